import type { PlainDate } from '@shared/time';
import { SAMPLE_CASE } from '../case-facts';
import { sample as letter3 } from '../letter-3/sample';
import type { PlanDraftFacts } from './letter';

/** The plan of the invented case, the day after its meeting. */
export const sample: PlanDraftFacts = {
  ...SAMPLE_CASE,
  plan: letter3.plan ?? [],
  answerBy: '2026-05-11' as PlainDate,
};
