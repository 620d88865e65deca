import { check } from '../checks';
import { isThere, keyOf, saidOf, shortOf, slugOf, Whose } from '../person';
import { FieldError, Question, TextField } from '../question';

/** Email and phone. The applicant gives at least one of them; the person affected may be reached through the applicant alone. */
export function contactQuestion(whose: Whose): Question {
  const yours = whose === 'YOU';
  const email: TextField = {
    kind: 'TEXT',
    name: keyOf(whose, 'email'),
    label: yours ? 'Email address' : 'Their email address (optional)',
    short: shortOf(whose, 'Email'),
    optional: true,
    most: 254,
    inputType: 'email',
    autocomplete: yours ? 'email' : 'off',
    ...(yours ? { hint: 'With an email address you can follow your case online.' } : {}),
  };
  const phone: TextField = {
    kind: 'TEXT',
    name: keyOf(whose, 'phone'),
    label: yours ? 'Phone number' : 'Their phone number (optional)',
    short: shortOf(whose, 'Phone'),
    optional: true,
    most: 40,
    inputType: 'tel',
    autocomplete: yours ? 'tel' : 'off',
    width: 'HALF',
  };
  return {
    slug: slugOf(whose, 'contact'),
    scope: 'APPLICATION',
    title: yours ? 'How can we contact you?' : 'How can we contact the person affected?',
    fields: [email, phone],
    hint: yours
      ? 'Give an email address, a phone number or both. Next we ask which of them are safe to use.'
      : 'If we should reach them only through you, leave this empty.',
    validate: (values) => {
      const wrong: FieldError[] = [...check(values, email, ''), ...check(values, phone, '')];
      const [mail, number] = [saidOf(values, whose, 'email'), saidOf(values, whose, 'phone')];
      if (yours && mail === '' && number === '') {
        wrong.push({ field: email.name, message: 'Enter an email address or a phone number' });
      }
      if (mail !== '' && !/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(mail)) {
        wrong.push({ field: email.name, message: 'Enter an email address like name@example.org' });
      }
      if (number !== '' && (number.match(/\d/g) ?? []).length < 7) {
        wrong.push({ field: phone.name, message: 'Enter a phone number with its area code, like 01632 960001' });
      }
      return wrong;
    },
    shown: isThere(whose),
  };
}
