import type { PlainDate } from '@shared/time';
import { BODY_FIELDS, BODY_REQUIRED, bodyWords, type BodyFacts } from '../body-facts';
import { dateWord } from '../case-facts';
import type { LetterDefinition } from '../letter';
import { sample } from './sample';

/** Facts of it: a reference, a number and a day; nothing about anyone (D42). */
export interface RecommendationNoticeFacts extends BodyFacts {
  replyDueOn: PlainDate;
}

/** Tells an agency that a recommendation waits for it, to which it must have regard (s.104(7)). */
export const recommendationNotice: LetterDefinition<RecommendationNoticeFacts> = {
  kind: 'RECOMMENDATION_NOTICE',
  audience: 'agency',
  startsWindow: false,
  subject: (reference, authorityName) => `${reference}: a recommendation to your organisation, ${authorityName}`,
  title: 'A recommendation of an ASB Case Review',
  fields: [...BODY_FIELDS, 'reply_due_on'],
  required: [...BODY_REQUIRED, 'reply_due_on'],
  words: (facts) => ({ ...bodyWords(facts), reply_due_on: dateWord(facts.replyDueOn) }),
  sample,
};
