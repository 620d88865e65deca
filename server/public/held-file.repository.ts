import type { HeldFile } from '@shared/apply';
import type { ReadTx, Tx } from '@server/platform/db/tenant';

/** The files that wait with a draft, oldest first. */
export async function heldFilesOf(tx: ReadTx, draftId: string): Promise<HeldFile[]> {
  return tx.query<HeldFile>(
    `select id, purpose, file_name as "fileName", size from app.held_files where holder_id = $1 order by stored_at, id`,
    [draftId],
  );
}

/** Takes one file, or all of them, away from a draft, with their bytes. */
export async function removeHeldFiles(tx: Tx, draftId: string, id: string | null = null): Promise<void> {
  await tx.query('delete from app.held_files where holder_id = $1 and ($2::uuid is null or id = $2)', [draftId, id]);
}
