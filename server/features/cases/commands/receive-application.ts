import { randomUUID } from 'node:crypto';
import type { PlainDate } from '@shared/time';
import { applicationJudgement, dueFor, type DueDate } from '@shared/policy';
import type { SentApplication } from '@shared/vocabulary/application';
import { authorityById } from '@server/features/authorities';
import { newReference } from '@server/platform/auth/passwords';
import { command } from '@server/platform/command/command';
import { NotFound } from '@server/platform/command/failures';
import type { ReadTx, Tx } from '@server/platform/db/tenant';
import { asSubmitted } from '../as-submitted';
import { writeApplication } from '../write-application';

export type ApplicationInput = SentApplication;

export interface Receipt {
  reference: string;
  receivedOn: PlainDate;
  acknowledgeBy: DueDate;
}

/**
 * Receives an application at the SPOC's door (R18): the case, its account, and clocks C1 and C2s from the local day of receipt
 * (R22, D34). The threshold is never a reason to refuse (R80). An application sent twice is one case (D36).
 */
export const receiveApplication = command({
  name: 'case.receive',
  load: async (tx, _: ApplicationInput, { actor }) => {
    const authority = actor.tenantId ? await authorityById(tx, actor.tenantId) : null;
    // What staff key is recorded as that, with the day it really came: `recordApplication`.
    if (actor.kind !== 'public' || !authority?.capabilities.includes('REVIEWS')) {
      throw new NotFound('Authority');
    }
    // The case takes its draft's id: the wall lets a visitor write that one case, and one draft can never become two (D36).
    const caseId = (actor.kind === 'public' && actor.subjectId) || null;
    return { authority, caseId: caseId ?? randomUUID(), sent: caseId ? await receiptOf(tx, caseId) : null };
  },
  // Sent a second time, it makes no case of its own.
  belongs: ({ authority, caseId, sent }) => ({ tenantId: authority.id, caseId: sent ? null : caseId }),
  permit: ({ authority }) => ['receive', 'Authority', { tenantId: authority.id }],
  judge: (_, input, moment) => applicationJudgement(asSubmitted(input, moment.today), moment),
  record: async (tx, { authority, caseId, sent }, input, at) => {
    const { moment } = at;
    if (sent) {
      const acknowledgeBy = dueFor('ACKNOWLEDGE', sent.receivedOn, moment.calendar);
      return { result: { ...sent, acknowledgeBy }, events: [] };
    }
    const reference = newReference(authority.referencePrefix);
    const acknowledgeBy = await writeApplication(
      tx,
      {
        tenantId: authority.id,
        caseId,
        reference,
        application: input,
        channel: 'ONLINE',
        receivedOn: moment.today,
        receivedAt: moment.now,
        // Files uploaded to the draft go with it, under the same ids.
        heldFor: caseId,
      },
      at,
    );
    await tx.query('update app.drafts set reference = $1, received_on = $2, updated_at = now() where id = $3', [
      reference,
      moment.today,
      caseId,
    ]);
    return {
      result: { reference, receivedOn: moment.today, acknowledgeBy },
      events: [{ name: 'case.received', ids: { caseId } }],
    };
  },
});

/** The reference of the case a draft became and the day it was received, if it was sent already. */
async function receiptOf(tx: ReadTx & Partial<Tx>, draftId: string): Promise<Omit<Receipt, 'acknowledgeBy'> | null> {
  // Locked whether sent or not: of two at once the second waits, and finds it sent.
  const [draft] = await tx.query<{ reference: string | null; receivedOn: PlainDate | null }>(
    `select reference, received_on as "receivedOn" from app.drafts where id = $1 ${tx.manager ? 'for no key update' : ''}`,
    [draftId],
  );
  return draft?.reference && draft.receivedOn ? { reference: draft.reference, receivedOn: draft.receivedOn } : null;
}
