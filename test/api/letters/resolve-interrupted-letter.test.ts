import { begin, DAY, eventsOf, letterBench, statusOf, type LetterBench } from './given';
import { NotFound } from '@server/platform/command/failures';
import { resolveInterruptedLetter } from '@server/letters/sending';
import { agencyUserOf, MELTON, spocOf, type RawCase } from '../../support/raw-case';
import { randomUUID } from 'node:crypto';

let bench: LetterBench;
beforeAll(async () => {
  bench = await letterBench();
});
beforeEach(() => bench.post.onDay(DAY));

const resolve = (
  { tenantId }: RawCase,
  letterId: string,
  wasHandedOver: boolean,
  because = 'The provider shows it as delivered.',
) => bench.post.as(spocOf(tenantId), (ctx) => ctx.run(resolveInterruptedLetter, { letterId, wasHandedOver, because }));
async function interrupted(given: RawCase): Promise<string> {
  const letterId = await bench.rows.letter(given);
  await begin(bench, given, letterId);
  await begin(bench, given, letterId);
  return letterId;
}
const openTasks = (letterId: string) =>
  bench.rows.look('select kind from app.tasks where letter_id = $1 and done_on is null', [letterId]);

test('D54: it did go: written down with the date it bears, on a person’s word', async () => {
  const given = await bench.rows.case();
  const letterId = await interrupted(given);
  bench.post.onDay('2026-03-30');
  expect(await resolve(given, letterId, true)).toMatchObject({ result: { caseId: given.caseId, letterId }, refusals: [] });
  expect(await statusOf(bench, letterId)).toBe('HANDED_OVER');
  expect(
    await bench.rows.look('select dated_on, served_on, evidence from app.letters_sent where letter_id = $1', [letterId]),
  ).toMatchObject([{ dated_on: DAY, served_on: DAY, evidence: { carrier: 'person', receipt: 'confirmed by a person' } }]);
  expect(await openTasks(letterId)).toEqual([]);
  expect(await eventsOf(bench, letterId)).toEqual(['letter.ordered', 'letter.handed-over']);
  expect(await bench.rows.look('select status, letter_1_on from app.cases where id = $1', [given.caseId])).toEqual([
    { status: 'ACKNOWLEDGED', letter_1_on: DAY },
  ]);
});

test('D54: it did not go: what was rendered is voided and kept, and it is made again with a new date', async () => {
  const given = await bench.rows.case();
  const letterId = await interrupted(given);
  bench.post.onDay('2026-03-27');
  await resolve(given, letterId, false);
  expect(await statusOf(bench, letterId)).toBe('ORDERED');
  expect(await openTasks(letterId)).toEqual([]);
  expect(await eventsOf(bench, letterId)).toEqual(['letter.ordered', 'letter.ordered']);
  expect((await begin(bench, given, letterId)).result).toMatchObject({
    state: 'SENDING',
    rendering: { renderedOn: '2026-03-27' },
  });
  expect(
    await bench.rows.look('select rendered_on, voided_on from app.letter_renderings where letter_id = $1 order by rendered_on', [
      letterId,
    ]),
  ).toEqual([
    { rendered_on: DAY, voided_on: '2026-03-27' },
    { rendered_on: '2026-03-27', voided_on: null },
  ]);
});

test('a held letter goes again once it is mended; it cannot be said to have gone', async () => {
  const given = await bench.rows.case({ email: null });
  const letterId = await bench.rows.letter(given);
  await begin(bench, given, letterId);
  expect(await statusOf(bench, letterId)).toBe('HELD');
  expect((await resolve(given, letterId, true)).refusals).toMatchObject([{ code: 'NOT_ALLOWED', field: 'wasHandedOver' }]);
  expect((await resolve(given, letterId, false)).refusals).toEqual([]);
  expect(await statusOf(bench, letterId)).toBe('ORDERED');
});

test.each(['ORDERED', 'HANDED_OVER', 'CANCELLED'])('refused for a letter that is %s and waits for nobody', async (status) => {
  const given = await bench.rows.case();
  const letterId = await bench.rows.letter(given, { status });
  expect(await resolve(given, letterId, false)).toMatchObject({
    result: null,
    refusals: [{ code: 'WRONG_STATUS', section: '§4' }],
  });
  expect(await statusOf(bench, letterId)).toBe(status);
});

test('refused without saying how one knows', async () => {
  const given = await bench.rows.case();
  const letterId = await interrupted(given);
  expect((await resolve(given, letterId, true, '  ')).refusals).toMatchObject([{ code: 'MISSING', field: 'because' }]);
  expect(await statusOf(bench, letterId)).toBe('INTERRUPTED');
});

test('another authority’s SPOC and an agency do not find it', async () => {
  const given = await bench.rows.case();
  const letterId = await interrupted(given);
  const input = { letterId, wasHandedOver: true, because: 'x' };
  await expect(bench.post.as(spocOf(MELTON), (ctx) => ctx.run(resolveInterruptedLetter, input))).rejects.toThrow(NotFound);
  await expect(bench.post.as(agencyUserOf(randomUUID()), (ctx) => ctx.run(resolveInterruptedLetter, input))).rejects.toThrow(
    /permission denied|not found/,
  );
});
