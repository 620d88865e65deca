import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closing } from '../support/closing';
import { furnish, openPostHouse } from '../support/post-house';
import type { WorkerOrders } from '../support/post-worker';
import { RawRows } from '../support/raw-case';
import { recordingCarrier } from '../support/recording-carrier';
import { testDatabase } from '../support/services';
import { waitUntil } from '../support/wait-until';
import { listSent } from '@server/platform/mail/demonstration-carrier';

jest.setTimeout(180_000);
const DAY = '2026-03-26';
const SUPPORT = join(__dirname, '../support');

function worker(orders: WorkerOrders): ChildProcess {
  const child = spawn(process.execPath, ['-r', join(SUPPORT, 'run-typescript.cjs'), join(SUPPORT, 'post-worker.ts')], {
    env: { ...process.env, WORKER_ORDERS: JSON.stringify(orders) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  closing.push(async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
  });
  return child;
}

test('D54: a worker killed between commit and hand-over: the letter goes out exactly once; killed in the middle: a person decides, and it never goes twice', async () => {
  const db = await testDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'recourse-mail-'));
  closing.push(async () => rmSync(folder, { recursive: true, force: true }));
  await furnish(await openPostHouse(db, recordingCarrier(), DAY));
  const rows = await RawRows.open(db.superuserUrl);
  const [waiting, sending] = [await rows.case(), await rows.case()];
  const [stopBefore, stopInside] = [await rows.letter(waiting), await rows.letter(sending)];
  const orders: WorkerOrders = { ...db, today: DAY, folder, stopBefore, stopInside };
  const statusOf = async (id: string) =>
    (await rows.look<{ status: string }>('select status from app.letters where id = $1', [id]))[0]?.status;

  const first = worker(orders);
  await waitUntil('the first worker is at both letters', () =>
    ['before', 'inside'].every((flag) => existsSync(join(folder, `${flag}.flag`))),
  );
  expect([await statusOf(stopBefore), await statusOf(stopInside)]).toEqual(['ORDERED', 'SENDING']);
  first.kill('SIGKILL');
  await once(first, 'exit');
  expect(listSent(folder).map(({ reference }) => reference)).toEqual([stopInside]);

  worker({ ...orders, stopBefore: null, stopInside: null });
  await waitUntil(
    'the second worker has dealt with both letters',
    async () => (await statusOf(stopBefore)) === 'HANDED_OVER' && (await statusOf(stopInside)) === 'INTERRUPTED',
    120,
  );

  expect(
    listSent(folder)
      .map(({ reference }) => reference)
      .sort(),
  ).toEqual([stopBefore, stopInside].sort());
  expect(await rows.look('select letter_id from app.letters_sent')).toEqual([{ letter_id: stopBefore }]);
  expect(await rows.look('select letter_id, kind from app.tasks')).toEqual([
    { letter_id: stopInside, kind: 'LETTER_INTERRUPTED' },
  ]);
});
