import type { PlainDate } from '@shared/time';
import { orderLetter } from '@server/features/letters';
import type { Addressee } from '@server/features/people';
import type { At } from '@server/platform/command/command';
import { NotFound } from '@server/platform/command/failures';
import type { Tx } from '@server/platform/db/tenant';
import type { DomainEvent } from '@server/platform/outbox/outbox';
import { insertUpdate } from './extension.repository';

export interface UpdateOrder {
  tenantId: string;
  caseId: string;
  extensionId: string;
  why: string;
  doneSoFar: string;
  dueOn: PlainDate;
  addressee: Addressee | null;
}

/** Writes an update down and orders its letter (R28). Answers the event to record. */
export async function orderUpdate(tx: Tx, { addressee, ...update }: UpdateOrder, at: At): Promise<DomainEvent> {
  if (!addressee) {
    throw new NotFound('Applicant');
  }
  const causeId = await insertUpdate(tx, update, at);
  const { tenantId, caseId } = update;
  return orderLetter(
    tx,
    { tenantId, caseId, kind: 'CASE_UPDATE', partyId: addressee.id, causeId, channel: addressee.letterChannel },
    at,
  );
}
