import { SAFE_CHANNEL_LABEL, SAFE_CHANNELS } from '@shared/vocabulary/people';
import { check } from '../checks';
import { isThere, keyOf, safeWaysOf, shortOf, slugOf, waysGiven, Whose } from '../person';
import { ChecksField, LongField, Question, TextField } from '../question';

/** Which of the ways they gave are safe, when, and anything else to know: nothing leaves by a way that is not marked safe (D28). */
export function safeContactQuestion(whose: Whose): Question {
  const yours = whose === 'YOU';
  const ways: ChecksField = {
    kind: 'CHECKS',
    name: keyOf(whose, 'safeChannels'),
    label: yours ? 'Which of these are safe for you?' : 'Which of these are safe for the person affected?',
    short: shortOf(whose, 'Safe ways'),
    hint: 'Leave out a way if somebody else could see or hear it and that would be a risk.',
    options: SAFE_CHANNELS.map((value) => ({
      value,
      label: value === 'POST' ? 'Post to the address given' : SAFE_CHANNEL_LABEL[value],
      when: ({ answers }) => waysGiven(answers.values, whose).includes(value),
    })),
  };
  const times: TextField = {
    kind: 'TEXT',
    name: keyOf(whose, 'contactTimes'),
    label: 'When is it safe to call? (optional)',
    short: shortOf(whose, 'Safe times to call'),
    optional: true,
    most: 200,
    hint: 'For example “weekday mornings” or “not when my son is at home”',
  };
  const more: LongField = {
    kind: 'LONG',
    name: keyOf(whose, 'safeContact'),
    label: 'Anything else we must know to make contact safely? (optional)',
    short: shortOf(whose, 'Safe contact'),
    optional: true,
    most: 1000,
    rows: 4,
  };
  return {
    slug: slugOf(whose, 'safe-contact'),
    scope: 'APPLICATION',
    title: yours ? 'How is it safe to contact you?' : 'How is it safe to contact the person affected?',
    fields: [ways, times, more],
    validate: (values, { answers }) => [
      ...(yours && safeWaysOf({ ...answers.values, ...values }, whose).length === 0
        ? [{ field: ways.name, message: 'Select at least one way that is safe' }]
        : check(values, { ...ways, optional: true }, 'Select from the ways in the list')),
      ...check(values, times, ''),
      ...check(values, more, ''),
    ],
    shown: (sofar) => isThere(whose)(sofar) && (yours || waysGiven(sofar.answers.values, whose).length > 0),
  };
}
