import { acknowledgeCase } from '@server/features/cases';
import { recordAgreement } from '@server/features/information-requests';
import { recordConsent, withdrawConsent } from '@server/features/safeguards';
import { premisesAt } from '@server/letters/facts/support';
import { beginHandOver, resolveInterruptedLetter } from '@server/letters/sending';
import { plainDate } from '@shared/time';
import { acknowledged, asked, received, type ToldCase } from '../../support/stories';
import { AGENCIES, world, type World } from '../../support/world';
import { eventsOf, traces } from '../cases/given';
import { consentInput, forSomebody, openTasks, refusedWith, shown, WRITTEN } from './given';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-03-20' });
});
beforeEach(() => town.on('2026-03-20'));

const consentOf = async (told: ToldCase, kind = 'APPLY') =>
  (await shown(town, told)).consents.find((one) => one.kind === kind)?.latest?.id ?? '';
const letter1Of = async (told: ToldCase) => (await shown(town, told)).letters.filter(({ kind }) => kind === 'LETTER_1');
const withdrawal = async (told: ToldCase, change: object = {}) => ({
  consentId: await consentOf(told),
  on: town.today,
  because: 'In a letter from him',
  ...change,
});

describe('D28 the representative’s part ends mid-case', () => {
  test('D58 what was asked is taken back, grants of a request and open ones end, agreement ends; letters go to the person affected', async () => {
    const told = await acknowledged(town, 'blaby', forSomebody({}, WRITTEN));
    const { police = '' } = await asked(town, told, ['police']);
    await town.raw(
      `insert into app.case_grants (tenant_id, id, case_id, agency_id, scope, reason, from_at)
       select tenant_id, gen_random_uuid(), id, $2, 'OPEN', 'For the review', now() from app.cases where id = $1`,
      [told.caseId, AGENCIES.housing.id],
    );
    expect(await town.run(told.spoc, withdrawConsent, await withdrawal(told))).toEqual({
      result: { caseId: told.caseId },
      refusals: [],
    });
    expect(await town.raw('select withdrawn_on, withdrawn_because from app.consents where case_id = $1', [told.caseId])).toEqual([
      { withdrawn_on: '2026-03-20', withdrawn_because: 'In a letter from him' },
    ]);
    expect(await town.raw('select status from app.information_requests where id = $1', [police])).toEqual([
      { status: 'WITHDRAWN' },
    ]);
    expect(await town.raw('select scope from app.case_grants where case_id = $1 and revoked_at is null', [told.caseId])).toEqual(
      [],
    );
    expect(await town.raw('select 1 from app.case_grants where case_id = $1', [told.caseId])).toHaveLength(2);
    expect(await eventsOf(town, told.caseId)).toContain('consent.withdrawn');
    const now = await shown(town, told);
    expect(now.parties.map(({ role, endedOn }) => [role, endedOn])).toEqual([
      ['VICTIM', null],
      ['APPLICANT', '2026-03-20'],
    ]);
    expect(now).toMatchObject({ copies: 'Nobody speaks for the person affected: letters go to them.' });
    expect(await openTasks(town, told)).toEqual(['REPRESENTATIVE_ENDED']);
  });

  test('no dead end: the person affected agrees themselves, and agencies can be asked again', async () => {
    const told = await acknowledged(town, 'blaby', forSomebody({}, WRITTEN));
    await town.run(told.spoc, withdrawConsent, await withdrawal(told));
    const agrees = { caseId: told.caseId, given: true, how: 'He rang us', on: town.today };
    expect((await town.run(told.spoc, recordAgreement, agrees)).refusals).toEqual([]);
    expect(
      await town.raw(
        'select p.role from app.agreements g join app.parties p on p.id = g.party_id where g.case_id = $1 and g.withdrawn_on is null',
        [told.caseId],
      ),
    ).toEqual([{ role: 'VICTIM' }]);
    expect(await asked(town, told, ['police'])).toEqual({ police: expect.stringMatching(/-/) });
  });

  test('a letter to the representative that waits to go is cancelled; Letter 1 can be sent to the person affected', async () => {
    const told = await received(town, 'blaby', forSomebody({}, WRITTEN));
    await town.post();
    await town.run(told.spoc, acknowledgeCase, { caseId: told.caseId });
    await town.run(told.spoc, withdrawConsent, await withdrawal(told));
    const before = town.carrier.mails.length;
    await town.post();
    expect(town.carrier.mails).toHaveLength(before);
    expect(await letter1Of(told)).toMatchObject([{ status: 'CANCELLED' }]);
    expect((await town.run(told.spoc, acknowledgeCase, { caseId: told.caseId })).refusals).toEqual([]);
    await town.post();
    expect(town.carrier.mails.at(-1)?.to).toBe('imran@mail.example');
  });

  test('Letter 1 cancelled with the representative’s part goes to them after all when they speak again', async () => {
    const told = await received(town, 'blaby', forSomebody({}, WRITTEN));
    await town.post();
    await town.run(told.spoc, acknowledgeCase, { caseId: told.caseId });
    await town.run(told.spoc, withdrawConsent, await withdrawal(told));
    await town.post();
    await town.run(told.spoc, recordConsent, consentInput(town, told));
    expect((await town.run(told.spoc, acknowledgeCase, { caseId: told.caseId })).refusals).toEqual([]);
    await town.post();
    expect(await letter1Of(told)).toMatchObject([{ status: 'HANDED_OVER' }]);
    expect(town.carrier.mails.at(-1)?.to).toBe('nadia@mail.example');
  });

  test('no dead end where the person affected had a copy: the letter itself goes to them, once', async () => {
    const copies = forSomebody({}, WRITTEN);
    const told = await received(town, 'blaby', { ...copies, victim: copies.victim && { ...copies.victim, wantsCopies: true } });
    await town.post();
    await town.run(told.spoc, acknowledgeCase, { caseId: told.caseId });
    await town.run(told.spoc, withdrawConsent, await withdrawal(told));
    const before = town.carrier.mails.length;
    await town.post();
    expect(town.carrier.mails).toHaveLength(before);
    expect((await town.run(told.spoc, acknowledgeCase, { caseId: told.caseId })).refusals).toEqual([]);
    await town.post();
    expect(town.carrier.mails.slice(before).map(({ to }) => to)).toEqual(['imran@mail.example']);
    expect(await town.raw('select status from app.cases where id = $1', [told.caseId])).toEqual([{ status: 'ACKNOWLEDGED' }]);
  });

  test('a letter to the representative of which nobody knew whether it went goes to the person affected, never to them', async () => {
    const told = await received(town, 'blaby', forSomebody({}, WRITTEN));
    await town.post();
    await town.run(told.spoc, acknowledgeCase, { caseId: told.caseId });
    const [letter] = await town.raw<{ id: string }>(
      `update app.letters set status = 'INTERRUPTED' where case_id = $1 and kind = 'LETTER_1' returning id`,
      [told.caseId],
    );
    await town.run(told.spoc, withdrawConsent, await withdrawal(told));
    const before = town.carrier.mails.length;
    const said = { letterId: letter?.id ?? '', wasHandedOver: false, because: 'The mail log has nothing.' };
    expect((await town.run(told.spoc, resolveInterruptedLetter, said)).refusals).toEqual([]);
    await town.post();
    expect(town.carrier.mails.slice(before).map(({ to }) => to)).toEqual(['imran@mail.example']);
    expect(await town.raw('select status from app.cases where id = $1', [told.caseId])).toEqual([{ status: 'ACKNOWLEDGED' }]);
  });

  test('R48 a notice to an agency whose sending was interrupted does not leave once nobody agrees', async () => {
    const told = await acknowledged(town, 'blaby', forSomebody({}, WRITTEN));
    const { police = '' } = await asked(town, told, ['police']);
    const ofRequest = `update app.letters set status = $2 where request_id = $1 and kind = 'REQUEST_NOTICE' returning status`;
    await town.raw(ofRequest, [police, 'INTERRUPTED']);
    await town.run(told.spoc, withdrawConsent, await withdrawal(told));
    const status = () => town.raw(`select status from app.letters where request_id = $1 and kind = 'REQUEST_NOTICE'`, [police]);
    expect(await status()).toEqual([{ status: 'CANCELLED' }]);
    // Put back by the post room after the request was taken back: it goes to nobody either.
    const [notice] = await town.raw<{ id: string }>(
      `update app.letters set status = 'ORDERED' where request_id = $1 and kind = 'REQUEST_NOTICE' returning id`,
      [police],
    );
    const before = town.carrier.mails.length;
    const premises = premisesAt('https://recourse.example');
    await town.run(town.system('blaby'), beginHandOver, { letterId: notice?.id ?? '', premises });
    expect(await status()).toEqual([{ status: 'CANCELLED' }]);
    expect(town.carrier.mails).toHaveLength(before);
  });

  test('a new consent lets the representative speak again', async () => {
    const told = await received(town, 'blaby', forSomebody({}, WRITTEN));
    await town.run(told.spoc, withdrawConsent, await withdrawal(told));
    expect((await town.run(told.spoc, recordConsent, consentInput(town, told))).refusals).toEqual([]);
    expect((await shown(town, told)).parties[0]).toMatchObject({ role: 'APPLICANT', endedOn: null });
  });
});

test('R36 R60 withdrawing consent to attend ends nothing else', async () => {
  const told = await acknowledged(town);
  await town.run(told.spoc, recordConsent, consentInput(town, told, { kind: 'ATTEND', holderName: 'Victim First' }));
  const input = await withdrawal(told, { consentId: await consentOf(told, 'ATTEND') });
  expect((await town.run(told.spoc, withdrawConsent, input)).refusals).toEqual([]);
  const now = await shown(town, told);
  expect(now.consents.map(({ state }) => state)).toEqual(['NOT_NEEDED', 'WITHDRAWN', 'MISSING']);
  expect(now.parties[0]).toMatchObject({ endedOn: null });
  expect(await openTasks(town, told)).toEqual([]);
});

describe('the refusals', () => {
  test('a day to come, a day before it was given, no word of how, twice; nothing is written', async () => {
    const told = await received(town, 'blaby', forSomebody({}, WRITTEN));
    await town.post();
    const before = await traces(town, told.caseId);
    const refused = async (change: object) =>
      refusedWith((await town.run(told.spoc, withdrawConsent, await withdrawal(told, change))).refusals);
    expect(await refused({ on: plainDate('2026-03-21') })).toEqual([['DATE_ORDER', 'on']]);
    expect(await refused({ on: plainDate('2026-03-18'), because: ' ' })).toEqual([
      ['DATE_ORDER', 'on'],
      ['MISSING', 'because'],
    ]);
    expect(await traces(town, told.caseId)).toEqual(before);
    await town.run(told.spoc, withdrawConsent, await withdrawal(told));
    expect(await refused({})).toEqual([['ALREADY_DONE', undefined]]);
  });

  test('another authority’s SPOC is told it was not found; an older picture is a conflict; an agency may not', async () => {
    const told = await received(town, 'blaby', forSomebody({}, WRITTEN));
    const input = await withdrawal(told);
    await expect(town.run(town.staff('charnwood'), withdrawConsent, input)).rejects.toThrow('was not found');
    await expect(town.run(told.spoc, withdrawConsent, { ...input, version: 99 })).rejects.toThrow('Somebody has changed this');
    await expect(town.run(town.agency('police'), withdrawConsent, input)).rejects.toThrow();
  });
});
