import { check } from '../checks';
import { always, ChoiceField, Question, said } from '../question';

const who: ChoiceField = {
  kind: 'CHOICE',
  name: 'who',
  label: 'Who are you asking for a review for?',
  short: 'Asking for',
  options: [
    { value: 'MYSELF', label: 'Myself' },
    { value: 'SOMEONE_ELSE', label: 'Someone else', hint: 'For example a relative, a client or a neighbour' },
    { value: 'BUSINESS', label: 'A business or an organisation' },
  ],
};

/** The victim may apply (R4). Representatives and businesses (R5, R6) are told how to apply through the SPOC. */
export const whoQuestion: Question = {
  slug: 'who',
  scope: 'APPLICATION',
  title: who.label,
  fields: [who],
  validate: (values) => check(values, who, 'Select who you are asking for'),
  next: (values) => (said(values, 'who') === 'MYSELF' ? 'incidents' : 'other-ways'),
  shown: always,
};
