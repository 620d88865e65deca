import { remindLateRequests, replyToRequest } from '@server/features/information-requests';
import { NotFound } from '@server/platform/command/failures';
import { acknowledged, asked } from '../../support/stories';
import { world, type World } from '../../support/world';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-03-20' });
});
beforeEach(() => town.on('2026-03-20'));

const UNANSWERED = `{ unanswered { waiting { reference askedName daysLate reminders } counts { askedName asked inTime late refusedA never } } }`;

test('R25, R30: everybody who is late is reminded in one deed, and nobody twice on a day', async () => {
  const told = await acknowledged(town);
  const requests = await asked(town, told, ['police', 'housing', 'council']);
  const refusal = { kind: 'REFUSED', ground: 'DATA_PROTECTION', explanation: 'A child is named.' } as const;
  await town.run(town.agency('council'), replyToRequest, { requestId: requests.council ?? '', version: 1, ...refusal });
  town.on('2026-03-26');
  expect(await town.run(told.spoc, remindLateRequests, { caseId: told.caseId })).toEqual({
    result: { caseId: told.caseId, reminded: 2 },
    refusals: [],
  });
  expect(await town.raw('select chased_on from app.request_chasers where case_id = $1', [told.caseId])).toEqual([
    { chased_on: '2026-03-26' },
    { chased_on: '2026-03-26' },
  ]);
  expect((await town.events()).filter((name) => name === 'request.chased')).toHaveLength(2);
  expect((await town.run(told.spoc, remindLateRequests, { caseId: told.caseId })).refusals.map(({ code }) => code)).toEqual([
    'NOT_ALLOWED',
  ]);
  const { data } = await town.ask<{ unanswered: unknown }>(told.spoc, UNANSWERED);
  expect(data?.unanswered).toEqual({
    waiting: [
      { reference: told.reference, askedName: 'Leicestershire Police', daysLate: 2, reminders: 1 },
      { reference: told.reference, askedName: 'Soar Valley Homes', daysLate: 2, reminders: 1 },
    ],
    counts: [
      { askedName: 'Blaby environmental health', asked: 1, inTime: 1, late: 0, refusedA: 1, never: 0 },
      { askedName: 'Leicestershire Police', asked: 1, inTime: 0, late: 0, refusedA: 0, never: 1 },
      { askedName: 'Soar Valley Homes', asked: 1, inTime: 0, late: 0, refusedA: 0, never: 1 },
    ],
  });
});

test('refused where nobody is late; another authority finds no such case and no such numbers', async () => {
  const told = await acknowledged(town);
  await asked(town, told, ['police']);
  expect((await town.run(told.spoc, remindLateRequests, { caseId: told.caseId })).refusals.map(({ code }) => code)).toEqual([
    'NOT_ALLOWED',
  ]);
  await expect(town.run(town.staff('charnwood'), remindLateRequests, { caseId: told.caseId })).rejects.toThrow(NotFound);
  expect((await town.ask<{ unanswered: unknown }>(town.staff('charnwood'), UNANSWERED)).data?.unanswered).toEqual({
    waiting: [],
    counts: [],
  });
  expect((await town.ask(town.agency('police'), UNANSWERED)).codes).not.toEqual([]);
});
