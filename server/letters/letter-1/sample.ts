import type { PlainDate } from '@shared/time';
import { SAMPLE_CASE } from '../case-facts';
import type { Letter1Facts } from './letter';

/** An invented application by a person without email. */
export const sample: Letter1Facts = {
  ...SAMPLE_CASE,
  decisionDueOn: '2026-04-13' as PlainDate,
  decisionDueSentence:
    'Due Monday 13 April 2026: 10 working days from Letter 1 (Thursday 26 March 2026), not counting weekends, Good Friday and Easter Monday. Source: §4.',
  accessCode: 'KTR4-9WQM-2HXD',
};
