import { assessRisk } from '@server/features/participation';
import { correctContact } from '@server/features/safeguards';
import { addDays } from '@shared/time';
import { world, type World } from '../../support/world';
import { eventsOf, traces } from '../cases/given';
import { detailsOf } from '../people/given';
import { assessed, met, openKinds, riskInput, shown } from './given';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-03-20' });
});
beforeEach(() => town.on('2026-03-20'));

test('R47 the risk is assessed with date and author; a later version says why, and every one is kept', async () => {
  const told = await met(town);
  expect(await assessed(town, told)).toEqual([]);
  expect(
    await town.raw(
      `select level, what_could_happen, what_protects, what_is_done, because, assessed_on, review_on, assessed_by_name from app.risk_assessments
       where case_id = $1`,
      [told.caseId],
    ),
  ).toEqual([
    {
      level: 'MEDIUM',
      what_could_happen: 'They may come to the door again.',
      what_protects: 'A neighbour looks in.',
      what_is_done: 'An alarm was fitted.',
      because: null,
      assessed_on: '2026-03-20',
      review_on: '2026-04-03',
      assessed_by_name: 'SPOC blaby',
    },
  ]);
  expect(await eventsOf(town, told.caseId)).toContain('risk.assessed');
  town.on('2026-03-24');
  expect(await assessed(town, told, { level: 'HIGH' })).toEqual([['MISSING', 'because']]);
  expect(await assessed(town, told, { level: 'HIGH', because: 'A threat was made.' })).toEqual([]);
  expect((await shown(town, told)).risks).toEqual([
    { level: 'HIGH', because: 'A threat was made.', assessedOn: '2026-03-24', assessedBy: 'SPOC blaby', stands: true },
    { level: 'MEDIUM', because: null, assessedOn: '2026-03-20', assessedBy: 'SPOC blaby', stands: false },
  ]);
});

test('R38 R47 the applicant’s side and an agency that sees only the open part read nothing of it', async () => {
  const told = await met(town);
  await assessed(town, told);
  for (const actor of [await town.applicant(told.caseId), town.agency('police'), town.staff('charnwood')]) {
    const seen = town.read(actor, 'select 1 from app.risk_assessments').catch(({ code }: { code: string }) => code);
    expect(['42501', []]).toContainEqual(await seen);
  }
  const { codes, data } = await town.ask(town.agency('police'), 'query Q($id: ID!) { participation(caseId: $id) { version } }', {
    id: told.caseId,
  });
  expect([codes, data]).toEqual([['FORBIDDEN'], null]);
});

test('D46 where somebody is under 18 and the adult is not known to be safe, nothing is saved without saying what is done', async () => {
  const told = await met(town);
  const details = await detailsOf(town, told);
  await town.run(told.spoc, correctContact, { ...details, isUnder18: true, adultName: 'An uncle', adultIsSafe: 'NOT_SURE' });
  const page = await shown(town, told);
  expect([page.childAtRisk, page.person.isUnder18]).toEqual([true, true]);
  expect(page.warnings.join(' ')).toContain('the adult with them is not known to be safe');
  expect(await assessed(town, told, { level: 'STANDARD', whatIsDone: ' ' })).toEqual([['MISSING', 'whatIsDone']]);
  expect(await assessed(town, told, { level: 'STANDARD', whatIsDone: 'Post goes to her school.' })).toEqual([]);
});

test('R47 assessing answers what asked to look again', async () => {
  const told = await met(town);
  await assessed(town, told);
  await town.run(told.spoc, correctContact, { ...(await detailsOf(town, told)), phone: '07700 900123' });
  await town.post();
  expect(await openKinds(town, told)).toContain('RISK_REVIEW');
  expect((await shown(town, told)).warnings.join(' ')).toContain('Something new is known');
  expect(await assessed(town, told, { because: 'A new number.' })).toEqual([]);
  expect(await openKinds(town, told)).not.toContain('RISK_REVIEW');
});

test('the refusals: nothing said, wrong days, a case that is over; another authority, an agency, the applicant', async () => {
  const told = await met(town);
  const before = await traces(town, told.caseId);
  expect(await assessed(town, told, { whatCouldHappen: '', whatProtects: '', whatIsDone: '' })).toEqual([
    ['MISSING', 'whatCouldHappen'],
    ['MISSING', 'whatProtects'],
    ['MISSING', 'whatIsDone'],
  ]);
  expect(await assessed(town, told, { assessedOn: addDays(town.today, 1), reviewOn: town.today })).toEqual([
    ['DATE_ORDER', 'assessedOn'],
    ['DATE_ORDER', 'reviewOn'],
  ]);
  expect(await traces(town, told.caseId)).toEqual(before);
  for (const actor of [town.staff('charnwood'), town.agency('police'), await town.applicant(told.caseId)]) {
    await expect(town.run(actor, assessRisk, riskInput(town, told))).rejects.toThrow('not found');
  }
  await town.raw(`update app.cases set status = 'CLOSED' where id = $1`, [told.caseId]);
  expect(await assessed(town, told)).toEqual([['WRONG_STATUS', undefined]]);
});
