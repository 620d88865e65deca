import type { PlainDate } from '@shared/time';
import { SAMPLE_CASE } from '../case-facts';
import type { Letter3Facts } from './letter';

/** The invented case on the day its outcome was due (R42): three recommendations, five actions. */
export const sample: Letter3Facts = {
  ...SAMPLE_CASE,
  meetingHeldOn: '2026-04-30' as PlainDate,
  found:
    'Each organisation acted on your reports, and none of them knew what the others had done.\nThe police and your landlord both wrote warnings. Nobody told you, and nobody looked at whether the warnings worked.',
  recommendations: [
    {
      says: 'Agree one named officer for each long-running case, and tell the person who reports.',
      to: 'Leicestershire Police',
      replyDueOn: '2026-06-08' as PlainDate,
    },
    {
      says: 'Share warnings with the police within five working days.',
      to: 'Soar Valley Homes',
      replyDueOn: '2026-06-08' as PlainDate,
    },
    {
      says: 'Look at the lighting of the car park behind Enderby Road.',
      to: 'Leicestershire County Council',
      replyDueOn: '2026-06-30' as PlainDate,
    },
  ],
  plan: [
    {
      number: 1,
      what: 'Visit you each week for six weeks and take down what happened.',
      who: 'Leicestershire Police',
      by: '2026-06-26' as PlainDate,
    },
    {
      number: 2,
      what: 'Use its powers as a landlord to deal with the noise.',
      who: 'Soar Valley Homes',
      by: '2026-06-12' as PlainDate,
    },
    {
      number: 3,
      what: 'Offer you a support worker.',
      who: 'Victim First',
      by: '2026-05-22' as PlainDate,
    },
    {
      number: 4,
      what: 'Check the noise with equipment in your home, if you agree.',
      who: 'Blaby environmental health',
      by: '2026-06-05' as PlainDate,
    },
    {
      number: 5,
      what: 'Mend the gate to the car park.',
      who: 'Blaby District Council',
      by: '2026-05-29' as PlainDate,
    },
  ],
  noPlanBecause: '',
  lastDayToAppeal: '2026-06-09' as PlainDate,
};
