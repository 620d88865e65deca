import type { Session } from '@shared/vocabulary/marks';
import { PANEL_ROLE_LABEL, VICTIM_SIDE, type InterestOutcome, type PanelRole } from '@shared/vocabulary/meetings';
import type { OfferAnswer } from '@shared/vocabulary/participation';
import { MEETING_RULES } from './meeting-rules';
import { refuse, type Refusal } from './rule';

export interface ProposedMember {
  fullName: string;
  organisation: string;
  email?: string | null;
  role: PanelRole;
  sessions: readonly Session[];
}
/** What is known of the meeting, the agency and the person affected when somebody is named. */
export interface PanelFacts {
  hasOpenSession: boolean;
  hasChair: boolean;
  hasVictim: boolean;
  /** The latest answer of the person affected to the offer to attend (R34, R36). */
  attendance: OfferAnswer | null;
  /** The one named is the person affected. */
  isPersonAffected: boolean;
  /** The consent it names is one to attend, on file and in force (R36). */
  hasConsentToAttend: boolean;
  /** The agency sees the closed part of the case by a live grant (D58). */
  agencySeesClosed: boolean;
  /** Somebody of this agency sits in the closed session. */
  agencySitsInClosed: boolean;
  /** Somebody of this agency attends for the person affected. */
  agencyAttendsForVictim: boolean;
}

const EMAIL = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/;
const blank = (text: string): boolean => text.trim() === '';

/** The roles that decide what the review finds, and so declare their interests (D45). */
export const decides = (role: PanelRole): boolean => role === 'CHAIR' || role === 'MEMBER' || role === 'YOUTH_JUSTICE';

/** Whether this person may be named so (R34, R36, R38, D45, D58). */
export function panelJudgement(member: ProposedMember, facts: PanelFacts): Refusal[] {
  const { panel } = MEETING_RULES;
  const refusals: Refusal[] = [];
  if (blank(member.fullName)) {
    refusals.push(refuse(panel, 'MISSING', 'Give their name.', 'fullName'));
  }
  if (member.email && !EMAIL.test(member.email.trim())) {
    refusals.push(refuse(panel, 'BAD_ADDRESS', 'This is no email address. Leave it out for somebody invited by phone.', 'email'));
  }
  if (member.sessions.length === 0) {
    refusals.push(refuse(panel, 'MISSING', 'Say which part they sit in.', 'sessions'));
  }
  if (member.sessions.includes('OPEN') && !facts.hasOpenSession) {
    refusals.push(refuse(panel, 'NOT_ALLOWED', 'This meeting has no open session.', 'sessions'));
  }
  if (member.role === 'CHAIR' && facts.hasChair) {
    refusals.push(refuse(panel, 'ALREADY_DONE', 'Somebody chairs already. Take them off first.', 'role'));
  }
  return VICTIM_SIDE.includes(member.role)
    ? [...refusals, ...victimSideJudgement(member, facts)]
    : [...refusals, ...panelSideJudgement(member, facts)];
}

/** Who asked for it: the answer that goes with each role on the victim’s side. */
const ASKED_FOR: Partial<Record<PanelRole, readonly OfferAnswer[]>> = {
  VICTIM: ['IN_PERSON', 'BY_VIDEO'],
  REPRESENTATIVE: ['REPRESENTATIVE'],
  VICTIM_SUPPORT: ['VICTIM_FIRST'],
};

const isAskedFor = (role: PanelRole, attendance: OfferAnswer | null): boolean =>
  attendance !== null && (ASKED_FOR[role] ?? []).includes(attendance);

/** Whether whoever was named on the victim’s side may still come: their answer stands, and the written agreement is in force (R36). */
export function victimSideStanding(
  members: readonly { role: PanelRole; hasConsentToAttend: boolean }[],
  attendance: OfferAnswer | null,
): Refusal[] {
  const { victimSide } = MEETING_RULES;
  const theirs = members.filter(({ role }) => VICTIM_SIDE.includes(role));
  const changed = 'The person affected has answered otherwise since. Take off whoever is named for them.';
  const withdrawn = 'Their written agreement that somebody attends for them is no longer in force. Take that person off.';
  return [
    ...(theirs.every(({ role }) => isAskedFor(role, attendance)) ? [] : [refuse(victimSide, 'NOT_ALLOWED', changed)]),
    ...(theirs.every(({ role, hasConsentToAttend }) => role === 'VICTIM' || hasConsentToAttend)
      ? []
      : [refuse(victimSide, 'NO_CONSENT', withdrawn)]),
  ];
}

function victimSideJudgement({ role, sessions }: ProposedMember, facts: PanelFacts): Refusal[] {
  const { victimSide } = MEETING_RULES;
  const refusals: Refusal[] = [];
  if (sessions.includes('CLOSED')) {
    const message = 'Whoever attends for the person affected sits in the open session only.';
    refusals.push(refuse(victimSide, 'NOT_ALLOWED', message, 'sessions'));
  }
  if (facts.agencySeesClosed || facts.agencySitsInClosed) {
    const message = 'This agency has a part in the closed session, so it cannot attend for the person affected.';
    refusals.push(refuse(victimSide, 'NOT_ALLOWED', message, 'agencyId'));
  }
  if (!isAskedFor(role, facts.attendance)) {
    const message =
      role === 'VICTIM'
        ? 'The person affected has not said that they attend. Record their answer first.'
        : `The person affected has not asked for this (“${PANEL_ROLE_LABEL[role]}”). Record their answer first.`;
    refusals.push(refuse(victimSide, 'NOT_ALLOWED', message, 'role'));
  }
  if (role === 'VICTIM') {
    if (!facts.isPersonAffected) {
      refusals.push(refuse(victimSide, 'NOT_ALLOWED', 'Choose the person affected themselves.', 'partyId'));
    }
    return facts.hasVictim ? [...refusals, refuse(victimSide, 'ALREADY_DONE', 'They are named already.', 'role')] : refusals;
  }
  return facts.hasConsentToAttend
    ? refusals
    : [
        ...refusals,
        refuse(
          victimSide,
          'NO_CONSENT',
          'The person affected must have agreed in writing that they attend for them. File that consent first.',
          'consentId',
        ),
      ];
}

function panelSideJudgement({ sessions }: ProposedMember, facts: PanelFacts): Refusal[] {
  const message = 'Somebody of this agency attends for the person affected, so it has no part in the closed session.';
  return facts.agencyAttendsForVictim && sessions.includes('CLOSED')
    ? [refuse(MEETING_RULES.victimSide, 'NOT_ALLOWED', message, 'agencyId')]
    : [];
}

/** Whether a declaration says enough: what was declared, and who reviews their own handling does not decide (D45). */
export function interestJudgement(
  { role, isOnPanel }: { role: PanelRole; isOnPanel: boolean },
  { outcome, says }: { outcome: InterestOutcome; says?: string | null },
): Refusal[] {
  const { interest } = MEETING_RULES;
  if (!isOnPanel || VICTIM_SIDE.includes(role)) {
    return [refuse(interest, 'NOT_ALLOWED', 'Only members of the panel declare interests.', 'memberId')];
  }
  if (outcome !== 'NONE_DECLARED' && blank(says ?? '')) {
    return [refuse(interest, 'MISSING', 'Write what they declared.', 'says')];
  }
  return role === 'CONTRIBUTOR' && outcome === 'TAKES_PART'
    ? [refuse(interest, 'NOT_ALLOWED', 'A contributor’s own handling is reviewed: they do not decide.', 'outcome')]
    : [];
}
