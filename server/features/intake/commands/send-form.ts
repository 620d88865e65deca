import type { PlainDate } from '@shared/time';
import { sendFormJudgement, sendFormStanding } from '@shared/policy';
import { command } from '@server/platform/command/command';
import { formRequest } from '../intake.repository';

export interface SendFormInput {
  id: string;
  sentOn: PlainDate;
  /** Handed over rather than posted. */
  collected: boolean;
}

/** Notes the day a paper form was posted or collected (R77). */
export const sendForm = command({
  name: 'form.send',
  load: async (tx, { id }: SendFormInput) => {
    const row = await formRequest(tx, id);
    return { ...row, hasAddress: row.addressLines.length > 0 };
  },
  belongs: ({ tenantId }) => ({ tenantId, caseId: null }),
  permit: ({ tenantId }) => ['keepForms', 'Authority', { tenantId }],
  standing: (row) => sendFormStanding(row),
  judge: (row, input, { today }) => sendFormJudgement(row, input, today),
  record: async (tx, _, { id, sentOn, collected }, { actor }) => {
    await tx.query('update app.form_requests set sent_on = $2, collected = $3, sent_by = $4 where id = $1', [
      id,
      sentOn,
      collected,
      actor.membershipId,
    ]);
    return { result: { id }, events: [{ name: 'form.sent', ids: { formRequestId: id } }] };
  },
});
