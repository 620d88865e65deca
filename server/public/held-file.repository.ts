import { createHash, randomUUID } from 'node:crypto';
import type { HeldFile, HeldPurpose } from '@shared/apply';
import type { At } from '@server/platform/command/command';
import type { ReadTx, Tx } from '@server/platform/db/tenant';

/** As documents are kept, so that a file can be copied chunk by chunk when its application is sent. */
const CHUNK_BYTES = 256 * 1024;

export interface NewHeldFile {
  tenantId: string;
  draftId: string;
  purpose: HeldPurpose;
  fileName: string;
  mediaType: string;
  bytes: Uint8Array;
}

/** The files that wait with a draft, oldest first. */
export async function heldFilesOf(tx: ReadTx, draftId: string): Promise<HeldFile[]> {
  return tx.query<HeldFile>(
    `select id, purpose, file_name as "fileName", size from app.held_files where holder_id = $1 order by stored_at, id`,
    [draftId],
  );
}

/** Keeps a file with a draft: one row, and its bytes in chunks under the same walls. */
export async function keepHeldFile(tx: Tx, file: NewHeldFile, { moment }: Pick<At, 'moment'>): Promise<HeldFile> {
  const { tenantId, draftId, purpose, fileName, mediaType, bytes } = file;
  const id = randomUUID();
  const size = bytes.byteLength;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await tx.query(
    `insert into app.held_files (tenant_id, id, holder_id, purpose, file_name, media_type, size, sha256, stored_on, stored_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [tenantId, id, draftId, purpose, fileName, mediaType, size, sha256, moment.today, moment.now],
  );
  for (let position = 0; position * CHUNK_BYTES < size; position += 1) {
    const chunk = bytes.subarray(position * CHUNK_BYTES, (position + 1) * CHUNK_BYTES);
    await tx.query('insert into app.held_file_chunks (tenant_id, id, file_id, position, bytes) values ($1, $2, $3, $4, $5)', [
      tenantId,
      randomUUID(),
      id,
      position,
      Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength),
    ]);
  }
  return { id, purpose, fileName, size };
}

/** Takes one file, or all of them, away from a draft, with their bytes. */
export async function removeHeldFiles(tx: Tx, draftId: string, id: string | null = null): Promise<void> {
  await tx.query('delete from app.held_files where holder_id = $1 and ($2::uuid is null or id = $2)', [draftId, id]);
}
