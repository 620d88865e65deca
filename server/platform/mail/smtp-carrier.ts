import { randomUUID } from 'node:crypto';
import { createTransport } from 'nodemailer';
import { noPost } from './notify-post';
import { NotTaken, type Carrier, type Evidence, type Mail, type Post } from './mail';

const TIMEOUT_MS = 30_000;

/** Email by SMTP; post by the carrier that is given, or by hand where there is none. */
export function smtpCarrier(options: {
  url: string;
  from: string;
  post: ((post: Post) => Promise<Evidence>) | null;
  now: () => Date;
}): Carrier {
  const domain = options.from.replace(/^.*@/, '').replace(/[>\s].*$/, '');
  return {
    postsForUs: options.post !== null,
    email: async (mail: Mail) => {
      const line = listenIn();
      const transport = createTransport({
        url: options.url,
        connectionTimeout: TIMEOUT_MS,
        greetingTimeout: TIMEOUT_MS,
        socketTimeout: TIMEOUT_MS,
        transactionLog: true,
        logger: line.logger as never,
      });
      try {
        const sent = await transport.sendMail({
          from: options.from,
          to: mail.to,
          subject: mail.subject,
          html: mail.html,
          text: mail.text,
          ...(mail.replyTo ? { replyTo: mail.replyTo } : {}),
          // One of its own each time: mail systems drop a message whose id they have seen.
          messageId: `<${randomUUID()}@${domain}>`,
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Recourse-Reference': mail.reference },
          attachments: (mail.attachments ?? []).map(({ fileName, mediaType, bytes }) => ({
            filename: fileName,
            contentType: mediaType,
            content: Buffer.from(bytes),
          })),
        });
        return {
          carrier: 'smtp',
          receipt: `${sent.messageId} ${withoutAddresses(sent.response)}`.trim(),
          at: options.now().toISOString(),
        };
      } catch (failure) {
        throw refused(failure) || !line.reachedData()
          ? new NotTaken(`The mail server did not take it: ${reason(failure)}.`)
          : new Error(`Sending ended unclearly: ${reason(failure)}.`);
      } finally {
        transport.close();
      }
    },
    post: options.post ?? noPost,
    close: async () => undefined,
  };
}

/**
 * Follows one conversation and notes whether it came to DATA. The failure itself does not tell: a line lost in the middle of the letter
 * is reported like one never made. Nothing heard is kept.
 */
function listenIn(): { logger: object; reachedData(): boolean } {
  let data = false;
  const hear = (entry: { tnx?: string }, said?: unknown): void => {
    data ||= entry.tnx === 'client' && /^DATA\b/i.test(String(said));
  };
  const logger = Object.fromEntries(['trace', 'debug', 'info', 'warn', 'error', 'fatal'].map((level) => [level, hear]));
  return { logger, reachedData: () => data };
}

interface SmtpFailure {
  code?: string;
  command?: string;
  responseCode?: number;
}

/** True when the server said no, whenever it did. */
const refused = (failure: unknown): boolean => ((failure as SmtpFailure).responseCode ?? 0) >= 400;

/** Codes only: a server's own words may quote the address. */
function reason(failure: unknown): string {
  const { code, command, responseCode } = failure as SmtpFailure;
  return [code, command?.split(':')[0], responseCode].filter(Boolean).join(' ') || 'no reason given';
}

/** The server's receipt without any address it may repeat. */
const withoutAddresses = (response: string): string => response.replaceAll(/\S+@\S+/g, '').slice(0, 200);
