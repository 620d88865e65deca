import { sweepClocks } from '@server/features/clocks';
import { acknowledgeCase } from '@server/features/cases';
import { received, type ToldCase } from '../../support/stories';
import { world, type World } from '../../support/world';

describe('D44 clocks are watched: warned, due and overdue are each told once', () => {
  let town: World;
  beforeAll(async () => {
    town = await world({ today: '2026-03-27' });
  });
  beforeEach(() => town.on('2026-03-27'));

  const told = async (one: ToldCase): Promise<string[]> =>
    (
      await town.raw<{ name: string; on: string }>(
        `select o.name, o.occurred_on as on from app.outbox o join app.clocks k on k.id::text = o.ids->>'clockId'
       where k.case_id = $1 and k.kind = 'ACKNOWLEDGE' order by o.occurred_on, o.name`,
        [one.caseId],
      )
    ).map(({ name, on }) => `${on} ${name}`);
  const sweep = (slug = 'blaby') => town.run(town.system(slug), sweepClocks, {});

  test('R23 D1 over Easter: due Tuesday 7 April 2026, warned on Wednesday the 1st, overdue on the 8th', async () => {
    const one = await received(town);
    for (const day of [
      '2026-03-31',
      '2026-04-01',
      '2026-04-02',
      '2026-04-03',
      '2026-04-06',
      '2026-04-07',
      '2026-04-08',
      '2026-04-09',
    ]) {
      town.on(day);
      await sweep();
      await sweep();
    }
    expect(await told(one)).toEqual(['2026-04-01 clock.warned', '2026-04-07 clock.due', '2026-04-08 clock.overdue']);
    const [row] = await town.raw(
      `select warned_on, due_told_on, overdue_told_on from app.clocks where case_id = $1 and kind = 'ACKNOWLEDGE'`,
      [one.caseId],
    );
    expect(row).toEqual({ warned_on: '2026-04-01', due_told_on: '2026-04-07', overdue_told_on: '2026-04-08' });
  });

  test('the answer is how many were told; one first seen late is told its latest step only', async () => {
    const quiet = await sweep('leicester');
    expect(quiet).toEqual({ result: 0, refusals: [] });
    const one = await received(town, 'leicester');
    town.on('2026-04-20');
    expect((await sweep('leicester')).result).toBe(2);
    expect(await told(one)).toEqual(['2026-04-20 clock.overdue']);
  });

  test('a clock that has stopped is not told of', async () => {
    const one = await received(town);
    await town.run(one.spoc, acknowledgeCase, { caseId: one.caseId });
    await town.post();
    town.on('2026-04-08');
    await sweep();
    expect(await told(one)).toEqual([]);
  });

  test('two sweeps at once tell it once', async () => {
    const one = await received(town);
    town.on('2026-04-07');
    await Promise.all([sweep(), sweep(), sweep()]);
    expect(await told(one)).toEqual(['2026-04-07 clock.due']);
  });

  test('one authority’s sweep leaves the others’ clocks alone', async () => {
    const one = await received(town, 'charnwood');
    town.on('2026-04-08');
    await sweep('blaby');
    expect(await told(one)).toEqual([]);
    await sweep('charnwood');
    expect(await told(one)).toEqual(['2026-04-08 clock.overdue']);
  });

  test('D56 no clock of a case can be paused: its columns know no such thing', async () => {
    const columns = await town.raw<{ name: string }>(
      `select column_name as name from information_schema.columns where table_schema = 'app' and table_name = 'clocks'`,
    );
    expect(columns.map(({ name }) => name).filter((name) => /pause|suspend|hold/.test(name))).toEqual([]);
  });

  test('nobody but the post room sweeps', async () => {
    await expect(town.run(town.staff('blaby'), sweepClocks, {})).rejects.toThrow('You cannot do this (sweep, Authority).');
    await expect(town.run(town.visitor('blaby'), sweepClocks, {})).rejects.toThrow(
      /permission denied|cannot do this|Sign in first/,
    );
  });
});
