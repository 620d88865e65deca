import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FieldError, PublicAuthority } from '@shared/apply';
import type { Refusal } from '@shared/policy';
import type { Actor } from '@server/platform/command/actor';
import { Ctx } from '@server/platform/command/context';
import type { ApplicantReview } from '../review/review.repository';
import { caseWithReview, type ApplicantCase } from '../status.repository';
import type { Street } from '../street';
import { posted } from './in-visit';

export const SESSION_COOKIE = 'recourse_session';

/** Somebody signed in to their own case, on one authority's pages. */
export interface OwnCase {
  authority: PublicAuthority;
  ctx: Ctx;
  found: ApplicantCase & { review: ApplicantReview };
  /** The address of the case's page; every page about it is below. */
  home: string;
  request: FastifyRequest;
  reply: FastifyReply;
}
export const homeOf = ({ slug }: PublicAuthority): string => `/${slug}/status/case`;

/** The applicant who is signed in to this authority; null for anybody else, staff included. */
export async function applicant(street: Street, request: FastifyRequest, authority: PublicAuthority): Promise<Actor | null> {
  const token = request.cookies[SESSION_COOKIE];
  const session = token ? await street.given.desk.session(token) : null;
  return session?.kind === 'APPLICANT' && session.actor.tenantId === authority.id ? session.actor : null;
}

/** A handler for whoever is signed in to their own case; everybody else is led to the way in, and gets back what they wrote. What it reads, it reads as them. */
export const signedIn =
  (street: Street, work: (own: OwnCase) => Promise<FastifyReply>) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const authority = await street.authority(request);
    const actor = await applicant(street, request, authority);
    if (!actor) {
      const unsaved = posted(request).says?.trim();
      return unsaved
        ? street.send(reply, 'sign-in', { authority, values: {}, errors: [], unsaved }, { authority, exit: true, status: 403 })
        : reply.redirect(`/${authority.slug}/status`, 303);
    }
    const ctx = new Ctx(street.given.house, actor);
    try {
      const found = await ctx.read((tx) => caseWithReview(tx, ctx.moment.today));
      return found
        ? await work({ authority, ctx, found, home: homeOf(authority), request, reply })
        : await street.notFound(reply);
    } finally {
      await ctx.close();
    }
  };

/** Why something was not done, as the list of problems shows it. `field` is where the input stands on the page. */
export const asErrors = (refusals: readonly Refusal[], field: string): FieldError[] =>
  refusals.map(({ message }) => ({ field, message }));

/** Why there is nothing to fill in on a page any more, and what can be done instead. */
export const tooLate = (refusals: readonly Refusal[]): string =>
  [
    ...refusals.map(({ message }) => message),
    'If there is something the council should still know, call it or write to it.',
  ].join(' ');
