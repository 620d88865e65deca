import { closing } from '../support/closing';
import { furnish, openPostHouse, type PostHouse } from '../support/post-house';
import { BLABY, RawRows } from '../support/raw-case';
import { recordingCarrier, type RecordingCarrier } from '../support/recording-carrier';
import { testDatabase, type TestDatabase } from '../support/services';
import { waitUntil } from '../support/wait-until';
import { randomUUID } from 'node:crypto';
import type { Queue } from 'bullmq';
import { systemActor } from '@server/platform/command/actor';
import { Ctx } from '@server/platform/command/context';
import { Relay } from '@server/platform/outbox/relay';
import { PostRoom, QUEUE } from '@server/platform/queue/post-room';
import { openQueues, type QueueBackend } from '@server/platform/queue/queue';

let db: TestDatabase;
let post: PostHouse;
let rows: RawRows;
let carrier: RecordingCarrier;
let backend: QueueBackend;
let queue: Queue;
const rooms: PostRoom[] = [];

beforeAll(async () => {
  db = await testDatabase();
  carrier = recordingCarrier();
  post = await openPostHouse(db, carrier, '2026-03-26');
  await furnish(post);
  rows = await RawRows.open(db.superuserUrl);
  backend = await openQueues({ relayDatabaseUrl: db.relayUrl, redisUrl: null });
  closing.push(() => backend.close());
  queue = backend.queue(QUEUE);
});
beforeEach(async () => {
  carrier.mails = [];
  // What furnishing and earlier tests left is of no interest here.
  await rows.look('update app.outbox set relayed_at = now() where relayed_at is null');
});
afterEach(async () => {
  await Promise.all(rooms.splice(0).map((room) => room.stop()));
});

async function startRoom(): Promise<PostRoom> {
  const room = await makeRoom();
  await room.start();
  return room;
}
async function makeRoom(): Promise<PostRoom> {
  const room = new PostRoom({
    backend: await openQueues({ relayDatabaseUrl: db.relayUrl, redisUrl: null }),
    relayDatabaseUrl: db.relayUrl,
    jobs: post.jobs,
    chores: [],
    systemCtx: (tenantId) => new Ctx(post.house, systemActor(tenantId)),
    tenantIds: async () => [],
  });
  rooms.push(room);
  return room;
}
const gone = (letterId: string) =>
  waitUntil(
    'the letter has gone',
    async () => (await rows.look(`select 1 from app.letters where id = $1 and status = 'HANDED_OVER'`, [letterId])).length > 0,
  );
const eventOf = async (letterId: string) =>
  (
    await rows.look<{ id: string }>(`select id from app.outbox where name = 'letter.ordered' and ids->>'letterId' = $1`, [
      letterId,
    ])
  )[0]?.id ?? '';
const sentTo = (letterId: string) => carrier.mails.filter(({ reference }) => reference === letterId).length;
const mark = async (eventId: string) =>
  (await rows.look<{ relayed_at: Date | null }>('select relayed_at from app.outbox where id = $1', [eventId]))[0]?.relayed_at;

test('R23: a relay that dies after queueing and before marking: the letter goes exactly once', async () => {
  const letterId = await rows.letter(await rows.case());
  const dying = {
    addBulk: async (jobs: never) => {
      await queue.addBulk(jobs);
      throw new Error('killed');
    },
  } as unknown as Queue;
  const relay = new Relay(db.relayUrl, dying, post.jobs);
  await expect(relay.once()).rejects.toThrow('killed');
  await relay.stop();
  expect(await mark(await eventOf(letterId))).toBeNull();
  await startRoom();
  await gone(letterId);
  await waitUntil('the event is marked', async () => mark(await eventOf(letterId)));
  expect(sentTo(letterId)).toBe(1);
});

test('a job delivered twice is done once', async () => {
  const given = await rows.case();
  const letterId = await rows.letter(given);
  const outboxId = await eventOf(letterId);
  const room = await makeRoom();
  const payload = { tenantId: given.tenantId, outboxId, ids: { letterId, caseId: given.caseId } };
  await room.handle('hand-over-letter', payload);
  await room.handle('hand-over-letter', payload, 2);
  expect(sentTo(letterId)).toBe(1);
  expect(await rows.look('select job from app.job_runs where outbox_id = $1', [outboxId])).toEqual([{ job: 'hand-over-letter' }]);
});

test('a poisoned event keeps nobody else waiting, and its failure names no person', async () => {
  const poison = await rows.event(BLABY, 'letter.ordered', { letterId: 'Margaret Ellis' });
  const unknown = await rows.event(BLABY, 'letter.ordered', { letterId: randomUUID(), caseId: randomUUID() });
  const letterId = await rows.letter(await rows.case());
  await startRoom();
  await gone(letterId);
  expect(await rows.look('select job from app.job_runs where outbox_id = any ($1)', [[poison, unknown]])).toEqual([]);
  const reason = await waitUntil(
    'the poisoned job has failed',
    async () => (await queue.getJob(`${poison}.hand-over-letter`))?.failedReason,
  );
  expect(reason).not.toContain('Margaret');
});

test('the queue was emptied: what it lost is relayed again, and goes once', async () => {
  const letterId = await rows.letter(await rows.case());
  const relay = new Relay(db.relayUrl, queue, post.jobs);
  closing.push(() => relay.stop());
  await relay.once();
  await queue.obliterate({ force: true });
  const eventId = await eventOf(letterId);
  expect(await relay.once()).toBe(0);
  await rows.look(`update app.outbox set relayed_at = now() - interval '5 minutes' where id = $1`, [eventId]);
  expect(await relay.once()).toBe(1);
  await startRoom();
  await gone(letterId);
  expect(sentTo(letterId)).toBe(1);
});
