import { randomUUID } from 'node:crypto';
import type { PlainDate } from '@shared/time';
import type { SentApplication } from '@shared/vocabulary/application';
import type { CaseStatus, IntakeChannel } from '@shared/vocabulary/cases';
import type { ClockAsItStood } from '@server/features/cases';
import { NotFound } from '@server/platform/command/failures';
import type { ReadTx, Tx } from '@server/platform/db/tenant';

export interface HandOverRow {
  tenantId: string;
  id: string;
  /** The case it was in the authority that passes it on; null for what arrived at the county (D60). */
  caseId: string | null;
  reference: string;
  channel: IntakeChannel;
  receivedOn: PlainDate;
  receivedAt: Date;
  toTenantId: string | null;
  passedOn: PlainDate | null;
  acceptedOn: PlainDate | null;
  fromName: string;
}
export interface NewHandOver {
  tenantId: string;
  caseId: string | null;
  reference: string;
  channel: IntakeChannel;
  receivedOn: PlainDate;
  receivedAt: Date;
  place: string;
  reason: string;
  madeOn: PlainDate;
  madeAt: Date;
  madeBy: string | null;
  toTenantId: string | null;
}
/** What goes into the packet: the application in full, and how the case stood (D62). */
export interface SealedContent {
  application: SentApplication;
  status: CaseStatus;
  letter1On: PlainDate | null;
  /** Left out: none has started yet, and they start from the day of receipt. */
  clocks?: readonly ClockAsItStood[];
}

/** Writes a packet and closes it: once in, whoever put the content there cannot read it. Answers its id. */
export async function insertHandOver(tx: Tx, packet: NewHandOver, content: SealedContent): Promise<string> {
  const id = randomUUID();
  const passed = packet.toTenantId !== null;
  await tx.query(
    `insert into app.hand_overs (tenant_id, id, case_id, reference, channel, received_on, received_at, place, reason, made_on, made_at,
       made_by, to_tenant_id, passed_on, passed_at, passed_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      packet.tenantId,
      id,
      packet.caseId,
      packet.reference,
      packet.channel,
      packet.receivedOn,
      packet.receivedAt,
      packet.place,
      packet.reason,
      packet.madeOn,
      packet.madeAt,
      packet.madeBy,
      packet.toTenantId,
      passed ? packet.madeOn : null,
      passed ? packet.madeAt : null,
      passed ? packet.madeBy : null,
    ],
  );
  await tx.query('insert into app.hand_over_contents (tenant_id, id, hand_over_id, content) values ($1, $2, $3, $4)', [
    packet.tenantId,
    randomUUID(),
    id,
    JSON.stringify(content),
  ]);
  return id;
}

/** One hand-over, locked where it will be written; NotFound when it is not there or not yours. */
export async function handOverForDeed(tx: ReadTx & Partial<Tx>, id: string): Promise<HandOverRow> {
  const [row] = await tx.query<HandOverRow>(
    `select h.tenant_id as "tenantId", h.id, h.case_id as "caseId", h.reference, h.channel, h.received_on as "receivedOn",
       h.received_at as "receivedAt", h.to_tenant_id as "toTenantId", h.passed_on as "passedOn", h.accepted_on as "acceptedOn",
       t.name as "fromName"
     from app.hand_overs h join app.authorities t on t.id = h.tenant_id where h.id = $1 ${tx.manager ? 'for no key update of h' : ''}`,
    [id],
  );
  if (!row) {
    throw new NotFound('The hand-over');
  }
  return row;
}

/** What is in the packet, for the authority it was passed to (D60). */
export async function openContent(tx: ReadTx, id: string): Promise<SealedContent> {
  const [row] = await tx.query<{ content: SealedContent }>('select content from app.hand_over_contents where hand_over_id = $1', [
    id,
  ]);
  if (!row) {
    throw new NotFound('The hand-over');
  }
  return row.content;
}

/** Copies what was uploaded to a case into its packet, letters left out: they stay where they were written. */
export async function packFiles(tx: Tx, caseId: string, handOverId: string): Promise<void> {
  const files = await tx.query<{ id: string }>(
    `select d.id from app.documents d where d.case_id = $1 and d.letter_id is null and d.request_id is null order by d.id`,
    [caseId],
  );
  for (const { id } of files) {
    const copy = randomUUID();
    await tx.query(
      `insert into app.held_files (tenant_id, id, holder_id, purpose, file_name, media_type, size, sha256, stored_on, stored_at)
       select d.tenant_id, $2, $3, d.purpose, d.file_name, d.media_type, d.size, d.sha256, d.stored_on, d.stored_at
       from app.documents d where d.id = $1`,
      [id, copy, handOverId],
    );
    await tx.query(
      `insert into app.held_file_chunks (tenant_id, id, file_id, position, bytes)
       select k.tenant_id, gen_random_uuid(), $2, k.position, k.bytes from app.document_chunks k where k.document_id = $1 order by k.position`,
      [id, copy],
    );
  }
}

/** By which way an application came to be this case, and when exactly. */
export async function howItArrived(tx: ReadTx, caseId: string): Promise<{ channel: IntakeChannel; receivedAt: Date }> {
  const [row] = await tx.query<{ channel: IntakeChannel; receivedAt: Date }>(
    'select channel, received_at as "receivedAt" from app.cases where id = $1',
    [caseId],
  );
  if (!row) {
    throw new NotFound('Case');
  }
  return row;
}
