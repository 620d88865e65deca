import { check } from '../checks';
import { isAffected, keyOf, shortOf, slugOf, Whose } from '../person';
import { LongField, Question } from '../question';

/** Vulnerabilities and support needs, in their own words; nobody has to say. */
export function supportQuestion(whose: Whose): Question {
  const field: LongField = {
    kind: 'LONG',
    name: keyOf(whose, 'supportNeeds'),
    label:
      whose === 'YOU'
        ? 'Is there anything about you that makes this harder to bear? (optional)'
        : 'Is there anything about the person affected that makes this harder to bear? (optional)',
    short: shortOf(whose, 'Support needs'),
    optional: true,
    most: 2000,
    rows: 5,
  };
  return {
    slug: slugOf(whose, 'support'),
    scope: 'APPLICATION',
    title: field.label,
    fields: [field],
    hint: 'For example a disability or illness, age, living alone, caring for somebody, or what support would help. The council uses it to judge how urgent this is.',
    validate: (values) => check(values, field, ''),
    shown: isAffected(whose),
  };
}
