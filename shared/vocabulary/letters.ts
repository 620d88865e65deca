/** Letters of the main job. The numbering is the policy's (D22); the notice is what an agency is sent. */
export const LETTER_KINDS = [
  'LETTER_1',
  'LETTER_2A',
  'LETTER_2B',
  'CASE_UPDATE',
  'DATE_CHANGED',
  'WITHDRAWAL',
  'TRANSFER',
  'NOT_DECIDED',
  'DISCRETIONARY_REVIEW',
  'CLOSURE',
  'CORRIGENDUM',
  'MEETING_INVITATION',
  'PLAN_DRAFT',
  'LETTER_3',
  'REQUEST_NOTICE',
  'REQUEST_CHASER',
  'PASS_ON_NOTICE',
  'PANEL_INVITATION',
  'RECOMMENDATION_NOTICE',
  'ACTION_NOTICE',
  'ACTION_REMINDER',
] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];
export const LETTER_KIND_LABEL: Record<LetterKind, string> = {
  LETTER_1: 'Letter 1: acknowledgement',
  LETTER_2A: 'Letter 2a: threshold met',
  LETTER_2B: 'Letter 2b: threshold not met',
  CASE_UPDATE: 'Update on your case',
  DATE_CHANGED: 'A date has changed',
  WITHDRAWAL: 'Withdrawal confirmed',
  TRANSFER: 'Passed to another council',
  NOT_DECIDED: 'No decision in time',
  DISCRETIONARY_REVIEW: 'A review by discretion',
  CLOSURE: 'Case closed',
  CORRIGENDUM: 'A correction to a letter',
  MEETING_INVITATION: 'Invitation to the meeting',
  PLAN_DRAFT: 'Draft plan',
  LETTER_3: 'Letter 3: outcome of the review',
  REQUEST_NOTICE: 'Information request',
  REQUEST_CHASER: 'Information request reminder',
  PASS_ON_NOTICE: 'Notice of an application',
  RECOMMENDATION_NOTICE: 'Notice of a recommendation',
  ACTION_NOTICE: 'Notice of an action',
  ACTION_REMINDER: 'Reminder of an action',
  PANEL_INVITATION: 'Invitation to the panel',
};
/** The name of a letter about a case: Letter 2b also tells a rejection, which is not “threshold not met” (R79, D5). */
export const letterTitle = (kind: LetterKind, outcome: string | null | undefined): string =>
  kind === 'LETTER_2B' && outcome === 'REJECTED' ? 'Letter 2b: application rejected' : LETTER_KIND_LABEL[kind];

/**
 * ORDERED: waiting in the letterbox. SENDING: hand-over began (rendered and dated). HANDED_OVER: gone; immutable.
 * INTERRUPTED: hand-over began and was not seen to end; a person decides (D54). HELD: cannot be sent until somebody mends it.
 */
export const LETTER_STATUSES = ['ORDERED', 'TO_POST', 'SENDING', 'HANDED_OVER', 'INTERRUPTED', 'HELD', 'CANCELLED'] as const;
export type LetterStatus = (typeof LETTER_STATUSES)[number];
export const LETTER_STATUS_LABEL: Record<LetterStatus, string> = {
  ORDERED: 'Waiting to go',
  TO_POST: 'Waiting to be printed and posted',
  SENDING: 'Being sent',
  HANDED_OVER: 'Sent',
  INTERRUPTED: 'Sending was interrupted',
  HELD: 'Held',
  CANCELLED: 'Cancelled',
};

/** How a letter is handed over. Service of each: D53. */
export const LETTER_CHANNELS = ['EMAIL', 'POST_FIRST', 'POST_SECOND', 'POST_ECONOMY'] as const;
export type LetterChannel = (typeof LETTER_CHANNELS)[number];
export const LETTER_CHANNEL_LABEL: Record<LetterChannel, string> = {
  EMAIL: 'Email',
  POST_FIRST: 'First class post',
  POST_SECOND: 'Second class post',
  POST_ECONOMY: 'Economy post',
};
