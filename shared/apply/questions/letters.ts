import { check } from '../checks';
import { always, ChoiceField, LongField, Question, said, TextField } from '../question';

const letterChannel: ChoiceField = {
  kind: 'CHOICE',
  name: 'letterChannel',
  label: 'How should we send your letters?',
  short: 'Letters by',
  options: [
    { value: 'EMAIL', label: 'By email', hint: 'The letter comes as a PDF and as text' },
    { value: 'POST_FIRST', label: 'By first class post' },
  ],
};

/** A letter must be able to arrive: email needs an email address, post an address. */
export const lettersQuestion: Question = {
  slug: 'letters',
  scope: 'APPLICATION',
  title: letterChannel.label,
  fields: [letterChannel],
  validate: (values, { answers }) => {
    const way = said(values, 'letterChannel');
    if (way === 'EMAIL' && said(answers.values, 'email') === '') {
      return [{ field: 'letterChannel', message: 'You have not given an email address. Choose post, or go back and add one' }];
    }
    if (way === 'POST_FIRST' && said(answers.values, 'addressKind') === 'NONE') {
      return [{ field: 'letterChannel', message: 'You have not given an address. Choose email, or go back and add one' }];
    }
    return check(values, letterChannel, 'Select how we should send your letters');
  },
  next: () => 'safe-contact',
  shown: always,
};

const safeContact: LongField = {
  kind: 'LONG',
  name: 'safeContact',
  label: 'Is there anything we must know to contact you safely? (optional)',
  short: 'Safe contact',
  optional: true,
  most: 1000,
  rows: 4,
};

/** Words the council sees before every contact. */
export const safeContactQuestion: Question = {
  slug: 'safe-contact',
  scope: 'APPLICATION',
  title: safeContact.label,
  fields: [safeContact],
  hint: 'For example times that suit you, whether we may leave a voicemail, or that somebody else opens your post.',
  validate: (values) => check(values, safeContact, ''),
  next: () => 'language',
  shown: always,
};

const language: TextField = {
  kind: 'TEXT',
  name: 'language',
  label: 'A language other than English (optional)',
  short: 'Language',
  optional: true,
  most: 60,
  width: 'HALF',
};
const accessibleFormat: TextField = {
  kind: 'TEXT',
  name: 'accessibleFormat',
  label: 'A format you need (optional)',
  short: 'Format',
  optional: true,
  most: 100,
  width: 'HALF',
  hint: 'For example large print, easy read, or a phone call',
};

export const languageQuestion: Question = {
  slug: 'language',
  scope: 'APPLICATION',
  title: 'Do you need another language or format? (optional)',
  fields: [language, accessibleFormat],
  validate: (values) => [...check(values, language, ''), ...check(values, accessibleFormat, '')],
  next: () => 'agreement',
  shown: always,
};
