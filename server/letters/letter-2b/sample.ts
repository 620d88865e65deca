import type { PlainDate } from '@shared/time';
import { SAMPLE_CASE } from '../case-facts';
import type { Letter2bFacts } from './letter';

/** Two incidents that count and one reported a day late; the last day to appeal is R53's example. */
export const sample: Letter2bFacts = {
  ...SAMPLE_CASE,
  incidents: [
    {
      what: 'Anti-social behaviour',
      occurredOn: '2026-01-15' as PlainDate,
      where: 'Car park behind Enderby Road, Blaby',
      reports: [{ to: 'Police', reportedOn: '2026-02-16' as PlainDate }],
      because: 'Does not count: it was reported on 16 February 2026; the last day to report it was 15 February 2026.',
      finding: 'The police have a record of this report with the same date.',
    },
    {
      what: 'Anti-social behaviour',
      occurredOn: '2026-02-07' as PlainDate,
      where: 'Outside the flats, Enderby Road, Blaby',
      reports: [{ to: 'Council', reportedOn: '2026-02-09' as PlainDate }],
      because: 'Counts: reported to the council on 9 February 2026, within one month of 7 February 2026.',
      finding: 'The council has a record of this report.',
    },
    {
      what: 'Anti-social behaviour',
      occurredOn: '2026-02-28' as PlainDate,
      where: 'Outside the flats, Enderby Road, Blaby',
      reports: [{ to: 'Council', reportedOn: '2026-03-03' as PlainDate }],
      because: 'Counts: reported to the council on 3 March 2026, within one month of 28 February 2026.',
      finding: 'The council has a record of this report.',
    },
  ],
  decision: {
    reasons:
      'Two of the three incidents you told us about count. Three are needed. We also considered how persistent the behaviour is, the harm it causes and how it was responded to, and did not find enough to hold a review on those grounds.',
    furtherAction: 'The neighbourhood team will keep your reports open and will visit the car park with the police this month.',
    nextSteps:
      'Please keep reporting each incident, within one month of it happening. If one more incident is reported in time, you can apply again at once and the two that count will count again while they are within six months.',
  },
  lastDayToAppeal: '2026-06-05' as PlainDate,
  rejectedAs: null,
};
