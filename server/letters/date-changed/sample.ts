import type { PlainDate } from '@shared/time';
import { SAMPLE_CASE } from '../case-facts';
import type { DateChangedFacts } from './letter';

/** An invented holiday proclaimed between Letter 1 and the decision. */
export const sample: DateChangedFacts = {
  ...SAMPLE_CASE,
  clockKind: 'DECIDE',
  quotedOn: '2026-04-13' as PlainDate,
  latestOn: '2026-04-14' as PlainDate,
  sentence:
    'Due Tuesday 14 April 2026: 10 working days from Letter 1 (Thursday 26 March 2026), not counting weekends, Good Friday, Easter Monday and Day of thanksgiving. Source: §4.',
  whatChanged: 'Thursday 9 April 2026 has been made a bank holiday (Day of thanksgiving).',
};
