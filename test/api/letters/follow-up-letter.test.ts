import { begin, DAY, letterBench, type LetterBench } from './given';
import { systemActor } from '@server/platform/command/actor';
import { Forbidden, NotFound } from '@server/platform/command/failures';
import { completeHandOver, followUpLetter } from '@server/letters/sending';
import { MELTON, spocOf, type RawCase } from '../../support/raw-case';

let bench: LetterBench;
beforeAll(async () => {
  bench = await letterBench();
});

/** A letter to somebody whose name no font has, gone. */
async function gone(): Promise<{ given: RawCase; letterId: string }> {
  const given = await bench.rows.case({ fullName: '王小明' });
  const letterId = await bench.rows.letter(given);
  const { result } = await begin(bench, given, letterId);
  const renderingId = result?.state === 'SENDING' ? result.rendering.id : '';
  const evidence = { carrier: 'test', receipt: 'r1', at: '2026-03-26T09:00:00.000Z' };
  await bench.post.as(systemActor(given.tenantId), (ctx) => ctx.run(completeHandOver, { letterId, renderingId, evidence }));
  return { given, letterId };
}
const tasks = (letterId: string) =>
  bench.rows.look<{ kind: string; done_by: string | null }>(
    'select kind, done_on, done_by, done_because from app.tasks where letter_id = $1',
    [letterId],
  );

test('R24: a letter printed with marks goes, and its task stays until a person says what they did', async () => {
  const { given, letterId } = await gone();
  expect(await tasks(letterId)).toMatchObject([{ kind: 'PRINTED_WITH_SUBSTITUTES', done_on: null }]);
  const spoc = spocOf(given.tenantId);
  const because = 'I phoned and read it out.';
  const done = await bench.post.as(spoc, (ctx) => ctx.run(followUpLetter, { letterId, because }));
  expect(done).toMatchObject({ result: { caseId: given.caseId, letterId }, refusals: [] });
  expect(await tasks(letterId)).toEqual([
    { kind: 'PRINTED_WITH_SUBSTITUTES', done_on: DAY, done_by: spoc.membershipId, done_because: because },
  ]);
  const again = await bench.post.as(spoc, (ctx) => ctx.run(followUpLetter, { letterId, because }));
  expect(again.refusals).toMatchObject([{ code: 'WRONG_STATUS', section: '§4' }]);
});

test('refused without saying what was done, and the task stays', async () => {
  const { given, letterId } = await gone();
  const said = await bench.post.as(spocOf(given.tenantId), (ctx) => ctx.run(followUpLetter, { letterId, because: ' ' }));
  expect(said.refusals).toMatchObject([{ code: 'MISSING', field: 'because' }]);
  expect(await tasks(letterId)).toMatchObject([{ done_on: null }]);
});

test('another authority’s SPOC does not find it, and the system may not', async () => {
  const { given, letterId } = await gone();
  const input = { letterId, because: 'x' };
  await expect(bench.post.as(spocOf(MELTON), (ctx) => ctx.run(followUpLetter, input))).rejects.toThrow(NotFound);
  await expect(bench.post.as(systemActor(given.tenantId), (ctx) => ctx.run(followUpLetter, input))).rejects.toThrow(Forbidden);
});
