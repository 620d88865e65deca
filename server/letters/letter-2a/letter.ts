import type { PlainDate } from '@shared/time';
import type { DecisionBasis } from '@shared/vocabulary/cases';
import {
  CASE_FIELDS,
  CASE_REQUIRED,
  DECISION_FIELDS,
  caseWords,
  dateWord,
  decisionWords,
  type CaseFacts,
  type DecisionFacts,
  type IncidentFacts,
} from '../case-facts';
import type { LetterDefinition } from '../letter';
import { sample } from './sample';

/** Facts of Letter 2a (§4, R26, R29, R33-R36, R82). */
export interface Letter2aFacts extends CaseFacts {
  incidents: readonly IncidentFacts[];
  decision: DecisionFacts & { basis: DecisionBasis };
  outcomeDueOn: PlainDate;
  outcomeDueSentence: string;
  /** 28 calendar days from the decision (R82, D6). */
  promiseOn: PlainDate;
  /** How long the applicant may speak; 30 unless the chair changes it (R34, R35). */
  attendanceMinutes: number;
}

const ROUTE_SENTENCE: Record<DecisionBasis, string> = {
  ROUTE_A:
    'At least three separate incidents were reported in the six months before we received your application, each within one month of it happening.',
  ROUTE_B: 'There was a hate incident in the six months before we received your application.',
  STATUTORY_FLOOR: 'The reports meet the test in the Anti-social Behaviour, Crime and Policing Act 2014.',
  DISCRETION:
    'We used our discretion. We considered how persistent the behaviour is, the harm it causes or could cause, and how well it was responded to.',
};

/** Letter 2a, threshold met: why, what happens, how to take part, and by when (R26, R29, R33-R36, R82). */
export const letter2a: LetterDefinition<Letter2aFacts> = {
  kind: 'LETTER_2A',
  audience: 'applicant',
  startsWindow: false,
  subject: (reference, authorityName) => `${reference}: our decision on your application, ${authorityName}`,
  title: 'Decision on your application: threshold met',
  fields: [
    ...CASE_FIELDS,
    ...DECISION_FIELDS,
    'route',
    'outcome_due_on',
    'outcome_due_sentence',
    'promise_on',
    'attendance_minutes',
  ],
  required: [
    ...CASE_REQUIRED,
    ...DECISION_FIELDS,
    'route',
    'outcome_due_on',
    'outcome_due_sentence',
    'promise_on',
    'attendance_minutes',
  ],
  words: (facts) => ({
    ...caseWords(facts),
    ...decisionWords(facts.decision, facts.incidents),
    route: ROUTE_SENTENCE[facts.decision.basis] ?? '',
    outcome_due_on: dateWord(facts.outcomeDueOn),
    outcome_due_sentence: facts.outcomeDueSentence,
    promise_on: dateWord(facts.promiseOn),
    attendance_minutes: facts.attendanceMinutes > 0 ? String(facts.attendanceMinutes) : '',
  }),
  sample,
};
