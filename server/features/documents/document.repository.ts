import { createHash, randomUUID } from 'node:crypto';
import type { PlainDate } from '@shared/time';
import type { Session } from '@shared/vocabulary/marks';
import type { At } from '@server/platform/command/command';
import { NotFound } from '@server/platform/command/failures';
import type { ReadTx, Tx } from '@server/platform/db/tenant';

/** Small enough to stream, large enough to be few. */
export const CHUNK_BYTES = 256 * 1024;

export interface NewDocument {
  tenantId: string;
  caseId: string;
  letterId?: string | null;
  requestId?: string | null;
  uploadedByAgencyId?: string | null;
  /** What it is for; OTHER where nobody said. */
  purpose?: string;
  /** How far it may go beyond staff (D31); without a mark it does not. */
  mark?: Session | null;
  fileName: string;
  mediaType: string;
  bytes: Uint8Array;
  /** The hat of whoever stored it; null for the system. */
  storedBy: string | null;
}
export interface DocumentRow {
  id: string;
  tenantId: string;
  caseId: string;
  letterId: string | null;
  requestId: string | null;
  fileName: string;
  mediaType: string;
  size: number;
  sha256: string;
  storedOn: PlainDate;
}

/** Keeps a file: one row, and its bytes in chunks of 256 KiB under the same walls. Answers its row. */
export async function storeDocument(tx: Tx, file: NewDocument, { moment }: Pick<At, 'moment'>): Promise<DocumentRow> {
  const row: DocumentRow = {
    id: randomUUID(),
    tenantId: file.tenantId,
    caseId: file.caseId,
    letterId: file.letterId ?? null,
    requestId: file.requestId ?? null,
    fileName: file.fileName,
    mediaType: file.mediaType,
    size: file.bytes.byteLength,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
    storedOn: moment.today,
  };
  await tx.query(
    `insert into app.documents (tenant_id, id, case_id, letter_id, request_id, uploaded_by_agency_id, file_name, media_type, size, sha256,
       stored_on, stored_at, stored_by, purpose, mark) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      row.tenantId,
      row.id,
      row.caseId,
      row.letterId,
      row.requestId,
      file.uploadedByAgencyId ?? null,
      row.fileName,
      row.mediaType,
      row.size,
      row.sha256,
      row.storedOn,
      moment.now,
      file.storedBy,
      file.purpose ?? 'OTHER',
      file.mark ?? null,
    ],
  );
  for (let position = 0; position * CHUNK_BYTES < row.size; position += 1) {
    const chunk = file.bytes.subarray(position * CHUNK_BYTES, (position + 1) * CHUNK_BYTES);
    await tx.query('insert into app.document_chunks (tenant_id, id, document_id, position, bytes) values ($1, $2, $3, $4, $5)', [
      row.tenantId,
      randomUUID(),
      row.id,
      position,
      Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength),
    ]);
  }
  return row;
}

/** One document's row; NotFound when it is not there or not yours to see. */
export async function readDocument(tx: ReadTx, id: string): Promise<DocumentRow> {
  const [row] = await tx.query<DocumentRow>(
    `select id, tenant_id as "tenantId", case_id as "caseId", letter_id as "letterId", request_id as "requestId", file_name as "fileName",
            media_type as "mediaType", size, sha256, stored_on as "storedOn" from app.documents where id = $1`,
    [id],
  );
  if (!row) {
    throw new NotFound('The document');
  }
  return row;
}

/** One chunk of a document, from 0; null after the last. */
export async function readChunk(tx: ReadTx, documentId: string, position: number): Promise<Buffer | null> {
  const [row] = await tx.query<{ bytes: Buffer }>(
    'select bytes from app.document_chunks where document_id = $1 and position = $2',
    [documentId, position],
  );
  return row?.bytes ?? null;
}

/** The whole of a document, for what must be handed on in one piece. Refuses bytes that are not those that were stored. */
export async function readBytes(tx: ReadTx, document: Pick<DocumentRow, 'id' | 'sha256'>): Promise<Uint8Array> {
  const rows = await tx.query<{ bytes: Buffer }>(
    'select bytes from app.document_chunks where document_id = $1 order by position',
    [document.id],
  );
  const bytes = Buffer.concat(rows.map((row) => row.bytes));
  if (createHash('sha256').update(bytes).digest('hex') !== document.sha256) {
    throw new Error(`Document ${document.id} is not what was stored.`);
  }
  return bytes;
}

const SHAPE = `json_build_object('id', d.id, 'fileName', d.file_name, 'mediaType', d.media_type, 'size', d.size, 'storedOn', d.stored_on, 'mark', d.mark)`;

/** SQL for a JSON array of what was uploaded to a case; letters are listed with their letter. `caseId` is an SQL expression. */
export const documentsOfCaseSql = (caseId: string): string => `(
  select coalesce(json_agg(${SHAPE} order by d.stored_at, d.id), '[]') from app.documents d
  where d.case_id = ${caseId} and d.letter_id is null)`;

/**
 * SQL for a JSON array of the notices sent with a request, each as it was last made (an earlier making was voided). `requestId` is an
 * SQL expression.
 */
export const noticesOfRequestSql = (requestId: string): string => `(
  select coalesce(json_agg(${SHAPE} order by d.stored_at, d.id), '[]') from app.documents d
  where d.request_id = ${requestId} and d.letter_id is not null and not exists (
    select 1 from app.documents later where later.tenant_id = d.tenant_id and later.letter_id = d.letter_id and later.stored_at > d.stored_at))`;

/**
 * Takes the files held for a draft or a sealed hand-over into a case, under the same ids, and lets go of them. Answers the one that
 * holds the written consent, if any.
 */
export async function takeHeldFiles(tx: Tx, holderId: string, caseId: string): Promise<string | null> {
  const taken = await tx.query<{ id: string; purpose: string }>(
    'select id, purpose from app.held_files where holder_id = $1 order by id',
    [holderId],
  );
  if (taken.length === 0) {
    return null;
  }
  await tx.query(
    `insert into app.documents (id, case_id, file_name, media_type, size, sha256, stored_on, stored_at, purpose)
     select f.id, $2, f.file_name, f.media_type, f.size, f.sha256, f.stored_on, f.stored_at, f.purpose
     from app.held_files f where f.holder_id = $1`,
    [holderId, caseId],
  );
  await tx.query(
    `insert into app.document_chunks (id, document_id, position, bytes)
     select h.id, h.file_id, h.position, h.bytes from app.held_file_chunks h
     where h.file_id in (select f.id from app.held_files f where f.holder_id = $1)`,
    [holderId],
  );
  await tx.query('delete from app.held_files where holder_id = $1', [holderId]);
  return taken.find(({ purpose }) => purpose === 'CONSENT')?.id ?? null;
}
