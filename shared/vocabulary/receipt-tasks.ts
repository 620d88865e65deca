/** What an application may leave for a person to see to when it arrives. Each is closed by the deed that answers it. */
export const RECEIPT_TASKS = ['CONSENT_MISSING', 'CHILD_SAFE_CONTACT', 'NO_SAFE_WAY', 'COMPLAINT_INSIDE', 'AREA_CHECK'] as const;
export type ReceiptTask = (typeof RECEIPT_TASKS)[number];

/** Tasks no deed closes by itself: somebody says what they did. */
export const SAID_DONE_TASKS = ['AREA_CHECK', 'REPRESENTATIVE_ENDED', 'TAKING_PART_TOLD'] as const;
export type SaidDoneTask = (typeof SAID_DONE_TASKS)[number];
