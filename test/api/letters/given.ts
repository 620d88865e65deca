import { openPostHouse, furnish, type PostHouse } from '../../support/post-house';
import { RawRows, type RawCase } from '../../support/raw-case';
import { recordingCarrier, type RecordingCarrier } from '../../support/recording-carrier';
import { testDatabase } from '../../support/services';
import { systemActor } from '@server/platform/command/actor';
import { beginHandOver } from '@server/letters/sending';
import { premisesAt } from '@server/letters/facts/support';
import { PUBLIC_ADDRESS } from '../../support/post-house';

export const DAY = '2026-03-26';

export interface LetterBench {
  post: PostHouse;
  rows: RawRows;
  carrier: RecordingCarrier;
  db: Awaited<ReturnType<typeof testDatabase>>;
}

/** A furnished house with a letterbox, on Thursday 26 March 2026. */
export async function letterBench(): Promise<LetterBench> {
  const db = await testDatabase();
  const carrier = recordingCarrier();
  const post = await openPostHouse(db, carrier, DAY);
  await furnish(post);
  return { post, rows: await RawRows.open(db.superuserUrl), carrier, db };
}

export const begin = ({ post }: LetterBench, { tenantId }: RawCase, letterId: string) =>
  post.as(systemActor(tenantId), (ctx) => ctx.run(beginHandOver, { letterId, premises: premisesAt(PUBLIC_ADDRESS) }));

export const statusOf = async ({ rows }: LetterBench, id: string) =>
  (await rows.look<{ status: string }>('select status from app.letters where id = $1', [id]))[0]?.status;

export const eventsOf = async ({ rows }: LetterBench, letterId: string) =>
  (
    await rows.look<{ name: string }>(`select name from app.outbox where ids->>'letterId' = $1 order by occurred_at`, [letterId])
  ).map(({ name }) => name);
