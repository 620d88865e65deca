import type { Rule } from './rule';

/** §2, the threshold, and the floor of s.104 of the Act. */
export const THRESHOLD_RULES = {
  counts: {
    id: 'threshold.counts',
    section: '§2',
    requirements: ['R9', 'R10', 'R11', 'R15', 'D2', 'D3', 'D13', 'D49'],
    says: 'An incident counts once when the applicant reported it in time to a council, the police or a registered housing provider.',
  },
  body: {
    id: 'threshold.body',
    section: '§2',
    requirements: ['R10'],
    says: 'Only reports to a council, the police or a registered housing provider count.',
  },
  reporter: {
    id: 'threshold.reporter',
    section: '§2',
    requirements: ['R9', 'D14', 'D49'],
    says: 'For the policy the report must be the applicant’s own; for the Act anybody’s will do.',
  },
  month: {
    id: 'threshold.month',
    section: '§2',
    requirements: ['R15', 'R16', 'D2'],
    says: 'An incident must be reported within one calendar month; a late one stays on the record and is left out of the count.',
  },
  window: {
    id: 'threshold.window',
    section: '§2',
    requirements: ['R9', 'R17', 'D3'],
    says: 'The report must be no older than six months on the day the application was received.',
  },
  area: {
    id: 'threshold.area',
    section: '§2',
    requirements: ['R12', 'D17'],
    says: 'The behaviour must have happened in the area of the authority applied to.',
  },
  reported: {
    id: 'threshold.reported',
    section: '§2',
    requirements: ['R9', 'R15'],
    says: 'An incident that was not reported cannot be counted.',
  },
  routeA: {
    id: 'threshold.route-a',
    section: '§2',
    requirements: ['R9', 'R11', 'R16', 'D14'],
    says: 'Route A: three separate incidents that count.',
  },
  routeB: {
    id: 'threshold.route-b',
    section: '§2',
    requirements: ['R13', 'D12', 'D50'],
    says: 'Route B: one hate incident of the last six months, reported in time. Unreported or late: the SPOC weighs it.',
  },
  belief: {
    id: 'threshold.belief',
    section: '§2',
    requirements: ['R14', 'D4', 'D50'],
    says: 'The applicant says that no effective action was taken; where that is not said, they are asked.',
  },
  floor: {
    id: 'threshold.floor',
    section: '§2',
    requirements: ['D49', 'D52', 'D5'],
    says: 'Three incidents with a qualifying complaint under the Act: the review must be held whatever else is found.',
  },
  same: {
    id: 'threshold.same-incident',
    section: '§2',
    requirements: ['D52', 'R9'],
    says: 'Two tellings of one incident count once, after a correction that a manager approved.',
  },
  facts: {
    id: 'threshold.facts',
    section: '§2',
    requirements: ['D50', 'D51'],
    says: 'Dates must be possible: no report before its incident, nothing after the application was received.',
  },
} as const satisfies Record<string, Rule>;
