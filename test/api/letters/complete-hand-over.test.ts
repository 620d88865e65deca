import { begin, DAY, eventsOf, letterBench, statusOf, type LetterBench } from './given';
import { systemActor } from '@server/platform/command/actor';
import { Forbidden, NotFound } from '@server/platform/command/failures';
import { completeHandOver } from '@server/letters/sending';
import { MELTON, spocOf, type RawCase } from '../../support/raw-case';
import { Client } from 'pg';
import { signContext } from '@server/platform/db/signature';
import { PRINCIPAL_KINDS } from '@shared/vocabulary/roles';

let bench: LetterBench;
beforeAll(async () => {
  bench = await letterBench();
});

const EVIDENCE = { carrier: 'test', receipt: 'r1', at: '2026-03-26T09:00:00.000Z' };
async function begun(given: RawCase): Promise<{ letterId: string; renderingId: string; evidence: typeof EVIDENCE }> {
  const letterId = await bench.rows.letter(given);
  const { result } = await begin(bench, given, letterId);
  return { letterId, renderingId: result?.state === 'SENDING' ? result.rendering.id : '', evidence: EVIDENCE };
}

test('R23, D10: writes down what went and when, and the case follows', async () => {
  const given = await bench.rows.case();
  const input = await begun(given);
  const { result } = await bench.post.as(systemActor(given.tenantId), (ctx) => ctx.run(completeHandOver, input));
  expect(result).toEqual({ completed: true });
  expect(await statusOf(bench, input.letterId)).toBe('HANDED_OVER');
  expect(
    await bench.rows.look('select dated_on, served_on, evidence from app.letters_sent where letter_id = $1', [input.letterId]),
  ).toEqual([{ dated_on: DAY, served_on: DAY, evidence: EVIDENCE }]);
  expect(await eventsOf(bench, input.letterId)).toEqual(['letter.ordered', 'letter.handed-over']);
  expect(await bench.rows.look('select status from app.cases where id = $1', [given.caseId])).toEqual([
    { status: 'ACKNOWLEDGED' },
  ]);
});

test('a second completion changes nothing', async () => {
  const given = await bench.rows.case();
  const input = await begun(given);
  await bench.post.as(systemActor(given.tenantId), (ctx) => ctx.run(completeHandOver, input));
  expect((await bench.post.as(systemActor(given.tenantId), (ctx) => ctx.run(completeHandOver, input))).result).toEqual({
    completed: false,
  });
});

test('D54: refuses a rendering that no longer stands', async () => {
  const given = await bench.rows.case();
  const input = await begun(given);
  await bench.rows.look(`update app.letter_renderings set voided_on = '2026-03-26' where letter_id = $1`, [input.letterId]);
  await expect(bench.post.as(systemActor(given.tenantId), (ctx) => ctx.run(completeHandOver, input))).rejects.toThrow(
    'no longer stands',
  );
  expect(await bench.rows.look('select 1 from app.letters_sent where letter_id = $1', [input.letterId])).toEqual([]);
});

test('another authority’s system does not find it, and a person may not', async () => {
  const given = await bench.rows.case();
  const input = await begun(given);
  await expect(bench.post.as(systemActor(MELTON), (ctx) => ctx.run(completeHandOver, input))).rejects.toThrow(NotFound);
  await expect(bench.post.as(spocOf(given.tenantId), (ctx) => ctx.run(completeHandOver, input))).rejects.toThrow(Forbidden);
});

test.each(PRINCIPAL_KINDS)('D54: what was sent can be neither changed nor deleted by %s', async (kind) => {
  const given = await bench.rows.case();
  const input = await begun(given);
  await bench.post.as(systemActor(given.tenantId), (ctx) => ctx.run(completeHandOver, input));
  const client = new Client({ connectionString: bench.db.webUrl });
  await client.connect();
  try {
    for (const deed of [`update app.letters_sent set served_on = '2026-01-01'`, 'delete from app.letters_sent']) {
      await client.query('begin');
      await client.query(`set local role r_${kind}`);
      const principal = { kind, tenantId: given.tenantId, subjectId: given.partyId, userId: null, partnership: true };
      await client.query(`select set_config('app.context', $1, true)`, [signContext(principal, bench.db.contextKey)]);
      await expect(client.query(deed)).rejects.toThrow('permission denied');
      await client.query('rollback');
    }
  } finally {
    await client.end();
  }
});
