import {
  chaseLateRequest,
  chaseRequest,
  recordAgreement,
  replyToRequest,
  requestInformation,
} from '@server/features/information-requests';
import { addWorkingDays, plainDate, type PlainDate } from '@shared/time';
import { acknowledged, decided, incident, type ToldCase } from '../../support/stories';
import { AGENCIES, world, type World } from '../../support/world';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-03-20' });
});
beforeEach(() => town.on('2026-03-20'));

async function given(outcome: 'MET' | 'NOT_MET'): Promise<ToldCase> {
  // One incident meets neither test.
  const few = outcome === 'MET' ? {} : { incidents: [incident('2026-03-02', 2)] };
  const told = await acknowledged(town, 'blaby', few);
  await decided(town, told, outcome);
  return told;
}
async function ask(told: ToldCase, dueOn = '2026-04-01') {
  const [row] = await town.raw<{ version: number }>('select version from app.cases where id = $1', [told.caseId]);
  const outcome = await town.run(told.spoc, requestInformation, {
    caseId: told.caseId,
    agencyIds: [AGENCIES.police.id],
    scope: 'Reports received, actions taken, and their effect.',
    dueOn: plainDate(dueOn),
    version: row?.version ?? 0,
  });
  await town.post();
  return outcome;
}
const requestOf = async ({ caseId }: ToldCase): Promise<{ id: string; stage: string; status: string; due_on: PlainDate }> => {
  const [row] = await town.raw<{ id: string; stage: string; status: string; due_on: PlainDate }>(
    'select id, stage, status, due_on from app.information_requests where case_id = $1',
    [caseId],
  );
  return row!;
};

test('R30: 8 working days proposed, before the outcome is due; the notice asks for reports and actions', async () => {
  const told = await given('MET');
  const proposed = `query Q($id: ID!) { defaultReplyDate(caseId: $id) { dueOn sentence } }`;
  const { data } = await town.ask<{ defaultReplyDate: { dueOn: string } }>(told.spoc, proposed, { id: told.caseId });
  expect(data?.defaultReplyDate.dueOn).toBe('2026-04-01');
  const [outcome] = await town.raw<{ due: PlainDate }>(
    `select due_on as due from app.clocks where case_id = $1 and kind = 'OUTCOME'`,
    [told.caseId],
  );
  const late = await ask(told, addWorkingDays(outcome!.due, 1, town.composed.house.moment().calendar));
  expect(late.refusals.map(({ code, field }) => [code, field])).toEqual([['TOO_LATE', 'dueOn']]);
  expect((await ask(told)).refusals).toEqual([]);
  expect(await requestOf(told)).toMatchObject({ stage: 'STAGE_2', status: 'SENT', due_on: '2026-04-01' });
  const [notice] = await town.raw<{ body: string }>(
    `select s.body_text as body from app.letters_sent s join app.letters l on l.id = s.letter_id where l.request_id = $1`,
    [(await requestOf(told)).id],
  );
  expect(notice?.body).toContain('any reports you received and any action you took');
  expect(notice?.body).toContain('Wednesday 1 April 2026');
});

test('R30, D31: an answer with dated lines; the agency’s own view shows them with their marks', async () => {
  const told = await given('MET');
  await ask(told);
  const { id } = await requestOf(told);
  const items = await town.raw<{ report_id: string }>('select report_id from app.request_items where request_id = $1', [id]);
  const entries = [
    { happenedOn: plainDate('2026-03-01'), kind: 'REPORT', says: 'A call at night.', reference: 'NP/7', mark: 'OPEN' },
    { happenedOn: plainDate('2026-03-02'), kind: 'ACTION', says: 'An informant was met.', mark: 'ORIGINATOR' },
  ] as const;
  const answer = { requestId: id, version: 1, kind: 'PROVIDED' as const, entries: [...entries], mark: 'OPEN' as const };
  const itemised = items.map(({ report_id: reportId }) => ({ reportId, answer: 'NO_RECORD' as const }));
  expect((await town.run(town.agency('police'), replyToRequest, { ...answer, items: itemised })).refusals).toEqual([]);
  const view = `query Q($id: ID!) { agencyRequest(id: $id) { reply { mark entries { says kind reference mark } } } }`;
  expect((await town.ask(town.agency('police'), view, { id })).data).toEqual({
    agencyRequest: {
      reply: {
        mark: 'OPEN',
        entries: [
          { says: 'A call at night.', kind: 'REPORT', reference: 'NP/7', mark: 'OPEN' },
          { says: 'An informant was met.', kind: 'ACTION', reference: null, mark: 'ORIGINATOR' },
        ],
      },
    },
  });
  expect(await town.read(town.agency('housing'), 'select says from app.reply_entries')).toEqual([]);
});

test('R30, C4: reminders by hand and by the post room itself work in the second round', async () => {
  const told = await given('MET');
  await ask(told);
  const { id } = await requestOf(told);
  expect((await town.run(told.spoc, chaseRequest, { requestId: id })).refusals).toEqual([]);
  town.on('2026-04-02');
  expect((await town.run(town.system('blaby'), chaseLateRequest, { requestId: id })).result).toEqual({ reminded: true });
});

test('R48: withdrawal of agreement takes it back and halts new ones', async () => {
  const told = await given('MET');
  await ask(told);
  await town.run(told.spoc, recordAgreement, { caseId: told.caseId, given: false, how: 'By phone', on: town.today });
  expect(await requestOf(told)).toMatchObject({ status: 'WITHDRAWN' });
  expect((await ask(told)).refusals.map(({ code }) => code)).toEqual(['AGREEMENT_WITHDRAWN']);
});

test('D15: where the threshold is not met, only after the applicant was told of a review by discretion', async () => {
  const told = await given('NOT_MET');
  expect((await ask(told)).refusals.map(({ rule }) => rule)).toEqual(['request.second-round']);
  await town.raw(
    `insert into app.discretionary_reviews (tenant_id, id, case_id, reason, decided_on, told_on, recorded_on, recorded_at)
     select tenant_id, gen_random_uuid(), id, 'A neighbour is at risk.', '2026-03-20', '2026-03-20', '2026-03-20', now() from app.cases where id = $1`,
    [told.caseId],
  );
  expect((await ask(told)).refusals).toEqual([]);
  expect(await requestOf(told)).toMatchObject({ stage: 'STAGE_2' });
});
