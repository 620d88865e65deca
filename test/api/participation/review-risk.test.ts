import { recordStatement, reviewRisk } from '@server/features/participation';
import { recordConsent, withdrawConsent } from '@server/features/safeguards';
import { addDays } from '@shared/time';
import { answered, asked, acknowledged, decided, type ToldCase } from '../../support/stories';
import { world, type World } from '../../support/world';
import { consentInput } from '../people/given';
import { assessed, met, openKinds } from './given';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-03-20' });
});
beforeEach(() => town.on('2026-03-20'));

const reviews = async (told: ToldCase) => (await openKinds(town, told)).filter((kind) => kind === 'RISK_REVIEW').length;
const watch = async () => {
  const ctx = town.composed.systemCtx(
    (await town.raw<{ id: string }>(`select id from app.authorities where slug = 'blaby'`))[0]?.id ?? '',
  );
  try {
    await town.composed.chores.find(({ name }) => name === 'watch-risk')?.handle(ctx);
  } finally {
    await ctx.close();
  }
};

test('R47 a consent withdrawn or a statement given asks for it once; before a first assessment nothing does', async () => {
  const told = await met(town);
  const taken = { caseId: told.caseId, source: 'TAKEN_BY_STAFF', says: 'x', givenOn: town.today } as const;
  await town.run(told.spoc, recordStatement, taken);
  await town.post();
  expect(await reviews(told)).toBe(0);
  await assessed(town, told);
  const attend = consentInput(town, told, { kind: 'ATTEND', holderName: 'Victim First', scope: 'To attend' });
  await town.run(told.spoc, recordConsent, attend);
  const [consent] = await town.raw<{ id: string }>('select id from app.consents where case_id = $1', [told.caseId]);
  await town.run(told.spoc, withdrawConsent, { consentId: consent?.id ?? '', on: town.today, because: 'By phone' });
  await town.post();
  expect(await reviews(told)).toBe(1);
  await town.run(told.spoc, recordStatement, taken);
  await town.post();
  expect(await reviews(told)).toBe(1);
});

test('R47 an answer to a request asks for it', async () => {
  const told = await acknowledged(town);
  const { police = '' } = await asked(town, told, ['police']);
  await assessed(town, told);
  await answered(town, police, 'police');
  expect(await reviews(told)).toBe(1);
  await decided(town, told, 'MET');
  expect(await reviews(told)).toBe(1);
});

test('R47 on the day set for it, not before, once; never for a case that is over', async () => {
  const [told, over] = [await met(town), await met(town)];
  for (const one of [told, over]) {
    await assessed(town, one, { reviewOn: addDays(town.today, 7) });
  }
  await town.raw(`update app.cases set status = 'CLOSED' where id = $1`, [over.caseId]);
  town.on('2026-03-26');
  await watch();
  expect(await reviews(told)).toBe(0);
  town.on('2026-03-27');
  await watch();
  await watch();
  expect([await reviews(told), await reviews(over)]).toEqual([1, 0]);
});

test('it is the post room’s: not another authority’s, nor an agency’s, nor the applicant’s; staff have no such deed', async () => {
  const told = await met(town);
  const input = { caseId: told.caseId, learnt: true };
  for (const actor of [town.system('charnwood'), town.agency('police'), await town.applicant(told.caseId)]) {
    await expect(town.run(actor, reviewRisk, input)).rejects.toThrow('not found');
  }
  await expect(town.run(told.spoc, reviewRisk, input)).rejects.toThrow('You cannot do this');
});
