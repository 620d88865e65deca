/** The kind of the task that waits until the applicant was asked about sharing (D55). */
export const AGREEMENT_MISSING = 'AGREEMENT_MISSING';
