import type { FastifyInstance, FastifyReply } from 'fastify';
import { EQUALITY_FIELDS, equalityErrors, type FieldError, type PublicAuthority, type Values } from '@shared/apply';
import { publicActor } from '@server/platform/command/actor';
import { Ctx } from '@server/platform/command/context';
import { Conflict } from '@server/platform/command/failures';
import { answerEquality } from '../commands/answer-equality';
import { closeEquality } from '../commands/close-equality';
import type { Street } from '../street';
import { inVisit, posted } from './in-visit';

/** Equality questions after sending: optional, once, of individuals only (R6), and kept where nothing leads to the case. */
export function equalityRoutes(app: FastifyInstance, street: Street): void {
  const show = (authority: PublicAuthority, values: Values, errors: FieldError[], reply: FastifyReply) =>
    street.send(
      reply,
      'equality',
      { authority, fields: EQUALITY_FIELDS, values, errors },
      { authority, exit: true, back: `/${authority.slug}/apply/sent`, status: errors.length > 0 ? 400 : 200 },
    );

  app.get(
    '/:slug/apply/equality',
    inVisit(street, async (visit, authority, _, reply) =>
      visit.draft?.receipt?.equality === 'OPEN'
        ? show(authority, {}, [], reply)
        : reply.redirect(`/${authority.slug}/apply/sent`, 303),
    ),
  );

  app.post(
    '/:slug/apply/equality',
    inVisit(street, async (visit, authority, request, reply) => {
      const { draft, draftId } = visit;
      if (draft?.receipt?.equality !== 'OPEN' || !draftId) {
        return reply.redirect(`/${authority.slug}/apply/sent`, 303);
      }
      const values = posted(request);
      const errors = equalityErrors(values);
      if (errors.length > 0) {
        return show(authority, values, errors, reply);
      }
      try {
        await visit.ctx.run(closeEquality, { tenantId: authority.id, draftId });
      } catch (failure) {
        if (failure instanceof Conflict) {
          return reply.redirect(`/${authority.slug}/apply/sent`, 303);
        }
        throw failure;
      }
      // A deed of its own, by nobody in particular: neither row nor trail joins the answers to the application.
      const nobody = new Ctx(street.given.house, publicActor(authority.id));
      try {
        await nobody.run(answerEquality, { tenantId: authority.id, values });
      } finally {
        await nobody.close();
      }
      return reply.redirect(`/${authority.slug}/apply/sent`, 303);
    }),
  );
}
