import { longDate } from '@shared/time';
import { CLOCK_LABEL } from '@shared/vocabulary/clocks';
import { NOTICE_KIND_LABEL, type NoticeKind } from '@shared/vocabulary/notices';
import type { Mail } from '@server/platform/mail/mail';
import type { WaitingNotice } from './notice.repository';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** An email to staff: sentences, each with the page it leads to. It names references and days, and nobody a case is about. */
export function staffMail(
  to: string,
  subject: string,
  lines: readonly { says: string; link: string; open: string }[],
): Omit<Mail, 'reference'> {
  return {
    to,
    subject,
    text: lines.map(({ says, link }) => `${says}\n${link}\n`).join('\n'),
    html: [
      '<!DOCTYPE html>',
      `<html lang="en-GB"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`,
      '<body style="margin:0;padding:16px;font-family:Arial,Helvetica,sans-serif;font-size:18px;line-height:1.5;color:#0b0c0c;">',
      ...lines.map(
        ({ says, link, open }) =>
          `<p style="margin:0 0 16px;">${escaped(says)}<br><a href="${escaped(link)}">${escaped(open)}</a></p>`,
      ),
      '</body></html>',
      '',
    ].join('\n'),
  };
}

/** What one notice is about, without a person in it: 'Send Letter 1'. */
const whatOf = ({ kind, clockKind }: Pick<WaitingNotice, 'kind' | 'clockKind'>): string =>
  clockKind ? CLOCK_LABEL[clockKind] : NOTICE_KIND_LABEL[kind];

/** The head of an email of its own: three of one limit are told apart without opening them. */
export function subjectOf({ reference, ...notice }: Pick<WaitingNotice, 'kind' | 'clockKind' | 'reference'>): string {
  return [reference, STEP[notice.kind], whatOf(notice)].filter(Boolean).join(': ');
}
const STEP: Partial<Record<NoticeKind, string>> = { LIMIT_NEAR: 'due soon', LIMIT_DUE: 'last day', LIMIT_OVERDUE: 'late' };

/** One notice as a sentence: reference, what, and by when. */
export function sentenceOf(notice: Pick<WaitingNotice, 'kind' | 'clockKind' | 'reference' | 'dueOn'>): string {
  const head = `${notice.reference}: ${whatOf(notice)}`;
  if (!notice.dueOn) {
    return `${head}.`;
  }
  switch (notice.kind) {
    case 'LIMIT_OVERDUE':
      return `${head}. This was due on ${longDate(notice.dueOn)} and is late.`;
    case 'LIMIT_DUE':
      return `${head}. The last day is ${longDate(notice.dueOn)}.`;
    default:
      return `${head}. This is due on ${longDate(notice.dueOn)}.`;
  }
}
