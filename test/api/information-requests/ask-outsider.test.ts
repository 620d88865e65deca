import { askOutsider, chaseRequest, recordAgreement } from '@server/features/information-requests';
import { NotFound } from '@server/platform/command/failures';
import { plainDate } from '@shared/time';
import { acknowledged, decided, received, type ToldCase } from '../../support/stories';
import { world, type World } from '../../support/world';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-03-20' });
});
beforeEach(() => town.on('2026-03-20'));

const input = (caseId: string, change: object = {}) => ({
  caseId,
  name: 'Dilys Fernhough',
  organisation: 'Mill Lane Residents’ Association',
  email: 'dilys@residents.example',
  exercisesPublicFunctions: false,
  scope: 'What have your members seen?',
  dueOn: plainDate('2026-03-27'),
  version: 0,
  ...change,
});
const ask = async (told: ToldCase, change: object = {}, slug = told.slug) => {
  const [row] = await town.raw<{ version: number }>('select version from app.cases where id = $1', [told.caseId]);
  return town.run(town.staff(slug), askOutsider, input(told.caseId, { version: row?.version, ...change }));
};

test('R49: the request, its clock and its notice; no agency, no grant; the link is stored as a hash and works 30 days', async () => {
  const told = await acknowledged(town);
  expect(await ask(told)).toEqual({ result: { caseId: told.caseId }, refusals: [] });
  await town.post();
  expect(
    await town.raw(
      `select r.agency_id, r.recipient_name, r.stage, r.status, r.link_until, k.due_on as due, l.status as letter,
         (select count(*)::int from app.case_grants g where g.request_id = r.id) as grants
       from app.information_requests r join app.clocks k on k.subject_id = r.id join app.letters l on l.request_id = r.id where r.case_id = $1`,
      [told.caseId],
    ),
  ).toEqual([
    {
      agency_id: null,
      recipient_name: 'Dilys Fernhough',
      stage: 'STAGE_1',
      status: 'SENT',
      link_until: '2026-04-19',
      due: '2026-03-27',
      letter: 'HANDED_OVER',
      grants: 0,
    },
  ]);
  expect(await town.events()).toEqual(expect.arrayContaining(['request.sent', 'letter.ordered']));
  const mail = town.carrier.mails.at(-1);
  const token = /\/blaby\/answer\/([\w-]{20,})/.exec(mail?.text ?? '')?.[1] ?? 'none';
  expect(mail?.to).toBe('dilys@residents.example');
  expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/Leila|Hassan|Orchard/);
  // The token itself is nowhere in the house: not in the trail, the letterbox, the letter as it was kept, or the evidence.
  const kept = await town.raw<{ all: string }>(
    `select concat((select string_agg(a::text, ' ') from app.audit a), (select string_agg(o::text, ' ') from app.outbox o),
       (select string_agg(s::text, ' ') from app.letters_sent s), (select string_agg(x::text, ' ') from app.letter_renderings x),
       (select string_agg(k::text, ' ') from auth.request_links k)) as all`,
  );
  expect(kept[0]?.all).not.toContain(token);
  expect(await town.raw(`select round(extract(day from expires_at - now()))::int as days from auth.request_links`)).toEqual([
    { days: 30 },
  ]);
});

test('R49: a reminder brings a fresh link that works 30 days from then', async () => {
  const told = await acknowledged(town);
  await ask(told);
  await town.post();
  const [request] = await town.raw<{ id: string }>('select id from app.information_requests where case_id = $1', [told.caseId]);
  const first = town.carrier.mails.at(-1)?.text;
  town.on('2026-03-30');
  expect((await town.run(told.spoc, chaseRequest, { requestId: request?.id ?? '' })).refusals).toEqual([]);
  await town.post();
  expect(town.carrier.mails.at(-1)?.text).toContain('up to Wednesday 29 April 2026');
  expect(town.carrier.mails.at(-1)?.text).not.toBe(first);
  expect(await town.raw('select link_until from app.information_requests where id = $1', [request?.id])).toEqual([
    { link_until: '2026-04-29' },
  ]);
});

test('R30: once the threshold is met it is a request of the second round', async () => {
  const told = await acknowledged(town);
  await decided(town, told, 'MET');
  expect((await ask(told)).refusals).toEqual([]);
  expect(await town.raw('select stage from app.information_requests where case_id = $1', [told.caseId])).toEqual([
    { stage: 'STAGE_2' },
  ]);
});

test('R25, R49: the case and the workstack name who was asked, and once late, whom to chase', async () => {
  const told = await acknowledged(town);
  await ask(told);
  town.on('2026-03-30');
  const page = `query Q($id: ID!) { case(id: $id) { nextStep { says } requests { askedName overdue agency { name }
    recipient { name linkUntil } } incidents { reports { answers { agencyName } } } } workstack { rows { reference next { says } } } }`;
  type Page = { case: { nextStep: { says: string }; requests: unknown[] } };
  const { data, errors } = await town.ask<Page>(told.spoc, page, { id: told.caseId });
  expect(errors).toEqual([]);
  expect(data?.case.requests).toEqual([
    {
      askedName: 'Mill Lane Residents’ Association',
      overdue: true,
      agency: null,
      recipient: { name: 'Dilys Fernhough', linkUntil: '2026-04-19' },
    },
  ]);
  expect(data?.case.nextStep.says).toContain('Chase Mill Lane Residents’ Association');
});

test('R48, R49: refused without agreement, a name, an address or a question; nothing is written', async () => {
  const told = await received(town);
  await town.run(told.spoc, recordAgreement, { caseId: told.caseId, given: false, how: 'By phone', on: town.today });
  expect((await ask(told)).refusals.map(({ code }) => code)).toEqual(['AGREEMENT_WITHDRAWN']);
  const other = await received(town);
  const wrong = await ask(other, { name: ' ', email: 'nowhere', scope: '' });
  expect(wrong.result).toBeNull();
  expect(wrong.refusals.map(({ code, field }) => [code, field])).toEqual(
    expect.arrayContaining([
      ['MISSING', 'name'],
      ['BAD_ADDRESS', 'email'],
      ['MISSING', 'scope'],
    ]),
  );
  expect(
    await town.raw('select id from app.information_requests where case_id = any ($1)', [[told.caseId, other.caseId]]),
  ).toEqual([]);
});

test('another authority finds no such case; an agency may not ask', async () => {
  const told = await received(town);
  await expect(ask(told, {}, 'charnwood')).rejects.toThrow(NotFound);
  await expect(town.run(town.agency('police'), askOutsider, input(told.caseId))).rejects.toThrow();
});
