import { finishPlan, setAction, showPlan } from '@server/features/outcomes';
import { world, type World } from '../../support/world';
import { action, done, happened, idOf, notTheirs, refusedWith, reviewed } from './given';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-04-10' });
});

test('R40 D28 D29 the redacted draft is shown and asked about: answer, rows, event, letter; from then on their page has it', async () => {
  const told = await reviewed(town);
  const { caseId } = told;
  const applicant = await town.applicant(caseId);
  await done(town, told.spoc, setAction, action(town, caseId, { openSays: '' }));
  expect(await refusedWith(town, told.spoc, showPlan, { caseId, channel: 'EMAIL' })).toEqual([['MISSING', undefined]]);
  const actionId = await idOf(town, 'actions', caseId);
  await done(town, told.spoc, setAction, action(town, caseId, { actionId, version: 1 }));
  await notTheirs(town, caseId, showPlan, { caseId, channel: 'EMAIL' as const });
  expect(await town.read(applicant, 'select number from app.actions')).toEqual([]);

  expect(await town.run(told.spoc, showPlan, { caseId, channel: 'EMAIL' })).toEqual({ result: { caseId }, refusals: [] });
  await town.post();
  expect(await town.raw('select asked_on, channel, party_id from app.plan_consultations where case_id = $1', [caseId])).toEqual([
    { asked_on: town.today, channel: 'EMAIL', party_id: applicant.subjectId },
  ]);
  expect(await town.raw('select shown_on from app.plans where case_id = $1', [caseId])).toEqual([{ shown_on: town.today }]);
  expect(await happened(town, caseId)).toContain('plan.shown');
  const [sent] = await town.raw<{ text: string }>(
    `select body_text as text from app.letters_sent where case_id = $1 and kind = 'PLAN_DRAFT'`,
    [caseId],
  );
  expect(sent?.text).toContain('Use the powers of the police against the noise.');
  expect(sent?.text).not.toMatch(/Marsh|plain-clothes/);
  expect(await town.read(applicant, 'select number, open_says from app.actions')).toEqual([
    { number: 1, open_says: 'Use the powers of the police against the noise.' },
  ]);
  await expect(town.read(applicant, 'select says from app.actions')).rejects.toThrow('permission denied');

  await done(town, told.spoc, showPlan, { caseId, channel: 'PHONE' });
  expect(await town.raw(`select id from app.letters where case_id = $1 and kind = 'PLAN_DRAFT'`, [caseId])).toHaveLength(1);
});

test('R40 the days to answer count from the day on the letter, not from the day it was ordered', async () => {
  town.on('2026-04-10');
  const told = await reviewed(town);
  const { caseId } = told;
  await done(town, told.spoc, setAction, action(town, caseId));
  await done(town, told.spoc, showPlan, { caseId, channel: 'EMAIL' });
  town.on('2026-04-16');
  await town.post();
  expect(await town.raw('select asked_on from app.plan_consultations where case_id = $1', [caseId])).toEqual([
    { asked_on: '2026-04-16' },
  ]);
  // Five working days on from Thursday 16 April: Thursday 23 April.
  town.on('2026-04-22');
  expect(await refusedWith(town, told.spoc, finishPlan, { caseId })).toEqual([['TOO_EARLY', 'because']]);
  town.on('2026-04-23');
  expect(await refusedWith(town, told.spoc, finishPlan, { caseId })).toEqual([]);
});
