/** The clocks of requirements 2.1 that run so far. */
export const CLOCK_KINDS = [
  'ACKNOWLEDGE',
  'DECIDE',
  'DECIDE_UPDATE',
  'DECIDE_SHADOW',
  'OUTCOME',
  'OUTCOME_UPDATE',
  'OUTCOME_PROMISE',
  'REQUEST_REPLY',
] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];

/** C-numbers of the specification's clock table. */
export const CLOCK_CODE: Record<ClockKind, string> = {
  ACKNOWLEDGE: 'C1',
  DECIDE: 'C2',
  DECIDE_UPDATE: 'C2u',
  DECIDE_SHADOW: 'C2s',
  OUTCOME: 'C3',
  OUTCOME_UPDATE: 'C3u',
  OUTCOME_PROMISE: 'C3d',
  REQUEST_REPLY: 'C4',
};
export const CLOCK_LABEL: Record<ClockKind, string> = {
  ACKNOWLEDGE: 'Send Letter 1',
  DECIDE: 'Decide the threshold and send Letter 2a or 2b',
  DECIDE_UPDATE: 'Update the applicant while the decision takes longer',
  DECIDE_SHADOW: 'Latest sensible decision date',
  OUTCOME: 'Send Letter 3',
  OUTCOME_UPDATE: 'Update the applicant while the review takes longer',
  OUTCOME_PROMISE: 'Review promised within 28 days',
  REQUEST_REPLY: 'Reply to the information request',
};
/** WARNED two working days before; DUE on the day; OVERDUE the working day after. */
export const CLOCK_STEPS = ['WARNED', 'DUE', 'OVERDUE'] as const;
export type ClockStep = (typeof CLOCK_STEPS)[number];
