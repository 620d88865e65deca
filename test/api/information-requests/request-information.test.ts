import { NotFound, Conflict, BadInput } from '@server/platform/command/failures';
import { caseForDeed } from '@server/features/cases';
import { requestInformation } from '@server/features/information-requests';
import { agencyUser, as, count, day, events, givenCase, spoc, town, type GivenCase, type Town } from './given';

let t: Town;
beforeAll(async () => {
  t = await town();
});

const asking = (given: GivenCase, agencyIds: string[], more: object = {}) => ({
  caseId: given.caseId,
  agencyIds,
  scope: 'What do you hold?',
  dueOn: day('2026-04-02'),
  version: 1,
  ...more,
});
const ask = (given: GivenCase, agencyIds: string[], more: object = {}, tenantId = given.tenantId) =>
  as(t, spoc(tenantId), (ctx) => ctx.run(requestInformation, asking(given, agencyIds, more)));

describe('R25: the agencies involved are asked, with a defined time frame', () => {
  test('each gets a frozen extract, a grant of 90 days, a clock and the notice (C4, D58)', async () => {
    const given = await givenCase(t, t.blaby);
    expect(await ask(given, [t.police, t.housing])).toEqual({ result: { caseId: given.caseId }, refusals: [] });

    const requests = await t.look<Record<string, unknown>>(
      `select r.*, g.scope as granted, extract(day from g.until_at - g.from_at)::int as days, k.due_on as clock_due, k.sentence,
         l.kind, l.channel
       from app.information_requests r join app.case_grants g on g.request_id = r.id join app.clocks k on k.subject_id = r.id
       join app.letters l on l.request_id = r.id where r.case_id = $1`,
      [given.caseId],
    );
    expect(requests).toHaveLength(2);
    for (const request of requests) {
      expect(request).toMatchObject({
        stage: 'STAGE_1',
        status: 'SENT',
        subject_name: 'Robin Ashby',
        subject_address: ['4 Mill Lane', 'LE19 4AA'],
        scope: 'What do you hold?',
        sent_on: '2026-03-26',
        due_on: '2026-04-02',
        granted: 'REQUEST',
        days: 90,
        clock_due: '2026-04-02',
        kind: 'REQUEST_NOTICE',
        channel: 'EMAIL',
      });
      expect(request.sentence).toContain('Due Thursday 2 April 2026: 5 working days from the request');
    }
    expect((await events(t, given.caseId)).sort()).toEqual(['letter.ordered', 'letter.ordered', 'request.sent', 'request.sent']);
    const [audit] = await t.look('select command, actor_name from app.audit where case_id = $1', [given.caseId]);
    expect(audit).toEqual({ command: 'request.send', actor_name: 'Priya Nair' });
  });

  test('D42: the police are asked about reports to the police only; who was not reported to, about all', async () => {
    const given = await givenCase(t, t.blaby);
    await ask(given, [t.police, t.housing]);
    const items = await t.look<{ agency_id: string; report_id: string }>(
      `select r.agency_id, i.report_id from app.request_items i join app.information_requests r on r.id = i.request_id
       where r.case_id = $1`,
      [given.caseId],
    );
    const of = (agencyId: string) =>
      items
        .filter((item) => item.agency_id === agencyId)
        .map((item) => item.report_id)
        .sort();
    const { police1, police2, council } = given.reports;
    expect(of(t.police)).toEqual([police1, police2].sort());
    expect(of(t.housing)).toEqual([police1, police2, council].sort());
  });
});

describe('what is refused writes nothing', () => {
  test.each([
    ['MISSING', 'NO_AGREEMENT'],
    ['WITHDRAWN', 'AGREEMENT_WITHDRAWN'],
  ] as const)('R48: agreement to share %s', async (state, code) => {
    const given = await givenCase(t, t.blaby, state);
    expect(await ask(given, [t.police])).toMatchObject({ result: null, refusals: [{ code, section: '§5' }] });
    expect(await count(t, 'information_requests', given.caseId)).toBe(0);
    expect(await count(t, 'case_grants', given.caseId)).toBe(0);
    expect(await events(t, given.caseId)).toEqual([]);
  });

  test.each([
    ['today', '2026-03-26', 'TOO_EARLY'],
    ['Good Friday', '2026-04-03', 'NOT_A_WORKING_DAY'],
    ['the day of the decision', '2026-04-13', 'TOO_LATE'],
  ])('R25: due %s', async (_, dueOn, code) => {
    const given = await givenCase(t, t.blaby);
    const { result, refusals } = await ask(given, [t.police], { dueOn: day(dueOn) });
    expect(result).toBeNull();
    expect(refusals).toMatchObject([{ code, field: 'dueOn' }]);
    expect(await count(t, 'information_requests', given.caseId)).toBe(0);
  });

  test('R25: the last day before the decision is allowed', async () => {
    const given = await givenCase(t, t.blaby);
    expect((await ask(given, [t.police], { dueOn: day('2026-04-10') })).refusals).toEqual([]);
  });

  test('R25: an agency that was asked and has not answered is refused by name', async () => {
    const given = await givenCase(t, t.blaby);
    await ask(given, [t.police]);
    const { result, refusals } = await ask(given, [t.police, t.housing], { version: 2 });
    expect(result).toBeNull();
    expect(refusals).toMatchObject([{ code: 'ALREADY_DONE', field: 'agencyIds' }]);
    expect(refusals[0]?.message).toContain('Leicestershire Police');
    expect(await count(t, 'information_requests', given.caseId)).toBe(1);
  });

  test('nobody chosen, and nothing asked', async () => {
    const given = await givenCase(t, t.blaby);
    expect((await ask(given, [], { scope: ' ' })).refusals).toMatchObject([{ field: 'agencyIds' }, { field: 'scope' }]);
  });

  test('an agency that does not serve the authority', async () => {
    const given = await givenCase(t, t.blaby);
    await expect(ask(given, [t.health])).rejects.toThrow(BadInput);
    await expect(ask(given, ['nobody'])).rejects.toThrow(BadInput);
  });

  test('an older picture of the case', async () => {
    const given = await givenCase(t, t.blaby);
    await expect(ask(given, [t.police], { version: 7 })).rejects.toThrow(Conflict);
    expect(await count(t, 'information_requests', given.caseId)).toBe(0);
  });
});

describe('who may not', () => {
  test('another authority finds no such case', async () => {
    const given = await givenCase(t, t.blaby);
    await expect(ask(given, [t.police], {}, t.charnwood)).rejects.toThrow(NotFound);
  });

  test('an agency cannot reach a case, even one it is asked about', async () => {
    const given = await givenCase(t, t.blaby);
    await ask(given, [t.police]);
    await expect(as(t, agencyUser(t.police), (ctx) => ctx.run(requestInformation, asking(given, [t.housing])))).rejects.toThrow(
      /was not found/,
    );
    await expect(as(t, agencyUser(t.police), (ctx) => ctx.read((tx) => caseForDeed(tx, given.caseId)))).rejects.toThrow(
      /permission denied/,
    );
    expect(await count(t, 'information_requests', given.caseId)).toBe(1);
  });

  test('the offer says why not, and needs no answers', async () => {
    const given = await givenCase(t, t.blaby, 'MISSING');
    const offered = await as(t, spoc(t.blaby), (ctx) => ctx.offer(requestInformation, { caseId: given.caseId }));
    expect(offered).toMatchObject({ allowed: false, refusals: [{ code: 'NO_AGREEMENT' }] });
  });
});
