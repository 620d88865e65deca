import { callOffMeeting, scheduleMeeting } from '@server/features/meetings';
import { world } from '../../support/world';
import { arranged, calendarIn, done, input, invited, refused } from './given';

test('R34 D56 a meeting called off is taken out of calendars, the case is as before it, and its time limit runs on', async () => {
  const town = await world({ today: '2026-03-20' });
  const told = await arranged(town);
  await invited(town, told);
  town.carrier.mails.length = 0;
  expect(await refused(town, told, callOffMeeting, { meetingId: told.meetingId, because: '' })).toEqual([
    ['MISSING', 'meeting.arrange', 'because'],
  ]);
  await done(town, told, callOffMeeting, { meetingId: told.meetingId, because: 'The chair is ill.' });
  await town.post();
  expect(await town.raw('select status, called_off_because from app.meetings')).toEqual([
    { status: 'CALLED_OFF', called_off_because: 'The chair is ill.' },
  ]);
  expect(await town.raw('select status from app.cases where id = $1', [told.caseId])).toEqual([{ status: 'MET' }]);
  expect(await town.raw(`select stopped_on from app.clocks where case_id = $1 and kind = 'OUTCOME'`, [told.caseId])).toEqual([
    { stopped_on: null },
  ]);
  const calendars = town.carrier.mails.map(calendarIn);
  expect(calendars).toHaveLength(4);
  for (const calendar of calendars) {
    expect(calendar).toMatch(/METHOD:CANCEL[\s\S]*STATUS:CANCELLED/);
  }
  const hers = town.carrier.mails.find(({ to }) => to === 'leila.hassan@mail.example');
  expect(hers?.text).toContain('does not take place');
  expect(hers?.text).not.toContain('The chair is ill');
  expect(await town.events()).toContain('meeting.called-off');
  expect(await refused(town, told, callOffMeeting, { meetingId: told.meetingId, because: 'Again.' })).toEqual([
    ['WRONG_STATUS', 'meeting.arrange'],
  ]);
  expect(await refused(town, told, scheduleMeeting, input(told))).toEqual([]);
});

test('R37 nobody of another authority calls it off', async () => {
  const town = await world({ today: '2026-03-20' });
  const told = await arranged(town);
  const off = { meetingId: told.meetingId, because: 'No.' };
  await expect(town.run(town.staff('charnwood'), callOffMeeting, off)).rejects.toThrow('not found');
  await expect(town.run(town.agency('police'), callOffMeeting, off)).rejects.toThrow('not found');
});
