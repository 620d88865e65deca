import { recordAbsence } from '@server/features/notices';
import { takeCase } from '@server/features/cases';
import { plainDate } from '@shared/time';
import { received } from '../../support/stories';
import { world, type World } from '../../support/world';

describe('D44 who is away, and who covers', () => {
  let town: World;
  beforeEach(async () => {
    town = await world({ today: '2026-03-20' });
  });
  const spoc = () => town.staff('blaby').membershipId ?? '';
  const manager = () => town.staff('blaby', 'TEAM_MANAGER').membershipId ?? '';
  const week = (change: object = {}) => ({
    membershipId: spoc(),
    from: plainDate('2026-03-23'),
    until: plainDate('2026-03-27'),
    coverId: manager(),
    note: ' Leave ',
    ...change,
  });

  test('the answer, the row and the event; a colleague may write it down', async () => {
    const { result, refusals } = await town.run(town.staff('blaby', 'TEAM_MANAGER'), recordAbsence, week());
    expect(refusals).toEqual([]);
    expect(
      await town.raw(
        `select membership_id as who, cover_membership_id as cover, from_on, until_on, note, ended_on, recorded_by as by from app.absences where id = $1`,
        [result?.absenceId],
      ),
    ).toEqual([
      {
        who: spoc(),
        cover: manager(),
        from_on: '2026-03-23',
        until_on: '2026-03-27',
        note: 'Leave',
        ended_on: null,
        by: manager(),
      },
    ]);
    expect((await town.events()).at(-1)).toBe('absence.recorded');
  });

  test.each([
    ['back to front', { until: plainDate('2026-03-22') }, 'DATE_ORDER'],
    ['over already', { from: plainDate('2026-03-16'), until: plainDate('2026-03-19') }, 'TOO_EARLY'],
  ])('refused: %s', async (_, change, code) => {
    const { refusals } = await town.run(town.staff('blaby'), recordAbsence, week(change));
    expect(refusals.map((refusal) => refusal.code)).toEqual([code]);
    expect(await town.raw('select 1 from app.absences')).toEqual([]);
  });

  test('twice on one day, or covered by oneself, is refused', async () => {
    await town.run(town.staff('blaby'), recordAbsence, week());
    const { refusals } = await town.run(town.staff('blaby'), recordAbsence, week({ coverId: spoc() }));
    expect(refusals.map((refusal) => refusal.code).sort()).toEqual(['ALREADY_DONE', 'NOT_ALLOWED']);
  });

  test('nobody of another authority, and no cover from one', async () => {
    await expect(town.run(town.staff('charnwood'), recordAbsence, week())).rejects.toThrow('not found');
    await expect(
      town.run(town.staff('blaby'), recordAbsence, week({ coverId: town.staff('charnwood').membershipId })),
    ).rejects.toThrow('not found');
    await expect(town.run(town.authorityAdmin('blaby'), recordAbsence, week())).rejects.toThrow();
    await expect(town.run(town.visitor('blaby'), recordAbsence, week())).rejects.toThrow();
  });

  test('the case page says that its lead is away, while they are', async () => {
    const one = await received(town);
    await town.run(one.spoc, takeCase, { caseId: one.caseId, version: 1 });
    await town.run(one.spoc, recordAbsence, week());
    const asks = async () =>
      (
        await town.ask<{ case: { leadAbsence: object | null } }>(
          one.spoc,
          `{ case(id: "${one.caseId}") { leadAbsence { name coverName from until } } }`,
        )
      ).data?.case.leadAbsence;
    expect(await asks()).toBeNull();
    town.on('2026-03-23');
    expect(await asks()).toEqual({
      name: 'SPOC blaby',
      coverName: 'TEAM_MANAGER blaby',
      from: '2026-03-23',
      until: '2026-03-27',
    });
    town.on('2026-03-28');
    expect(await asks()).toBeNull();
  });
});
