import { recordAttendance } from '@server/features/meetings';
import { world } from '../../support/world';
import { arranged, MEETING_DAY, named, refused } from './given';

test('R37 who came is noted for each part from the day of the meeting, for those with a seat in that part', async () => {
  const town = await world({ today: '2026-03-20' });
  const told = await arranged(town);
  const { meetingId } = told;
  await named(town, told);
  const seats = await town.raw<{ id: string; session: string }>('select id, session from app.seats order by session');
  const came = (index: number) => ({
    meetingId,
    session: 'OPEN' as const,
    seats: [{ seatId: seats[index]?.id ?? '', attended: true }],
  });
  expect(await refused(town, told, recordAttendance, came(1))).toEqual([['TOO_EARLY', 'meeting.minutes']]);
  town.on(MEETING_DAY);
  expect(await refused(town, told, recordAttendance, came(0))).toEqual([['NOT_ALLOWED', 'meeting.minutes', 'seats']]);
  expect(await refused(town, told, recordAttendance, came(1))).toEqual([]);
  expect(await town.raw('select session, attended from app.seats order by session')).toEqual([
    { session: 'CLOSED', attended: null },
    { session: 'OPEN', attended: true },
  ]);
  expect(await town.events()).toContain('meeting.attendance-recorded');
  await expect(town.run(town.staff('charnwood'), recordAttendance, came(1))).rejects.toThrow('not found');
});
