import { begin, cameBack, DAY, eventsOf, letterBench, make, posted, statusOf, tasksOf, toPost, type LetterBench } from './given';
import { recordReturn } from '@server/letters/sending';
import type { PlainDate } from '@shared/time';
import { systemActor } from '@server/platform/command/actor';
import { Forbidden, NotFound } from '@server/platform/command/failures';
import { MELTON } from '../../support/raw-case';

let bench: LetterBench;
beforeAll(async () => {
  bench = await letterBench({ postsForUs: false });
});
beforeEach(() => bench.post.onDay(DAY));
async function gone() {
  const { given, letterId } = await toPost(bench);
  await make(bench, given, letterId);
  await posted(bench, given, letterId);
  bench.post.onDay('2026-03-30');
  return { given, letterId };
}

test('D53: a letter that came back is written down with its day and how, and a person is asked to send it again', async () => {
  const { given, letterId } = await gone();
  expect(await cameBack(bench, given, letterId)).toEqual({ result: { caseId: given.caseId, letterId }, refusals: [] });
  expect(await bench.rows.look('select returned_on, because from app.letter_returns where letter_id = $1', [letterId])).toEqual([
    { returned_on: '2026-03-30', because: 'Gone away, says the envelope' },
  ]);
  expect(await statusOf(bench, letterId)).toBe('HANDED_OVER');
  expect(await eventsOf(bench, letterId)).toEqual(['letter.ordered', 'letter.handed-over', 'letter.returned']);
  const [task] = await tasksOf(bench, letterId);
  expect(task).toMatchObject({ kind: 'LETTER_RETURNED', done_on: null });
  expect(task?.says).toContain('It starts no time limit');
  expect(task?.says).not.toMatch(/Margaret|Enderby/);
});

test('D53: refused a second time, before it went, for a day before it went or to come, and without a word how', async () => {
  const { given, letterId } = await gone();
  const refused = async (more: object) =>
    (await cameBack(bench, given, letterId, more)).refusals.map(({ code, field }) => [code, field]);
  expect(await refused({ returnedOn: '2026-03-25' })).toEqual([['DATE_ORDER', 'returnedOn']]);
  expect(await refused({ returnedOn: '2026-03-31' })).toEqual([['DATE_ORDER', 'returnedOn']]);
  expect(await refused({ because: ' ' })).toEqual([['MISSING', 'because']]);
  expect(await refused({})).toEqual([]);
  expect(await refused({})).toEqual([['ALREADY_DONE', undefined]]);
  const waiting = await bench.rows.case();
  const email = await bench.rows.letter(waiting);
  await begin(bench, waiting, email);
  expect((await cameBack(bench, waiting, email)).refusals).toMatchObject([{ code: 'WRONG_STATUS', rule: 'posting.returned' }]);
});

test('another authority does not find it, and the system does not say so', async () => {
  const { given, letterId } = await gone();
  await expect(cameBack(bench, { ...given, tenantId: MELTON }, letterId)).rejects.toThrow(NotFound);
  const input = { letterId, returnedOn: '2026-03-30' as PlainDate, because: 'x' };
  await expect(bench.post.as(systemActor(given.tenantId), (ctx) => ctx.run(recordReturn, input))).rejects.toThrow(Forbidden);
});
