import { AFTER_KILL } from '../support/killing';
import { killWorkerAtEachStep } from '../support/kill-worker-at-each-step';
import { RedisServer } from '../support/redis-server';

jest.setTimeout(240_000);

test('D54: with the queues on Redis, a worker killed at any step of a letter: it goes once, or a person decides; never twice', async () => {
  const redis = await RedisServer.open();
  expect(await killWorkerAtEachStep(redis.url)).toEqual({ ...AFTER_KILL, UNTOUCHED: AFTER_KILL.TAKEN_UP });
});
