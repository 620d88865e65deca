import { plainDate } from '@shared/time';
import { withdrawCase } from '@server/features/cases';
import { acknowledged, decided, received } from '../../support/stories';
import { world, type World } from '../../support/world';
import { clocksOf, eventsOf, traces } from './given';

const said = { saidOn: plainDate('2026-03-20'), how: 'By phone', reason: null, continuedBecause: null };

describe('D37 an applicant withdraws', () => {
  let town: World;
  beforeAll(async () => {
    town = await world({ today: '2026-03-20' });
  });
  const statusOf = async (caseId: string) =>
    (await town.raw<{ status: string }>('select status from app.cases where id = $1', [caseId]))[0]?.status;

  test('the answer, the row and the event: everything stops and it is confirmed in writing', async () => {
    const told = await acknowledged(town);
    expect(await town.run(told.spoc, withdrawCase, { caseId: told.caseId, ...said })).toEqual({
      result: { caseId: told.caseId },
      refusals: [],
    });
    expect(await statusOf(told.caseId)).toBe('WITHDRAWN');
    expect(await town.raw('select said_on, how from app.withdrawals where case_id = $1', [told.caseId])).toEqual([
      { said_on: '2026-03-20', how: 'By phone' },
    ]);
    expect(await eventsOf(town, told.caseId)).toContain('case.withdrawn');
    expect(Object.values(await clocksOf(town, told.caseId)).every(({ stopped }) => stopped === '2026-03-20')).toBe(true);
    await town.post();
    expect(await town.raw(`select status from app.letters where case_id = $1 and kind = 'WITHDRAWAL'`, [told.caseId])).toEqual([
      { status: 'HANDED_OVER' },
    ]);
    expect(await statusOf(told.caseId)).toBe('WITHDRAWN');
  });

  test('D37 for somebody’s safety it goes on: nothing stops, the withdrawal stays on record', async () => {
    const told = await acknowledged(town);
    const before = await clocksOf(town, told.caseId);
    await town.run(told.spoc, withdrawCase, { caseId: told.caseId, ...said, continuedBecause: 'A child is at risk.' });
    expect(await statusOf(told.caseId)).toBe('ACKNOWLEDGED');
    expect(await clocksOf(town, told.caseId)).toEqual(before);
    expect(await town.raw('select continued_because from app.withdrawals where case_id = $1', [told.caseId])).toEqual([
      { continued_because: 'A child is at risk.' },
    ]);
  });

  test('R3 a met case may be withdrawn and not closed otherwise', async () => {
    const told = await acknowledged(town);
    await decided(town, told, 'MET');
    expect((await town.run(told.spoc, withdrawCase, { caseId: told.caseId, ...said })).refusals).toEqual([]);
    expect(Object.values(await clocksOf(town, told.caseId)).some(({ stopped }) => stopped === null)).toBe(false);
  });

  test('the refusals: a day to come, no word of how, twice; another authority', async () => {
    const told = await received(town);
    const before = await traces(town, told.caseId);
    const bad = { ...said, saidOn: plainDate('2026-03-21'), how: ' ' };
    expect((await town.run(told.spoc, withdrawCase, { caseId: told.caseId, ...bad })).refusals).toMatchObject([
      { code: 'MISSING', field: 'how' },
      { code: 'DATE_ORDER', field: 'saidOn' },
    ]);
    expect(await traces(town, told.caseId)).toEqual(before);
    await expect(town.run(town.staff('charnwood'), withdrawCase, { caseId: told.caseId, ...said })).rejects.toThrow(
      'Case was not found.',
    );
    await town.run(told.spoc, withdrawCase, { caseId: told.caseId, ...said });
    expect((await town.run(told.spoc, withdrawCase, { caseId: told.caseId, ...said })).refusals).toMatchObject([
      { code: 'WRONG_STATUS' },
    ]);
  });
});
