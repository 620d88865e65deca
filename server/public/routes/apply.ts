import type { FastifyInstance } from 'fastify';
import { DRAFT_DAYS, resumeAt, STOPS, WHOLE, type Stop } from '@shared/apply';
import type { Street } from '../street';
import { inVisit, whileWriting } from './in-visit';
import { answerQuestion, showQuestion } from './question-page';

const BACK_OF: Record<Stop, string> = { 'call-999': 'danger', 'first-time': 'first-report' };
const ONWARD_OF: Record<Stop, string> = { 'call-999': 'first-report', 'first-time': 'first-report' };

/** The start of the application, its questions about the whole of it, and the pages that say what to do instead. */
export function applyRoutes(app: FastifyInstance, street: Street): void {
  app.get(
    '/:slug/apply',
    inVisit(street, async (visit, authority, _, reply) => {
      const sent = Boolean(visit.draft?.reference);
      const begun = !visit.draft ? null : sent ? 'sent' : resumeAt(visit.answers, street.given.house.moment().today);
      return street.send(
        reply,
        'start',
        { authority, begun, sent, days: DRAFT_DAYS },
        { authority, exit: true, back: `/${authority.slug}` },
      );
    }),
  );

  app.get(
    '/:slug/apply/delete',
    inVisit(street, async (visit, authority, _, reply) => {
      const sent = Boolean(visit.draft?.reference);
      return street.send(
        reply,
        'remove',
        {
          authority,
          action: `/${authority.slug}/apply/delete`,
          back: `/${authority.slug}/apply${sent ? '/sent' : ''}`,
          title: sent ? 'Clear the confirmation from this device?' : 'Delete your answers?',
          what: sent
            ? 'Your application stays with the council. You will need your reference to follow it.'
            : 'Everything you have entered is deleted. This cannot be undone.',
        },
        { authority, exit: true, back: `/${authority.slug}/apply` },
      );
    }),
  );

  app.post(
    '/:slug/apply/delete',
    inVisit(street, async (visit, authority, _, reply) => {
      await visit.forget();
      return street.send(reply, 'deleted', { authority }, { authority, exit: true });
    }),
  );

  for (const stop of STOPS) {
    app.get(
      `/:slug/apply/${stop}`,
      inVisit(street, async (_visit, authority, _request, reply) =>
        street.send(
          reply,
          'stop',
          {
            authority,
            stop,
            onward: `/${authority.slug}/apply/${ONWARD_OF[stop]}`,
          },
          { authority, exit: true, back: `/${authority.slug}/apply/${BACK_OF[stop]}` },
        ),
      ),
    );
  }

  app.get(
    '/:slug/apply/:question',
    whileWriting(street, (visit, _, request, reply) =>
      showQuestion(street, visit, WHOLE, (request.params as { question: string }).question, request, reply),
    ),
  );
  app.post(
    '/:slug/apply/:question',
    whileWriting(street, (visit, _, request, reply) =>
      answerQuestion(street, visit, WHOLE, (request.params as { question: string }).question, request, reply),
    ),
  );
}
