import {
  agendaJudgement,
  agreeJudgement,
  becauseJudgement,
  decides,
  endsAt,
  holdStanding,
  interestJudgement,
  inviteStanding,
  MEETING_RULES,
  minutesStanding,
  packStanding,
  panelJudgement,
  scheduleJudgement,
  scheduleStanding,
  slotJudgement,
  toComeStanding,
  victimSideStanding,
  youthJusticeJudgement,
  type PanelFacts,
  type ProposedMember,
  type Refusal,
} from '@shared/policy';
import { CASE_STATUSES } from '@shared/vocabulary/cases';
import { PANEL_ROLES, VICTIM_SIDE, type PanelRole } from '@shared/vocabulary/meetings';
import { calendar, day } from './given';

const codes = (refusals: readonly Refusal[]) => refusals.map(({ code, field }) => (field ? [code, field] : [code]));
const today = day('2026-04-10');

describe('meeting.arrange: R31 R37', () => {
  test.each(CASE_STATUSES)('D15 %s: met, or not met with a discretionary review that was told', (status) => {
    const asked = (toldOn: string | null) =>
      scheduleStanding({ status, discretionaryToldOn: toldOn === null ? null : day(toldOn) }).length === 0;
    expect(asked(null)).toBe(status === 'MET');
    expect(asked('2026-04-10')).toBe(['MET', 'NOT_MET', 'REJECTED'].includes(status));
  });

  const closed = { startsAt: '11:00', minutes: 60, place: 'Room 1' };
  const open = { startsAt: '10:00', minutes: 60, place: 'Room 1' };
  const propose = (change: object) =>
    codes(scheduleJudgement({ heldOn: today, hasOpenSession: true, open, closed, ...change }, { today, calendar }));

  test('today is a day, yesterday is not, nor a Saturday or a bank holiday', () => {
    expect(propose({})).toEqual([]);
    expect(propose({ heldOn: day('2026-04-09') })).toEqual([['TOO_EARLY', 'heldOn']]);
    expect(propose({ heldOn: day('2026-04-11') })).toEqual([['NOT_A_WORKING_DAY', 'heldOn']]);
    expect(propose({ heldOn: day('2026-05-04') })).toEqual([['NOT_A_WORKING_DAY', 'heldOn']]);
  });

  test('the parts touch and do not overlap, in either order, and end on their day', () => {
    expect(propose({ open: { ...open, minutes: 61 } })).toEqual([['DATE_ORDER', 'closed.startsAt']]);
    expect(propose({ open: { ...open, startsAt: '12:00' } })).toEqual([]);
    expect(propose({ open: { ...open, startsAt: '11:59' } })).toEqual([['DATE_ORDER', 'closed.startsAt']]);
    expect(propose({ closed: { ...closed, startsAt: '23:00', minutes: 59 } })).toEqual([]);
    expect(propose({ closed: { ...closed, startsAt: '23:00', minutes: 60 } })).toEqual([['DATE_ORDER', 'closed.minutes']]);
    expect(endsAt({ startsAt: '10:45', minutes: 90 })).toBe('12:15');
  });

  test('each part has a place or a link; a link is one', () => {
    expect(propose({ closed: { ...closed, place: null } })).toEqual([['MISSING', 'closed.place']]);
    expect(propose({ closed: { ...closed, place: null, videoLink: 'https://meet.example.org/a' } })).toEqual([]);
    expect(propose({ closed: { ...closed, videoLink: 'javascript:alert(1)' } })).toEqual([['NOT_ALLOWED', 'closed.videoLink']]);
    expect(propose({ hasOpenSession: false, open: null })).toEqual([]);
  });

  test('what is held or called off is not arranged any more, and a change says why', () => {
    expect(toComeStanding(MEETING_RULES.arrange, { status: 'SCHEDULED' })).toEqual([]);
    expect(codes(toComeStanding(MEETING_RULES.arrange, { status: 'HELD' }))).toEqual([['WRONG_STATUS']]);
    expect(codes(toComeStanding(MEETING_RULES.arrange, { status: 'CALLED_OFF' }))).toEqual([['WRONG_STATUS']]);
    expect(codes(becauseJudgement(MEETING_RULES.arrange, ' '))).toEqual([['MISSING', 'because']]);
  });
});

const FACTS: PanelFacts = {
  hasOpenSession: true,
  hasChair: false,
  hasVictim: false,
  attendance: null,
  isPersonAffected: true,
  hasConsentToAttend: true,
  agencySeesClosed: false,
  agencySitsInClosed: false,
  agencyAttendsForVictim: false,
};
const named = (member: Partial<ProposedMember>, facts: Partial<PanelFacts> = {}) =>
  codes(
    panelJudgement(
      { fullName: 'A B', organisation: 'C', role: 'MEMBER', sessions: ['CLOSED'], ...member },
      { ...FACTS, ...facts },
    ),
  );

describe('meeting.panel: R37 R38 D45', () => {
  test('one chairs; nobody without a name, a part, or in a part that there is not', () => {
    expect(named({ role: 'CHAIR' })).toEqual([]);
    expect(named({ role: 'CHAIR' }, { hasChair: true })).toEqual([['ALREADY_DONE', 'role']]);
    expect(named({ fullName: ' ' })).toEqual([['MISSING', 'fullName']]);
    expect(named({ sessions: [] })).toEqual([['MISSING', 'sessions']]);
    expect(named({ sessions: ['OPEN'] }, { hasOpenSession: false })).toEqual([['NOT_ALLOWED', 'sessions']]);
    expect(named({ email: 'a@b' })).toEqual([['BAD_ADDRESS', 'email']]);
  });

  test('D45 the chair, members and Youth Justice decide; contributors and who takes the minutes do not', () => {
    expect(PANEL_ROLES.filter(decides)).toEqual(['CHAIR', 'MEMBER', 'YOUTH_JUSTICE']);
  });
});

describe('meeting.victim-side: R34 R36 R38 D28 D58', () => {
  const ASKED = { VICTIM: 'IN_PERSON', REPRESENTATIVE: 'REPRESENTATIVE', VICTIM_SUPPORT: 'VICTIM_FIRST' } as const;
  test.each([...VICTIM_SIDE] as (keyof typeof ASKED)[])(
    '%s: in the open session only, and because they asked',
    (role: keyof typeof ASKED) => {
      const attendance = ASKED[role];
      expect(named({ role, sessions: ['OPEN'] }, { attendance })).toEqual([]);
      expect(named({ role, sessions: ['OPEN', 'CLOSED'] }, { attendance })).toEqual([['NOT_ALLOWED', 'sessions']]);
      expect(named({ role, sessions: ['OPEN'] }, { attendance: 'NOT_ATTENDING' })).toEqual([['NOT_ALLOWED', 'role']]);
      expect(named({ role, sessions: ['OPEN'] })).toEqual([['NOT_ALLOWED', 'role']]);
      expect(named({ role, sessions: ['OPEN'] }, { attendance, agencySeesClosed: true })).toEqual([['NOT_ALLOWED', 'agencyId']]);
      expect(named({ role, sessions: ['OPEN'] }, { attendance, agencySitsInClosed: true })).toEqual([
        ['NOT_ALLOWED', 'agencyId'],
      ]);
    },
  );

  test('R36 nobody is invited for them once they answered otherwise, or once the written agreement has ended', () => {
    const standing = (role: PanelRole, hasConsentToAttend: boolean, attendance: PanelFacts['attendance']) =>
      codes(victimSideStanding([{ role, hasConsentToAttend }], attendance));
    expect(standing('VICTIM', false, 'IN_PERSON')).toEqual([]);
    expect(standing('VICTIM', false, 'NOT_ATTENDING')).toEqual([['NOT_ALLOWED']]);
    expect(standing('REPRESENTATIVE', true, 'REPRESENTATIVE')).toEqual([]);
    expect(standing('REPRESENTATIVE', false, 'REPRESENTATIVE')).toEqual([['NO_CONSENT']]);
    expect(standing('VICTIM_SUPPORT', true, 'IN_PERSON')).toEqual([['NOT_ALLOWED']]);
    expect(standing('MEMBER', false, null)).toEqual([]);
  });

  test('R36 who attends for them needs the written consent; they themselves need none', () => {
    const without = { hasConsentToAttend: false };
    const codesOf = (role: PanelRole, attendance: PanelFacts['attendance']) =>
      named({ role, sessions: ['OPEN'] }, { ...without, attendance });
    expect(codesOf('VICTIM', 'BY_VIDEO')).toEqual([]);
    expect(codesOf('REPRESENTATIVE', 'REPRESENTATIVE')).toEqual([['NO_CONSENT', 'consentId']]);
    expect(codesOf('VICTIM_SUPPORT', 'VICTIM_FIRST')).toEqual([['NO_CONSENT', 'consentId']]);
  });

  test('D28 VICTIM is the person affected, once; D58 whose agency attends for them is not in the closed part', () => {
    const victim = { role: 'VICTIM', sessions: ['OPEN'] } as const;
    expect(named(victim, { attendance: 'IN_PERSON', isPersonAffected: false })).toEqual([['NOT_ALLOWED', 'partyId']]);
    expect(named(victim, { attendance: 'IN_PERSON', hasVictim: true })).toEqual([['ALREADY_DONE', 'role']]);
    expect(named({}, { agencyAttendsForVictim: true })).toEqual([['NOT_ALLOWED', 'agencyId']]);
    expect(named({ sessions: ['OPEN'] }, { agencyAttendsForVictim: true })).toEqual([]);
  });
});

describe('meeting.youth-justice, meeting.invite: R32 R34 D31', () => {
  const READY = {
    status: 'SCHEDULED' as const,
    hasChair: true,
    isAnybodyUnder18: false,
    youthJusticeAnswer: null,
    isYouthJusticeInvited: false,
    isYouthJusticeNamed: false,
    notInvited: 2,
  };
  const asked = (change: object) => inviteStanding({ ...READY, ...change }).map(({ code, rule }) => [code, rule]);
  test('with a chair, and somebody who waits for an invitation', () => {
    expect(asked({})).toEqual([]);
    expect(asked({ hasChair: false })).toEqual([['MISSING', 'meeting.invite']]);
    expect(asked({ notInvited: 0 })).toEqual([['ALREADY_DONE', 'meeting.invite']]);
    expect(asked({ status: 'CALLED_OFF' })).toEqual([['WRONG_STATUS', 'meeting.invite']]);
  });
  test('R32 somebody under 18: an answer first, and where they are invited a name', () => {
    expect(asked({ isAnybodyUnder18: true })).toEqual([['MISSING', 'meeting.youth-justice']]);
    expect(asked({ isAnybodyUnder18: true, youthJusticeAnswer: 'A baby.' })).toEqual([]);
    const invited = { isAnybodyUnder18: true, youthJusticeAnswer: 'INVITED', isYouthJusticeInvited: true };
    expect(asked(invited)).toEqual([['MISSING', 'meeting.youth-justice']]);
    expect(asked({ ...invited, isYouthJusticeNamed: true })).toEqual([]);
    expect(codes(youthJusticeJudgement({ isInvited: false, because: '' }))).toEqual([['MISSING', 'because']]);
    expect(youthJusticeJudgement({ isInvited: true })).toEqual([]);
  });
});

describe('meeting.slot: R34 R35', () => {
  const facts = { hasOpenSession: true, slotMinutes: 30, openMinutes: 60 };
  const alter = (change: object, more: object = {}) =>
    codes(slotJudgement({ ...facts, ...more }, { minutes: 45, because: 'An interpreter.', alteredByName: 'Jo', ...change }));
  test('another number of minutes that the open session has, with who and why', () => {
    expect(alter({})).toEqual([]);
    expect(alter({ minutes: 60 })).toEqual([]);
    expect(alter({ minutes: 61 })).toEqual([['TOO_LATE', 'minutes']]);
    expect(alter({ minutes: 481 }, { openMinutes: 700 })).toEqual([['TOO_LATE', 'minutes']]);
    expect(alter({ minutes: 480 }, { openMinutes: 700 })).toEqual([]);
    expect(alter({ minutes: 30 })).toEqual([['ALREADY_DONE', 'minutes']]);
    expect(alter({ because: '' })).toEqual([['MISSING', 'because']]);
    expect(alter({ alteredByName: '' })).toEqual([['MISSING', 'alteredByName']]);
    expect(alter({}, { hasOpenSession: false, openMinutes: null })).toEqual([['NOT_ALLOWED']]);
  });
});

describe('meeting.hold, meeting.minutes, meeting.interest: R33 R38 D45', () => {
  const facts = { status: 'SCHEDULED' as const, heldOn: today, hasBothOffers: true };
  test('R33 both offers on record, and not before the day', () => {
    expect(holdStanding(facts, today)).toEqual([]);
    expect(codes(holdStanding(facts, day('2026-04-09')))).toEqual([['TOO_EARLY']]);
    expect(codes(holdStanding({ ...facts, hasBothOffers: false }, today))).toEqual([['MISSING']]);
    expect(codes(holdStanding({ ...facts, status: 'HELD' }, today))).toEqual([['WRONG_STATUS']]);
  });
  test('minutes are written once opened and until agreed; agreed once all declared', () => {
    expect(minutesStanding({ isOpened: true, agreedOn: null })).toEqual([]);
    expect(codes(minutesStanding({ isOpened: false, agreedOn: null }))).toEqual([['WRONG_STATUS']]);
    expect(codes(minutesStanding({ isOpened: true, agreedOn: today }))).toEqual([['ALREADY_DONE']]);
    expect(agreeJudgement({ session: 'OPEN', says: 'She spoke.', undeclared: 0 })).toEqual([]);
    expect(codes(agreeJudgement({ session: 'OPEN', says: ' ', undeclared: 1 }))).toEqual([['MISSING'], ['MISSING']]);
  });
  test('D45 a declaration says what it is; a contributor never takes part in deciding', () => {
    const declare = (role: PanelRole, outcome: 'NONE_DECLARED' | 'TAKES_PART', says: string | null, isOnPanel = true) =>
      codes(interestJudgement({ role, isOnPanel }, { outcome, says }));
    expect(declare('MEMBER', 'NONE_DECLARED', null)).toEqual([]);
    expect(declare('MEMBER', 'TAKES_PART', null)).toEqual([['MISSING', 'says']]);
    expect(declare('MEMBER', 'TAKES_PART', 'Met once.')).toEqual([]);
    expect(declare('CONTRIBUTOR', 'TAKES_PART', 'Met once.')).toEqual([['NOT_ALLOWED', 'outcome']]);
    expect(declare('VICTIM', 'NONE_DECLARED', null)).toEqual([['NOT_ALLOWED', 'memberId']]);
    expect(declare('MEMBER', 'NONE_DECLARED', null, false)).toEqual([['NOT_ALLOWED', 'memberId']]);
  });
});

describe('meeting.agenda, meeting.pack: R31 R37 R38 D30', () => {
  const agenda = (session: 'OPEN' | 'CLOSED', titles: string[], hasOpenSession = true) =>
    codes(agendaJudgement({ hasOpenSession }, { session, items: titles.map((title) => ({ title })) }));
  test('an agenda is of a part that there is and has items', () => {
    expect(agenda('OPEN', ['Welcome'])).toEqual([]);
    expect(agenda('OPEN', ['Welcome'], false)).toEqual([['NOT_ALLOWED', 'session']]);
    expect(agenda('CLOSED', ['Powers'], false)).toEqual([]);
    expect(agenda('CLOSED', [])).toEqual([['MISSING', 'items']]);
    expect(agenda('CLOSED', ['Powers', ' '])).toEqual([['MISSING', 'items']]);
  });
  test('packs are made with every agenda, before the meeting', () => {
    expect(packStanding({ status: 'SCHEDULED', withoutAgenda: 0 })).toEqual([]);
    expect(codes(packStanding({ status: 'SCHEDULED', withoutAgenda: 1 }))).toEqual([['MISSING']]);
    expect(codes(packStanding({ status: 'HELD', withoutAgenda: 0 }))).toEqual([['WRONG_STATUS']]);
  });
});
