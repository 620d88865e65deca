import type { PlainDate } from '@shared/time';
import type { PlanRow } from '@shared/policy';
import { CASE_FIELDS, CASE_REQUIRED, caseWords, dateWord, type CaseFacts } from '../case-facts';
import type { Block, LetterDefinition } from '../letter';
import { planTable } from '../plan-table';
import { sample } from './sample';

/** Facts of Letter 3 (§4, R40-R44, R53, R73; the Act, s.104(7) and (8); D29). */
export interface Letter3Facts extends CaseFacts {
  meetingHeldOn: PlainDate;
  /** What the review found, in the words for the applicant. */
  found: string;
  recommendations: readonly { says: string; to: string; replyDueOn: PlainDate }[];
  /** The redacted rows of the plan; null where there is none. A plan without rows does not go (R44). */
  plan: readonly PlanRow[] | null;
  /** Why there is no plan (R40); empty where there is one. */
  noPlanBecause: string;
  /** The last day to appeal, counted from the day the letter is served on its channel (R53, D9, D53). */
  lastDayToAppeal: PlainDate;
}

/** Letter 3, the outcome of the review, with the plan as its own part at the end (R41, R44). */
export const letter3: LetterDefinition<Letter3Facts> = {
  kind: 'LETTER_3',
  audience: 'applicant',
  startsWindow: true,
  subject: (reference, authorityName) => `${reference}: the outcome of your case review, ${authorityName}`,
  title: 'Outcome of the review',
  fields: [
    ...CASE_FIELDS,
    'meeting_held_on',
    'found',
    'recommendations',
    'no_recommendations',
    'with_plan',
    'without_plan',
    'plan',
    'no_plan_because',
    'last_day_to_appeal',
  ],
  required: [
    ...CASE_REQUIRED,
    'meeting_held_on',
    'found',
    'recommendations',
    'plan',
    'no_plan_because',
    'last_day_to_appeal',
    'postal_address',
  ],
  words: (facts) => ({
    ...caseWords(facts),
    meeting_held_on: dateWord(facts.meetingHeldOn),
    found: facts.found,
    recommendations: facts.recommendations.length > 0 ? recommendationTable(facts.recommendations) : '',
    no_recommendations: facts.recommendations.length === 0,
    // Where there is a plan, its table stands, filled or not: an empty one is a missing field, never a letter without its plan (R44).
    plan: facts.plan === null ? '' : planTable(facts.plan),
    with_plan: facts.plan !== null,
    no_plan_because: facts.plan === null ? facts.noPlanBecause : '',
    without_plan: facts.plan === null,
    last_day_to_appeal: dateWord(facts.lastDayToAppeal),
  }),
  sample,
};

const recommendationTable = (recommendations: Letter3Facts['recommendations']): Block => ({
  header: ['What we recommend', 'To whom', 'Their answer is due by'],
  rows: recommendations.map(({ says, to, replyDueOn }) => [says, to, dateWord(replyDueOn)]),
});
