import { KillingGround } from '../support/killing';
import { RedisServer } from '../support/redis-server';
import { waitUntil } from '../support/wait-until';

jest.setTimeout(240_000);

const LETTERS = 12;

/** Letters going out slowly, one of whose number has gone when `happens` does; answers how often each left and was written down. */
async function whileLettersGo(happens: (redis: RedisServer) => Promise<unknown>): Promise<number[][]> {
  const redis = await RedisServer.open();
  const ground = await KillingGround.open(redis.url);
  const letters: string[] = [];
  for (let n = 0; n < LETTERS; n += 1) {
    letters.push(await ground.letter());
  }
  ground.worker({}, 300);
  await waitUntil('some have gone', () => letters.some((id) => ground.timesCarried(id) > 0));
  expect(letters.every((id) => ground.timesCarried(id) > 0)).toBe(false);
  await happens(redis);
  await waitUntil(
    'every letter has gone',
    async () => (await Promise.all(letters.map(ground.timesWrittenDown))).every((times) => times > 0),
    120,
  );
  return Promise.all(letters.map(async (id) => [ground.timesCarried(id), await ground.timesWrittenDown(id)]));
}
const EACH_ONCE = Array.from({ length: LETTERS }, () => [1, 1]);

test('D54: letters go through Redis, each once', async () => {
  expect(await whileLettersGo(async () => undefined)).toEqual(EACH_ONCE);
});

test('D54: Redis emptied in the middle of the work: nothing lost, nothing twice', async () => {
  expect(await whileLettersGo((redis) => redis.empty())).toEqual(EACH_ONCE);
});

test('D54: Redis killed and started again empty in the middle of the work: nothing lost, nothing twice', async () => {
  const killedAndBack = async (redis: RedisServer): Promise<void> => {
    await redis.kill();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await redis.start();
  };
  expect(await whileLettersGo(killedAndBack)).toEqual(EACH_ONCE);
});
