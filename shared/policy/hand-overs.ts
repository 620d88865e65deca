import type { PlainDate } from '@shared/time';
import type { AgreementToShare } from '@shared/vocabulary/answers';
import type { AgencyKind, Capability } from '@shared/vocabulary/authorities';
import type { CaseStatus } from '@shared/vocabulary/cases';
import type { ConsentState } from '@shared/vocabulary/people';
import { moveStanding } from './cases';
import { consentStanding } from './consents';
import { type Refusal, refuse, type Rule } from './rule';

/** An application in the wrong place, and whom else it must reach (§2; the Act, s.104(3)(b)). */
export const HAND_OVER_RULES = {
  transfer: {
    id: 'hand-over.transfer',
    section: '§2',
    requirements: ['R12', 'D17', 'D62'],
    says: 'The area of the behaviour decides: before the decision a case is passed to that council, with its date and clocks.',
  },
  seal: {
    id: 'hand-over.seal',
    section: '§2',
    requirements: ['D16', 'D60'],
    says: 'What arrives at the county is sealed, keeps the county’s date of receipt, and is passed once to one council.',
  },
  relevantBodies: {
    id: 'hand-over.relevant-bodies',
    section: '§5',
    requirements: ['D42'],
    says: 'Every relevant body of the area is told of every application, in a notice that names nobody.',
  },
  share: {
    id: 'hand-over.share',
    section: '§5',
    requirements: ['R48', 'D42', 'D58'],
    says: 'The text of a case is shown to an agency only by a grant, with agreement and consent, for a reason, until a day.',
  },
} as const satisfies Record<string, Rule>;

/** Whether the case can still be passed on (D17). A letter being sent at this moment must have gone first. */
export function transferStanding(facts: { status: CaseStatus; isLetterGoing: boolean }): Refusal[] {
  return [...moveStanding(facts.status, 'TRANSFERRED'), ...letterStanding(HAND_OVER_RULES.transfer, facts)];
}

/** A letter whose sending has begun is seen through before the case goes elsewhere (D54). */
export function letterStanding(rule: Rule, { isLetterGoing }: { isLetterGoing: boolean }): Refusal[] {
  return isLetterGoing
    ? [refuse(rule, 'NOT_ALLOWED', 'A letter is being sent at this moment. Wait until it has gone, or say what became of it.')]
    : [];
}

/** Whether it may go to that authority for that reason: to one of the councils that hold reviews, never to oneself or the county. */
export function transferJudgement(
  rule: Rule,
  facts: { from: string; to: { id: string; capabilities: readonly Capability[] } | null; reason: string },
): Refusal[] {
  const { from, to, reason } = facts;
  const refusals: Refusal[] = [];
  if (!to || to.id === from || !to.capabilities.includes('REVIEWS')) {
    refusals.push(refuse(rule, 'NOT_ALLOWED', 'Choose another council, one that receives applications.', 'toTenantId'));
  }
  if (reason.trim() === '') {
    refusals.push(refuse(rule, 'MISSING', 'Say why it goes there.', 'reason'));
  }
  return refusals;
}

/** Whether a sealed application can be passed on: once only (D60). */
export function passOnStanding(facts: { passedOn: PlainDate | null }): Refusal[] {
  return facts.passedOn === null ? [] : [refuse(HAND_OVER_RULES.seal, 'ALREADY_DONE', 'It has already been passed on.')];
}

const RELEVANT: readonly AgencyKind[] = ['POLICE', 'HEALTH', 'REGISTERED_PROVIDER'];

/** Whether an agency of this kind is a relevant body in the Act’s sense; the council that tells them is the fourth. */
export function isRelevantBody(kind: AgencyKind): boolean {
  return RELEVANT.includes(kind);
}

const SHARED_IN: readonly CaseStatus[] = [
  'RECEIVED',
  'ACKNOWLEDGED',
  'MET',
  'NOT_MET',
  'REJECTED',
  'MEETING_SCHEDULED',
  'MEETING_HELD',
  'OUTCOME_SENT',
  'ACTIONS_OPEN',
];

/** Whether the text of the case may be shown to an agency at all (R48, D42): agreement given, consent on file where one is needed. */
export function shareStanding(facts: {
  status: CaseStatus;
  agreementToShare: AgreementToShare;
  consent: ConsentState;
}): Refusal[] {
  const rule = HAND_OVER_RULES.share;
  return [
    ...(SHARED_IN.includes(facts.status) ? [] : [refuse(rule, 'WRONG_STATUS', 'This case has ended here, so it is not shared.')]),
    ...(facts.agreementToShare === 'GIVEN'
      ? []
      : [refuse(rule, 'NO_AGREEMENT', 'It cannot be shown without agreement to share. Ask the applicant first.')]),
    ...consentStanding(facts.consent),
  ];
}

/** Whether this agency may be shown it, for this reason, until that day (D58). What the panel sees is judged in `panelSightJudgement`. */
export function shareJudgement(
  facts: { servesArea: boolean; scope: string; reason: string; until: PlainDate },
  today: PlainDate,
): Refusal[] {
  const rule = HAND_OVER_RULES.share;
  const refusals: Refusal[] = [];
  if (!facts.servesArea) {
    refusals.push(refuse(rule, 'NOT_ALLOWED', 'Choose an agency that serves this authority.', 'agencyId'));
  }
  if (!['OPEN', 'CLOSED'].includes(facts.scope)) {
    refusals.push(refuse(rule, 'NOT_ALLOWED', 'Share the open part of the case, or all of it with the panel.', 'scope'));
  }
  if (facts.reason.trim() === '') {
    refusals.push(refuse(rule, 'MISSING', 'Say why they need to read it.', 'reason'));
  }
  if (facts.until < today) {
    refusals.push(refuse(rule, 'DATE_ORDER', 'Choose today or a day to come.', 'until'));
  }
  return refusals;
}
