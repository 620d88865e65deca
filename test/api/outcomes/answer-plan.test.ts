import { answerPlan, setAction, showPlan } from '@server/features/outcomes';
import { world, type World } from '../../support/world';
import { action, done, happened, refusedWith, reviewed } from './given';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-04-10' });
});

test('R40 D29 they answer on their own page: answer, row, event, trail; not before it is shown, not empty, not by somebody else', async () => {
  const told = await reviewed(town);
  const { caseId } = told;
  const applicant = await town.applicant(caseId);
  const input = { caseId, says: 'Please mend the light too.' };
  expect(await refusedWith(town, applicant, answerPlan, input)).toEqual([['TOO_EARLY', undefined]]);
  await done(town, told.spoc, setAction, action(town, caseId));
  await done(town, told.spoc, showPlan, { caseId, channel: 'IN_PERSON' });
  expect(await refusedWith(town, applicant, answerPlan, { caseId, says: ' ' })).toEqual([['MISSING', 'says']]);
  const stranger = await town.applicant((await reviewed(town)).caseId);
  await expect(town.run(stranger, answerPlan, input)).rejects.toThrow('Case was not found.');
  await expect(town.run(town.agency('police'), answerPlan, input)).rejects.toThrow();

  expect(await town.run(applicant, answerPlan, input)).toEqual({ result: { caseId }, refusals: [] });
  expect(
    await town.raw(
      'select says, said_on, channel, by_party_id, party_id from app.plan_consultations where case_id = $1 and said_on is not null',
      [caseId],
    ),
  ).toEqual([
    {
      says: input.says,
      said_on: town.today,
      channel: 'OWN_PAGE',
      by_party_id: applicant.subjectId,
      party_id: applicant.subjectId,
    },
  ]);
  expect(await happened(town, caseId)).toContain('plan.answered');
  expect(
    await town.raw(`select principal from app.audit where case_id = $1 and command = 'outcome.answer-plan'`, [caseId]),
  ).toEqual([{ principal: 'applicant' }]);
});
