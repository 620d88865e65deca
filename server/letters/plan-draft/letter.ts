import type { PlainDate } from '@shared/time';
import type { PlanRow } from '@shared/policy';
import { CASE_FIELDS, CASE_REQUIRED, caseWords, dateWord, type CaseFacts } from '../case-facts';
import type { LetterDefinition } from '../letter';
import { planTable } from '../plan-table';
import { sample } from './sample';

/** Facts of the draft plan as it is shown to the person affected (R40, D28, D29). */
export interface PlanDraftFacts extends CaseFacts {
  plan: readonly PlanRow[];
  /** Until when an answer is waited for. */
  answerBy: PlainDate;
}

/** The draft plan, redacted, with the question what the person affected thinks of it (R40, D29). */
export const planDraft: LetterDefinition<PlanDraftFacts> = {
  kind: 'PLAN_DRAFT',
  audience: 'applicant',
  startsWindow: false,
  subject: (reference, authorityName) => `${reference}: a question about your case review, ${authorityName}`,
  title: 'Draft plan: what do you think?',
  fields: [...CASE_FIELDS, 'plan', 'answer_by'],
  required: [...CASE_REQUIRED, 'plan', 'answer_by'],
  words: (facts) => ({ ...caseWords(facts), plan: planTable(facts.plan), answer_by: dateWord(facts.answerBy) }),
  sample,
};
