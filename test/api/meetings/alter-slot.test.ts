import { alterSlot } from '@server/features/meetings';
import { world } from '../../support/world';
import { arranged, done, invited, refused } from './given';

const longer = { minutes: 45, because: 'She speaks through an interpreter.', alteredByName: 'Jo Farrow' };

test('R34 R35 the chair alters the half hour: who, when and why are kept, and the person affected is told by a new invitation', async () => {
  const town = await world({ today: '2026-03-20' });
  const told = await arranged(town);
  await invited(town, told);
  town.carrier.mails.length = 0;
  await done(town, told, alterSlot, { meetingId: told.meetingId, ...longer });
  const kept = () =>
    town.raw('select from_minutes, to_minutes, because, altered_by_name, recorded_on, told_on from app.slot_changes');
  const change = {
    from_minutes: 30,
    to_minutes: 45,
    because: longer.because,
    altered_by_name: 'Jo Farrow',
    recorded_on: '2026-03-20',
  };
  expect(await kept()).toEqual([{ ...change, told_on: null }]);
  await town.post();
  expect(await kept()).toEqual([{ ...change, told_on: '2026-03-20' }]);
  expect(town.carrier.mails.map(({ to }) => to)).toEqual(['leila.hassan@mail.example']);
  expect(town.carrier.mails[0]?.text).toMatch(/Your time at the meeting has changed[\s\S]*45 minutes[\s\S]*interpreter/);
  expect(await town.raw('select slot_minutes from app.meetings')).toEqual([{ slot_minutes: 45 }]);
  expect(await town.events()).toContain('meeting.slot-altered');
});

test('R35 a change says why and who, fits into the open session, and changes something', async () => {
  const town = await world({ today: '2026-03-20' });
  const told = await arranged(town);
  const asked = (change: object) => refused(town, told, alterSlot, { meetingId: told.meetingId, ...longer, ...change });
  expect(await asked({ because: '' })).toEqual([['MISSING', 'meeting.slot', 'because']]);
  expect(await asked({ alteredByName: ' ' })).toEqual([['MISSING', 'meeting.slot', 'alteredByName']]);
  expect(await asked({ minutes: 30 })).toEqual([['ALREADY_DONE', 'meeting.slot', 'minutes']]);
  expect(await asked({ minutes: 61 })).toEqual([['TOO_LATE', 'meeting.slot', 'minutes']]);
  expect(await asked({ minutes: 60 })).toEqual([]);
  await expect(
    town.run(town.staff('charnwood'), alterSlot, { meetingId: told.meetingId, ...longer, minutes: 20 }),
  ).rejects.toThrow('not found');
});
