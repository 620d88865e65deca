import { createTransport } from 'nodemailer';
import { NotTaken, type Carrier, type Evidence, type Mail, type Post } from './mail';

/** The parts of the conversation before any of the letter is given. */
const BEFORE_DATA = /^(CONN|HELO|EHLO|LHLO|STARTTLS|AUTH|MAIL FROM|RCPT TO)/;
const TIMEOUT_MS = 30_000;

/** Email by SMTP; post by whatever carrier is given. */
export function smtpCarrier(options: { url: string; from: string; post: (post: Post) => Promise<Evidence>; now: () => Date }): Carrier {
  const transport = createTransport(options.url, { from: options.from });
  Object.assign(transport.options, { connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS });
  const domain = options.from.replace(/^.*@/, '').replace(/[>\s].*$/, '');
  return {
    email: async (mail: Mail) => {
      try {
        const sent = await transport.sendMail({
          to: mail.to, subject: mail.subject, html: mail.html, text: mail.text, messageId: `<${mail.reference}@${domain}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
          attachments: (mail.attachments ?? []).map(({ fileName, mediaType, bytes }) => ({
            filename: fileName, contentType: mediaType, content: Buffer.from(bytes),
          })),
        });
        return { carrier: 'smtp', receipt: `${sent.messageId} ${lastWord(sent.response)}`.trim(), at: options.now().toISOString() };
      } catch (failure) {
        throw neverTook(failure) ? new NotTaken(`The mail server did not take it: ${reason(failure)}.`) : new Error(`Sending ended unclearly: ${reason(failure)}.`);
      }
    },
    post: options.post,
    close: async () => transport.close(),
  };
}

interface SmtpFailure {
  code?: string;
  command?: string;
  responseCode?: number;
}

/** True when the server said no, or never came to the letter itself. Silence after that tells nothing (D54). */
function neverTook(failure: unknown): boolean {
  const { command, responseCode } = failure as SmtpFailure;
  return (responseCode ?? 0) >= 400 || BEFORE_DATA.test(command ?? '');
}

/** Codes only: a server's own words may quote the address. */
function reason(failure: unknown): string {
  const { code, command, responseCode } = failure as SmtpFailure;
  return [code, command?.split(':')[0], responseCode].filter(Boolean).join(' ') || 'no reason given';
}

/** The server's receipt without any address it may repeat. */
const lastWord = (response: string): string => response.replaceAll(/\S+@\S+/g, '').slice(0, 200);
