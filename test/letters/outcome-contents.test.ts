import { LETTERS, MissingField, renderLetter } from '@server/letters';
import type { LetterKind } from '@shared/vocabulary/letters';
import { sampleInput } from './sample-input';

const textOf = (kind: LetterKind, change: object = {}) =>
  renderLetter(sampleInput(kind, { facts: { ...LETTERS[kind].sample, ...change } as never })).text;
const { sample } = LETTERS.LETTER_3;
const NO_PLAN = { plan: null, noPlanBecause: 'The behaviour stopped when the flat was let to somebody else.' };

describe('Letter 3', () => {
  it('R1 R41 R83 uses both names, says what was found, whom to call, and where support is', () => {
    const text = textOf('LETTER_3');
    for (const words of [
      'ASB Case Review',
      'Community Trigger',
      sample.found.split('\n')[0],
      'met on Thursday 30 April 2026',
      'BLA-2026-0012',
      'Priya Nair',
      '01632 960101',
      'Victim First',
      'large print',
      '999',
    ]) {
      expect(text).toContain(words);
    }
  });

  it('R39 tells each recommendation, to whom, and by when they answer (s.104(8)), or that there are none', () => {
    const text = textOf('LETTER_3');
    for (const { says, to } of sample.recommendations) {
      expect(text).toContain(says);
      expect(text).toContain(to);
    }
    expect(text).not.toContain('made no recommendations');
    expect(textOf('LETTER_3', { recommendations: [] })).toContain('The review made no recommendations.');
  });

  it('R44 encloses the plan after the signature, row by row', () => {
    const text = textOf('LETTER_3');
    const enclosed = text.slice(text.lastIndexOf('Enclosed: action plan'));
    expect(text.indexOf('Yours sincerely')).toBeLessThan(text.indexOf('Enclosed: action plan'));
    for (const { what, who } of sample.plan ?? []) {
      expect(enclosed).toContain(what);
      expect(enclosed).toContain(who);
    }
    expect(enclosed).toContain('By when: Friday 22 May 2026');
  });

  it('R40 R44 without a plan it gives the reason; with an empty plan, or without the reason, it does not go', () => {
    const text = textOf('LETTER_3', NO_PLAN);
    expect(text).toContain('an action plan is not needed, for this reason');
    expect(text).toContain(NO_PLAN.noPlanBecause);
    expect(text).not.toContain('Enclosed');
    expect(() => textOf('LETTER_3', { plan: [] })).toThrow('LETTER_3 is missing plan.');
    expect(() => textOf('LETTER_3', { ...NO_PLAN, noPlanBecause: '' })).toThrow('LETTER_3 is missing no_plan_because.');
  });

  it('R53 R73 says the last day to appeal, both grounds, and where to complain', () => {
    const text = textOf('LETTER_3');
    for (const words of [
      'The last day to appeal is Tuesday 9 June 2026.',
      'failed to consider a relevant process, policy or protocol',
      'failed to consider relevant facts',
      'www.lgo.org.uk',
      'www.housing-ombudsman.org.uk',
      'www.policeconduct.gov.uk',
    ]) {
      expect(text).toContain(words);
    }
  });

  it.each(['found', 'meetingHeldOn', 'lastDayToAppeal'])('R41 does not go without %s', (name) => {
    expect(() => textOf('LETTER_3', { [name]: '' })).toThrow(MissingField);
  });
});

it('R40 D29 the draft plan says it is not final, shows the rows, and asks until when', () => {
  const text = textOf('PLAN_DRAFT');
  for (const words of [
    'It is not final yet',
    'Mend the gate to the car park.',
    'by Monday 11 May 2026',
    'You do not have to answer',
  ]) {
    expect(text).toContain(words);
  }
  expect(() => textOf('PLAN_DRAFT', { plan: [] })).toThrow('PLAN_DRAFT is missing plan.');
});

it.each(['RECOMMENDATION_NOTICE', 'ACTION_NOTICE', 'ACTION_REMINDER'] as const)(
  'D42 %s names a reference, a day and who writes, and nobody the case is about',
  (kind) => {
    const text = textOf(kind);
    for (const words of ['BLA-2026-0012', 'Monday 8 June 2026', 'Blaby District Council', 'Priya Nair', '/office/actions']) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain('Ellis');
  },
);

it('R40 a reminder says whether the action is due soon or late', () => {
  expect(textOf('ACTION_REMINDER')).toContain('It is due on Monday 8 June 2026.');
  expect(textOf('ACTION_REMINDER', { isLate: true })).toContain('It was due on Monday 8 June 2026');
});
