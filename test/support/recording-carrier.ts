import type { Carrier, Evidence, Mail, Post } from '@server/platform/mail/mail';

/** A carrier that keeps what it is given, and fails on demand. */
export interface RecordingCarrier extends Carrier {
  postsForUs: boolean;
  mails: Mail[];
  posts: Post[];
  /** Called before each thing is taken; throws to refuse it. */
  before: () => void | Promise<void>;
  /** Called after each thing was taken; throws as if the answer were lost. */
  after: () => void | Promise<void>;
}

/** `postsForUs`: false where people print and post themselves. */
export function recordingCarrier({ postsForUs = true } = {}): RecordingCarrier {
  const evidence = (receipt: string): Evidence => ({ carrier: 'recording', receipt, at: '2026-03-26T09:00:00.000Z' });
  const carrier: RecordingCarrier = {
    mails: [],
    posts: [],
    postsForUs,
    before: () => undefined,
    after: () => undefined,
    email: async (mail) => {
      await carrier.before();
      carrier.mails.push(mail);
      await carrier.after();
      return evidence(`mail ${carrier.mails.length}`);
    },
    post: async (post) => {
      await carrier.before();
      carrier.posts.push(post);
      await carrier.after();
      return evidence(`post ${carrier.posts.length}`);
    },
    close: async () => undefined,
  };
  return carrier;
}
