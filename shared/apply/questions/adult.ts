import { check } from '../checks';
import { isAffected, keyOf, saidOf, shortOf, slugOf, Whose } from '../person';
import { ChoiceField, Question, TextField } from '../question';

/** The adult with a child, and whether it is safe that they learn of the letters: they may be part of the problem (D46). */
export function adultQuestion(whose: Whose): Question {
  const yours = whose === 'YOU';
  const name: TextField = {
    kind: 'TEXT',
    name: keyOf(whose, 'adultName'),
    label: 'Name of the adult (optional)',
    short: shortOf(whose, 'Adult with them'),
    optional: true,
    most: 200,
  };
  const relationship: TextField = {
    kind: 'TEXT',
    name: keyOf(whose, 'adultRelationship'),
    label: yours ? 'How you know them (optional)' : 'How the young person knows them (optional)',
    short: shortOf(whose, 'How they know the adult'),
    optional: true,
    most: 200,
    hint: 'For example mother, teacher or social worker',
  };
  const safe: ChoiceField = {
    kind: 'CHOICE',
    name: keyOf(whose, 'adultIsSafe'),
    label: 'Is it safe if that adult sees our letters?',
    short: shortOf(whose, 'Safe if the adult sees letters'),
    optional: true,
    options: [
      { value: 'YES', label: 'Yes' },
      { value: 'NO', label: 'No' },
      { value: 'NOT_SURE', label: 'I am not sure', hint: 'Nothing is posted to the home until somebody has talked about it' },
    ],
  };
  return {
    slug: slugOf(whose, 'adult'),
    scope: 'APPLICATION',
    title: yours ? 'Is there an adult who can help you with this?' : 'Is there an adult who can help the young person with this?',
    fields: [name, relationship, safe],
    hint: 'If there is nobody, leave this empty. The application can be sent all the same.',
    validate: (values) => [
      ...check(values, name, ''),
      ...check(values, relationship, ''),
      ...check(
        values,
        saidOf(values, whose, 'adultName') === '' ? safe : { ...safe, optional: undefined },
        'Select whether it is safe if that adult sees our letters',
      ),
    ],
    shown: (sofar) => isAffected(whose)(sofar) && saidOf(sofar.answers.values, whose, 'under18') === 'YES',
  };
}
