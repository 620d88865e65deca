import { NotifyClient } from 'notifications-node-client';
import { NotTaken, type Evidence, type Post } from './mail';

interface NotifyFailure {
  code?: string;
  response?: { status?: number };
}
/** The connection was never made. */
const NOT_CONNECTED = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

/** Post by GOV.UK Notify: it prints, folds, posts, and answers with an id that is the evidence. `address` is for another server of theirs. */
export function notifyPost(apiKey: string, now: () => Date, address?: string): (post: Post) => Promise<Evidence> {
  const client = address ? new NotifyClient(address, apiKey) : new NotifyClient(apiKey);
  return async ({ reference, pdf, postage }) => {
    try {
      const { data } = await client.sendPrecompiledLetter(reference, Buffer.from(pdf), postage);
      return { carrier: 'govuk-notify', receipt: String((data as { id?: unknown }).id), at: now().toISOString() };
    } catch (failure) {
      const { code, response } = failure as NotifyFailure;
      const status = response?.status ?? 0;
      if ((status >= 400 && status < 500) || NOT_CONNECTED.includes(code ?? '')) {
        throw new NotTaken(`GOV.UK Notify did not take it (${status || code}).`);
      }
      throw new Error(`GOV.UK Notify answered unclearly (${status || code || 'no answer'}).`);
    }
  };
}

/** Where nobody prints for us: what is for the post waits for people here, and is not brought to a carrier. */
export const noPost = async (): Promise<Evidence> => {
  throw new NotTaken('No printing service is set up (NOTIFY_API_KEY).');
};
