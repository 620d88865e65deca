import { openMinutes, saveMinutes, scheduleMeeting } from '@server/features/meetings';
import {
  answerRecommendation,
  finishFindings,
  finishPlan,
  issueOutcome,
  recommend,
  setAction,
  tellRecommendations,
  writeFindings,
} from '@server/features/outcomes';
import { addDays } from '@shared/time';
import { MEETING_DAY, arranged, input, named } from '../meetings/given';
import { met, offeredBoth } from '../participation/given';
import { AGENCIES, world, type World } from '../../support/world';
import { done, findings, recommendation, reviewed } from './given';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-03-20' });
});
beforeEach(() => town.on('2026-03-20T09:00'));

/** Both begin before either has ended: how many were done, refused and told that somebody was first. */
async function atOnce(
  ...deeds: (() => Promise<{ result: unknown }>)[]
): Promise<{ done: number; refused: number; conflict: number }> {
  const ends = await Promise.allSettled(deeds.map((deed) => deed()));
  const isDone = (end: (typeof ends)[number]) => end.status === 'fulfilled' && end.value.result !== null;
  for (const end of ends) {
    if (
      end.status === 'rejected' &&
      (end.reason as Error).name !== 'Conflict' &&
      !String(end.reason).includes('Somebody has changed')
    ) {
      throw end.reason;
    }
  }
  return {
    done: ends.filter(isDone).length,
    refused: ends.filter((end) => end.status === 'fulfilled' && !isDone(end)).length,
    conflict: ends.filter(({ status }) => status === 'rejected').length,
  };
}

test('R31 R38 one meeting is arranged, its minutes open once, and of two who write them the second is told', async () => {
  const told = await met(town);
  const arrange = () => town.run(told.spoc, scheduleMeeting, input(told));
  expect(await atOnce(arrange, arrange)).toEqual({ done: 1, refused: 1, conflict: 0 });
  const [meeting] = await town.raw<{ id: string }>('select id from app.meetings where case_id = $1', [told.caseId]);
  const meetingId = meeting?.id ?? '';
  await offeredBoth(town, told);
  town.on(MEETING_DAY);
  const open = () => town.run(told.spoc, openMinutes, { meetingId });
  expect(await atOnce(open, open)).toEqual({ done: 1, refused: 1, conflict: 0 });
  const save = (says: string) => () => town.run(told.spoc, saveMinutes, { meetingId, session: 'CLOSED', says, version: 1 });
  expect(await atOnce(save('One.'), save('Two.'))).toEqual({ done: 1, refused: 0, conflict: 1 });
  expect(await town.raw(`select version from app.minutes where meeting_id = $1 and session = 'CLOSED'`, [meetingId])).toEqual([
    { version: 2 },
  ]);
});

test('R37 one person chairs, however many are named for it at once', async () => {
  const told = await arranged(town);
  const ends = await Promise.allSettled([named(town, told), named(town, told)]);
  expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await town.raw(`select role from app.panel_members where meeting_id = $1`, [told.meetingId])).toHaveLength(1);
});

test('R39 R40 R41 of two drafts of findings one stands, each action has its own number, and Letter 3 is ordered once', async () => {
  const told = await reviewed(town);
  const { caseId } = told;
  const write = (conclusions: string) => () => town.run(told.spoc, writeFindings, findings(caseId, { conclusions }));
  expect(await atOnce(write('One.'), write('Two.'))).toEqual({ done: 1, refused: 0, conflict: 1 });
  await done(town, told.spoc, finishFindings, { caseId });
  const action = (says: string) => () =>
    town.run(told.spoc, setAction, {
      caseId,
      says,
      openSays: 'Visits.',
      agencyId: AGENCIES.police.id,
      dueOn: addDays(town.today, 30),
    });
  expect(await atOnce(action('A.'), action('B.'), action('C.'))).toEqual({ done: 3, refused: 0, conflict: 0 });
  expect(await town.raw('select number from app.actions where case_id = $1 order by number', [caseId])).toEqual(
    [1, 2, 3].map((number) => ({ number })),
  );
  expect(await town.raw('select id from app.plans where case_id = $1', [caseId])).toHaveLength(1);
  await done(town, told.spoc, recommend, recommendation(town, caseId));
  await done(town, told.spoc, finishPlan, { caseId, because: 'They asked not to be asked.' });
  const issue = () => town.run(told.spoc, issueOutcome, { caseId });
  expect(await atOnce(issue, issue)).toEqual({ done: 1, refused: 1, conflict: 0 });
  await town.post();
  expect(await town.raw(`select id from app.letters where case_id = $1 and kind = 'LETTER_3'`, [caseId])).toHaveLength(1);
  expect(await town.raw(`select status from app.cases where id = $1`, [caseId])).toEqual([{ status: 'ACTIONS_OPEN' }]);
  const [one] = await town.raw<{ id: string }>('select id from app.recommendations where case_id = $1', [caseId]);
  const regard = (says: string) => () =>
    town.run(town.agency('police'), answerRecommendation, { recommendationId: one?.id ?? '', regard: 'NOT_ACCEPTED', says });
  expect(await atOnce(regard('No.'), regard('Never.'))).toEqual({ done: 1, refused: 1, conflict: 0 });
  expect((await town.run(told.spoc, tellRecommendations, { caseId })).refusals.map(({ code }) => code)).toEqual(['ALREADY_DONE']);
});
