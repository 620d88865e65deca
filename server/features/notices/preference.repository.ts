import { randomUUID } from 'node:crypto';
import type { NoticeKind, NoticeWay } from '@shared/vocabulary/notices';
import type { ReadTx, Tx } from '@server/platform/db/tenant';

/** What somebody chose, by kind; a kind they said nothing of is not in it. */
export const preferencesOf = (tx: ReadTx, membershipId: string | null): Promise<{ kind: NoticeKind; way: NoticeWay }[]> =>
  tx.query('select kind, way from app.notice_preferences where membership_id = $1', [membershipId]);

/** Keeps a choice; the latest stands. */
export async function keepPreference(
  tx: Tx,
  choice: { tenantId: string; membershipId: string; kind: NoticeKind; way: NoticeWay; at: Date },
): Promise<void> {
  await tx.query(
    `insert into app.notice_preferences (tenant_id, id, membership_id, kind, way, chosen_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (tenant_id, membership_id, kind) do update set way = excluded.way, chosen_at = excluded.chosen_at`,
    [choice.tenantId, randomUUID(), choice.membershipId, choice.kind, choice.way, choice.at],
  );
}
