import { eventsOf, letterBench, statusOf, toPost, type LetterBench } from './given';
import { printLetter } from '@server/letters/sending';
import { Forbidden, NotFound } from '@server/platform/command/failures';
import { systemActor } from '@server/platform/command/actor';
import { MELTON, spocOf } from '../../support/raw-case';

let bench: LetterBench;
beforeAll(async () => {
  bench = await letterBench({ postsForUs: false });
});
const print = (tenantId: string, letterId: string) =>
  bench.post.as(spocOf(tenantId), (ctx) => ctx.run(printLetter, { letterId }));

test('R23, D10: where nobody posts for us a letter waits unprinted and undated, and the carrier never sees it', async () => {
  const { letterId } = await toPost(bench);
  expect(await statusOf(bench, letterId)).toBe('TO_POST');
  expect(await bench.rows.look('select 1 from app.letter_renderings where letter_id = $1', [letterId])).toEqual([]);
  expect(await bench.rows.look('select 1 from app.tasks where letter_id = $1', [letterId])).toEqual([]);
  expect(bench.carrier.posts).toEqual([]);
});

test('R23: somebody is about to print it: the post room is told to make it', async () => {
  const { given, letterId } = await toPost(bench);
  expect(await print(given.tenantId, letterId)).toEqual({ result: { caseId: given.caseId, letterId }, refusals: [] });
  expect(await eventsOf(bench, letterId)).toEqual(['letter.ordered', 'letter.to-print']);
  expect(await statusOf(bench, letterId)).toBe('TO_POST');
});

test('refused for a letter that does not wait for the post', async () => {
  const given = await bench.rows.case();
  const letterId = await bench.rows.letter(given);
  expect(await print(given.tenantId, letterId)).toMatchObject({
    result: null,
    refusals: [{ code: 'WRONG_STATUS', rule: 'posting.day' }],
  });
  expect(await eventsOf(bench, letterId)).toEqual(['letter.ordered']);
});

test('another authority does not find it, and the system has no hands to post it with', async () => {
  const { given, letterId } = await toPost(bench);
  await expect(print(MELTON, letterId)).rejects.toThrow(NotFound);
  await expect(bench.post.as(systemActor(given.tenantId), (ctx) => ctx.run(printLetter, { letterId }))).rejects.toThrow(
    Forbidden,
  );
});
