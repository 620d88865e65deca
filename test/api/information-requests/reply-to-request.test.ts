import { BadInput, Conflict, NotFound } from '@server/platform/command/failures';
import { replyToRequest, requestInformation } from '@server/features/information-requests';
import { agencyUser, as, asked, count, day, events, givenCase, providing, reply, spoc, town, type Town } from './given';

let t: Town;
beforeAll(async () => {
  t = await town();
});

describe('an agency answers', () => {
  test('R45: it provides under the three headings, and for each report', async () => {
    const given = await givenCase(t, t.blaby);
    const requestId = await asked(t, given, t.police);
    const { police1, police2 } = given.reports;
    const outcome = await reply(t, given, requestId, t.police, {
      reportsMade: 'Two calls. ',
      effectOnOthers: '',
      actionTaken: 'A warning was given.',
      items: [
        { reportId: police1, answer: 'RECORDED', agencyReference: 'INC-77', recordedOn: day('2026-01-16') },
        { reportId: police2, answer: 'NO_RECORD' },
      ],
    });
    expect(outcome).toEqual({ result: { requestId }, refusals: [] });
    expect(
      await t.look('select tenant_id, status, replied_on, version from app.information_requests where id = $1', [requestId]),
    ).toEqual([{ tenant_id: t.blaby, status: 'REPLIED', replied_on: '2026-04-01', version: 2 }]);
    expect(
      await t.look(
        `select tenant_id, agency_id, kind, reports_made, effect_on_others, action_taken, ground, explanation, replied_on
      from app.replies where request_id = $1`,
        [requestId],
      ),
    ).toEqual([
      {
        tenant_id: t.blaby,
        agency_id: t.police,
        kind: 'PROVIDED',
        reports_made: 'Two calls.',
        effect_on_others: null,
        action_taken: 'A warning was given.',
        ground: null,
        explanation: null,
        replied_on: '2026-04-01',
      },
    ]);
    const items = await t.look(
      'select report_id, answer, agency_reference, recorded_on from app.reply_items where request_id = $1',
      [requestId],
    );
    expect(items).toHaveLength(2);
    expect(items).toEqual(
      expect.arrayContaining([
        { report_id: police1, answer: 'RECORDED', agency_reference: 'INC-77', recorded_on: '2026-01-16' },
        { report_id: police2, answer: 'NO_RECORD', agency_reference: null, recorded_on: null },
      ]),
    );
    expect(await events(t, given.caseId)).toEqual(expect.arrayContaining(['request.replied']));
    const [line] = await t.look('select principal, tenant_id from app.audit where case_id = $1 and command = $2', [
      given.caseId,
      'request.reply',
    ]);
    expect(line).toEqual({ principal: 'agency', tenant_id: t.blaby });
  });

  test('R50: it does not hold the information', async () => {
    const given = await givenCase(t, t.blaby);
    const requestId = await asked(t, given, t.police);
    expect((await reply(t, given, requestId, t.police, { kind: 'NOT_HELD', reportsMade: null, items: [] })).refusals).toEqual([]);
  });

  test('R51: it refuses on ground (b) with an explanation', async () => {
    const given = await givenCase(t, t.blaby);
    const requestId = await asked(t, given, t.police);
    const answer = {
      kind: 'REFUSED' as const,
      ground: 'INVESTIGATORY_POWERS' as const,
      explanation: 'A warrant.',
      reportsMade: null,
      items: [],
    };
    expect((await reply(t, given, requestId, t.police, answer)).refusals).toEqual([]);
  });

  test('R49: who exercises no public functions may decline without a ground, with an explanation', async () => {
    const given = await givenCase(t, t.blaby);
    const requestId = await asked(t, given, t.housing);
    const answer = { kind: 'REFUSED' as const, explanation: 'We would rather not.', reportsMade: null, items: [] };
    expect((await reply(t, given, requestId, t.housing, answer)).refusals).toEqual([]);
  });
});

describe('what is refused writes nothing', () => {
  const REFUSED = { kind: 'REFUSED' as const, reportsMade: null, items: [] };
  test.each([
    ['R51: a refusal without a ground', { ...REFUSED, explanation: 'No.' }, 'MISSING', 'ground'],
    ['R51: a refusal without an explanation', { ...REFUSED, ground: 'DATA_PROTECTION' as const }, 'MISSING', 'explanation'],
    [
      'R50: other text with a refusal',
      { ...REFUSED, ground: 'DATA_PROTECTION' as const, explanation: 'x', actionTaken: 'y' },
      'NOT_ALLOWED',
      'actionTaken',
    ],
    ['R45: nothing under any heading', { reportsMade: ' ' }, 'MISSING', 'reportsMade'],
    ['R45: a report left unanswered', { items: [] }, 'MISSING', 'items'],
  ])('%s', async (_, answer, code, field) => {
    const given = await givenCase(t, t.blaby);
    const requestId = await asked(t, given, t.police);
    const { result, refusals } = await reply(t, given, requestId, t.police, answer);
    expect(result).toBeNull();
    expect(refusals).toMatchObject([{ code, field, section: '§5' }]);
    expect(await count(t, 'replies', given.caseId)).toBe(0);
    expect(await events(t, given.caseId)).not.toContain('request.replied');
  });

  test('R45: a second answer', async () => {
    const given = await givenCase(t, t.blaby);
    const requestId = await asked(t, given, t.police);
    await reply(t, given, requestId, t.police);
    expect(await reply(t, given, requestId, t.police)).toMatchObject({ result: null, refusals: [{ code: 'ALREADY_DONE' }] });
    expect(await count(t, 'replies', given.caseId)).toBe(1);
  });

  test('an older picture of the request', async () => {
    const given = await givenCase(t, t.blaby);
    const requestId = await asked(t, given, t.police);
    await expect(reply(t, given, requestId, t.police, { version: 9 })).rejects.toThrow(Conflict);
    expect(await count(t, 'replies', given.caseId)).toBe(0);
  });

  test('a report that is not of this request, and one answered twice', async () => {
    const given = await givenCase(t, t.blaby);
    const requestId = await asked(t, given, t.police);
    const { council, police1 } = given.reports;
    for (const ids of [[council], [police1, police1]]) {
      const items = ids.map((reportId) => ({ reportId, answer: 'NO_RECORD' as const }));
      await expect(reply(t, given, requestId, t.police, { items })).rejects.toThrow(BadInput);
    }
    expect(await count(t, 'replies', given.caseId)).toBe(0);
  });
});

describe('who may not', () => {
  test('D58: another agency, or one whose grant has ended, finds no such request', async () => {
    const given = await givenCase(t, t.blaby);
    const requestId = await asked(t, given, t.police);
    await expect(reply(t, given, requestId, t.housing)).rejects.toThrow(NotFound);
    await t.look(`update app.case_grants set until_at = now() - interval '1 hour' where request_id = $1`, [requestId]);
    await expect(reply(t, given, requestId, t.police)).rejects.toThrow(NotFound);
    expect(await count(t, 'replies', given.caseId)).toBe(0);
  });

  test('the authority cannot answer for the agency, and another authority finds nothing', async () => {
    const given = await givenCase(t, t.blaby);
    const requestId = await asked(t, given, t.police);
    const answer = providing(given, requestId);
    await expect(as(t, spoc(t.blaby), (ctx) => ctx.run(replyToRequest, answer))).rejects.toThrow(/You cannot do this/);
    await expect(as(t, spoc(t.charnwood), (ctx) => ctx.run(replyToRequest, answer))).rejects.toThrow(NotFound);
  });

  test('D58: the grant for one request opens no other, in either authority', async () => {
    const [here, there] = [await givenCase(t, t.blaby), await givenCase(t, t.charnwood)];
    await asked(t, here, t.police);
    const other = await asked(t, there, t.housing);
    await expect(reply(t, there, other, t.police)).rejects.toThrow(NotFound);
    await expect(
      as(t, agencyUser(t.police), (ctx) =>
        ctx.run(requestInformation, {
          caseId: here.caseId,
          agencyIds: [t.housing],
          scope: 'x',
          dueOn: day('2026-04-02'),
          version: 1,
        }),
      ),
    ).rejects.toThrow(/was not found/);
  });
});
