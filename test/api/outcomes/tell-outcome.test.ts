import { tellOutcome } from '@server/features/outcomes';
import { world, type World } from '../../support/world';
import { happened, outcomeTold } from './given';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-04-10' });
});

describe('R44 s.104(7) (8) after Letter 3 has gone', () => {
  test('the applicant is told, agencies have their notices, staff are asked to write to the body without an account; once', async () => {
    const told = await outcomeTold(town);
    const { caseId } = told;
    expect(await town.raw('select told_on, applicant_told_on from app.recommendations where case_id = $1', [caseId])).toEqual([
      { told_on: town.today, applicant_told_on: town.today },
    ]);
    expect(await town.raw('select told_on from app.actions where case_id = $1', [caseId])).toEqual([
      { told_on: town.today },
      { told_on: town.today },
    ]);
    expect(await town.raw('select shown_on from app.plans where case_id = $1', [caseId])).toEqual([{ shown_on: town.today }]);
    expect(await town.raw(`select kind from app.tasks where case_id = $1 and kind = 'TELL_OWNERS'`, [caseId])).toHaveLength(1);
    const notices = () =>
      town.raw<{ kind: string; text: string }>(
        `select kind, body_text as text from app.letters_sent where case_id = $1 and kind in ('RECOMMENDATION_NOTICE', 'ACTION_NOTICE') order by kind`,
        [caseId],
      );
    expect((await notices()).map(({ kind }) => kind)).toEqual(['ACTION_NOTICE', 'RECOMMENDATION_NOTICE']);
    expect((await notices()).map(({ text }) => text).join()).not.toMatch(/Hassan|Marsh|Orchard Lane|plain-clothes/);
    expect(await happened(town, caseId)).toContain('case.actions-open');

    const [letter] = await town.raw<{ id: string }>(`select id from app.letters where case_id = $1 and kind = 'LETTER_3'`, [
      caseId,
    ]);
    await town.run(town.system('blaby'), tellOutcome, { letterId: letter?.id ?? '' });
    await town.post();
    expect(await notices()).toHaveLength(2);
  });

  test('R39 D29 the applicant reads the recommendation and the redacted plan, and nothing else of either', async () => {
    const told = await outcomeTold(town);
    const applicant = await town.applicant(told.caseId);
    expect(await town.read(applicant, 'select number, says, body_name from app.recommendations')).toEqual([
      { number: 1, says: 'Name one officer for each long case.', body_name: 'Leicestershire Police' },
    ]);
    expect(await town.read(applicant, 'select number, open_says from app.actions order by number')).toHaveLength(2);
    await expect(town.read(applicant, 'select id from app.action_updates')).rejects.toThrow('permission denied');
  });

  test('another letter changes nothing; another authority has no such letter', async () => {
    const told = await outcomeTold(town);
    const [letter] = await town.raw<{ id: string }>(`select id from app.letters where case_id = $1 and kind = 'LETTER_1'`, [
      told.caseId,
    ]);
    const answer = await town.run(town.system('blaby'), tellOutcome, { letterId: letter?.id ?? '' });
    expect(answer.result).toEqual({ told: false });
    await expect(town.run(town.system('charnwood'), tellOutcome, { letterId: letter?.id ?? '' })).rejects.toThrow(
      'was not found',
    );
  });
});
