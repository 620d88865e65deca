import { randomUUID } from 'node:crypto';
import type { Tx } from '@server/platform/db/tenant';
import { ReplyEntity, ReplyEntryEntity, ReplyItemEntity } from './reply.entity';

export type NewReply = Omit<ReplyEntity, 'id'> & {
  items: readonly Pick<ReplyItemEntity, 'reportId' | 'answer' | 'agencyReference' | 'recordedOn'>[];
  entries: readonly Pick<ReplyEntryEntity, 'happenedOn' | 'kind' | 'says' | 'reference' | 'mark'>[];
};

/** Writes the answer with its dated lines and closes the request with it. */
export async function insertReply(tx: Tx, { items, entries, ...reply }: NewReply): Promise<void> {
  const { tenantId, caseId, requestId, agencyId } = reply;
  const replyId = randomUUID();
  await tx.manager.insert(ReplyEntity, { ...reply, id: replyId });
  if (items.length > 0) {
    await tx.manager.insert(
      ReplyItemEntity,
      items.map((item) => ({ ...item, tenantId, caseId, requestId, replyId, id: randomUUID() })),
    );
  }
  if (entries.length > 0) {
    await tx.manager.insert(
      ReplyEntryEntity,
      entries.map((entry, position) => ({
        ...entry,
        ...{ tenantId, caseId, requestId, replyId, agencyId, position, id: randomUUID() },
      })),
    );
  }
  await tx.query(`update app.information_requests set status = 'REPLIED', replied_on = $1, version = version + 1 where id = $2`, [
    reply.repliedOn,
    requestId,
  ]);
}
