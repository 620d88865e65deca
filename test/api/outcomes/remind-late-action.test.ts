import { remindLateAction } from '@server/features/outcomes';
import { world, type World } from '../../support/world';
import { happened, idOf, outcomeTold } from './given';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-04-10' });
});

// Due on Friday 22 May 2026, six weeks after it was told: three working days before is Tuesday 19 May; Monday 25 May is a bank holiday.
test('R40 the owner is reminded before the day, after it, and staff hear of a late one: answer, rows, event; not elsewhere', async () => {
  const told = await outcomeTold(town);
  const actionId = await idOf(town, 'actions', told.caseId);
  const remind = async (day: string) => {
    town.on(day);
    const { result } = await town.run(town.system('blaby'), remindLateAction, { actionId });
    await town.post();
    return result?.reminded;
  };
  const days: [string, boolean][] = [
    ['2026-05-18', false],
    ['2026-05-19', true],
    ['2026-05-20', false],
    ['2026-05-25', false],
    ['2026-05-26', true],
    ['2026-06-01', false],
    ['2026-06-02', true],
  ];
  for (const [day, isDue] of days) {
    expect([day, await remind(day)]).toEqual([day, isDue]);
  }
  expect(await town.raw('select reminded_on from app.action_reminders where action_id = $1', [actionId])).toHaveLength(3);
  expect(
    await town.raw(`select dated_on from app.letters_sent where case_id = $1 and kind = 'ACTION_REMINDER' order by dated_on`, [
      told.caseId,
    ]),
  ).toEqual([{ dated_on: '2026-05-19' }, { dated_on: '2026-05-26' }, { dated_on: '2026-06-02' }]);
  expect(await town.raw(`select kind from app.tasks where case_id = $1 and kind = 'ACTION_LATE'`, [told.caseId])).toHaveLength(1);
  expect(await happened(town, told.caseId)).toContain('action.reminded');
  await expect(town.run(town.system('charnwood'), remindLateAction, { actionId })).rejects.toThrow('was not found');
});
