import {
  begin,
  cameBack,
  DAY,
  eventsOf,
  letterBench,
  make,
  pdfOf,
  posted,
  statusOf,
  tasksOf,
  toPost,
  type LetterBench,
} from './given';
import { sendAgain } from '@server/letters/sending';
import type { PlainDate } from '@shared/time';
import type { LetterChannel } from '@shared/vocabulary/letters';
import { systemActor } from '@server/platform/command/actor';
import { Forbidden, NotFound } from '@server/platform/command/failures';
import { MELTON, spocOf, type RawCase } from '../../support/raw-case';

let bench: LetterBench;
beforeAll(async () => {
  bench = await letterBench({ postsForUs: false });
});
beforeEach(() => bench.post.onDay(DAY));
const again = ({ tenantId }: RawCase, letterId: string, channel?: LetterChannel) =>
  bench.post.as(spocOf(tenantId), (ctx) => ctx.run(sendAgain, { letterId, channel }));
const next = async ({ caseId }: RawCase, attempt: number) =>
  (
    await bench.rows.look<{ id: string; channel: string; status: string }>(
      'select id, channel, status from app.letters where case_id = $1 and attempt = $2',
      [caseId, attempt],
    )
  )[0];
async function returned(kind: 'LETTER_1' | 'LETTER_2B' = 'LETTER_1') {
  const acknowledged = kind === 'LETTER_1' ? {} : { status: 'ACKNOWLEDGED', letter1On: DAY };
  const given = await bench.rows.case({
    email: 'margaret.ellis@applicant.example',
    letterChannel: 'POST_FIRST',
    ...acknowledged,
  });
  const decisionId = kind === 'LETTER_2B' ? await bench.rows.decision(given, 'NOT_MET') : undefined;
  const letterId = await bench.rows.letter(given, { kind, decisionId, channel: 'POST_FIRST' });
  await begin(bench, given, letterId);
  await make(bench, given, letterId);
  await posted(bench, given, letterId);
  bench.post.onDay('2026-03-30');
  await cameBack(bench, given, letterId);
  return { given, letterId };
}

test('D53: sent again, it is a new letter of the same cause; its task is closed; made and dated anew on the day it goes', async () => {
  const { given, letterId } = await returned();
  expect((await again(given, letterId)).refusals).toEqual([]);
  const second = await next(given, 2);
  expect(second).toMatchObject({ channel: 'POST_FIRST', status: 'ORDERED' });
  expect(await eventsOf(bench, second?.id ?? '')).toEqual(['letter.ordered']);
  expect(await tasksOf(bench, letterId)).toMatchObject([{ kind: 'LETTER_RETURNED', done_on: '2026-03-30' }]);
  await begin(bench, given, second?.id ?? '');
  bench.post.onDay('2026-03-31');
  await make(bench, given, second?.id ?? '');
  const text = await pdfOf(bench, second?.id ?? '');
  expect(text).toContain('Tuesday 31 March 2026');
  // The decision was promised ten working days from the first Letter 1, and still is.
  expect(text).toContain('Monday 13 April 2026');
});

test('D53: Letter 2b sent again moves the case and its clocks no second time, and is served by its own day and class', async () => {
  const { given, letterId } = await returned('LETTER_2B');
  const before = await bench.rows.look('select status, decided_on from app.cases where id = $1', [given.caseId]);
  expect(before).toEqual([{ status: 'NOT_MET', decided_on: DAY }]);
  await again(given, letterId);
  const id = (await next(given, 2))?.id ?? '';
  await begin(bench, given, id);
  await make(bench, given, id);
  expect((await posted(bench, given, id, { postedOn: '2026-03-30' as PlainDate })).refusals).toEqual([]);
  expect(await bench.rows.look('select status, decided_on from app.cases where id = $1', [given.caseId])).toEqual(before);
  expect(await bench.rows.look('select dated_on, served_on from app.letters_sent where letter_id = $1', [id])).toEqual([
    { dated_on: '2026-03-30', served_on: '2026-04-01' },
  ]);
  expect(await pdfOf(bench, id)).toContain('Friday 1 May 2026');
});

test('another way may be chosen, if it is safe', async () => {
  const { given, letterId } = await returned();
  await bench.rows.look(`update app.parties set safe_channels = '{POST}' where id = $1`, [given.partyId]);
  expect((await again(given, letterId, 'EMAIL')).refusals).toMatchObject([{ code: 'NOT_SAFE', field: 'channel' }]);
  expect(await next(given, 2)).toBeUndefined();
  await bench.rows.look(`update app.parties set safe_channels = '{POST,EMAIL}' where id = $1`, [given.partyId]);
  expect((await again(given, letterId, 'EMAIL')).refusals).toEqual([]);
  expect(await next(given, 2)).toMatchObject({ channel: 'EMAIL' });
});

test('refused for one that did not come back, and a second time', async () => {
  const { given, letterId } = await returned();
  await again(given, letterId);
  expect((await again(given, letterId)).refusals).toMatchObject([{ code: 'ALREADY_DONE', rule: 'posting.returned' }]);
  const other = await toPost(bench);
  expect((await again(other.given, other.letterId)).refusals).toMatchObject([{ code: 'WRONG_STATUS' }]);
  expect(await statusOf(bench, other.letterId)).toBe('TO_POST');
});

test('another authority does not find it, and the system does not decide it', async () => {
  const { given, letterId } = await returned();
  await expect(again({ ...given, tenantId: MELTON }, letterId)).rejects.toThrow(NotFound);
  await expect(bench.post.as(systemActor(given.tenantId), (ctx) => ctx.run(sendAgain, { letterId }))).rejects.toThrow(Forbidden);
});
