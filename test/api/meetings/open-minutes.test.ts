import { openMinutes } from '@server/features/meetings';
import { world } from '../../support/world';
import { arranged, MEETING_DAY, refused } from './given';

test('R33 the meeting cannot be held without both offers on record, nor before its day', async () => {
  const town = await world({ today: '2026-03-20' });
  const told = await arranged(town);
  const { meetingId } = told;
  expect(await refused(town, told, openMinutes, { meetingId })).toEqual([['TOO_EARLY', 'meeting.hold']]);
  town.on(MEETING_DAY);
  await town.raw(`delete from app.offers where kind = 'ATTENDANCE'`);
  expect(await refused(town, told, openMinutes, { meetingId })).toEqual([['MISSING', 'meeting.hold']]);
  expect(await town.raw('select 1 from app.minutes')).toEqual([]);
  expect(await town.raw('select status from app.cases where id = $1', [told.caseId])).toEqual([{ status: 'MEETING_SCHEDULED' }]);
});

test('R37 R38 held, there are two records of minutes, or one where there is no open session', async () => {
  const town = await world({ today: '2026-03-20' });
  const told = await arranged(town);
  const alone = await arranged(
    town,
    { fullName: 'Omar Reid', email: 'omar@mail.example' },
    { hasOpenSession: false, open: null },
  );
  town.on(MEETING_DAY);
  await expect(town.run(town.staff('charnwood'), openMinutes, { meetingId: told.meetingId })).rejects.toThrow('not found');
  for (const one of [told, alone]) {
    expect(await refused(town, told, openMinutes, { meetingId: one.meetingId })).toEqual([]);
  }
  const sessions = (id: string) => town.raw('select session from app.minutes where meeting_id = $1 order by session', [id]);
  expect(await sessions(told.meetingId)).toEqual([{ session: 'CLOSED' }, { session: 'OPEN' }]);
  expect(await sessions(alone.meetingId)).toEqual([{ session: 'CLOSED' }]);
  expect(await town.raw('select distinct status from app.cases')).toEqual([{ status: 'MEETING_HELD' }]);
  expect(await town.events()).toContain('meeting.held');
  expect(await refused(town, told, openMinutes, { meetingId: told.meetingId })).toEqual([['WRONG_STATUS', 'meeting.hold']]);
});
