import { recordAgreement, replyToRequest, requestInformation } from '@server/features/information-requests';
import { addDays, plainDate } from '@shared/time';
import { acknowledged, answered, asked, type ToldCase } from '../../support/stories';
import { AGENCIES, world, type World } from '../../support/world';
import { eventsOf, traces } from './given';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-03-20' });
});
beforeEach(() => town.on('2026-03-20'));

const silent = (): Promise<ToldCase> => acknowledged(town, 'blaby', { agreesToShare: false });
const says = (told: ToldCase, given: boolean, change: object = {}) => ({
  caseId: told.caseId,
  given,
  how: 'In an email',
  on: town.today,
  ...change,
});
const shown = async (told: ToldCase): Promise<Record<string, unknown>> => {
  const { data } = await town.ask<{ case: Record<string, unknown> }>(
    told.spoc,
    `query Q($id: ID!) { case(id: $id) { agreementToShare nextStep { deed says } tasks { kind doneOn } requests { status overdue } } }`,
    { id: told.caseId },
  );
  return data?.case ?? {};
};
const ask = async (told: ToldCase) =>
  (
    await town.run(told.spoc, requestInformation, {
      caseId: told.caseId,
      agencyIds: [AGENCIES.police.id],
      scope: 'What do you hold?',
      dueOn: plainDate(addDays(town.today, 4)),
    })
  ).refusals.map(({ code }) => code);

describe('R48 agreement to share, given later', () => {
  test('the answer, the rows, the event; the task of D55 is done and agencies can be asked', async () => {
    const told = await silent();
    expect(await shown(told)).toMatchObject({
      agreementToShare: 'MISSING',
      nextStep: { deed: 'recordAgreement' },
      tasks: [{ kind: 'AGREEMENT_MISSING', doneOn: null }],
    });
    expect(await ask(told)).toEqual(['NO_AGREEMENT']);
    expect(await town.run(told.spoc, recordAgreement, says(told, true))).toEqual({
      result: { caseId: told.caseId },
      refusals: [],
    });
    expect(
      await town.raw('select kind, evidence, given_on, withdrawn_on from app.agreements where case_id = $1', [told.caseId]),
    ).toEqual([{ kind: 'SHARE', evidence: 'In an email', given_on: '2026-03-20', withdrawn_on: null }]);
    expect(await eventsOf(town, told.caseId)).toContain('case.agreement-given');
    expect(await shown(told)).toMatchObject({
      agreementToShare: 'GIVEN',
      nextStep: { deed: 'requestInformation' },
      tasks: [{ kind: 'AGREEMENT_MISSING', doneOn: '2026-03-20' }],
    });
    expect(await ask(told)).toEqual([]);
  });

  test('asked and not agreeing is no dead end: the task is done, and the case goes on without agencies', async () => {
    const told = await silent();
    await town.run(told.spoc, recordAgreement, says(told, false));
    expect(await shown(told)).toMatchObject({
      agreementToShare: 'REFUSED',
      nextStep: { deed: 'decide' },
      tasks: [{ doneOn: '2026-03-20' }],
    });
    expect(await ask(told)).toEqual(['NO_AGREEMENT']);
    expect(await town.raw('select 1 from app.agreements where case_id = $1', [told.caseId])).toEqual([]);
    expect((await town.run(told.spoc, recordAgreement, says(told, true))).refusals).toEqual([]);
    expect(await shown(told)).toMatchObject({ agreementToShare: 'GIVEN' });
  });
});

describe('D58 agreement withdrawn', () => {
  test('what was asked is taken back, grants end, clocks stop, nobody new is asked; what was answered stays', async () => {
    const told = await acknowledged(town);
    const { police = '', housing = '' } = await asked(town, told, ['police', 'housing']);
    await answered(town, police, 'police');
    town.on('2026-03-23');
    expect((await town.run(told.spoc, recordAgreement, says(told, false))).refusals).toEqual([]);
    const requests = await town.raw<{ id: string; status: string }>(
      'select id, status from app.information_requests where case_id = $1',
      [told.caseId],
    );
    expect(Object.fromEntries(requests.map(({ id, status }) => [id, status]))).toEqual({
      [police]: 'REPLIED',
      [housing]: 'WITHDRAWN',
    });
    expect(await town.raw('select 1 from app.case_grants where case_id = $1 and revoked_at is null', [told.caseId])).toEqual([]);
    for (const name of ['police', 'housing'] as const) {
      expect(
        await town.read(town.agency(name), 'select 1 from app.information_requests where case_id = $1', [told.caseId]),
      ).toEqual([]);
    }
    expect(await town.raw('select stopped_on, stopped_because from app.clocks where subject_id = $1', [housing])).toEqual([
      { stopped_on: '2026-03-23', stopped_because: 'The applicant does not agree to sharing.' },
    ]);
    await expect(
      town.run(town.agency('housing'), replyToRequest, { requestId: housing, version: 1, kind: 'NOT_HELD', items: [] } as never),
    ).rejects.toThrow('was not found');
    expect(await ask(told)).toEqual(['AGREEMENT_WITHDRAWN']);
    expect(await town.raw('select withdrawn_on from app.agreements where case_id = $1', [told.caseId])).toEqual([
      { withdrawn_on: '2026-03-23' },
    ]);
    expect(await eventsOf(town, told.caseId)).toContain('case.agreement-withdrawn');
    expect(await town.raw('select 1 from app.replies where case_id = $1', [told.caseId])).toHaveLength(1);
  });

  test('a notice that still waits to go is cancelled, and the same agency can be asked once they agree again', async () => {
    const told = await acknowledged(town);
    expect(await ask(told)).toEqual([]);
    await town.run(told.spoc, recordAgreement, says(told, false));
    const before = town.carrier.mails.length;
    await town.post();
    expect(town.carrier.mails).toHaveLength(before);
    expect(
      await town.raw(`select status from app.letters where case_id = $1 and kind = 'REQUEST_NOTICE'`, [told.caseId]),
    ).toEqual([{ status: 'CANCELLED' }]);
    await town.run(told.spoc, recordAgreement, says(told, true));
    expect(await shown(told)).toMatchObject({ agreementToShare: 'GIVEN', nextStep: { deed: 'requestInformation' } });
    expect(await ask(told)).toEqual([]);
  });
});

describe('the refusals', () => {
  test('given twice, withdrawn twice, no word of how, a day to come; nothing is written', async () => {
    const told = await acknowledged(town);
    const before = await traces(town, told.caseId);
    const refused = async (given: boolean, change: object = {}) =>
      (await town.run(told.spoc, recordAgreement, says(told, given, change))).refusals.map(({ code, field }) => [code, field]);
    expect(await refused(true)).toEqual([['ALREADY_DONE', 'given']]);
    expect(await refused(false, { how: '', on: plainDate('2026-03-21') })).toEqual([
      ['MISSING', 'how'],
      ['DATE_ORDER', 'on'],
    ]);
    expect(await traces(town, told.caseId)).toEqual(before);
    await town.run(told.spoc, recordAgreement, says(told, false));
    expect(await refused(false)).toEqual([['ALREADY_DONE', 'given']]);
  });

  test('another authority’s SPOC is told it was not found; an older picture is a conflict; an agency may not', async () => {
    const told = await acknowledged(town);
    await expect(town.run(town.staff('charnwood'), recordAgreement, says(told, false))).rejects.toThrow('Case was not found.');
    await expect(town.run(told.spoc, recordAgreement, says(told, false, { version: 1 }))).rejects.toThrow(
      'Somebody has changed this',
    );
    await expect(town.run(town.agency('police'), recordAgreement, says(told, false))).rejects.toThrow();
    expect(await town.raw('select 1 from app.case_answers where case_id = $1', [told.caseId])).toEqual([]);
  });
});
