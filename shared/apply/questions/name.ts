import { check } from '../checks';
import { isThere, keyOf, saidOf, shortOf, slugOf, Whose } from '../person';
import { Question, TextField } from '../question';

/** The name of the applicant or contact person, or of the person affected. Nobody can apply without one (D35). */
export function nameQuestion(whose: Whose): Question {
  const yours = whose === 'YOU';
  const field: TextField = {
    kind: 'TEXT',
    name: keyOf(whose, 'fullName'),
    label: yours ? 'What is your full name?' : 'What is the full name of the person affected?',
    short: shortOf(whose, 'Name'),
    most: 200,
    autocomplete: yours ? 'name' : 'off',
  };
  return {
    slug: slugOf(whose, 'name'),
    scope: 'APPLICATION',
    title: field.label,
    fields: [field],
    hint: yours
      ? 'We need your name because the council has to ask other organisations about the reports.'
      : 'The review is about them. From here on we ask about them, not about you.',
    ...(yours ? { aside: { text: 'I do not want to give my name', slug: 'without-name' } } : {}),
    validate: (values) => {
      const wrong = check(values, field, yours ? 'Enter your full name' : 'Enter the full name of the person affected');
      return wrong.length === 0 && !/\p{L}/u.test(saidOf(values, whose, 'fullName'))
        ? [{ field: field.name, message: yours ? 'Your name must have letters in it' : 'Their name must have letters in it' }]
        : wrong;
    },
    shown: isThere(whose),
  };
}
