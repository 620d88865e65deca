import { longDate, type PlainDate } from '@shared/time';
import { escapeHtml } from '../render/html';

/** What an agency is told by email: that something waits behind its sign-in. */
export interface Announcement {
  reference: string;
  authorityName: string;
  agencyName: string;
  dueOn: PlainDate;
  replyUrl: string;
  reminder: boolean;
  /** It goes to somebody without an account, and `replyUrl` is their own link, up to this day (R49). */
  linkUntil?: PlainDate | null;
}

/** The email to an agency, as HTML and text: reference, due date, where to sign in or their own link; nothing of the case and nothing attached (D42, D58). */
export function agencyMail(about: Announcement): { html: string; text: string } {
  const paragraphs = [
    `To ${about.agencyName}`,
    about.reminder
      ? `${about.authorityName} has not had your answer to its information request, reference ${about.reference}. It was asked for by ${longDate(about.dueOn)}.`
      : `${about.authorityName} asks you for information for an ASB Case Review, reference ${about.reference}. Please answer by ${longDate(about.dueOn)}.`,
    about.linkUntil
      ? `The request, with the law it is made under, opens with the link below, without an account, up to ${longDate(about.linkUntil)}. The link is yours: please do not pass it on. This email holds no details, so that nothing is disclosed on its way.`
      : 'The request, with the law it is made under, waits for you after you sign in. This email holds no details, so that nothing is disclosed on its way.',
  ];
  const text = [...paragraphs, `${about.linkUntil ? 'Open the request' : 'Sign in'}: ${about.replyUrl}`, ''].join('\n\n');
  const html = [
    '<!DOCTYPE html>',
    '<html lang="en-GB">',
    `<head><meta charset="utf-8"><title>${escapeHtml(about.reference)}</title></head>`,
    '<body style="margin:0;padding:16px;font-family:Arial,Helvetica,sans-serif;font-size:18px;line-height:1.5;color:#0b0c0c;">',
    ...paragraphs.map((paragraph) => `<p style="margin:0 0 16px;">${escapeHtml(paragraph)}</p>`),
    `<p style="margin:0;"><a href="${escapeHtml(about.replyUrl)}">${about.linkUntil ? 'Read and answer the request' : 'Sign in to read and answer the request'}</a></p>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
  return { html, text };
}
