import { requestInformation } from '@server/features/information-requests';
import { recordConsent, withdrawConsent } from '@server/features/safeguards';
import { addDays, plainDate } from '@shared/time';
import { acknowledged, received, type ToldCase } from '../../support/stories';
import { AGENCIES, world, type World } from '../../support/world';
import { clocksOf, eventsOf, traces } from '../cases/given';
import { consentInput, forSomebody, openTasks, refusedWith, shown, WRITTEN } from './given';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-03-20' });
});
beforeEach(() => town.on('2026-03-20'));

const ask = async (told: ToldCase) =>
  (
    await town.run(told.spoc, requestInformation, {
      caseId: told.caseId,
      agencyIds: [AGENCIES.police.id],
      scope: 'What do you hold?',
      dueOn: plainDate(addDays(town.today, 5)),
    })
  ).refusals.map(({ code }) => code);
const state = async (told: ToldCase, kind = 'APPLY') =>
  (await shown(town, told)).consents.find((one) => one.kind === kind)?.state;

describe('R5 a representative without consent, then with it', () => {
  test('D55 Letter 1 goes and the decision clock runs; no agency is asked before the consent is filed', async () => {
    const told = await acknowledged(town, 'blaby', forSomebody());
    expect((await clocksOf(town, told.caseId)).DECIDE).toEqual({ due: '2026-04-07', stopped: null });
    expect(await ask(told)).toEqual(['NO_CONSENT']);
    expect(await shown(town, told)).toMatchObject({ nextStep: { deed: 'recordConsent' } });
    expect(await state(told)).toBe('MISSING');
    expect(await town.run(told.spoc, recordConsent, consentInput(town, told))).toEqual({
      result: { caseId: told.caseId },
      refusals: [],
    });
    expect(
      await town.raw('select kind, holder_name, scope, evidence, given_on, expires_on from app.consents where case_id = $1', [
        told.caseId,
      ]),
    ).toEqual([
      {
        kind: 'APPLY',
        holder_name: 'Nadia Rahman',
        scope: 'To apply for me',
        evidence: 'SIGNED_LETTER',
        given_on: '2026-03-20',
        expires_on: null,
      },
    ]);
    expect(await eventsOf(town, told.caseId)).toContain('consent.recorded');
    expect(await openTasks(town, told)).toEqual([]);
    expect(await state(told)).toBe('ON_FILE');
    expect(await shown(town, told)).toMatchObject({ nextStep: { deed: 'requestInformation' } });
    expect((await clocksOf(town, told.caseId)).DECIDE).toEqual({ due: '2026-04-07', stopped: null });
    expect(await ask(told)).toEqual([]);
  });

  test('consent that came with the application is on file; once it has run out nobody new is asked', async () => {
    const told = await acknowledged(town, 'blaby', forSomebody({}, { ...WRITTEN, expiresOn: plainDate('2026-03-24') }));
    expect(await state(told)).toBe('ON_FILE');
    town.on('2026-03-24');
    expect(await state(told)).toBe('ON_FILE');
    town.on('2026-03-25');
    expect(await state(told)).toBe('EXPIRED');
    expect(await ask(told)).toEqual(['NO_CONSENT']);
    expect((await town.run(told.spoc, recordConsent, consentInput(town, told))).refusals).toEqual([]);
    expect(await ask(told)).toEqual([]);
  });
});

test('R36 R60 to attend and to appeal each need their own, held by anybody, and make nothing of each other', async () => {
  const told = await received(town);
  expect((await shown(town, told)).consents.map((one) => [one.kind, one.state])).toEqual([
    ['APPLY', 'NOT_NEEDED'],
    ['ATTEND', 'MISSING'],
    ['APPEAL', 'MISSING'],
  ]);
  const attend = consentInput(town, told, { kind: 'ATTEND', holderName: 'Victim First', scope: 'To attend for me' });
  expect((await town.run(told.spoc, recordConsent, attend)).refusals).toEqual([]);
  expect(await state(told, 'ATTEND')).toBe('ON_FILE');
  expect(await state(told, 'APPEAL')).toBe('MISSING');
});

describe('the refusals', () => {
  test('nothing said, a day to come, an end before the beginning, somebody else’s name, filed twice; nothing is written', async () => {
    const told = await received(town, 'blaby', forSomebody());
    await town.post();
    const before = await traces(town, told.caseId);
    const refused = async (change: object) =>
      refusedWith((await town.run(told.spoc, recordConsent, consentInput(town, told, change))).refusals);
    expect(await refused({ scope: ' ', holderName: '' })).toEqual([
      ['MISSING', 'holderName'],
      ['MISSING', 'scope'],
    ]);
    expect(await refused({ evidence: 'TOLD_US' })).toEqual([['MISSING', 'evidence']]);
    expect(await refused({ givenOn: plainDate('2026-03-21') })).toEqual([['DATE_ORDER', 'givenOn']]);
    expect(await refused({ expiresOn: town.today })).toEqual([['DATE_ORDER', 'expiresOn']]);
    expect(await refused({ holderName: 'Somebody Else' })).toEqual([['NOT_ALLOWED', 'holderName']]);
    expect(await refused({ documentId: told.caseId })).toEqual([['MISSING', 'documentId']]);
    expect(await traces(town, told.caseId)).toEqual(before);
    await town.run(told.spoc, recordConsent, consentInput(town, told));
    expect(await refused({})).toEqual([['ALREADY_DONE', 'kind']]);
  });

  test('who applied themselves needs none to apply', async () => {
    const told = await received(town);
    const { refusals } = await town.run(told.spoc, recordConsent, consentInput(town, told, { holderName: 'Leila Hassan' }));
    expect(refusedWith(refusals)).toEqual([['NOT_ALLOWED', 'kind']]);
  });

  test('another authority’s SPOC is told it was not found; an older picture is a conflict; an agency may not', async () => {
    const told = await received(town, 'blaby', forSomebody());
    const input = consentInput(town, told);
    await expect(town.run(town.staff('charnwood'), recordConsent, input)).rejects.toThrow('Case was not found.');
    await expect(town.run(told.spoc, recordConsent, { ...input, version: 99 })).rejects.toThrow('Somebody has changed this');
    await expect(town.run(town.agency('police'), recordConsent, input)).rejects.toThrow();
    expect(await town.raw('select 1 from app.consents where case_id = $1', [told.caseId])).toEqual([]);
  });
});

test('R5 D28 a consent that has run out, or was given before it was withdrawn, does not bring the representative back', async () => {
  const told = await received(town, 'blaby', forSomebody({}, WRITTEN));
  const id = (await shown(town, told)).consents.find(({ kind }) => kind === 'APPLY')?.latest?.id ?? '';
  await town.run(told.spoc, withdrawConsent, { consentId: id, on: town.today, because: 'In a letter from him' });
  const refused = async (change: object) =>
    refusedWith((await town.run(told.spoc, recordConsent, consentInput(town, told, change))).refusals);
  expect(await refused({ givenOn: plainDate('2026-03-10') })).toEqual([['DATE_ORDER', 'givenOn']]);
  expect(await refused({ givenOn: plainDate('2026-03-10'), expiresOn: plainDate('2026-03-12') })).toEqual([
    ['DATE_ORDER', 'givenOn'],
    ['DATE_ORDER', 'expiresOn'],
  ]);
  expect((await shown(town, told)).parties[0]).toMatchObject({ role: 'VICTIM' });
});
