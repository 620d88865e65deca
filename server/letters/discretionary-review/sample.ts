import type { PlainDate } from '@shared/time';
import { SAMPLE_CASE } from '../case-facts';
import type { DiscretionaryReviewFacts } from './letter';

/** The invented case, not met, and reviewed all the same. */
export const sample: DiscretionaryReviewFacts = {
  ...SAMPLE_CASE,
  reason: 'The behaviour has gone on for more than a year, and three organisations have dealt with it without each other.',
  outcomeDueOn: '2026-05-11' as PlainDate,
  outcomeDueSentence:
    'Due Monday 11 May 2026: 20 working days from this letter (Friday 10 April 2026), not counting weekends and Early May bank holiday. Source: §4.',
  promiseOn: '2026-05-08' as PlainDate,
  attendanceMinutes: 30,
};
