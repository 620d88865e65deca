import type { PlainDate } from '@shared/time';
import { SAMPLE_CASE } from '../case-facts';
import type { Letter2aFacts } from './letter';

/** The invented case decided as met after Easter; its outcome date is R42's example. */
export const sample: Letter2aFacts = {
  ...SAMPLE_CASE,
  incidents: [
    {
      what: 'Anti-social behaviour',
      occurredOn: '2026-01-15' as PlainDate,
      where: 'Car park behind Enderby Road, Blaby',
      reports: [
        { to: 'Police', reportedOn: '2026-01-16' as PlainDate },
        { to: 'Council', reportedOn: '2026-01-19' as PlainDate },
      ],
      because: 'Counts: reported to the police on 16 January 2026, within one month of 15 January 2026.',
      finding: 'The police and the council both have a record of this report.',
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
      reports: [{ to: 'Housing association or other social landlord', reportedOn: '2026-03-03' as PlainDate }],
      because: 'Counts: reported to a social landlord on 3 March 2026, within one month of 28 February 2026.',
      finding: 'We accept this report on your evidence. The landlord has no record of it.',
    },
  ],
  decision: {
    basis: 'ROUTE_A',
    reasons:
      'Each of the three incidents was reported in time. You told us that the noise and the threats have gone on in spite of your reports.',
    furtherAction: 'We will carry out a full review with the organisations that dealt with your reports.',
    nextSteps:
      'We are asking the police, the council’s neighbourhood team and your landlord for the reports they received and what they did.\nThey will then meet to look at how they responded and what more can be done.',
  },
  outcomeDueOn: '2026-05-11' as PlainDate,
  outcomeDueSentence:
    'Due Monday 11 May 2026: 20 working days from Letter 2a (Friday 10 April 2026), not counting weekends and Early May bank holiday. Source: §4.',
  promiseOn: '2026-05-08' as PlainDate,
  attendanceMinutes: 30,
};
