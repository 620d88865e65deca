import { begin, letterBench, statusOf, type LetterBench } from './given';
import { systemActor } from '@server/platform/command/actor';
import { Forbidden, NotFound } from '@server/platform/command/failures';
import { giveUp } from '@server/letters/sending';
import { MELTON, spocOf, type RawCase } from '../../support/raw-case';

let bench: LetterBench;
beforeAll(async () => {
  bench = await letterBench();
});

const leave = ({ tenantId }: RawCase, letterId: string) =>
  bench.post.as(systemActor(tenantId), (ctx) => ctx.run(giveUp, { letterId }));
const tasks = (letterId: string) => bench.rows.look('select kind from app.tasks where letter_id = $1', [letterId]);

test('D54: begun and not seen to end, it is left to a person', async () => {
  const given = await bench.rows.case();
  const letterId = await bench.rows.letter(given);
  await begin(bench, given, letterId);
  await leave(given, letterId);
  expect(await statusOf(bench, letterId)).toBe('INTERRUPTED');
  expect(await tasks(letterId)).toEqual([{ kind: 'LETTER_INTERRUPTED' }]);
});

test('never begun, a person is told, once', async () => {
  const given = await bench.rows.case();
  const letterId = await bench.rows.letter(given);
  await leave(given, letterId);
  await leave(given, letterId);
  expect(await statusOf(bench, letterId)).toBe('ORDERED');
  expect(await tasks(letterId)).toEqual([{ kind: 'LETTER_NOT_TAKEN' }]);
});

test.each(['HANDED_OVER', 'CANCELLED', 'HELD', 'INTERRUPTED'])('a letter that is %s is left as it is', async (status) => {
  const given = await bench.rows.case();
  const letterId = await bench.rows.letter(given, { status });
  await leave(given, letterId);
  expect(await statusOf(bench, letterId)).toBe(status);
  expect(await tasks(letterId)).toEqual([]);
});

test('another authority’s system does not find it, and a person may not', async () => {
  const given = await bench.rows.case();
  const letterId = await bench.rows.letter(given);
  await expect(bench.post.as(systemActor(MELTON), (ctx) => ctx.run(giveUp, { letterId }))).rejects.toThrow(NotFound);
  await expect(bench.post.as(spocOf(given.tenantId), (ctx) => ctx.run(giveUp, { letterId }))).rejects.toThrow(Forbidden);
});
