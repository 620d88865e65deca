import { createHash, randomUUID } from 'node:crypto';
import type { At } from '@server/platform/command/command';
import type { Tx } from '@server/platform/db/tenant';

/** As documents are kept, so that a file can be copied chunk by chunk once it has a case. */
const CHUNK_BYTES = 256 * 1024;

/** A file that has no case yet. */
export interface NewHeldFile<Purpose extends string> {
  tenantId: string;
  /** The draft or the sealed hand-over it waits with. */
  holderId: string;
  purpose: Purpose;
  fileName: string;
  mediaType: string;
  bytes: Uint8Array;
}

/** Keeps a file with a draft or a sealed hand-over: one row, and its bytes in chunks under the same walls. */
export async function keepHeldFile<Purpose extends string>(
  tx: Tx,
  file: NewHeldFile<Purpose>,
  { moment }: Pick<At, 'moment'>,
): Promise<{ id: string; purpose: Purpose; fileName: string; size: number }> {
  const { tenantId, holderId, purpose, fileName, mediaType, bytes } = file;
  const id = randomUUID();
  const size = bytes.byteLength;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await tx.query(
    `insert into app.held_files (tenant_id, id, holder_id, purpose, file_name, media_type, size, sha256, stored_on, stored_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [tenantId, id, holderId, purpose, fileName, mediaType, size, sha256, moment.today, moment.now],
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
