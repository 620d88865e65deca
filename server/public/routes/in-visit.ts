import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PublicAuthority } from '@shared/apply';
import type { Street } from '../street';
import { Visit } from '../visit';

type Work = (visit: Visit, authority: PublicAuthority, request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

/** A handler that runs within a visit to one authority's form, and always ends it. */
export const inVisit =
  (street: Street, work: Work) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const authority = await street.authority(request);
    const visit = await Visit.open(street.given, authority, request, reply);
    try {
      return await work(visit, authority, request, reply);
    } finally {
      await visit.close();
    }
  };

/** The same, for an application that is still being written: one that was sent shows its confirmation instead (D36). */
export const whileWriting = (street: Street, work: Work) =>
  inVisit(street, async (visit, authority, request, reply) =>
    visit.draft?.reference ? reply.redirect(`/${authority.slug}/apply/sent`, 303) : work(visit, authority, request, reply),
  );

/** A form's inputs as text; ticked boxes of one name are one text with commas. Anything else is left out. */
export function posted(request: FastifyRequest): Record<string, string> {
  const body = (request.body ?? {}) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(body)
      .map(([name, value]): [string, unknown] => [name, Array.isArray(value) ? value.filter(isText).join(',') : value])
      .filter((entry): entry is [string, string] => isText(entry[1])),
  );
}

const isText = (value: unknown): value is string => typeof value === 'string';
