import { check } from '../checks';
import { always, FieldError, Question, said, TextField } from '../question';

const fullName: TextField = {
  kind: 'TEXT',
  name: 'fullName',
  label: 'What is your full name?',
  short: 'Name',
  most: 200,
  autocomplete: 'name',
};

export const nameQuestion: Question = {
  slug: 'name',
  scope: 'APPLICATION',
  title: fullName.label,
  fields: [fullName],
  hint: 'We need your name because the council has to ask other organisations about your reports.',
  validate: (values) => {
    const wrong = check(values, fullName, 'Enter your full name');
    return wrong.length === 0 && !/[\p{L}]/u.test(said(values, 'fullName'))
      ? [{ field: 'fullName', message: 'Your name must have letters in it' }]
      : wrong;
  },
  next: () => 'contact',
  shown: always,
};

const email: TextField = {
  kind: 'TEXT',
  name: 'email',
  label: 'Email address',
  short: 'Email',
  optional: true,
  most: 254,
  inputType: 'email',
  autocomplete: 'email',
  hint: 'With an email address you can follow your case online.',
};
const phone: TextField = {
  kind: 'TEXT',
  name: 'phone',
  label: 'Phone number',
  short: 'Phone',
  optional: true,
  most: 40,
  inputType: 'tel',
  autocomplete: 'tel',
  width: 'HALF',
};

/** At least one way to reach the applicant, in whatever form a phone number is written. */
export const contactQuestion: Question = {
  slug: 'contact',
  scope: 'APPLICATION',
  title: 'How can we contact you?',
  fields: [email, phone],
  hint: 'Give an email address, a phone number or both. Give only ones that are safe to use.',
  validate: (values) => {
    const wrong: FieldError[] = [...check(values, email, ''), ...check(values, phone, '')];
    if (said(values, 'email') === '' && said(values, 'phone') === '') {
      wrong.push({ field: 'email', message: 'Enter an email address or a phone number' });
    }
    if (said(values, 'email') !== '' && !/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(said(values, 'email'))) {
      wrong.push({ field: 'email', message: 'Enter an email address like name@example.org' });
    }
    if (said(values, 'phone') !== '' && (said(values, 'phone').match(/\d/g) ?? []).length < 7) {
      wrong.push({ field: 'phone', message: 'Enter a phone number with its area code, like 01632 960001' });
    }
    return wrong;
  },
  next: () => 'address-kind',
  shown: always,
};
