import { answerByLink, askOutsider, recordAgreement, type AnswerByLinkInput } from '@server/features/information-requests';
import { Conflict, NotFound } from '@server/platform/command/failures';
import { recipientActor } from '@server/platform/command/actor';
import { plainDate } from '@shared/time';
import { acknowledged, type ToldCase } from '../../support/stories';
import { world, type World } from '../../support/world';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-03-20' });
});

interface Given extends ToldCase {
  requestId: string;
  tenantId: string;
  reports: string[];
}
async function given(exercisesPublicFunctions = true): Promise<Given> {
  const told = await acknowledged(town);
  const [row] = await town.raw<{ version: number }>('select version from app.cases where id = $1', [told.caseId]);
  const who = { name: 'Dilys Fernhough', organisation: null, email: 'dilys@residents.example', exercisesPublicFunctions };
  const what = { scope: 'What do you know?', dueOn: plainDate('2026-03-27'), version: row?.version ?? 0 };
  await town.run(told.spoc, askOutsider, { caseId: told.caseId, ...who, ...what });
  await town.post();
  const [request] = await town.raw<{ id: string; tenant_id: string; reports: string[] }>(
    `select id, tenant_id, array(select report_id from app.request_items i where i.request_id = r.id) as reports
     from app.information_requests r where case_id = $1`,
    [told.caseId],
  );
  return { ...told, requestId: request?.id ?? '', tenantId: request?.tenant_id ?? '', reports: request?.reports ?? [] };
}
const provided = (one: Given, change: Partial<AnswerByLinkInput> = {}): AnswerByLinkInput => ({
  version: 1,
  kind: 'PROVIDED',
  reportsMade: 'Two letters.',
  items: one.reports.map((reportId) => ({ reportId, answer: 'NO_RECORD' as const })),
  entries: [{ happenedOn: plainDate('2026-03-01'), kind: 'ACTION', says: 'We wrote to the landlord.', mark: 'OPEN' }],
  mark: 'CLOSED',
  ...change,
});
const answer = (one: Given, input: AnswerByLinkInput, requestId = one.requestId) =>
  town.run(recipientActor(one.tenantId, requestId), answerByLink, input);

test('R49, R30: the answer, its rows with marks, the event; the clock stops', async () => {
  const one = await given();
  expect(await answer(one, provided(one))).toEqual({ result: { requestId: one.requestId }, refusals: [] });
  await town.post();
  expect(
    await town.raw(
      `select y.agency_id, y.from_name, y.replied_by, y.mark, e.says, e.mark as "lineMark", r.status, k.stopped_on
       from app.replies y join app.reply_entries e on e.reply_id = y.id join app.information_requests r on r.id = y.request_id
         join app.clocks k on k.subject_id = r.id where r.id = $1`,
      [one.requestId],
    ),
  ).toEqual([
    {
      agency_id: null,
      from_name: 'Dilys Fernhough',
      replied_by: null,
      mark: 'CLOSED',
      says: 'We wrote to the landlord.',
      lineMark: 'OPEN',
      status: 'REPLIED',
      stopped_on: '2026-03-20',
    },
  ]);
  expect(await town.events()).toContain('request.replied');
  expect(await town.raw(`select principal, actor_name from app.audit where command = 'request.answer-by-link'`)).toEqual([
    { principal: 'recipient', actor_name: 'Somebody asked by link' },
  ]);
  expect((await answer(one, provided(one, { version: 2 }))).refusals.map(({ code }) => code)).toEqual(['ALREADY_DONE']);
});

test('R50, R51: who exercises public functions refuses on a ground only; others may decline with an explanation', async () => {
  const must = await given(true);
  const refusal = { version: 1, kind: 'REFUSED' as const, explanation: 'We would rather not.' };
  expect((await answer(must, refusal)).refusals.map(({ code, field }) => [code, field])).toEqual([['MISSING', 'ground']]);
  expect(await town.raw('select id from app.replies where request_id = $1', [must.requestId])).toEqual([]);
  const may = await given(false);
  expect((await answer(may, { ...refusal, mark: 'OPEN' })).refusals).toEqual([]);
  // That somebody refused is not for the open part, whatever mark came with it (D31).
  expect(await town.raw('select kind, mark from app.replies where request_id = $1', [may.requestId])).toEqual([
    { kind: 'REFUSED', mark: 'CLOSED' },
  ]);
});

test('R45, D31: a line to come, without words or without a mark is refused at its place', async () => {
  const one = await given();
  const entries = [{ happenedOn: plainDate('2026-04-01'), kind: 'ACTION', says: ' ', mark: 'EVERYBODY' }] as never;
  expect((await answer(one, provided(one, { entries }))).refusals.map(({ field }) => field)).toEqual([
    'entries.0.says',
    'entries.0.happenedOn',
    'entries.0.mark',
  ]);
});

test('it reaches its own request and no other: not another’s, not one withdrawn, nothing of the case', async () => {
  const one = await given();
  const other = await given();
  await expect(answer(one, provided(one), other.caseId)).rejects.toThrow(NotFound);
  const me = recipientActor(one.tenantId, one.requestId);
  expect(await town.read(me, 'select id from app.information_requests')).toEqual([{ id: one.requestId }]);
  for (const table of ['cases', 'parties', 'incidents', 'documents', 'letters', 'case_grants', 'request_chasers']) {
    await expect(town.read(me, `select * from app.${table}`)).rejects.toThrow('permission denied');
  }
  await expect(answer(one, provided(one, { version: 7 }))).rejects.toThrow(Conflict);
  await town.run(one.spoc, recordAgreement, { caseId: one.caseId, given: false, how: 'By phone', on: town.today });
  await expect(answer(one, provided(one))).rejects.toThrow(NotFound);
});

test('another authority’s link, and an agency, find nothing', async () => {
  const one = await given();
  const elsewhere = recipientActor(town.staff('charnwood').tenantId ?? '', one.requestId);
  await expect(town.run(elsewhere, answerByLink, provided(one))).rejects.toThrow(NotFound);
  await expect(town.run(town.agency('police'), answerByLink, provided(one))).rejects.toThrow(NotFound);
});

test('R49, D58: once agreement to share is withdrawn, the link shows nothing any more, answered or not', async () => {
  const one = await given();
  const token = /answer\/([\w-]{20,})/.exec(town.carrier.mails.at(-1)?.text ?? '')?.[1] ?? '';
  await answer(one, provided(one));
  const me = recipientActor(one.tenantId, one.requestId);
  expect(await town.read(me, 'select id from app.information_requests')).toHaveLength(1);
  expect(await town.composed.desk.useRequestLink(token, '192.0.2.7')).toHaveProperty('token');
  await town.run(one.spoc, recordAgreement, { caseId: one.caseId, given: false, how: 'By phone', on: town.today });
  expect(await town.read(me, 'select id from app.information_requests')).toEqual([]);
  expect(await town.raw('select status, link_until from app.information_requests where id = $1', [one.requestId])).toEqual([
    { status: 'REPLIED', link_until: null },
  ]);
  expect(await town.composed.desk.useRequestLink(token, '192.0.2.7')).toEqual({ refused: 'WRONG' });
});

test('R45: no part of an answer is longer than the form of an agency takes', async () => {
  const one = await given();
  const entries = [{ happenedOn: plainDate('2026-03-01'), kind: 'ACTION', says: 'a'.repeat(6001), mark: 'OPEN' }] as const;
  const long = provided(one, { reportsMade: 'a'.repeat(20_001), entries: [...entries] });
  expect((await answer(one, long)).refusals.map(({ code, field }) => [code, field])).toEqual([
    ['TOO_MANY', 'reportsMade'],
    ['TOO_MANY', 'entries.0.says'],
  ]);
  expect((await answer(one, provided(one, { reportsMade: 'a'.repeat(20_000) }))).refusals).toEqual([]);
});
