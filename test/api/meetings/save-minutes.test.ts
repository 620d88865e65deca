import { openMinutes, saveMinutes } from '@server/features/meetings';
import { world } from '../../support/world';
import { arranged, done, MEETING_DAY, refused } from './given';

test('R38 the minutes of the two parts are written apart; two who write at once do not overwrite each other', async () => {
  const town = await world({ today: '2026-03-20' });
  const told = await arranged(town);
  const { meetingId } = told;
  const save = (change: object) => ({ meetingId, session: 'OPEN' as const, says: 'She spoke.', version: 1, ...change });
  expect(await refused(town, told, saveMinutes, save({}))).toEqual([['WRONG_STATUS', 'meeting.minutes']]);
  town.on(MEETING_DAY);
  await done(town, told, openMinutes, { meetingId });
  await done(town, told, saveMinutes, save({}));
  await done(town, told, saveMinutes, save({ session: 'CLOSED', says: 'The panel talked.' }));
  await expect(town.run(told.spoc, saveMinutes, save({ says: 'Mine.' }))).rejects.toThrow('changed');
  await expect(town.run(town.staff('charnwood'), saveMinutes, save({ version: 2 }))).rejects.toThrow('not found');
  expect(await town.raw('select session, says, version from app.minutes order by session')).toEqual([
    { session: 'CLOSED', says: 'The panel talked.', version: 2 },
    { session: 'OPEN', says: 'She spoke.', version: 2 },
  ]);
  expect(await town.events()).toContain('meeting.minutes-saved');
});
