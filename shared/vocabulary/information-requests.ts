/** Stage 1 confirms the threshold (R25); stage 2 prepares the review (R30). */
export const REQUEST_STAGES = ['STAGE_1', 'STAGE_2'] as const;
export type RequestStage = (typeof REQUEST_STAGES)[number];

export const REQUEST_STATUSES = ['SENT', 'REPLIED', 'WITHDRAWN'] as const;
export type RequestStatus = (typeof REQUEST_STATUSES)[number];

/** The only answers a person exercising public functions may give (R50). */
export const REPLY_KINDS = ['PROVIDED', 'NOT_HELD', 'REFUSED'] as const;
export type ReplyKind = (typeof REPLY_KINDS)[number];
export const REPLY_KIND_LABEL: Record<ReplyKind, string> = {
  PROVIDED: 'We hold information and provide it',
  NOT_HELD: 'We do not hold this information',
  REFUSED: 'We refuse on one of the two grounds',
};

/** The closed list of grounds (R51). */
export const REFUSAL_GROUNDS = ['DATA_PROTECTION', 'INVESTIGATORY_POWERS'] as const;
export type RefusalGround = (typeof REFUSAL_GROUNDS)[number];
export const REFUSAL_GROUND_LABEL: Record<RefusalGround, string> = {
  DATA_PROTECTION: 'Ground (a): it would contravene data protection legislation',
  INVESTIGATORY_POWERS:
    'Ground (b): it is prohibited by Parts 1 to 7 or Chapter 1 of Part 9 of the Investigatory Powers Act 2016',
};

/** What an agency's own records say of one report the applicant described. */
export const RECORD_ANSWERS = ['RECORDED', 'NO_RECORD', 'NOT_OURS'] as const;
export type RecordAnswer = (typeof RECORD_ANSWERS)[number];
export const RECORD_ANSWER_LABEL: Record<RecordAnswer, string> = {
  RECORDED: 'We have a record of this report',
  NO_RECORD: 'We have no record of this report',
  NOT_OURS: 'This was not reported to us',
};
