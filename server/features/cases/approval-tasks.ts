/** A manager answers a proposed correction of facts (D52). */
export const APPROVE_CORRECTION = {
  kind: 'APPROVE_CORRECTION',
  says: 'A correction of facts is proposed. A team manager who did not propose it approves it or refuses it.',
} as const;
/** A manager answers a proposed rejection (R79, D5). */
export const APPROVE_REJECTION = {
  kind: 'APPROVE_REJECTION',
  says: 'A rejection is proposed. A team manager who did not propose it approves it or refuses it.',
} as const;
