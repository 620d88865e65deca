import { check } from '../checks';
import { isAffected, keyOf, saidOf, shortOf, slugOf, Whose } from '../person';
import { Question, SoFar, TextField } from '../question';

/** Whether the home is rented, so that there is a landlord to name. */
export const isRented = ({ answers }: Pick<SoFar, 'answers'>, whose: Whose): boolean =>
  ['COUNCIL', 'HOUSING_ASSOCIATION', 'PRIVATE_RENTED'].includes(saidOf(answers.values, whose, 'tenure'));

/** The landlord and the officer there, as far as known; only where the home is rented (D43). */
export function landlordQuestion(whose: Whose): Question {
  const field = (name: string, label: string, short: string): TextField => ({
    kind: 'TEXT',
    name: keyOf(whose, name),
    label,
    short: shortOf(whose, short),
    optional: true,
    most: 200,
  });
  const landlord = field('landlordName', 'Name of the landlord (optional)', 'Landlord');
  const officer = field('landlordOfficer', 'Name of the housing officer or contact there (optional)', 'Contact at the landlord');
  return {
    slug: slugOf(whose, 'landlord'),
    scope: 'APPLICATION',
    title: whose === 'YOU' ? 'Who is your landlord?' : 'Who is the landlord of the person affected?',
    fields: [landlord, officer],
    hint: 'If you do not know, leave this empty.',
    validate: (values) => [...check(values, landlord, ''), ...check(values, officer, '')],
    shown: (sofar) => isAffected(whose)(sofar) && isRented(sofar, whose),
  };
}
