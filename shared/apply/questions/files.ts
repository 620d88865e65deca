import type { HeldPurpose } from '../files';
import { always, Question } from '../question';
import { hasConsent } from './consent-details';

/** A page on which files are added; it asks nothing, so it never stands in the way of sending. */
const files = (slug: string, title: string, hint: string, shown: Question['shown']): Question => ({
  slug,
  scope: 'APPLICATION',
  title,
  hint,
  fields: [],
  validate: () => [],
  shown,
});

/** The consent itself, now or later (R5). */
export const consentFileQuestion = files(
  'consent-file',
  'Send their written agreement (optional)',
  'Take a photo of it or choose a file. If you do not have it at hand, go on and send it to the council later.',
  hasConsent,
);
/** Pictures, recordings, diaries and letters (R18). */
export const evidenceQuestion = files(
  'evidence',
  'Do you have anything to send with it? (optional)',
  'For example photos, recordings, a diary or letters. You do not need any. Do not put yourself at risk to get some.',
  always,
);

/** Which page takes files of which purpose. */
export const FILE_PAGES: Readonly<Record<string, HeldPurpose>> = { 'consent-file': 'CONSENT', evidence: 'EVIDENCE' };
