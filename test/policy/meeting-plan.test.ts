import {
  latestMeetingDay,
  meetingDayWarning,
  preparationList,
  workingDaysBefore,
  type PreparationFacts,
  type PreparationLine,
} from '@shared/policy';
import { addDays, workingDaysBetween } from '@shared/time';
import { PREPARATIONS, type Preparation } from '@shared/vocabulary/meetings';
import { calendar, day } from './given';

/** Letter 2a on Friday 10 April 2026: Letter 3 is due on Monday 11 May (R42), with a bank holiday on Monday 4 May before it. */
const DUE = day('2026-05-11');
const NOTHING: PreparationFacts = {
  heldOn: null,
  outcomeDueOn: DUE,
  hasBothOffers: false,
  requestsSent: 0,
  repliesAwaited: 0,
  hasChair: false,
  members: 0,
  isAnybodyUnder18: true,
  isYouthJusticeSettled: false,
  seats: 0,
  notInvited: 0,
  statement: 'NOT_ASKED',
  lastRiskOn: null,
  parts: 0,
  agendas: 0,
  packs: 0,
};
const list = (change: Partial<PreparationFacts>, today = '2026-04-10') =>
  preparationList({ ...NOTHING, ...change }, { today: day(today), calendar });
const line = (lines: PreparationLine[], name: Preparation) => lines.find(({ preparation }) => preparation === name);

describe('meeting.plan: D30 the meeting is planned backwards from Letter 3', () => {
  test('five working days to write it, over a bank holiday', () => {
    expect(latestMeetingDay(DUE, calendar)).toBe('2026-05-01');
    expect(workingDaysBetween(day('2026-05-01'), DUE, calendar)).toBe(5);
  });

  test('a day that leaves five is no warning, the next working day is one, and after the due day it says so', () => {
    expect(meetingDayWarning(day('2026-05-01'), DUE, calendar)).toBeNull();
    expect(meetingDayWarning(day('2026-05-05'), DUE, calendar)).toBe(
      'This day leaves 4 working days to write Letter 3. It is due Monday 11 May 2026; a meeting by Friday 1 May 2026 would leave five.',
    );
    expect(meetingDayWarning(day('2026-05-08'), DUE, calendar)).toMatch(/^This day leaves 1 working day to/);
    expect(meetingDayWarning(day('2026-05-12'), DUE, calendar)).toMatch(/^This day is after Letter 3 is due\./);
    expect(meetingDayWarning(day('2026-05-12'), null, calendar)).toBeNull();
  });

  test('the day itself is none before, and weekends are stepped over', () => {
    expect(workingDaysBefore(day('2026-05-11'), 0, calendar)).toBe('2026-05-11');
    expect(workingDaysBefore(day('2026-05-11'), 1, calendar)).toBe('2026-05-08');
    expect(workingDaysBefore(day('2026-05-09'), 1, calendar)).toBe('2026-05-08');
  });

  test('R31 the pack three working days before the meeting, the answers before the pack, the requests their time before that', () => {
    const lines = list({ heldOn: day('2026-05-01') });
    expect(lines.map(({ preparation }) => preparation)).toEqual(PREPARATIONS);
    const dueOn = (name: Preparation) => line(lines, name)?.dueOn;
    expect(dueOn('PACK')).toBe('2026-04-28');
    expect(dueOn('AGENDA')).toBe('2026-04-28');
    expect(dueOn('REPLIES')).toBe('2026-04-27');
    expect(dueOn('STATEMENT')).toBe('2026-04-27');
    expect(dueOn('RISK')).toBe('2026-04-27');
    expect(dueOn('INVITATIONS')).toBe('2026-04-24');
    expect(dueOn('CHAIR')).toBe('2026-04-23');
    expect(dueOn('REQUESTS_SENT')).toBe('2026-04-15');
    expect(line(lines, 'PACK')?.sentence).toBe(
      'The packs were not issued yet. By Tuesday 28 April 2026: 3 working days before the meeting (Friday 1 May 2026).',
    );
  });

  test('before there is a meeting it is planned from the last sensible day, and without a due day there are no days', () => {
    expect(line(list({}), 'PACK')).toMatchObject({ dueOn: '2026-04-28', state: 'NOW' });
    expect(line(list({}), 'PACK')?.sentence).toContain('before the last day that leaves time for Letter 3 (Friday 1 May 2026)');
    expect(line(list({ outcomeDueOn: null }), 'PACK')).toMatchObject({ dueOn: null, state: 'NOW' });
  });

  test('a thing is late from the day after its day, and never once it is done', () => {
    const pack = (today: string, change: Partial<PreparationFacts> = {}) => line(list(change, today), 'PACK')?.state;
    expect(pack('2026-04-28')).toBe('NOW');
    expect(pack('2026-04-29')).toBe('LATE');
    expect(pack('2026-04-29', { parts: 2, packs: 1 })).toBe('LATE');
    expect(pack('2026-04-29', { parts: 2, packs: 2 })).toBe('DONE');
  });

  test('each thing is done by what was done for it', () => {
    const done = list({
      heldOn: day('2026-05-01'),
      hasBothOffers: true,
      requestsSent: 3,
      hasChair: true,
      members: 2,
      isYouthJusticeSettled: true,
      seats: 4,
      statement: 'NONE',
      lastRiskOn: day('2026-04-20'),
      parts: 2,
      agendas: 2,
      packs: 2,
    });
    expect(done.filter(({ state }) => state !== 'DONE')).toEqual([]);
    expect(line(list({ requestsSent: 3, repliesAwaited: 1 }), 'REPLIES')).toMatchObject({ state: 'NOW' });
    expect(line(list({ seats: 4, notInvited: 1 }), 'INVITATIONS')?.sentence).toMatch(/^1 still to invite\./);
    expect(line(list({ statement: 'WAITED_FOR' }), 'STATEMENT')?.state).toBe('NOW');
    expect(line(list({ isAnybodyUnder18: false }), 'YOUTH_JUSTICE')).toMatchObject({ state: 'NOT_NEEDED', dueOn: null });
  });

  test('whatever day of a year it is due, the latest day leaves five working days and the next leaves fewer', () => {
    for (let n = 0; n < 365; n += 1) {
      const due = addDays(day('2026-03-01'), n);
      const latest = latestMeetingDay(due, calendar);
      expect(calendar.isWorkingDay(latest)).toBe(true);
      expect(workingDaysBetween(latest, due, calendar)).toBeGreaterThanOrEqual(calendar.isWorkingDay(due) ? 5 : 4);
      expect(meetingDayWarning(latest, due, calendar)).toBeNull();
      expect(meetingDayWarning(addDays(latest, 1), due, calendar)).not.toBeNull();
    }
  });
});
