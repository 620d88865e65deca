import { received } from '../../support/stories';
import { world, type World } from '../../support/world';
import { clocksOf } from './given';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-03-20' });
});

const rowOf = async (caseId: string): Promise<Record<string, unknown>> =>
  (await town.raw<Record<string, unknown>>('select * from app.cases where id = $1', [caseId]))[0] ?? {};

describe('D34 the London day of receipt counts', () => {
  test.each([
    ['a minute to midnight in summer time', '2026-07-01T23:59', '2026-07-01', '2026-07-01T22:59:00.000Z'],
    ['just after midnight in summer time', '2026-07-02T00:01', '2026-07-02', '2026-07-01T23:01:00.000Z'],
    ['before the clocks go forward', '2026-03-29T00:30', '2026-03-29', '2026-03-29T00:30:00.000Z'],
    ['late on the day they went forward', '2026-03-29T23:59', '2026-03-29', '2026-03-29T22:59:00.000Z'],
    ['the evening before they go back', '2026-10-24T23:59', '2026-10-24', '2026-10-24T22:59:00.000Z'],
    ['late on the day they went back', '2026-10-25T23:59', '2026-10-25', '2026-10-25T23:59:00.000Z'],
  ])('%s', async (_, localTime, day, instant) => {
    town.on(localTime);
    const told = await received(town);
    const { received_on: on, received_at: at } = await rowOf(told.caseId);
    expect([on, (at as Date).toISOString()]).toEqual([day, instant]);
    expect(
      (
        await town.raw<{ on: string }>(`select started_on as on from app.clocks where case_id = $1 and kind = 'ACKNOWLEDGE'`, [
          told.caseId,
        ])
      )[0]?.on,
    ).toBe(day);
  });

  test('R23 D32 received on Wednesday 24 December 2025: Letter 1 is due on Monday 5 January 2026, closure days counted', async () => {
    town.on('2025-12-24');
    const told = await received(town);
    expect((await clocksOf(town, told.caseId)).ACKNOWLEDGE?.due).toBe('2026-01-05');
  });

  test('D1 received on a Saturday: that day is day 0', async () => {
    town.on('2025-02-01');
    const told = await received(town);
    expect((await clocksOf(town, told.caseId)).ACKNOWLEDGE?.due).toBe('2025-02-07');
  });
});
