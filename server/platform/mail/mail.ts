/** One email. Its subject carries no personal data. */
export interface Mail {
  to: string;
  subject: string;
  html: string;
  text: string;
  /** Where an answer goes: a person, never the machine. */
  replyTo?: string;
  attachments?: readonly { fileName: string; mediaType: string; bytes: Uint8Array }[];
  /** Our own reference for this hand-over, sent along so that a return can be matched. */
  reference: string;
}
/** One letter for the post, as the print provider takes it. */
export interface Post {
  recipient: string;
  postage: 'first' | 'second' | 'economy';
  pdf: Uint8Array;
  reference: string;
}
/** What the carrier said on taking it: kept with the letter as evidence. */
export interface Evidence {
  carrier: string;
  receipt: string;
  at: string;
}

/** The way out of the building. A failure before hand-over throws `NotTaken`; any other failure leaves it unknown (D54). */
export interface Carrier {
  /** Whether somebody prints and posts for us. Where nobody does, people here do, and `post` is not asked. */
  readonly postsForUs: boolean;
  email(mail: Mail): Promise<Evidence>;
  post(post: Post): Promise<Evidence>;
  close(): Promise<void>;
}

/** The carrier certainly did not take it: safe to try again. */
export class NotTaken extends Error {}
