import { scheduleMeeting } from '@server/features/meetings';
import { plainDate } from '@shared/time';
import { acknowledged, decided, incident } from '../../support/stories';
import { world } from '../../support/world';
import { met } from '../participation/given';
import { CLOSED, done, input, refused } from './given';

test('R31 R37 a meeting is arranged in an open and a closed part, for half an hour of the person affected, and the case says so', async () => {
  const town = await world({ today: '2026-03-20' });
  const told = await met(town);
  const { meetingId } = await done(town, told, scheduleMeeting, input(told));
  expect(await town.raw('select held_on, status, has_open_session, slot_minutes, told_on from app.meetings')).toEqual([
    { held_on: '2026-04-08', status: 'SCHEDULED', has_open_session: true, slot_minutes: 30, told_on: null },
  ]);
  expect(await town.raw('select session, starts_at, minutes, place from app.meeting_sessions order by session')).toEqual([
    { session: 'CLOSED', starts_at: '11:15', minutes: 90, place: 'Room 9, Council Offices' },
    { session: 'OPEN', starts_at: '10:00', minutes: 60, place: 'Room 2, Council Offices' },
  ]);
  expect(await town.raw('select status from app.cases where id = $1', [told.caseId])).toEqual([{ status: 'MEETING_SCHEDULED' }]);
  expect(await town.events()).toContain('meeting.scheduled');
  expect(await refused(town, told, scheduleMeeting, input(told))).toEqual([['ALREADY_DONE', 'meeting.arrange']]);
  expect(meetingId).toMatch(/^[0-9a-f-]{36}$/);
});

test('R37 a day that is no working day or past, a part without a place, and parts that overlap are refused', async () => {
  const town = await world({ today: '2026-03-20' });
  const told = await met(town);
  const asked = (change: object) => refused(town, told, scheduleMeeting, input(told, change));
  expect(await asked({ heldOn: plainDate('2026-04-03') })).toEqual([['NOT_A_WORKING_DAY', 'meeting.arrange', 'heldOn']]);
  expect(await asked({ heldOn: plainDate('2026-03-19') })).toEqual([['TOO_EARLY', 'meeting.arrange', 'heldOn']]);
  expect(await asked({ closed: { ...CLOSED, place: ' ' } })).toEqual([['MISSING', 'meeting.arrange', 'closed.place']]);
  expect(await asked({ closed: { ...CLOSED, startsAt: '10:59' } })).toEqual([
    ['DATE_ORDER', 'meeting.arrange', 'closed.startsAt'],
  ]);
  expect(await asked({ open: null })).toEqual([['MISSING', 'meeting.arrange', 'open']]);
  expect(await town.raw('select 1 from app.meetings')).toEqual([]);
});

test('R31 D15 without a met threshold there is no meeting, and in another authority there is no case', async () => {
  const town = await world({ today: '2026-03-20' });
  const told = await acknowledged(town, 'blaby', { incidents: [incident('2026-03-02', 2)] });
  expect(await refused(town, told, scheduleMeeting, input(told))).toEqual([['WRONG_STATUS', 'meeting.arrange']]);
  await decided(town, told, 'NOT_MET');
  expect(await refused(town, told, scheduleMeeting, input(told))).toEqual([['WRONG_STATUS', 'meeting.arrange']]);
  await town.raw(
    `insert into app.discretionary_reviews (tenant_id, id, case_id, reason, decided_on, told_on, recorded_on, recorded_at)
     select tenant_id, gen_random_uuid(), id, 'Much harm.', '2026-03-20', '2026-03-20', '2026-03-20', now() from app.cases where id = $1`,
    [told.caseId],
  );
  expect(await refused(town, told, scheduleMeeting, input(told))).toEqual([]);
  await expect(town.run(town.staff('charnwood'), scheduleMeeting, input(told))).rejects.toThrow('not found');
});

test('D30 a day that leaves too little time for Letter 3 is a warning on the page, never a refusal', async () => {
  const town = await world({ today: '2026-03-20' });
  const told = await met(town);
  await done(town, told, scheduleMeeting, input(told, { heldOn: plainDate('2026-04-20') }));
  const { data } = await town.ask<{
    meetingOfCase: { latestSensibleOn: string; outcomeDueOn: string; meeting: { warning: string } };
  }>(told.spoc, 'query Q($id: ID!) { meetingOfCase(caseId: $id) { latestSensibleOn outcomeDueOn meeting { warning } } }', {
    id: told.caseId,
  });
  expect(data?.meetingOfCase).toEqual({
    latestSensibleOn: '2026-04-14',
    outcomeDueOn: '2026-04-21',
    meeting: {
      warning:
        'This day leaves 1 working day to write Letter 3. It is due Tuesday 21 April 2026; a meeting by Tuesday 14 April 2026 would leave five.',
    },
  });
});
