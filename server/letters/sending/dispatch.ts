import type { LetterRow, Rendering } from '@server/features/letters';
import type { Carrier, Evidence, Post } from '@server/platform/mail/mail';
import type { Loaded } from '../facts/load';
import { LETTERS } from '../registry';
import { agencyMail } from './agency-mail';
import { letterFileName } from './prepare';

/** A letter rendered, dated and ready to be given to the carrier. */
export interface Parcel {
  letter: LetterRow;
  loaded: Loaded;
  rendering: Pick<Rendering, 'id' | 'html' | 'text' | 'renderedOn'>;
  pdf: Uint8Array;
  /** Printed in Letter 1 and not yet in force; null otherwise. */
  code: string | null;
  /** The token of the link that goes along, made as it goes and kept nowhere; null where none does. */
  linkToken?: string | null;
}

const POSTAGE: Record<Exclude<LetterRow['channel'], 'EMAIL'>, Post['postage']> = {
  POST_FIRST: 'first',
  POST_SECOND: 'second',
  POST_ECONOMY: 'economy',
};

/** Gives a letter to the carrier, once. Its own id goes along as reference, so that a return can be matched. */
export function dispatch(carrier: Carrier, { letter, loaded, rendering, pdf, linkToken }: Parcel): Promise<Evidence> {
  if (letter.channel !== 'EMAIL') {
    return carrier.post({ recipient: loaded.recipient.name, postage: POSTAGE[letter.channel], pdf, reference: letter.id });
  }
  const subject = LETTERS[loaded.kind].subject(loaded.reference, loaded.letterhead.name);
  const to = loaded.email ?? '';
  if ('replyUrl' in loaded) {
    const words = agencyMail({
      reference: loaded.reference,
      authorityName: loaded.letterhead.name,
      agencyName: loaded.recipient.name,
      dueOn: loaded.dueOn,
      replyUrl: loaded.link && linkToken ? `${loaded.link.page}/${linkToken}` : loaded.replyUrl,
      linkUntil: loaded.link?.until ?? null,
      reminder: loaded.kind === 'REQUEST_CHASER',
    });
    return carrier.email({ to, subject, ...words, reference: letter.id });
  }
  return carrier.email({
    to,
    subject,
    html: rendering.html,
    text: rendering.text,
    reference: letter.id,
    replyTo: loaded.letterhead.email,
    attachments: [
      { fileName: letterFileName(letter.kind, loaded.reference), mediaType: 'application/pdf', bytes: pdf },
      ...enclosed(loaded),
    ],
  });
}

/** What goes with the email besides the letter: the calendar file of an invitation (R34, D31). */
function enclosed(loaded: Loaded): { fileName: string; mediaType: string; bytes: Uint8Array }[] {
  const enclosure = 'enclosure' in loaded ? loaded.enclosure : null;
  return enclosure
    ? [{ fileName: enclosure.fileName, mediaType: enclosure.mediaType, bytes: Buffer.from(enclosure.text, 'utf8') }]
    : [];
}
