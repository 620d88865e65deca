import { check } from '../checks';
import { forABody, isThere, keyOf, saidOf, shortOf, slugOf, Whose } from '../person';
import { ChoiceField, Question, SoFar } from '../question';

const not =
  (test: (sofar: SoFar) => boolean) =>
  (sofar: SoFar): boolean =>
    !test(sofar);

/** A home address, a care-of address, or email alone: having no fixed address never shuts anybody out. */
export function addressKindQuestion(whose: Whose): Question {
  const yours = whose === 'YOU';
  const field: ChoiceField = {
    kind: 'CHOICE',
    name: keyOf(whose, 'addressKind'),
    label: yours ? 'What address can you give us?' : 'What address can you give us for the person affected?',
    short: shortOf(whose, 'Address given'),
    options: yours
      ? [
          { value: 'HOME', label: 'My home address', when: not(forABody) },
          { value: 'HOME', label: 'The address of the business, organisation or group', when: forABody },
          { value: 'CARE_OF', label: 'The address of someone who can take letters for me', hint: 'A care-of address' },
          {
            value: 'NONE',
            label: 'I cannot give an address',
            hint: 'For example if you have no fixed address. Then we need your email address',
          },
        ]
      : [
          { value: 'HOME', label: 'Their home address' },
          { value: 'CARE_OF', label: 'The address of someone who can take letters for them', hint: 'A care-of address' },
          { value: 'NONE', label: 'No address', hint: 'For example if they have no fixed address' },
        ],
  };
  return {
    slug: slugOf(whose, 'address-kind'),
    scope: 'APPLICATION',
    title: field.label,
    fields: [field],
    validate: (values, { answers }) => {
      const unreachable =
        yours &&
        saidOf(values, whose, 'addressKind') === 'NONE' &&
        saidOf({ ...answers.values, ...values }, whose, 'email') === '';
      return unreachable
        ? [{ field: field.name, message: 'Give an address for letters, or go back and add an email address' }]
        : check(values, field, 'Select what address you can give us');
    },
    shown: isThere(whose),
  };
}
