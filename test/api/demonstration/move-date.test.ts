import { moveDate } from '@server/api/commands/move-date';
import { received } from '../../support/stories';
import { world, type World } from '../../support/world';

describe('the demonstration’s date moves forward', () => {
  let town: World;
  beforeAll(async () => {
    town = await world({ today: '2026-03-20' });
  });
  beforeEach(() => town.on('2026-03-20'));
  const deed = (to: string, mode: 'demonstration' | 'production' = 'demonstration') => ({ to, clock: town.composed.clock, mode });
  const told = async (): Promise<number> => (await town.events()).filter((name) => name === 'demonstration.date-moved').length;

  test('the answer, the clock and the event', async () => {
    const before = await told();
    expect(await town.run(town.partnershipAdmin(), moveDate, deed('2026-04-02T09:30'))).toEqual({
      result: { to: '2026-04-02T09:30' },
      refusals: [],
    });
    expect(town.composed.clock.now().toISOString()).toBe('2026-04-02T08:30:00.000Z');
    expect(await told()).toBe(before + 1);
  });

  test('R17 R23 what is late looks late afterwards', async () => {
    const one = await received(town);
    await town.run(town.partnershipAdmin(), moveDate, deed('2026-03-30'));
    const { data } = await town.ask<{ case: { clocks: { kind: string; step: string }[] } }>(
      one.spoc,
      'query C($id: ID!) { case(id: $id) { clocks { kind step } } }',
      { id: one.caseId },
    );
    expect(data?.case.clocks.find(({ kind }) => kind === 'ACKNOWLEDGE')?.step).toBe('OVERDUE');
  });

  test('back in time and no such day are refused, and the date stays', async () => {
    const before = await told();
    for (const [to, code] of [
      ['2026-03-19', 'TOO_EARLY'],
      ['2026-03-20T08:59', 'TOO_EARLY'],
      ['2026-02-30', 'NOT_ALLOWED'],
    ] as const) {
      expect(await town.run(town.partnershipAdmin(), moveDate, deed(to))).toMatchObject({
        result: null,
        refusals: [{ code, section: 'demonstration', field: 'to' }],
      });
    }
    expect([town.today, await told()]).toEqual(['2026-03-20', before]);
  });

  test('never in production, whoever asks', async () => {
    await expect(town.run(town.partnershipAdmin(), moveDate, deed('2026-04-02', 'production'))).rejects.toThrow(
      'You cannot do this (moveDate, Partnership).',
    );
    expect(town.today).toBe('2026-03-20');
  });

  test.each([
    ['a SPOC', () => town.staff('blaby')],
    ['another authority’s SPOC', () => town.staff('charnwood')],
    ['an authority’s administrator', () => town.authorityAdmin('blaby')],
    ['the public', () => town.visitor('blaby')],
  ])('%s cannot', async (_, who) => {
    await expect(town.run(who(), moveDate, deed('2026-04-02'))).rejects.toThrow('You cannot do this (moveDate, Partnership).');
    expect(town.today).toBe('2026-03-20');
  });
});
