import { closeCaseTasks } from '@server/features/letters';
import type { At } from '@server/platform/command/command';
import type { Tx } from '@server/platform/db/tenant';
import { OFFER_TO_PERSON, offeredDays } from './participation.repository';

/** Closes what asks staff to make the offers, once both are on record (R33, D28). */
export async function settleOfferTask(tx: Tx, caseId: string, at: At): Promise<void> {
  if ((await offeredDays(tx, caseId)).length === 2) {
    await closeCaseTasks(tx, { caseId, kind: OFFER_TO_PERSON, because: 'Both offers are on record.' }, at);
  }
}
