import { answerSeat, rearrangeMeeting } from '@server/features/meetings';
import { plainDate } from '@shared/time';
import { world } from '../../support/world';
import { arranged, calendarIn, CLOSED, done, input, invited, named, OPEN, refused } from './given';

const another = (meetingId: string, change: object = {}) => ({
  ...input({} as never),
  meetingId,
  heldOn: plainDate('2026-04-10'),
  because: 'The room is taken.',
  ...change,
});

test('R34 D31 another day goes to whoever was invited, with the next number for the same calendar entry, and answers are asked anew', async () => {
  const town = await world({ today: '2026-03-20' });
  const told = await arranged(town);
  await invited(town, told);
  const first = calendarIn(town.carrier.mails.find(({ to }) => to === 'sam@police.example'));
  const [seat] = await town.raw<{ id: string }>(`select s.id from app.seats s where s.role = 'MEMBER'`);
  await done(town, told, answerSeat, { seatId: seat?.id ?? '', response: 'ACCEPTED' });
  town.carrier.mails.length = 0;
  await done(town, told, rearrangeMeeting, another(told.meetingId));
  expect(await town.raw('select held_on, told_on, rearranged_because from app.meetings')).toEqual([
    { held_on: '2026-04-10', told_on: null, rearranged_because: 'The room is taken.' },
  ]);
  await town.post();
  const again = town.carrier.mails.find(({ to }) => to === 'sam@police.example');
  expect(again?.text).toContain('A meeting has changed');
  expect(again?.text).not.toContain('The room is taken');
  expect(calendarIn(again)).toContain('DTSTART:20260410T101500Z');
  expect(calendarIn(again)).toContain('SEQUENCE:2');
  const uid = /UID:(\S+)/;
  expect(uid.exec(calendarIn(again))?.[1]).toBe(uid.exec(first)?.[1]);
  expect(town.carrier.mails.filter(({ to }) => to === 'leila.hassan@mail.example')).toHaveLength(1);
  expect(await town.raw(`select response from app.seats where id = $1`, [seat?.id])).toEqual([{ response: 'NONE' }]);
  expect(await town.raw('select told_on from app.meetings')).toEqual([{ told_on: '2026-03-20' }]);
  expect(await town.events()).toContain('meeting.rearranged');
});

test('R37 it needs a reason and a proper day, the open session stays while somebody sits in it, and a stale picture is a conflict', async () => {
  const town = await world({ today: '2026-03-20' });
  const told = await arranged(town);
  const asked = (change: object) => refused(town, told, rearrangeMeeting, another(told.meetingId, change));
  expect(await asked({ because: ' ' })).toEqual([['MISSING', 'meeting.arrange', 'because']]);
  expect(await asked({ heldOn: plainDate('2026-04-11') })).toEqual([['NOT_A_WORKING_DAY', 'meeting.arrange', 'heldOn']]);
  await named(town, told, { sessions: ['OPEN'] });
  expect(await asked({ hasOpenSession: false, open: null })).toEqual([['NOT_ALLOWED', 'meeting.arrange', 'hasOpenSession']]);
  await expect(asked({ version: 99 })).rejects.toThrow('changed');
  await expect(town.run(town.staff('charnwood'), rearrangeMeeting, another(told.meetingId))).rejects.toThrow('not found');
  expect(await asked({ open: { ...OPEN, place: 'Room 3' }, closed: CLOSED })).toEqual([]);
  expect(await town.raw(`select place from app.meeting_sessions where session = 'OPEN'`)).toEqual([{ place: 'Room 3' }]);
});

test('R37 a part that there is no more is nowhere: the calendar shows when the other one begins', async () => {
  const town = await world({ today: '2026-03-20' });
  const told = await arranged(town);
  const time = async () =>
    (
      await town.ask<{ diary: { items: { kind: string; time: string }[] } }>(
        told.spoc,
        'query Q { diary(from: "2026-04-01", to: "2026-04-30") { items { kind time } } }',
      )
    ).data?.diary.items.flatMap((item) => (item.kind === 'MEETING' ? [item.time] : []));
  expect(await time()).toEqual(['10:00']);
  await done(town, told, rearrangeMeeting, { ...another(told.meetingId), hasOpenSession: false, open: null });
  expect(await time()).toEqual([CLOSED.startsAt]);
});
