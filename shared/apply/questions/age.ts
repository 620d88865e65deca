import { check } from '../checks';
import { isAffected, keyOf, shortOf, slugOf, Whose } from '../person';
import { ChoiceField, Question } from '../question';

/** Children may apply; whether post to their home is safe is asked next (D46). */
export function ageQuestion(whose: Whose): Question {
  const field: ChoiceField = {
    kind: 'CHOICE',
    name: keyOf(whose, 'under18'),
    label: whose === 'YOU' ? 'Are you under 18?' : 'Is the person affected under 18?',
    short: shortOf(whose, 'Under 18'),
    options: [
      { value: 'YES', label: 'Yes' },
      { value: 'NO', label: 'No' },
    ],
  };
  return {
    slug: slugOf(whose, 'age'),
    scope: 'APPLICATION',
    title: field.label,
    fields: [field],
    hint: 'People under 18 have the same right to a review.',
    validate: (values) => check(values, field, 'Select yes or no'),
    shown: isAffected(whose),
  };
}
