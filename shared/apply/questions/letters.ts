import { check } from '../checks';
import { forSomeoneElse, keyOf, safeWaysOf, saidOf, shortOf, slugOf, waysGiven, Whose } from '../person';
import { always, ChoiceField, Question } from '../question';

/** A letter must be able to arrive, and by a way that is marked safe (D28). The copies of the person affected are asked in the same way. */
export function lettersQuestion(whose: Whose): Question {
  const yours = whose === 'YOU';
  const field: ChoiceField = {
    kind: 'CHOICE',
    name: keyOf(whose, 'letterChannel'),
    label: yours ? 'How should we send your letters?' : 'How should we send copies to the person affected?',
    short: shortOf(whose, yours ? 'Letters by' : 'Copies by'),
    options: [
      { value: 'EMAIL', label: 'By email', hint: 'The letter comes as a PDF and as text' },
      { value: 'POST_FIRST', label: 'By first class post' },
    ],
  };
  const no = (message: string) => [{ field: field.name, message }];
  return {
    slug: slugOf(whose, 'letters'),
    scope: 'APPLICATION',
    title: field.label,
    fields: [field],
    explain: ['If neither is safe, choose one all the same. {council} sends nothing until somebody has found a safe way.'],
    validate: (values, { answers }) => {
      const all = { ...answers.values, ...values };
      const way = saidOf(values, whose, 'letterChannel');
      const given = waysGiven(all, whose);
      const safe = safeWaysOf(all, whose);
      if (way === 'EMAIL' && !given.includes('EMAIL')) {
        return no('There is no email address. Choose post, or go back and add one');
      }
      if (way === 'POST_FIRST' && !given.includes('POST')) {
        return no('There is no address. Choose email, or go back and add one');
      }
      // Where neither is safe nobody is turned away: nothing is sent before a person has found a way with them.
      if (way === 'EMAIL' && !safe.includes('EMAIL') && safe.includes('POST')) {
        return no('Email is not among the ways that are safe. Choose post, or go back and change what is safe');
      }
      if (way === 'POST_FIRST' && !safe.includes('POST') && safe.includes('EMAIL')) {
        return no('Post is not among the ways that are safe. Choose email, or go back and change what is safe');
      }
      return check(values, field, yours ? 'Select how we should send your letters' : 'Select how we should send their copies');
    },
    shown: yours ? always : (sofar) => forSomeoneElse(sofar) && saidOf(sofar.answers.values, whose, 'wantsCopies') === 'YES',
  };
}
