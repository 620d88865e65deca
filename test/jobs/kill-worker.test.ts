import { AFTER_KILL, killed, KillingGround } from '../support/killing';
import { killWorkerAtEachStep } from '../support/kill-worker-at-each-step';
import { waitUntil } from '../support/wait-until';

jest.setTimeout(240_000);

test('D54: a worker killed at any step of a letter: it goes once, or a person decides; never twice', async () => {
  expect(await killWorkerAtEachStep(null)).toEqual({ ...AFTER_KILL, UNTOUCHED: AFTER_KILL.TAKEN_UP });
});

test('D54: a worker killed while it makes a letter leaves nothing half made, and the next one sends it once', async () => {
  const ground = await KillingGround.open(null);
  const letterId = await ground.letter();
  const { rows } = ground;
  // The making waits for this row, deep inside its transaction.
  await rows.look('begin');
  await rows.look('select 1 from app.letters where id = $1 for update', [letterId]);
  const first = ground.worker();
  await waitUntil('the first worker waits in the middle', () => ground.isWaiting('app.letters'));
  await killed(first);
  await rows.look('commit');
  expect(await ground.status(letterId)).toBe('ORDERED');
  expect(await rows.look('select 1 from app.letter_renderings where letter_id = $1', [letterId])).toEqual([]);

  ground.worker();
  await waitUntil('the second worker has sent it', async () => (await ground.status(letterId)) === 'HANDED_OVER', 90);
  expect([ground.timesCarried(letterId), await ground.timesWrittenDown(letterId)]).toEqual([1, 1]);
});
