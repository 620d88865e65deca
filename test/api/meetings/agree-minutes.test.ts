import { agreeMinutes, declareInterest, openMinutes, recordAttendance, saveMinutes } from '@server/features/meetings';
import { minutesPaper } from '@server/features/meetings/minutes-paper';
import { Ctx } from '@server/platform/command/context';
import type { Actor } from '@server/platform/command/actor';
import type { Session } from '@shared/vocabulary/marks';
import { world, type World } from '../../support/world';
import { arranged, done, MEETING_DAY, named, refused, type Arranged } from './given';

const paper = async (town: World, who: Actor, told: Arranged, session: Session): Promise<string> => {
  const ctx = new Ctx(town.composed.house, who);
  try {
    return JSON.stringify(await minutesPaper(ctx, told.caseId, session));
  } finally {
    await ctx.close();
  }
};

test('R38 D45 minutes are agreed once everybody who decides declared, and stay as they are', async () => {
  const town = await world({ today: '2026-03-20' });
  const told = await arranged(town);
  const { meetingId } = told;
  const chairId = await named(town, told);
  await named(town, told, { fullName: 'Cy Reviewed', role: 'CONTRIBUTOR', sessions: ['CLOSED'] });
  town.on(MEETING_DAY);
  const agree = (session: Session = 'CLOSED') => refused(town, told, agreeMinutes, { meetingId, session });
  expect(await agree()).toEqual([['WRONG_STATUS', 'meeting.minutes']]);
  await done(town, told, openMinutes, { meetingId });
  expect(await agree()).toEqual([
    ['MISSING', 'meeting.minutes'],
    ['MISSING', 'meeting.interest'],
  ]);
  await done(town, told, saveMinutes, { meetingId, session: 'CLOSED', says: 'MARKERCLOSED', version: 1 });
  await done(town, told, saveMinutes, { meetingId, session: 'OPEN', says: 'She spoke.', version: 1 });
  await done(town, told, declareInterest, { meetingId, memberId: chairId, outcome: 'NONE_DECLARED' });
  const [seat] = await town.raw<{ id: string }>(`select id from app.seats where role = 'CHAIR' and session = 'CLOSED'`);
  await done(town, told, recordAttendance, { meetingId, session: 'CLOSED', seats: [{ seatId: seat?.id ?? '', attended: true }] });
  expect(await agree()).toEqual([]);
  expect(await agree()).toEqual([['ALREADY_DONE', 'meeting.minutes']]);
  expect(await refused(town, told, saveMinutes, { meetingId, session: 'CLOSED', says: 'Changed.', version: 3 })).toEqual([
    ['ALREADY_DONE', 'meeting.minutes'],
  ]);
  expect(await town.events()).toContain('meeting.minutes-agreed');
  await expect(town.run(town.staff('charnwood'), agreeMinutes, { meetingId, session: 'OPEN' })).rejects.toThrow('not found');

  const closed = await paper(town, told.spoc, told, 'CLOSED');
  expect(closed).toMatch(/MARKERCLOSED/);
  expect(closed).toMatch(/Nothing to declare/);
  expect(closed).toMatch(/Present/);
  const open = await paper(town, told.spoc, told, 'OPEN');
  expect(open).toContain('Draft: not agreed yet.');
  expect(open).not.toMatch(/MARKERCLOSED|Cy Reviewed|declare/);
  for (const who of [town.agency('police'), await town.applicant(told.caseId), town.staff('charnwood')]) {
    expect(await paper(town, who, told, 'OPEN')).toBe('null');
  }
});
