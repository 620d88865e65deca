import { check } from '../checks';
import { always, ChoiceField, Question } from '../question';

const agrees: ChoiceField = {
  kind: 'CHOICE',
  name: 'agreesToShare',
  label: 'Do you agree?',
  short: 'Agreement to share',
  options: [
    { value: 'YES', label: 'Yes, you may share it with the organisations involved' },
    { value: 'NO', label: 'No, not now', hint: 'You can still send your application. The council will talk to you about it.' },
  ],
};

/** Agreement to share (R48, D21). Without it nobody is asked yet, but the application is received and its dates run (D55). */
export const agreementQuestion: Question = {
  slug: 'agreement',
  scope: 'APPLICATION',
  title: 'Sharing what you have told us',
  fields: [agrees],
  explain: [
    'To look into your case, {council} asks the organisations you reported to, such as the police or your landlord, what they know about your reports.',
    'For that, the council gives them your name and address, or those of the person or body you apply for, and the incidents that were reported. It gives nobody more than they need.',
    'Without your agreement, the council cannot ask them. You can change your mind later, and what has not been shared then will not be.',
  ],
  validate: (values) => check(values, agrees, 'Select whether you agree'),
  shown: always,
};
