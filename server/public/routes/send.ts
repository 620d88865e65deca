import type { FastifyInstance, FastifyReply } from 'fastify';
import {
  closingParts,
  gaps,
  incidentInWords,
  incidentRows,
  reportInWords,
  reportRows,
  reportsOf,
  said,
  standingOf,
  standingOfAll,
  toApplication,
  type FieldError,
  type PublicAuthority,
} from '@shared/apply';
import { receiveApplication } from '@server/features/cases';
import { COMPLAINT_BODIES } from '@shared/vocabulary/cases';
import { complaintRoutes } from '@shared/vocabulary/complaints';
import { closeDraft } from '../commands/close-draft';
import { heldFilesOf } from '../held-file.repository';
import type { Street } from '../street';
import type { Visit } from '../visit';
import { posted, whileWriting, inVisit } from './in-visit';

/** Check answers, send, and the confirmation, which is the same however often it is asked for (D36). */
export function sendRoutes(app: FastifyInstance, street: Street): void {
  app.get(
    '/:slug/apply/check',
    whileWriting(street, (visit, authority, _, reply) => showCheck(street, visit, authority, [], reply)),
  );

  app.post(
    '/:slug/apply/send',
    whileWriting(street, async (visit, authority, request, reply) => {
      const { today } = street.given.house.moment();
      const declared = posted(request).declared === 'YES';
      const open = gaps(visit.answers, today);
      if (!declared || open.length > 0 || !visit.draftId) {
        return showCheck(
          street,
          visit,
          authority,
          [
            ...(open.length > 0 ? [{ field: 'gaps', message: 'Some questions still need an answer' }] : []),
            ...(declared
              ? []
              : [{ field: 'declared', message: 'Confirm that what you have told us is true as far as you know' }]),
          ],
          reply,
        );
      }
      const application = toApplication(visit.answers, declared, today);
      const { result, refusals } = await visit.ctx.run(receiveApplication, application);
      if (!result) {
        return showCheck(
          street,
          visit,
          authority,
          refusals.map(({ message }) => ({ field: '', message })),
          reply,
        );
      }
      const { receivedOn, acknowledgeBy } = result;
      await visit.ctx.run(closeDraft, {
        tenantId: authority.id,
        draftId: visit.draftId,
        receipt: {
          receivedOn,
          dueOn: acknowledgeBy.dueOn,
          sentence: acknowledgeBy.sentence,
          byEmail: application.email !== null,
          ...(application.applicantKind === 'INDIVIDUAL' ? { equality: 'OPEN' as const } : {}),
          complaintAbout: application.complaintAbout ?? [],
          consentMissing: application.appliesFor === 'SOMEONE_ELSE' && !application.consent,
        },
      });
      return reply.redirect(`/${authority.slug}/apply/sent`, 303);
    }),
  );

  app.get(
    '/:slug/apply/sent',
    inVisit(street, async (visit, authority, _, reply) => {
      if (!visit.draft?.reference) {
        return reply.redirect(`/${authority.slug}/apply`, 303);
      }
      const { reference, receipt } = visit.draft;
      return street.send(
        reply,
        'sent',
        {
          authority,
          reference,
          receivedOn: receipt?.receivedOn ?? null,
          dueOn: receipt?.dueOn ?? null,
          sentence: receipt?.sentence ?? null,
          byEmail: receipt?.byEmail ?? true,
          equality: receipt?.equality ?? null,
          complaints: complaintsIn((receipt?.complaintAbout ?? []).join(',')),
          consentMissing: receipt?.consentMissing ?? false,
        },
        { authority, exit: true },
      );
    }),
  );
}

/** Where complaints about those organisations go (R73). */
const complaintsIn = (ticked: string): string[] =>
  COMPLAINT_BODIES.filter((body) => ticked.split(',').includes(body)).map(complaintRoutes);

async function showCheck(
  street: Street,
  visit: Visit,
  authority: PublicAuthority,
  errors: FieldError[],
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { answers } = visit;
  const { today } = street.given.house.moment();
  const { draftId } = visit;
  const files = draftId ? await visit.ctx.read((tx) => heldFilesOf(tx, draftId)) : [];
  return street.send(
    reply,
    'check',
    {
      authority,
      errors,
      gaps: gaps(answers, today),
      parts: closingParts(answers, today),
      files,
      complaints: complaintsIn(answers.values.complaintAbout ?? ''),
      consentMissing: said(answers.values, 'who') === 'SOMEONE_ELSE' && said(answers.values, 'consent') !== 'YES',
      summary: standingOfAll(answers, today),
      incidents: answers.incidents.map((incident, index) => ({
        title: incidentInWords(answers, index),
        rows: incidentRows(answers, index, today),
        standing: standingOf(incident, today),
        reports: reportsOf(incident).map((_, at) => ({
          title: reportInWords(answers, index, at, today),
          rows: reportRows(answers, index, at, today),
        })),
      })),
    },
    { authority, exit: true, back: `/${authority.slug}/apply/agreement`, status: errors.length > 0 ? 400 : 200 },
  );
}
