import type { PlainDate } from '@shared/time';
import { SAMPLE_CASE } from '../case-facts';
import type { NotDecidedFacts } from './letter';

/** The invented case, still not decided 15 working days after it came in. */
export const sample: NotDecidedFacts = {
  ...SAMPLE_CASE,
  dueOn: '2026-04-13' as PlainDate,
  wasTold: true,
  updateDueOn: null,
};
