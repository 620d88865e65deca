import { AFTER_KILL, killed, KillingGround } from './killing';
import type { Step } from './post-worker';
import { waitUntil } from './wait-until';

const STEPS = Object.keys(AFTER_KILL) as Step[];

/**
 * Kills a worker with -9 while it holds a letter at every step, starts another, and answers what became of each letter. The letter of
 * the empty key was in the letterbox all the time and nobody had touched it.
 */
export async function killWorkerAtEachStep(redisUrl: string | null): Promise<Record<string, unknown>> {
  const ground = await KillingGround.open(redisUrl);
  const letters = new Map<Step, string>();
  for (const step of STEPS) {
    letters.set(step, await ground.letter());
  }
  const ids = [...letters.values()];
  const first = ground.worker(Object.fromEntries([...letters].map(([step, id]) => [id, step])));
  await waitUntil('the first worker holds a letter at every step', () => ids.every(ground.isStopped), 90);
  await killed(first);
  const untouched = await ground.letter();

  ground.worker();
  await waitUntil(
    'the second worker has dealt with every letter',
    async () =>
      (await Promise.all([...ids, untouched].map(ground.status))).every((s) => s === 'HANDED_OVER' || s === 'INTERRUPTED'),
    120,
  );
  const found: Record<string, unknown> = {};
  for (const [step, id] of [...letters, ['UNTOUCHED', untouched] as const]) {
    found[step] = {
      carried: ground.timesCarried(id),
      writtenDown: await ground.timesWrittenDown(id),
      status: await ground.status(id),
      tasks: await ground.tasks(id),
    };
  }
  return found;
}
