import { begin, DAY, letterBench, statusOf, type LetterBench } from './given';
import { systemActor } from '@server/platform/command/actor';
import { Forbidden, NotFound } from '@server/platform/command/failures';
import { beginHandOver } from '@server/letters/sending';
import { premisesAt } from '@server/letters/facts/support';
import { MELTON, spocOf } from '../../support/raw-case';

let bench: LetterBench;
beforeAll(async () => {
  bench = await letterBench();
});

test('D10, D54: renders and dates the letter today, keeps it, and marks it as being sent', async () => {
  const given = await bench.rows.case();
  const letterId = await bench.rows.letter(given);
  const { result, refusals } = await begin(bench, given, letterId);
  expect(refusals).toEqual([]);
  expect(result).toMatchObject({ state: 'SENDING', rendering: { renderedOn: DAY }, code: null });
  expect(await statusOf(bench, letterId)).toBe('SENDING');
  expect(
    await bench.rows.look(
      'select rendered_on, voided_on, template_version, recipient_name from app.letter_renderings where letter_id = $1',
      [letterId],
    ),
  ).toEqual([{ rendered_on: DAY, voided_on: null, template_version: 1, recipient_name: 'Margaret Ellis' }]);
});

test('D54: begun before and not seen to end, it becomes a person’s task', async () => {
  const given = await bench.rows.case();
  const letterId = await bench.rows.letter(given);
  await begin(bench, given, letterId);
  expect((await begin(bench, given, letterId)).result).toEqual({ state: 'INTERRUPTED' });
  expect((await begin(bench, given, letterId)).result).toEqual({ state: 'NOTHING' });
  expect(await bench.rows.look('select kind from app.tasks where letter_id = $1', [letterId])).toEqual([
    { kind: 'LETTER_INTERRUPTED' },
  ]);
});

test.each(['HANDED_OVER', 'CANCELLED', 'HELD'])('does nothing with a letter that is %s', async (status) => {
  const given = await bench.rows.case();
  const letterId = await bench.rows.letter(given, { status });
  expect((await begin(bench, given, letterId)).result).toEqual({ state: 'NOTHING' });
  expect(await statusOf(bench, letterId)).toBe(status);
});

test('another authority’s system does not find the letter, and a person may not hand it over', async () => {
  const given = await bench.rows.case();
  const letterId = await bench.rows.letter(given);
  const input = { letterId, premises: premisesAt('https://recourse.example') };
  await expect(bench.post.as(systemActor(MELTON), (ctx) => ctx.run(beginHandOver, input))).rejects.toThrow(NotFound);
  await expect(bench.post.as(spocOf(given.tenantId), (ctx) => ctx.run(beginHandOver, input))).rejects.toThrow(Forbidden);
  expect(await statusOf(bench, letterId)).toBe('ORDERED');
});
