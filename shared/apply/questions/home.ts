import { TENURE_LABEL, TENURES } from '@shared/vocabulary/people';
import { check } from '../checks';
import { isAffected, keyOf, shortOf, slugOf, Whose } from '../person';
import { ChoiceField, Question } from '../question';

const YOURS: Readonly<Record<string, string>> = {
  COUNCIL: 'I rent from a council',
  HOUSING_ASSOCIATION: 'I rent from a housing association',
  PRIVATE_RENTED: 'I rent from a private landlord',
  OWNER: 'I own my home',
};

/** Who lets the home: it decides who can be asked, and on what footing (D43). */
export function homeQuestion(whose: Whose): Question {
  const field: ChoiceField = {
    kind: 'CHOICE',
    name: keyOf(whose, 'tenure'),
    label: whose === 'YOU' ? 'What kind of home do you live in?' : 'What kind of home does the person affected live in?',
    short: shortOf(whose, 'Home'),
    options: TENURES.map((value) => ({
      value,
      label:
        value === 'NOT_SAID' ? 'I do not know or would rather not say' : (whose === 'YOU' && YOURS[value]) || TENURE_LABEL[value],
      ...(value === 'OTHER' ? { hint: 'For example with family, in a hostel, or no fixed home' } : {}),
    })),
  };
  return {
    slug: slugOf(whose, 'home'),
    scope: 'APPLICATION',
    title: field.label,
    fields: [field],
    hint: 'A landlord may know about the reports, and some landlords have a duty to take part in a review.',
    validate: (values) => check(values, field, 'Select what kind of home it is'),
    shown: isAffected(whose),
  };
}
