/** Why the policy does not allow something. Closed: a client may switch on it. */
export const REFUSAL_CODES = [
  'MISSING', 'NOT_ALLOWED', 'WRONG_STATUS', 'ALREADY_DONE', 'NOT_RECIPIENT',
  'NO_AGREEMENT', 'AGREEMENT_WITHDRAWN', 'NO_LETTER_1', 'NOT_DECIDED', 'WRONG_LETTER',
  'FLOOR_MET', 'POLICY_MET', 'ASK_FIRST', 'BASIS_MISMATCH',
  'TOO_EARLY', 'TOO_LATE', 'NOT_A_WORKING_DAY', 'DATE_ORDER', 'BAD_ADDRESS',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];
