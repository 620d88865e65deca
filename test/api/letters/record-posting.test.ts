import { DAY, eventsOf, letterBench, make, posted, statusOf, toPost, type LetterBench } from './given';
import { recordPosting } from '@server/letters/sending';
import type { PlainDate } from '@shared/time';
import { systemActor } from '@server/platform/command/actor';
import { Forbidden, NotFound } from '@server/platform/command/failures';
import { MELTON, spocOf } from '../../support/raw-case';

let bench: LetterBench;
beforeAll(async () => {
  bench = await letterBench({ postsForUs: false });
});
beforeEach(() => bench.post.onDay(DAY));
const sentOf = async (letterId: string) =>
  (
    await bench.rows.look('select dated_on, served_on, channel, evidence from app.letters_sent where letter_id = $1', [letterId])
  )[0];
const refused = async (outcome: ReturnType<typeof posted>) => (await outcome).refusals.map(({ code, field }) => [code, field]);

test('R23, D10, D53: posted on the day it bears, it counts as handed over: with its day, class, poster and service', async () => {
  const { given, letterId } = await toPost(bench);
  await make(bench, given, letterId);
  const spoc = spocOf(given.tenantId);
  const input = { letterId, postedOn: DAY as PlainDate, channel: 'POST_SECOND' as const };
  expect((await bench.post.as(spoc, (ctx) => ctx.run(recordPosting, input))).refusals).toEqual([]);
  expect(await sentOf(letterId)).toMatchObject({
    dated_on: DAY,
    served_on: '2026-04-01',
    channel: 'POST_SECOND',
    evidence: { carrier: 'hand', class: 'POST_SECOND', postedOn: DAY, poster: spoc.name, by: spoc.membershipId },
  });
  expect(await statusOf(bench, letterId)).toBe('HANDED_OVER');
  expect(await eventsOf(bench, letterId)).toEqual(['letter.ordered', 'letter.handed-over']);
  expect(await bench.rows.look('select status, letter_1_on from app.cases where id = $1', [given.caseId])).toEqual([
    { status: 'ACKNOWLEDGED', letter_1_on: DAY },
  ]);
});

test('D10: posted on Thursday and recorded on Monday it bears Thursday; who posted it is named', async () => {
  const { given, letterId } = await toPost(bench);
  await make(bench, given, letterId);
  bench.post.onDay('2026-03-30');
  expect((await posted(bench, given, letterId, { postedBy: 'Reception' })).refusals).toEqual([]);
  expect(await sentOf(letterId)).toMatchObject({ dated_on: DAY, evidence: { poster: 'Reception', postedOn: DAY } });
});

test('D10, D54: printed on Thursday and posted on Friday is refused, until it is printed again on Friday', async () => {
  const { given, letterId } = await toPost(bench);
  await make(bench, given, letterId);
  bench.post.onDay('2026-03-27');
  const friday = { postedOn: '2026-03-27' as PlainDate };
  expect(await refused(posted(bench, given, letterId, friday))).toEqual([['DATE_ORDER', 'postedOn']]);
  expect(await statusOf(bench, letterId)).toBe('TO_POST');
  await make(bench, given, letterId);
  expect(await refused(posted(bench, given, letterId))).toEqual([['DATE_ORDER', 'postedOn']]);
  expect(await refused(posted(bench, given, letterId, friday))).toEqual([]);
  expect(await sentOf(letterId)).toMatchObject({ dated_on: '2026-03-27' });
});

test('not printed, posted tomorrow, sent by email, or posted already: refused', async () => {
  const { given, letterId } = await toPost(bench);
  expect(await refused(posted(bench, given, letterId))).toEqual([['NOT_ALLOWED', undefined]]);
  await make(bench, given, letterId);
  expect(await refused(posted(bench, given, letterId, { postedOn: '2026-03-27' as PlainDate }))).toEqual([
    ['DATE_ORDER', 'postedOn'],
  ]);
  expect(await refused(posted(bench, given, letterId, { channel: 'EMAIL' }))).toEqual([['NOT_ALLOWED', 'channel']]);
  expect(await refused(posted(bench, given, letterId))).toEqual([]);
  expect(await refused(posted(bench, given, letterId))).toEqual([['WRONG_STATUS', undefined]]);
});

test('D53: Letter 2b starts a time limit, so it goes first class', async () => {
  const given = await bench.rows.case({ status: 'ACKNOWLEDGED', letter1On: DAY, letterChannel: 'POST_FIRST' });
  const decisionId = await bench.rows.decision(given, 'NOT_MET');
  const { letterId } = await (async () => {
    const id = await bench.rows.letter(given, { kind: 'LETTER_2B', decisionId, channel: 'POST_FIRST', status: 'TO_POST' });
    await make(bench, given, id);
    return { letterId: id };
  })();
  expect((await posted(bench, given, letterId, { channel: 'POST_SECOND' })).refusals).toMatchObject([
    { code: 'NOT_ALLOWED', field: 'channel', rule: 'letter.first-class' },
  ]);
  expect(await refused(posted(bench, given, letterId))).toEqual([]);
  expect(await sentOf(letterId)).toMatchObject({ served_on: '2026-03-30' });
});

test('D28: marked unsafe after it was printed, it is not to be posted', async () => {
  const { given, letterId } = await toPost(bench);
  await make(bench, given, letterId);
  await bench.rows.look(`update app.parties set safe_channels = '{EMAIL}' where id = $1`, [given.partyId]);
  expect(await refused(posted(bench, given, letterId))).toEqual([['NOT_SAFE', 'letterChannel']]);
  expect(await statusOf(bench, letterId)).toBe('TO_POST');
});

test('another authority does not find it, and the system posts nothing', async () => {
  const { given, letterId } = await toPost(bench);
  await make(bench, given, letterId);
  await expect(posted(bench, { ...given, tenantId: MELTON }, letterId)).rejects.toThrow(NotFound);
  const input = { letterId, postedOn: DAY as PlainDate, channel: 'POST_FIRST' as const };
  await expect(bench.post.as(systemActor(given.tenantId), (ctx) => ctx.run(recordPosting, input))).rejects.toThrow(Forbidden);
});
