import { check } from '../checks';
import { isThere, keyOf, shortOf, slugOf, Whose } from '../person';
import { ChoiceField, Question, TextField } from '../question';

/** How letters are set, and any other format in their own words. */
export function formatQuestion(whose: Whose): Question {
  const format: ChoiceField = {
    kind: 'CHOICE',
    name: keyOf(whose, 'letterFormat'),
    label: 'Size of print',
    short: shortOf(whose, 'Letters in'),
    options: [
      { value: 'STANDARD', label: 'Standard print' },
      { value: 'LARGE_PRINT', label: 'Large print' },
    ],
  };
  const other: TextField = {
    kind: 'TEXT',
    name: keyOf(whose, 'accessibleFormat'),
    label: 'Another format (optional)',
    short: shortOf(whose, 'Other format'),
    optional: true,
    most: 100,
    width: 'HALF',
    hint: 'For example easy read, braille, or a phone call',
  };
  return {
    slug: slugOf(whose, 'format'),
    scope: 'APPLICATION',
    title: whose === 'YOU' ? 'How should your letters be printed?' : 'How should letters to the person affected be printed?',
    fields: [format, other],
    validate: (values) => [...check(values, format, 'Select the size of print'), ...check(values, other, '')],
    shown: isThere(whose),
  };
}
