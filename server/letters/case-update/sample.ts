import type { PlainDate } from '@shared/time';
import { SAMPLE_CASE } from '../case-facts';
import type { CaseUpdateFacts } from './letter';

/** The invented case on the day its decision was due, with two agencies still to answer. */
export const sample: CaseUpdateFacts = {
  ...SAMPLE_CASE,
  ofReview: false,
  why: 'Two organisations hold the records of your earlier reports and have not been able to find them all yet. We do not want to decide without them.',
  doneSoFar:
    'The police have confirmed the reports you made to them.\nYour landlord is searching its records and will answer by 17 April 2026.',
  originalDueOn: '2026-04-13' as PlainDate,
  nextUpdateOn: '2026-04-27' as PlainDate,
  nextUpdateSentence:
    'Due Monday 27 April 2026: 10 working days from the last update (Monday 13 April 2026), not counting weekends. Source: §4.',
};
