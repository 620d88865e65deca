import { begin, DAY, letterBench, statusOf, type LetterBench } from './given';
import { systemActor } from '@server/platform/command/actor';
import { Forbidden, NotFound } from '@server/platform/command/failures';
import { putBack } from '@server/letters/sending';
import { MELTON, spocOf, type RawCase } from '../../support/raw-case';

let bench: LetterBench;
beforeAll(async () => {
  bench = await letterBench();
});

const INPUT = { because: 'The mail server did not take it.', voids: false, givesUp: false };
const back = ({ tenantId }: RawCase, letterId: string, more = {}) =>
  bench.post.as(systemActor(tenantId), (ctx) => ctx.run(putBack, { letterId, ...INPUT, ...more }));

test('D54: puts the letter back in the letterbox; its rendering stands', async () => {
  const given = await bench.rows.case();
  const letterId = await bench.rows.letter(given);
  await begin(bench, given, letterId);
  expect((await back(given, letterId)).result).toEqual({ back: true });
  expect(await statusOf(bench, letterId)).toBe('ORDERED');
  expect(await bench.rows.look('select voided_on from app.letter_renderings where letter_id = $1', [letterId])).toEqual([
    { voided_on: null },
  ]);
  expect((await begin(bench, given, letterId)).result).toMatchObject({ state: 'SENDING' });
});

test('D54: voids and keeps the rendering, and asks a person, when told so', async () => {
  const given = await bench.rows.case();
  const letterId = await bench.rows.letter(given);
  await begin(bench, given, letterId);
  await back(given, letterId, { voids: true, givesUp: true });
  expect(
    await bench.rows.look('select voided_on, voided_because from app.letter_renderings where letter_id = $1', [letterId]),
  ).toEqual([{ voided_on: DAY, voided_because: INPUT.because }]);
  expect(await bench.rows.look('select kind, says from app.tasks where letter_id = $1', [letterId])).toEqual([
    { kind: 'LETTER_NOT_TAKEN', says: `Letter 1: acknowledgement has not gone. ${INPUT.because}` },
  ]);
});

test('leaves alone a letter that is not being sent', async () => {
  const given = await bench.rows.case();
  const letterId = await bench.rows.letter(given, { status: 'HANDED_OVER' });
  expect((await back(given, letterId)).result).toEqual({ back: false });
  expect(await statusOf(bench, letterId)).toBe('HANDED_OVER');
});

test('another authority’s system does not find it, and a person may not', async () => {
  const given = await bench.rows.case();
  const letterId = await bench.rows.letter(given);
  await expect(bench.post.as(systemActor(MELTON), (ctx) => ctx.run(putBack, { letterId, ...INPUT }))).rejects.toThrow(NotFound);
  await expect(bench.post.as(spocOf(given.tenantId), (ctx) => ctx.run(putBack, { letterId, ...INPUT }))).rejects.toThrow(
    Forbidden,
  );
});
