import type { PlainDate } from '@shared/time';
import { SAMPLE_CASE } from '../case-facts';
import type { ClosureFacts } from './letter';

/** The invented case in the summer, with every action done or ended. */
export const sample: ClosureFacts = {
  ...SAMPLE_CASE,
  reason: 'Every action that was agreed at the review has been carried out, or has ended for the reason given.',
  actions: [
    {
      says: 'Patrols past the flats on Friday and Saturday evenings',
      owner: 'Leicestershire Police',
      status: 'DONE',
      doneOn: '2026-06-26' as PlainDate,
      progress: 'There were eight patrols. Officers spoke to people twice.',
    },
    {
      says: 'A new lock on the back gate',
      owner: 'Soar Valley Homes',
      status: 'ENDED',
      doneOn: null,
      progress: 'The gate has been replaced by a fence, so the lock is no longer needed.',
    },
  ],
  lastDayToAppeal: null,
  appealAgainst: null,
};
