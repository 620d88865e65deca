/** What an uploaded file is for: evidence, or the written consent of the person affected (R5). */
export const HELD_PURPOSES = ['EVIDENCE', 'CONSENT'] as const;
export type HeldPurpose = (typeof HELD_PURPOSES)[number];

/** A file that waits with an application until it is sent. */
export interface HeldFile {
  id: string;
  purpose: HeldPurpose;
  fileName: string;
  size: number;
}
