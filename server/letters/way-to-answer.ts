import { dateWord } from './case-facts';
import type { Words } from './letter';
import type { PlainDate } from '@shared/time';

export const ANSWER_FIELDS = ['by_sign_in', 'by_link', 'link_until'] as const;

/** The words for `ANSWER_FIELDS`: an agency signs in; somebody without an account has a link, up to this day (R49). */
export const wayToAnswer = (linkUntil: PlainDate | null | undefined): Words => ({
  by_sign_in: !linkUntil,
  by_link: Boolean(linkUntil),
  link_until: dateWord(linkUntil),
});
