import { begin, DAY, eventsOf, letterBench, statusOf, type LetterBench } from './given';
import { NotFound } from '@server/platform/command/failures';
import type { PlainDate } from '@shared/time';
import { systemActor } from '@server/platform/command/actor';
import { putBack, resolveInterruptedLetter } from '@server/letters/sending';
import type { ResolveInterruptedLetterInput } from '@server/letters/sending/commands/resolve-interrupted-letter';
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
  more: Partial<ResolveInterruptedLetterInput> = {},
  spoc = spocOf(tenantId),
) => bench.post.as(spoc, (ctx) => ctx.run(resolveInterruptedLetter, { letterId, wasHandedOver, because, ...more }));
async function interrupted(given: RawCase): Promise<string> {
  const letterId = await bench.rows.letter(given);
  await begin(bench, given, letterId);
  await begin(bench, given, letterId);
  return letterId;
}
/** Made and dated, and the carrier did not take it: a person is to print and post it. */
async function notTaken(given: RawCase, options: Parameters<typeof bench.rows.letter>[1] = {}): Promise<string> {
  const letterId = await bench.rows.letter(given, options);
  await begin(bench, given, letterId);
  await bench.post.as(systemActor(given.tenantId), (ctx) =>
    ctx.run(putBack, { letterId, because: 'No printing service is set up.', voids: false, givesUp: true }),
  );
  return letterId;
}
const BY_HAND = { wentOn: DAY as PlainDate, channel: 'POST_SECOND' } as const;
const sentRow = async (letterId: string) =>
  (
    await bench.rows.look('select dated_on, served_on, channel, evidence from app.letters_sent where letter_id = $1', [letterId])
  )[0];
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

test('D54: how the person knows, and who they are, is kept with the letter and with its task', async () => {
  const given = await bench.rows.case();
  const letterId = await interrupted(given);
  const spoc = spocOf(given.tenantId);
  await resolve(given, letterId, true, ' The mail server’s log shows it accepted. ', {}, spoc);
  const because = 'The mail server’s log shows it accepted.';
  expect(await sentRow(letterId)).toMatchObject({ evidence: { wentOn: DAY, by: spoc.membershipId, because } });
  expect(await bench.rows.look('select done_on, done_by, done_because from app.tasks where letter_id = $1', [letterId])).toEqual([
    { done_on: DAY, done_by: spoc.membershipId, done_because: because },
  ]);
});

test('D10, D53, D54: posted by hand on Thursday and confirmed on Monday: it bears Thursday, counts from its class, and is not sent again', async () => {
  const given = await bench.rows.case({ letterChannel: 'POST_FIRST', email: null });
  const letterId = await notTaken(given, { channel: 'POST_FIRST' });
  bench.post.onDay('2026-03-30');
  expect((await resolve(given, letterId, true, 'I put it in the post myself.', BY_HAND)).refusals).toEqual([]);
  // Second class counts as arrived four working days later, whatever class it was ordered in.
  expect(await sentRow(letterId)).toMatchObject({
    dated_on: DAY,
    served_on: '2026-04-01',
    channel: 'POST_SECOND',
    evidence: { carrier: 'person', wentOn: DAY, because: 'I put it in the post myself.' },
  });
  expect(await bench.rows.look('select status, letter_1_on from app.cases where id = $1', [given.caseId])).toEqual([
    { status: 'ACKNOWLEDGED', letter_1_on: DAY },
  ]);
  expect((await begin(bench, given, letterId)).result).toEqual({ state: 'NOTHING' });
  expect(await bench.rows.look('select 1 from app.letter_renderings where letter_id = $1', [letterId])).toHaveLength(1);
  expect(await openTasks(letterId)).toEqual([]);
});

test('D10: posted on another day than it bears, or without the day or the way: refused', async () => {
  const given = await bench.rows.case();
  const letterId = await notTaken(given);
  bench.post.onDay('2026-03-30');
  const refused = async (more: object) =>
    (await resolve(given, letterId, true, 'I posted it.', more)).refusals.map(({ code, field }) => [code, field]);
  expect(await refused({ ...BY_HAND, wentOn: '2026-03-30' })).toEqual([['DATE_ORDER', 'wentOn']]);
  expect(await refused({})).toEqual([
    ['MISSING', 'wentOn'],
    ['MISSING', 'channel'],
  ]);
  expect(await statusOf(bench, letterId)).toBe('ORDERED');
});

test('D53: Letter 2b posted by hand must have gone first class', async () => {
  const given = await bench.rows.case({ status: 'ACKNOWLEDGED', letter1On: DAY });
  const decisionId = await bench.rows.decision(given, 'NOT_MET');
  const letterId = await notTaken(given, { kind: 'LETTER_2B', decisionId });
  expect((await resolve(given, letterId, true, 'I posted it.', BY_HAND)).refusals).toMatchObject([
    { code: 'NOT_ALLOWED', field: 'channel', rule: 'letter.first-class' },
  ]);
  expect((await resolve(given, letterId, true, 'I posted it.', { ...BY_HAND, channel: 'POST_FIRST' })).refusals).toEqual([]);
  expect(await sentRow(letterId)).toMatchObject({ served_on: '2026-03-30', channel: 'POST_FIRST' });
});

test('D54: what a person was asked to see to is not sent by itself; told to try again, it is', async () => {
  const given = await bench.rows.case();
  const letterId = await notTaken(given);
  bench.post.onDay('2026-03-27');
  expect((await begin(bench, given, letterId)).result).toEqual({ state: 'NOTHING' });
  expect((await resolve(given, letterId, false, '')).refusals).toEqual([]);
  expect(await openTasks(letterId)).toEqual([]);
  expect((await begin(bench, given, letterId)).result).toMatchObject({
    state: 'SENDING',
    rendering: { renderedOn: '2026-03-27' },
  });
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
  expect((await resolve(given, letterId, false, '')).refusals).toEqual([]);
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

test('D28: email marked not safe: it is held with a task that names nobody; put right, it goes the way the person has now', async () => {
  const given = await bench.rows.case();
  const letterId = await bench.rows.letter(given);
  await bench.rows.look(`update app.parties set safe_channels = '{POST}' where id = $1`, [given.partyId]);
  await begin(bench, given, letterId);
  expect(await statusOf(bench, letterId)).toBe('HELD');
  const [task] = await bench.rows.look<{ says: string }>('select says from app.tasks where letter_id = $1', [letterId]);
  expect(task?.says).toMatch(/Email is not marked as safe for this person.*People tab/);
  expect(task?.says).not.toMatch(/margaret|Margaret|Enderby/);
  await bench.rows.look(`update app.parties set letter_channel = 'POST_FIRST' where id = $1`, [given.partyId]);
  expect((await resolve(given, letterId, false, '')).refusals).toEqual([]);
  expect((await begin(bench, given, letterId)).result).toMatchObject({ state: 'SENDING', letter: { channel: 'POST_FIRST' } });
});
