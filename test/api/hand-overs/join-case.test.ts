import { joinCase } from '@server/features/hand-overs';
import { decided, acknowledged, received } from '../../support/stories';
import { world, type World } from '../../support/world';
import { eventsAbout } from './given';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-03-20' });
});
beforeEach(() => town.on('2026-03-20'));
const reason = 'The same email and the same nights.';

describe('D36 one application by two ways is one case', () => {
  test('the answer, the rows, the event: both ways kept, the earliest day counts, the other counted no more', async () => {
    const first = await received(town);
    town.on('2026-03-24');
    const later = await received(town);
    await town.raw(`update app.cases set channel = 'PAPER' where id = $1`, [first.caseId]);
    // The one that came first ends in the one that came later: its earlier day moves there.
    const outcome = await town.run(first.spoc, joinCase, { caseId: first.caseId, intoCaseId: later.caseId, reason });
    expect(outcome).toEqual({ result: { caseId: later.caseId }, refusals: [] });
    await town.post();
    expect(
      await town.raw('select id, status, received_on, joined_into_id from app.cases where id = any ($1) order by status', [
        [first.caseId, later.caseId],
      ]),
    ).toEqual([
      { id: first.caseId, status: 'JOINED', received_on: '2026-03-20', joined_into_id: later.caseId },
      { id: later.caseId, status: 'RECEIVED', received_on: '2026-03-20', joined_into_id: null },
    ]);
    expect(
      await town.raw('select channel, received_on from app.arrivals where case_id = $1 order by received_on', [later.caseId]),
    ).toEqual([
      { channel: 'PAPER', received_on: '2026-03-20' },
      { channel: 'ONLINE', received_on: '2026-03-24' },
    ]);
    expect(
      await town.raw('select distinct stopped_because from app.clocks where case_id = $1 and stopped_on is not null', [
        first.caseId,
      ]),
    ).toEqual([{ stopped_because: `Joined with ${later.reference}` }]);
    expect(await eventsAbout(town, first.caseId)).toContain('case.joined');
  });

  test('refused: with itself, with a decided one, without a reason, twice', async () => {
    const [one, other] = [await received(town), await received(town)];
    const codes = async (caseId: string, intoCaseId: string, why = reason) =>
      (await town.run(one.spoc, joinCase, { caseId, intoCaseId, reason: why })).refusals.map(({ code, field }) => [code, field]);
    expect(await codes(one.caseId, one.caseId, '')).toEqual([
      ['NOT_ALLOWED', 'intoCaseId'],
      ['MISSING', 'reason'],
    ]);
    const over = await acknowledged(town);
    await decided(town, over, 'MET');
    expect(await codes(one.caseId, over.caseId)).toEqual([['WRONG_STATUS', 'intoCaseId']]);
    expect(await codes(one.caseId, other.caseId)).toEqual([]);
    expect(await codes(one.caseId, other.caseId)).toEqual([['WRONG_STATUS', undefined]]);
  });

  test('neither case may be another authority’s', async () => {
    const [here, there] = [await received(town), await received(town, 'charnwood')];
    for (const [caseId, intoCaseId] of [
      [here.caseId, there.caseId],
      [there.caseId, here.caseId],
    ] as const) {
      await expect(town.run(here.spoc, joinCase, { caseId, intoCaseId, reason })).rejects.toThrow('Case was not found.');
    }
  });
});

test('D36 a case that came before the other one’s reports is not the same application', async () => {
  const first = await received(town);
  const later = await received(town);
  await town.raw(
    `update app.cases set received_on = (select max(reported_on) - 1 from app.reports where case_id = $2) where id = $1`,
    [first.caseId, later.caseId],
  );
  const joined = (caseId: string, intoCaseId: string) => town.run(first.spoc, joinCase, { caseId, intoCaseId, reason });
  expect((await joined(first.caseId, later.caseId)).refusals).toMatchObject([{ code: 'DATE_ORDER', field: 'intoCaseId' }]);
  expect((await joined(later.caseId, first.caseId)).refusals).toEqual([]);
});
