import { check } from '../checks';
import { always, ChoiceField, Question } from '../question';

const who: ChoiceField = {
  kind: 'CHOICE',
  name: 'who',
  label: 'Who are you asking for a review for?',
  short: 'Asking for',
  options: [
    { value: 'MYSELF', label: 'Myself' },
    {
      value: 'SOMEONE_ELSE',
      label: 'Someone else',
      hint: 'For example a relative, a client or a neighbour. They must agree in writing',
    },
    { value: 'BUSINESS', label: 'A business or an organisation', hint: 'For example a shop, a school or a charity' },
    { value: 'GROUP', label: 'A community group', hint: 'For example a residents’ association or a neighbourhood watch' },
  ],
};

/** The victim (R4), somebody they agreed may apply for them (R5), a business (R6) or a community group (D13). */
export const whoQuestion: Question = {
  slug: 'who',
  scope: 'APPLICATION',
  title: who.label,
  fields: [who],
  validate: (values) => check(values, who, 'Select who you are asking for'),
  next: () => 'incidents',
  shown: always,
};
