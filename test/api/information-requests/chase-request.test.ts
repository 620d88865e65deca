import { NotFound } from '@server/platform/command/failures';
import { chaseRequest } from '@server/features/information-requests';
import { agencyUser, as, asked, count, events, givenCase, reply, spoc, town, type Town } from './given';

let t: Town;
beforeAll(async () => {
  t = await town();
});

const chase = (requestId: string, today = '2026-04-07', tenantId = t.blaby) =>
  as(t, spoc(tenantId), (ctx) => ctx.run(chaseRequest, { requestId }), today);

test('R25: a reminder is noted in the history of the request, and a letter is ordered', async () => {
  const given = await givenCase(t, t.blaby);
  const requestId = await asked(t, given, t.police);
  expect(await chase(requestId)).toEqual({ result: { caseId: given.caseId }, refusals: [] });
  expect(await t.look('select chased_on from app.request_chasers where request_id = $1', [requestId])).toEqual([
    { chased_on: '2026-04-07' },
  ]);
  expect(
    await t.look(`select channel, status from app.letters where request_id = $1 and kind = 'REQUEST_CHASER'`, [requestId]),
  ).toEqual([{ channel: 'EMAIL', status: 'ORDERED' }]);
  expect(await events(t, given.caseId)).toEqual(expect.arrayContaining(['request.chased']));
});

test('R25: once a day at most; the next day again, each with its own letter', async () => {
  const given = await givenCase(t, t.blaby);
  const requestId = await asked(t, given, t.police);
  await chase(requestId);
  expect(await chase(requestId)).toMatchObject({ result: null, refusals: [{ code: 'ALREADY_DONE', section: '§4' }] });
  expect(await count(t, 'request_chasers', given.caseId)).toBe(1);
  expect((await chase(requestId, '2026-04-08')).refusals).toEqual([]);
  expect(await t.look(`select 1 from app.letters where request_id = $1 and kind = 'REQUEST_CHASER'`, [requestId])).toHaveLength(
    2,
  );
});

test('R25: refused once the agency has answered', async () => {
  const given = await givenCase(t, t.blaby);
  const requestId = await asked(t, given, t.police);
  await reply(t, given, requestId, t.police);
  expect(await chase(requestId)).toMatchObject({ result: null, refusals: [{ code: 'WRONG_STATUS' }] });
  expect(await count(t, 'request_chasers', given.caseId)).toBe(0);
});

test('another authority finds no such request; the agency cannot remind itself', async () => {
  const given = await givenCase(t, t.blaby);
  const requestId = await asked(t, given, t.police);
  await expect(chase(requestId, '2026-04-07', t.charnwood)).rejects.toThrow(NotFound);
  await expect(chase('nothing')).rejects.toThrow(NotFound);
  await expect(as(t, agencyUser(t.police), (ctx) => ctx.run(chaseRequest, { requestId }))).rejects.toThrow(/You cannot do this/);
  expect(await count(t, 'request_chasers', given.caseId)).toBe(0);
});
