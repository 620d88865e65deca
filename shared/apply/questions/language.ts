import { check } from '../checks';
import { isThere, keyOf, shortOf, slugOf, Whose } from '../person';
import { ChecksField, Question, TextField } from '../question';

/** A language other than English, and whether an interpreter is needed. */
export function languageQuestion(whose: Whose): Question {
  const language: TextField = {
    kind: 'TEXT',
    name: keyOf(whose, 'language'),
    label: 'A language other than English (optional)',
    short: shortOf(whose, 'Language'),
    optional: true,
    most: 60,
    width: 'HALF',
    hint: 'Sign languages too',
  };
  const interpreter: ChecksField = {
    kind: 'CHECKS',
    name: keyOf(whose, 'interpreter'),
    label: 'Interpreter (optional)',
    short: shortOf(whose, 'Interpreter'),
    optional: true,
    options: [{ value: 'YES', label: 'An interpreter is needed for calls and meetings' }],
  };
  return {
    slug: slugOf(whose, 'language'),
    scope: 'APPLICATION',
    title: whose === 'YOU' ? 'Do you need another language?' : 'Does the person affected need another language?',
    fields: [language, interpreter],
    validate: (values) => [...check(values, language, ''), ...check(values, interpreter, 'Select from the list')],
    shown: isThere(whose),
  };
}
