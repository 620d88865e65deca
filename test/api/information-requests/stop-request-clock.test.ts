import { NotFound } from '@server/platform/command/failures';
import { feature, stopRequestClock } from '@server/features/information-requests';
import { agencyUser, as, asked, givenCase, reply, system, town, type Town } from './given';

let t: Town;
beforeAll(async () => {
  t = await town();
});

const clock = async (requestId: string) =>
  (await t.look('select stopped_on, stopped_because from app.clocks where subject_id = $1', [requestId]))[0];
const [job] = feature.jobs;

test('C4: after the answer the post room stops the clock on the day it came, however often it runs', async () => {
  const given = await givenCase(t, t.blaby);
  const requestId = await asked(t, given, t.police);
  await reply(t, given, requestId, t.police);
  expect(await clock(requestId)).toEqual({ stopped_on: null, stopped_because: null });
  for (const today of ['2026-04-01', '2026-04-09']) {
    await as(t, system(t.blaby), (ctx) => job!.handle(ctx, { requestId }, { attempt: 1, last: false }), today);
    expect(await clock(requestId)).toEqual({ stopped_on: '2026-04-01', stopped_because: 'The agency answered.' });
  }
  expect(job).toMatchObject({ name: 'stop-request-clock', on: ['request.replied'] });
});

test('C4: without an answer it runs on', async () => {
  const given = await givenCase(t, t.blaby);
  const requestId = await asked(t, given, t.police);
  await as(t, system(t.blaby), (ctx) => ctx.run(stopRequestClock, { requestId }));
  expect(await clock(requestId)).toMatchObject({ stopped_on: null });
});

test('the system of another authority finds no such request, and an agency cannot stop a clock', async () => {
  const given = await givenCase(t, t.blaby);
  const requestId = await asked(t, given, t.police);
  await expect(as(t, system(t.charnwood), (ctx) => ctx.run(stopRequestClock, { requestId }))).rejects.toThrow(NotFound);
  await expect(as(t, agencyUser(t.police), (ctx) => ctx.run(stopRequestClock, { requestId }))).rejects.toThrow(
    /You cannot do this/,
  );
  expect(await clock(requestId)).toMatchObject({ stopped_on: null });
});
