import type { AgreementToShare } from '@shared/vocabulary/answers';
import type { CaseStatus } from '@shared/vocabulary/cases';
import { CASE_STATUS_LABEL } from '@shared/vocabulary/cases';
import type { RequestStage } from '@shared/vocabulary/information-requests';
import type { ConsentState } from '@shared/vocabulary/people';
import { consentStanding } from './consents';
import { LETTER_RULES } from './letters';
import { Refusal, refuse, Rule } from './rule';
import type { PlainDate } from '@shared/time';

/** The life of a case (§4, §6, §8): which deed moves it where, and what may be done at each point. */
export const CASE_RULES = {
  move: {
    id: 'case.move',
    section: '§4',
    requirements: ['R3', 'R80', 'D15', 'D25', 'D37'],
    says: 'A case moves only along the table of states; a met case is never closed without its review.',
  },
  acknowledge: {
    id: 'case.acknowledge',
    section: '§4',
    requirements: ['R23', 'D55'],
    says: 'A received case is acknowledged once, whether or not consent is on file.',
  },
  agreement: {
    id: 'case.agreement-to-share',
    section: '§5',
    requirements: ['R48', 'D21', 'D55', 'D58'],
    says: 'No agency is asked before the victim has agreed to sharing, and nobody new once that is withdrawn.',
  },
  ask: {
    id: 'case.ask',
    section: '§4',
    requirements: ['R25', 'R30'],
    says: 'Agencies are asked before the decision to confirm the threshold, and after it to prepare the review.',
  },
  settle: { id: 'case.settle', section: '§8', requirements: ['R80', 'D51'], says: 'Reports are settled before the decision.' },
  decide: {
    id: 'case.decide',
    section: '§4',
    requirements: ['R26', 'D11'],
    says: 'The threshold is decided once, after Letter 1 went.',
  },
} as const satisfies Record<string, Rule>;

interface Transition {
  from: readonly CaseStatus[];
  to: readonly CaseStatus[];
  deed: string;
}

/** Every move there is. Anything else is refused. */
export const CASE_TRANSITIONS: readonly Transition[] = [
  { from: ['RECEIVED'], to: ['ACKNOWLEDGED'], deed: 'Letter 1 handed over' },
  {
    from: ['ACKNOWLEDGED'],
    to: ['MET', 'NOT_MET', 'REJECTED'],
    deed: 'the decision handed over as Letter 2a, 2b or the rejection variant',
  },
  { from: ['MET'], to: ['MEETING_SCHEDULED'], deed: 'information gathered and a date set' },
  { from: ['NOT_MET', 'REJECTED'], to: ['MEETING_SCHEDULED'], deed: 'a discretionary review, with a reason' },
  { from: ['MEETING_SCHEDULED'], to: ['MEETING_HELD'], deed: 'minutes opened' },
  { from: ['MEETING_SCHEDULED'], to: ['MET', 'NOT_MET', 'REJECTED'], deed: 'the meeting called off: as before it was arranged' },
  { from: ['MEETING_HELD'], to: ['OUTCOME_SENT'], deed: 'Letter 3 handed over' },
  { from: ['OUTCOME_SENT'], to: ['ACTIONS_OPEN', 'CLOSED'], deed: 'a plan with open actions, or none' },
  { from: ['ACTIONS_OPEN'], to: ['CLOSED'], deed: 'every action done or ended with a reason' },
  { from: ['NOT_MET', 'REJECTED'], to: ['CLOSED'], deed: 'the appeal window over, or the applicant’s word' },
  {
    from: ['RECEIVED', 'ACKNOWLEDGED', 'MET', 'NOT_MET', 'REJECTED', 'MEETING_SCHEDULED', 'MEETING_HELD'],
    to: ['WITHDRAWN'],
    deed: 'the applicant withdraws',
  },
  { from: ['RECEIVED', 'ACKNOWLEDGED'], to: ['TRANSFERRED'], deed: 'passed to the authority of the area' },
  { from: ['RECEIVED', 'ACKNOWLEDGED'], to: ['JOINED'], deed: 'the same application as another case' },
  {
    from: ['NOT_MET', 'REJECTED', 'OUTCOME_SENT', 'ACTIONS_OPEN', 'CLOSED'],
    to: ['ACKNOWLEDGED', 'MET'],
    deed: 'remitted by an upheld appeal',
  },
];

/** Whether any deed moves a case from one state to another (requirements R3, R80). */
export function canMove(from: CaseStatus, to: CaseStatus): boolean {
  return CASE_TRANSITIONS.some((row) => row.from.includes(from) && row.to.includes(to));
}

/** The same as an answer with its reason. */
export function moveStanding(from: CaseStatus, to: CaseStatus): Refusal[] {
  return canMove(from, to)
    ? []
    : [
        refuse(
          CASE_RULES.move,
          'WRONG_STATUS',
          `A case that is “${CASE_STATUS_LABEL[from]}” cannot become “${CASE_STATUS_LABEL[to]}”.`,
        ),
      ];
}

function inStatus(rule: Rule, status: CaseStatus, allowed: readonly CaseStatus[], deed: string): Refusal[] {
  return allowed.includes(status)
    ? []
    : [refuse(rule, 'WRONG_STATUS', `A case that is “${CASE_STATUS_LABEL[status]}” cannot be ${deed}.`)];
}

/** Whether the case may be acknowledged (R23). Consent is no condition (D55). */
export function acknowledgeStanding(facts: { status: CaseStatus; letter1: 'NONE' | 'ORDERED' | 'HANDED_OVER' }): Refusal[] {
  if (facts.letter1 !== 'NONE') {
    const message = facts.letter1 === 'ORDERED' ? 'Letter 1 is already waiting to go.' : 'Letter 1 has already gone.';
    return [refuse(CASE_RULES.acknowledge, 'ALREADY_DONE', message)];
  }
  return inStatus(CASE_RULES.acknowledge, facts.status, ['RECEIVED'], 'acknowledged');
}

const ASKED_IN: Record<RequestStage, readonly CaseStatus[]> = {
  STAGE_1: ['RECEIVED', 'ACKNOWLEDGED'],
  STAGE_2: ['MET', 'NOT_MET', 'REJECTED', 'MEETING_SCHEDULED'],
};

/** Whether agencies may be asked now (R5, R25, R30, R48). Stage 1 unless said otherwise. */
export function requestStanding(facts: {
  status: CaseStatus;
  agreementToShare: AgreementToShare;
  /** Of a representative's case: the consent to apply (R5). Left out: they applied themselves. */
  consent?: ConsentState;
  stage?: RequestStage;
}): Refusal[] {
  const agreement: Record<AgreementToShare, Refusal[]> = {
    GIVEN: [],
    MISSING: [
      refuse(
        CASE_RULES.agreement,
        'NO_AGREEMENT',
        'The applicant has not yet agreed that information is shared. Ask them first.',
      ),
    ],
    REFUSED: [
      refuse(
        CASE_RULES.agreement,
        'NO_AGREEMENT',
        'The applicant was asked and does not agree that information is shared, so nobody can be asked.',
      ),
    ],
    WITHDRAWN: [
      refuse(
        CASE_RULES.agreement,
        'AGREEMENT_WITHDRAWN',
        'The applicant has withdrawn their agreement to share, so nobody new can be asked.',
      ),
    ],
  };
  return [
    ...inStatus(CASE_RULES.ask, facts.status, ASKED_IN[facts.stage ?? 'STAGE_1'], 'the subject of a request at this stage'),
    ...consentStanding(facts.consent ?? 'NOT_NEEDED'),
    ...agreement[facts.agreementToShare],
  ];
}

/** Whether reports may be settled now (D51). */
export function settleStanding(facts: { status: CaseStatus }): Refusal[] {
  return inStatus(CASE_RULES.settle, facts.status, ['RECEIVED', 'ACKNOWLEDGED'], 'settled');
}

/** Whether the threshold may be decided now: Letter 1 has gone (D11) and no decision was told. */
export function decideStanding(facts: { status: CaseStatus; letter1HandedOverOn: PlainDate | null }): Refusal[] {
  if (facts.letter1HandedOverOn === null && (facts.status === 'RECEIVED' || facts.status === 'ACKNOWLEDGED')) {
    return [
      refuse(
        LETTER_RULES.order,
        'NO_LETTER_1',
        'Letter 1 has not gone yet. Send it first; the decision may follow the same day.',
      ),
    ];
  }
  return inStatus(CASE_RULES.decide, facts.status, ['ACKNOWLEDGED'], 'decided');
}
