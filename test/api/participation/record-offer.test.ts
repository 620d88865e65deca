import { recordOffer } from '@server/features/participation';
import { addDays } from '@shared/time';
import { acknowledged } from '../../support/stories';
import { world, type World } from '../../support/world';
import { eventsOf, traces } from '../cases/given';
import { forSomebody, WRITTEN } from '../people/given';
import { met, offeredBoth, openKinds, shown } from './given';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-03-20' });
});
beforeEach(() => town.on('2026-03-20'));

const byPhone = (caseId: string) => ({ caseId, kind: 'ATTENDANCE', channel: 'PHONE', offeredOn: town.today }) as const;

test('R33 R34 D28 an offer is on record with its day and way, for the person affected whoever applied', async () => {
  const told = await met(town, forSomebody({}, WRITTEN));
  expect(await openKinds(town, told)).toContain('OFFER_TO_PERSON');
  const { refusals, result } = await town.run(told.spoc, recordOffer, { ...byPhone(told.caseId), note: ' He will think. ' });
  expect([refusals, result]).toEqual([[], { caseId: told.caseId }]);
  expect(
    await town.raw(
      `select p.role, o.kind, o.channel, o.offered_on, o.note, o.letter_id from app.offers o join app.parties p on p.id = o.party_id
       where o.case_id = $1`,
      [told.caseId],
    ),
  ).toEqual([
    { role: 'VICTIM', kind: 'ATTENDANCE', channel: 'PHONE', offered_on: '2026-03-20', note: 'He will think.', letter_id: null },
  ]);
  expect(await eventsOf(town, told.caseId)).toContain('offer.made');
  expect(await openKinds(town, told)).toContain('OFFER_TO_PERSON');
  await offeredBoth(town, told);
  expect(await openKinds(town, told)).not.toContain('OFFER_TO_PERSON');
});

describe('the refusals', () => {
  test('a day to come, before receipt, on their own page, an older picture; nothing is written', async () => {
    const told = await met(town);
    const before = await traces(town, told.caseId);
    const refused = async (change: object) =>
      (await town.run(told.spoc, recordOffer, { ...byPhone(told.caseId), ...change })).refusals.map(({ code }) => code);
    expect(await refused({ offeredOn: addDays(town.today, 1) })).toEqual(['DATE_ORDER']);
    expect(await refused({ offeredOn: addDays(town.today, -1) })).toEqual(['DATE_ORDER']);
    expect(await refused({ channel: 'OWN_PAGE' })).toEqual(['NOT_ALLOWED']);
    await expect(refused({ version: 1 })).rejects.toThrow('Somebody has changed this');
    expect(await traces(town, told.caseId)).toEqual(before);
  });

  test('there is no review yet: the deed is greyed with its reason', async () => {
    const told = await acknowledged(town);
    expect((await town.run(told.spoc, recordOffer, byPhone(told.caseId))).refusals).toMatchObject([
      { code: 'WRONG_STATUS', rule: 'participation.until-meeting', section: '§4' },
    ]);
    expect((await shown(town, told)).offers).toMatchObject([
      { deed: 'recordOffer', allowed: false, refusals: [{ code: 'WRONG_STATUS' }] },
      { deed: 'answerOffer', allowed: false },
      { deed: 'recordStatement', allowed: false },
      { deed: 'assessRisk', allowed: true },
    ]);
  });

  test('D15 a review by discretion that was told opens it', async () => {
    const told = await acknowledged(town);
    await town.raw(`update app.cases set status = 'NOT_MET' where id = $1`, [told.caseId]);
    const add = `insert into app.discretionary_reviews (tenant_id, id, case_id, reason, decided_on, told_on, recorded_on, recorded_at)
       select tenant_id, gen_random_uuid(), id, 'x', '2026-03-20', $2, '2026-03-20', now() from app.cases where id = $1`;
    await town.raw(add, [told.caseId, null]);
    expect((await town.run(told.spoc, recordOffer, byPhone(told.caseId))).refusals).toHaveLength(1);
    await town.raw('update app.discretionary_reviews set told_on = $2 where case_id = $1', [told.caseId, '2026-03-20']);
    expect((await town.run(told.spoc, recordOffer, byPhone(told.caseId))).refusals).toEqual([]);
  });

  test('another authority is told it was not found; an agency and the applicant may not', async () => {
    const told = await met(town);
    await expect(town.run(town.staff('charnwood'), recordOffer, byPhone(told.caseId))).rejects.toThrow('Case was not found.');
    await expect(town.run(town.agency('police'), recordOffer, byPhone(told.caseId))).rejects.toThrow('not found');
    await expect(town.run(await town.applicant(told.caseId), recordOffer, byPhone(told.caseId))).rejects.toThrow('not found');
  });
});
