import { acknowledgeCase, decideThreshold, recordArrival } from '@server/features/cases';
import { addDays, plainDate } from '@shared/time';
import { acknowledged, decided, received, type ToldCase } from '../../support/stories';
import { world, type World } from '../../support/world';
import { clocksOf, decisionOf, eventsOf, notMet, traces } from './given';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-03-20' });
});
beforeEach(() => town.on('2026-03-20'));

const paper = (told: ToldCase, day: string, change: object = {}) => ({
  caseId: told.caseId,
  channel: 'PAPER' as const,
  receivedOn: plainDate(day),
  note: ' The same form, by post ',
  ...change,
});
const changes = (told: ToldCase) =>
  town.raw('select old_due_on, new_due_on, cause from app.clock_changes where case_id = $1 order by old_due_on', [told.caseId]);

describe('D36 the same application by two ways is one case', () => {
  test('an earlier arrival moves the day of receipt and the limits that count from it', async () => {
    const told = await received(town);
    const answer = await town.run(told.spoc, recordArrival, paper(told, '2026-03-17'));
    expect(answer).toEqual({ result: { caseId: told.caseId }, refusals: [] });
    expect(await town.raw('select received_on, channel from app.cases where id = $1', [told.caseId])).toEqual([
      { received_on: '2026-03-17', channel: 'ONLINE' },
    ]);
    expect(
      await town.raw('select channel, received_on, note from app.arrivals where case_id = $1 order by received_on', [
        told.caseId,
      ]),
    ).toEqual([
      { channel: 'PAPER', received_on: '2026-03-17', note: 'The same form, by post' },
      { channel: 'ONLINE', received_on: '2026-03-20', note: null },
    ]);
    expect(await clocksOf(town, told.caseId)).toEqual({
      ACKNOWLEDGE: { due: '2026-03-24', stopped: null },
      DECIDE_SHADOW: { due: '2026-04-09', stopped: null },
    });
    expect(await changes(told)).toEqual([
      { old_due_on: '2026-03-27', new_due_on: '2026-03-24', cause: 'An earlier arrival' },
      { old_due_on: '2026-04-14', new_due_on: '2026-04-09', cause: 'An earlier arrival' },
    ]);
    expect(await town.raw('select started_on from app.clocks where case_id = $1', [told.caseId])).toEqual([
      { started_on: '2026-03-17' },
      { started_on: '2026-03-17' },
    ]);
    expect(await eventsOf(town, told.caseId)).toEqual(['case.received', 'case.arrived-again']);
  });

  test('a later one is noted and moves nothing', async () => {
    const told = await received(town);
    town.on('2026-03-23');
    await town.run(told.spoc, recordArrival, paper(told, '2026-03-23', { channel: 'EMAIL', note: null }));
    expect((await clocksOf(town, told.caseId)).ACKNOWLEDGE).toEqual({ due: '2026-03-27', stopped: null });
    expect([await changes(told), await town.raw('select 1 from app.arrivals where case_id = $1', [told.caseId])]).toEqual([
      [],
      [{ '?column?': 1 }, { '?column?': 1 }],
    ]);
  });

  test('a letter that has gone keeps its dates; only what still runs from receipt is counted again', async () => {
    const told = await acknowledged(town);
    const before = await clocksOf(town, told.caseId);
    await town.run(told.spoc, recordArrival, paper(told, '2026-03-17'));
    expect(await clocksOf(town, told.caseId)).toEqual({ ...before, DECIDE_SHADOW: { due: '2026-04-09', stopped: null } });
  });

  test('a decision nobody was told is made again on the earlier day', async () => {
    const told = await acknowledged(town);
    await town.run(told.spoc, decideThreshold, notMet(told.caseId));
    await town.run(told.spoc, recordArrival, paper(told, '2026-03-17'));
    expect(await decisionOf(town, told.caseId)).toEqual({});
  });

  test('refused once the decision was told, for a day to come, and as an online one', async () => {
    const told = await received(town);
    const before = await traces(town, told.caseId);
    const refused = async (change: object) =>
      (await town.run(told.spoc, recordArrival, paper(told, '2026-03-19', change))).refusals.map(({ code, field }) => [
        code,
        field,
      ]);
    expect(await refused({ receivedOn: plainDate('2026-03-21') })).toEqual([['DATE_ORDER', 'receivedOn']]);
    expect(await refused({ channel: 'ONLINE' })).toEqual([['NOT_ALLOWED', 'channel']]);
    expect(await traces(town, told.caseId)).toEqual(before);
    const over = await acknowledged(town);
    await decided(town, over, 'MET');
    expect((await town.run(over.spoc, recordArrival, paper(over, '2026-03-19'))).refusals).toMatchObject([
      { code: 'WRONG_STATUS', section: '§3' },
    ]);
  });

  test('another authority’s case is not there', async () => {
    const told = await received(town);
    await expect(town.run(town.staff('charnwood'), recordArrival, paper(told, '2026-03-19'))).rejects.toThrow(
      'Case was not found.',
    );
    expect((await town.run(told.spoc, acknowledgeCase, { caseId: told.caseId })).refusals).toEqual([]);
  });
});

test('D36 what came before the application tells of was another one: refused, and the case can still be read and joined the other way', async () => {
  const told = await received(town);
  const [{ day }] = (await town.raw<{ day: string }>('select max(reported_on) as day from app.reports where case_id = $1', [
    told.caseId,
  ])) as [{ day: string }];
  const before = await traces(town, told.caseId);
  const early = paper(told, addDays(plainDate(day), -1));
  expect((await town.run(told.spoc, recordArrival, early)).refusals).toMatchObject([{ code: 'DATE_ORDER', field: 'receivedOn' }]);
  expect(await traces(town, told.caseId)).toEqual(before);
  expect((await town.run(told.spoc, recordArrival, paper(told, day))).refusals).toEqual([]);
});
