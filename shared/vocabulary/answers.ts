/** What an applicant may be asked after they applied: whether effective action was taken (§2), and whether they agree to sharing (§5). */
export const ANSWER_KINDS = ['BELIEF', 'AGREEMENT'] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** Whether what an applicant told may be shared with agencies. REFUSED: asked, and they did not agree. */
export const AGREEMENTS = ['GIVEN', 'MISSING', 'REFUSED', 'WITHDRAWN'] as const;
export type AgreementToShare = (typeof AGREEMENTS)[number];
