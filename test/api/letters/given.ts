import { openPostHouse, furnish, type PostHouse } from '../../support/post-house';
import { RawRows, spocOf, type RawCase } from '../../support/raw-case';
import { recordingCarrier, type RecordingCarrier } from '../../support/recording-carrier';
import { testDatabase } from '../../support/services';
import { systemActor } from '@server/platform/command/actor';
import { beginHandOver, recordPosting, recordReturn } from '@server/letters/sending';
import type { RecordPostingInput } from '@server/letters/sending/commands/record-posting';
import type { RecordReturnInput } from '@server/letters/sending/commands/record-return';
import type { PlainDate } from '@shared/time';
import { pdfText } from '../../support/pdf-text';
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
export async function letterBench({ postsForUs = true } = {}): Promise<LetterBench> {
  const db = await testDatabase();
  const carrier = recordingCarrier({ postsForUs });
  const post = await openPostHouse(db, carrier, DAY);
  await furnish(post);
  return { post, rows: await RawRows.open(db.superuserUrl), carrier, db };
}

export const begin = ({ post, carrier }: LetterBench, { tenantId }: RawCase, letterId: string) =>
  post.as(systemActor(tenantId), (ctx) =>
    ctx.run(beginHandOver, { letterId, premises: premisesAt(PUBLIC_ADDRESS), postsByHand: !carrier.postsForUs }),
  );

/** A letter by first class post that waits to be printed and posted here. */
export async function toPost(
  bench: LetterBench,
  options: Parameters<RawRows['case']>[0] = {},
  letter: Parameters<RawRows['letter']>[1] = {},
): Promise<{ given: RawCase; letterId: string }> {
  const given = await bench.rows.case({ email: null, letterChannel: 'POST_FIRST', ...options });
  const letterId = await bench.rows.letter(given, { channel: 'POST_FIRST', ...letter });
  await begin(bench, given, letterId);
  return { given, letterId };
}

/** The post room makes it, dated the bench's day. */
export const make = ({ post }: LetterBench, { tenantId, caseId }: RawCase, letterId: string) =>
  post.run('print-letter', tenantId, { letterId, caseId });

/** Somebody posted it on a day. */
export const posted = (bench: LetterBench, { tenantId }: RawCase, letterId: string, more: Partial<RecordPostingInput> = {}) =>
  bench.post.as(spocOf(tenantId), (ctx) =>
    ctx.run(recordPosting, { letterId, postedOn: DAY as PlainDate, channel: 'POST_FIRST', ...more }),
  );

/** It came back two working days later. */
export const cameBack = (bench: LetterBench, { tenantId }: RawCase, letterId: string, more: Partial<RecordReturnInput> = {}) =>
  bench.post.as(spocOf(tenantId), (ctx) =>
    ctx.run(recordReturn, { letterId, returnedOn: '2026-03-30' as PlainDate, because: 'Gone away, says the envelope', ...more }),
  );

export const renderingsOf = ({ rows }: LetterBench, letterId: string) =>
  rows.look<{ rendered_on: string; voided_on: string | null }>(
    'select rendered_on, voided_on from app.letter_renderings where letter_id = $1 order by rendered_at, rendered_on',
    [letterId],
  );

export const tasksOf = ({ rows }: LetterBench, letterId: string) =>
  rows.look<{ kind: string; says: string; done_on: string | null }>(
    'select kind, says, done_on from app.tasks where letter_id = $1 order by raised_at',
    [letterId],
  );

/** The words of the PDF that would be printed now. */
export async function pdfOf({ rows }: LetterBench, letterId: string): Promise<string> {
  const chunks = await rows.look<{ bytes: Buffer }>(
    `select k.bytes from app.document_chunks k join app.letter_renderings r on r.document_id = k.document_id
     where r.letter_id = $1 and r.voided_on is null order by k.position`,
    [letterId],
  );
  return pdfText(Buffer.concat(chunks.map(({ bytes }) => bytes)));
}

export const statusOf = async ({ rows }: LetterBench, id: string) =>
  (await rows.look<{ status: string }>('select status from app.letters where id = $1', [id]))[0]?.status;

export const eventsOf = async ({ rows }: LetterBench, letterId: string) =>
  (
    await rows.look<{ name: string }>(`select name from app.outbox where ids->>'letterId' = $1 order by occurred_at`, [letterId])
  ).map(({ name }) => name);
