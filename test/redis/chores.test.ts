import { closing } from '../support/closing';
import { RedisServer } from '../support/redis-server';
import { testDatabase } from '../support/services';
import { waitUntil } from '../support/wait-until';
import type { Ctx } from '@server/platform/command/context';
import { PostRoom } from '@server/platform/queue/post-room';
import { openQueues } from '@server/platform/queue/queue';

jest.setTimeout(60_000);

test('D44: clocks are still watched after Redis was emptied: the schedule is put back', async () => {
  const [redis, db] = [await RedisServer.open(), await testDatabase()];
  let rounds = 0;
  const room = new PostRoom({
    backend: await openQueues({ relayDatabaseUrl: db.relayUrl, redisUrl: redis.url }),
    relayDatabaseUrl: db.relayUrl,
    jobs: [],
    chores: [{ name: 'sweep-clocks', everyMs: 500, handle: async () => void (rounds += 1) }],
    systemCtx: () => ({ close: async () => undefined }) as Ctx,
    tenantIds: async () => ['one authority'],
    patience: { lostAfterMs: 2_000, seekLostEveryMs: 1_000 },
  });
  closing.push(() => room.stop());
  await room.start();
  await waitUntil('the chore is done', () => rounds > 1);
  await redis.empty();
  const before = rounds;
  await waitUntil('the chore is done again', () => rounds > before + 2, 20);
});
