import { firstUpdateDue, type Extended } from '@shared/policy';
import type { PlainDate } from '@shared/time';
import { runningDueOn, startClock } from '@server/features/clocks';
import { addresseeOf, type Addressee } from '@server/features/people';
import type { At } from '@server/platform/command/command';
import type { ReadTx, Tx } from '@server/platform/db/tenant';
import type { DomainEvent } from '@server/platform/outbox/outbox';
import { caseForDeed, sameVersion, touchCase, type CaseRow } from './case.repository';
import { extensionOf, insertExtension } from './extension.repository';
import { orderUpdate } from './order-update';

export interface ExtendInput {
  caseId: string;
  reason: string;
  doneSoFar: string;
  version?: number;
}
interface ToExtend {
  row: CaseRow;
  /** The day it is due, while that clock runs. */
  dueOn: PlainDate | null;
  isExtended: boolean;
  addressee: Addressee | null;
}

/** What an extension of the time to decide (R28), or for the outcome (R43), depends on. */
export async function loadToExtend(
  tx: ReadTx & Partial<Tx>,
  { caseId, version }: { caseId: string } & Partial<ExtendInput>,
  what: Extended,
): Promise<ToExtend> {
  const row = await caseForDeed(tx, caseId);
  if (version !== undefined) {
    sameVersion(row, version);
  }
  return {
    row,
    dueOn: await runningDueOn(tx, caseId, what),
    isExtended: (await extensionOf(tx, caseId, what)) !== null,
    addressee: await addresseeOf(tx, caseId),
  };
}

/**
 * Writes the extension. The day it was first due stays as it was and its clock runs on (D7); the first update is ordered at once and is due
 * on that very day. Recorded after that day, it is late and is kept as late. Answers the extension's id and the event of the update.
 */
export async function extendTime(
  tx: Tx,
  { row, dueOn, addressee }: ToExtend,
  { reason, doneSoFar }: ExtendInput,
  what: Extended,
  at: At,
): Promise<{ extensionId: string; ordered: DomainEvent }> {
  const { tenantId, id: caseId } = row;
  const originalDueOn = dueOn ?? at.moment.today;
  const extensionId = await insertExtension(tx, { tenantId, caseId, what, reason, originalDueOn }, at);
  const due = firstUpdateDue(originalDueOn, originalDueOn > at.moment.calendar.publishedTo, what);
  await startClock(tx, { tenantId, caseId, subjectId: extensionId, due });
  const update = { tenantId, caseId, extensionId, why: reason, doneSoFar, dueOn: originalDueOn, addressee };
  const ordered = await orderUpdate(tx, update, at);
  await touchCase(tx, caseId);
  return { extensionId, ordered };
}
