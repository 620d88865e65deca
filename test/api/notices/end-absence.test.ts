import { endAbsence, recordAbsence } from '@server/features/notices';
import { plainDate } from '@shared/time';
import { world, type World } from '../../support/world';

describe('D44 back again', () => {
  let town: World;
  let absenceId: string;
  beforeEach(async () => {
    town = await world({ today: '2026-03-20' });
    const { result } = await town.run(town.staff('blaby'), recordAbsence, {
      membershipId: town.staff('blaby').membershipId ?? '',
      from: plainDate('2026-03-20'),
      until: plainDate('2026-03-27'),
    });
    absenceId = result?.absenceId ?? '';
  });

  test('the answer, the row and the event; a second time is refused', async () => {
    town.on('2026-03-24');
    expect(await town.run(town.staff('blaby'), endAbsence, { absenceId })).toEqual({ result: { absenceId }, refusals: [] });
    expect(await town.raw('select ended_on from app.absences where id = $1', [absenceId])).toEqual([{ ended_on: '2026-03-24' }]);
    expect((await town.events()).at(-1)).toBe('absence.ended');
    const again = await town.run(town.staff('blaby'), endAbsence, { absenceId });
    expect(again.refusals.map(({ code }) => code)).toEqual(['ALREADY_DONE']);
    const { data } = await town.ask<{ cover: { absences: object[]; members: object[] } }>(
      town.staff('blaby'),
      '{ cover { absences { id } members { displayName } } }',
    );
    expect(data?.cover.absences).toEqual([]);
    expect(data?.cover.members).toContainEqual({ displayName: 'SPOC blaby' });
  });

  test('the last day is still a day away; the day after there is nothing to end', async () => {
    town.on('2026-03-28');
    const { refusals } = await town.run(town.staff('blaby'), endAbsence, { absenceId });
    expect(refusals.map(({ code }) => code)).toEqual(['ALREADY_DONE']);
    town.on('2026-03-27');
    expect((await town.run(town.staff('blaby'), endAbsence, { absenceId })).refusals).toEqual([]);
  });

  test('another authority’s is not there', async () => {
    await expect(town.run(town.staff('charnwood'), endAbsence, { absenceId })).rejects.toThrow('not found');
  });
});
