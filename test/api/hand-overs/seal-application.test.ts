import { sealApplication } from '@server/features/hand-overs';
import { addDays, plainDate } from '@shared/time';
import { application } from '../../support/stories';
import { world, type World } from '../../support/world';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-03-20' });
});

const sealed = (change: object = {}) => ({
  application: application(plainDate('2026-03-18'), { fullName: 'Barnaby Finch', impact: 'PLANTED-IMPACT' }),
  channel: 'PAPER' as const,
  receivedOn: plainDate('2026-03-18'),
  place: 'Melton Mowbray',
  ...change,
});

describe('D16 D60 the county’s drop-box', () => {
  test('the answer, the row, the event; what it says can be read by nobody at the county', async () => {
    const county = town.county();
    const { result } = await town.run(county, sealApplication, sealed());
    expect(result?.acknowledgeBy.dueOn).toBe('2026-03-25');
    expect(
      await town.raw('select case_id, channel, received_on, place, to_tenant_id from app.hand_overs where id = $1', [
        result?.handOverId,
      ]),
    ).toEqual([{ case_id: null, channel: 'PAPER', received_on: '2026-03-18', place: 'Melton Mowbray', to_tenant_id: null }]);
    expect(await town.events()).toContain('hand-over.sealed');
    const { data } = await town.ask<{ handOvers: unknown[] }>(
      county,
      '{ handOvers { reference channel receivedOn place toName passedOn files dueOn workingDaysLeft } }',
    );
    expect(data?.handOvers).toEqual([
      {
        reference: result?.reference,
        channel: 'PAPER',
        receivedOn: '2026-03-18',
        place: 'Melton Mowbray',
        toName: null,
        passedOn: null,
        files: 0,
        dueOn: '2026-03-25',
        workingDaysLeft: 3,
      },
    ]);
    for (const table of ['hand_over_contents', 'held_file_chunks', 'cases', 'parties', 'incidents']) {
      await expect(town.read(county, `select * from app.${table}`)).rejects.toThrow('permission denied');
    }
    await expect(town.read(county, 'select file_name from app.held_files')).rejects.toThrow('permission denied');
    await expect(town.read(town.staff('blaby'), 'select content from app.hand_over_contents')).rejects.toThrow(
      'permission denied',
    );
    expect(await town.read(town.system('blaby'), 'select content from app.hand_over_contents')).toEqual([]);
    const trail = await town.raw('select * from app.audit where command = $1', ['hand-over.seal']);
    expect(JSON.stringify(trail)).not.toMatch(/Barnaby|PLANTED/);
  });

  test('refused: no place, a day to come', async () => {
    const codes = async (change: object) =>
      (await town.run(town.county(), sealApplication, sealed(change))).refusals.map(({ code, field }) => [code, field]);
    expect(await codes({ place: ' ' })).toEqual([['MISSING', 'place']]);
    expect((await codes({ receivedOn: addDays(town.today, 1) })).map(([, field]) => field)).toContain('receivedOn');
  });

  test('nobody but the county has a drop-box', async () => {
    await expect(town.run(town.staff('blaby'), sealApplication, sealed())).rejects.toThrow('not found');
    await expect(town.run(town.visitor('leicestershire'), sealApplication, sealed())).rejects.toThrow();
  });
});
