import { reportProgress, setAction } from '@server/features/outcomes';
import { world, type World } from '../../support/world';
import { action, done, happened, idOf, notTheirs, outcomeTold, refusedWith, reviewed } from './given';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-04-10' });
});

describe('R40 how an action goes', () => {
  test('from the agency itself: answer, row, event; it sees its own actions only; the applicant none of the words', async () => {
    const told = await outcomeTold(town);
    const actionId = await idOf(town, 'actions', told.caseId);
    await notTheirs(town, told.caseId, reportProgress, { actionId, says: 'Done.' });
    const { data, errors } = await town.ask<{ reportMyProgress: object }>(
      town.agency('police'),
      `mutation M($input: ReportProgressInput!) { reportMyProgress(input: $input) { result { reference number says updates { says saysDone byAgency } }
         refusals { code } } }`,
      { input: { actionId, says: 'Two visits.', saysDone: true } },
    );
    expect(errors).toEqual([]);
    expect(data?.reportMyProgress).toEqual({
      result: {
        reference: told.reference,
        number: 1,
        says: 'Serve a notice on Kyle Marsh after plain-clothes patrols.',
        updates: [{ says: 'Two visits.', saysDone: true, byAgency: true }],
      },
      refusals: [],
    });
    expect(await happened(town, told.caseId)).toContain('action.progressed');
    await town.post();
    expect(
      await town.raw(`select kind from app.tasks where case_id = $1 and kind = 'ACTION_TO_NOTE'`, [told.caseId]),
    ).toHaveLength(1);
    const { data: other } = await town.ask<{ myActions: unknown[] }>(town.agency('housing'), '{ myActions { id } }');
    expect(other?.myActions).toEqual([]);
  });

  test('taken down by staff; refused empty, and before Letter 3 has gone', async () => {
    const told = await outcomeTold(town);
    const actionId = await idOf(town, 'actions', told.caseId);
    expect(await refusedWith(town, told.spoc, reportProgress, { actionId, says: ' ' })).toEqual([['MISSING', 'says']]);
    const { result } = await town.run(told.spoc, reportProgress, { actionId, says: 'They say that it goes well.' });
    expect(result).toEqual({ caseId: told.caseId, actionId });
    expect(await town.raw('select agency_id, says_done from app.action_updates where action_id = $1', [actionId])).toEqual([
      { agency_id: null, says_done: false },
    ]);
    const early = await reviewed(town);
    await done(town, early.spoc, setAction, action(town, early.caseId));
    const untold = await idOf(town, 'actions', early.caseId);
    expect(await refusedWith(town, early.spoc, reportProgress, { actionId: untold, says: 'Begun.' })).toEqual([
      ['TOO_EARLY', undefined],
    ]);
    await expect(town.run(town.agency('police'), reportProgress, { actionId: untold, says: 'Begun.' })).rejects.toThrow(
      'not found',
    );
  });
});
