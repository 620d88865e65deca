import type { LetterKind } from '@shared/vocabulary/letters';
import { LETTERS, MissingField, renderLetter } from '@server/letters';
import { sampleInput } from './sample-input';

const textOf = (kind: LetterKind, change: object = {}) =>
  renderLetter(sampleInput(kind, { facts: { ...LETTERS[kind].sample, ...change } as never })).text;
const TO_APPLICANT = ['CASE_UPDATE', 'DATE_CHANGED', 'WITHDRAWAL', 'TRANSFER', 'NOT_DECIDED'] as const;

it.each(TO_APPLICANT)('R1 %s uses both names of the process', (kind) => {
  expect(textOf(kind)).toContain('ASB Case Review');
  expect(textOf(kind)).toContain('Community Trigger');
});

it.each(TO_APPLICANT)('R83 %s says whom to call, where support and other forms are', (kind) => {
  for (const words of ['BLA-2026-0012', 'Priya Nair', '01632 960101', '101', '999', 'Victim First', 'large print']) {
    expect(textOf(kind)).toContain(words);
  }
});

describe('an update', () => {
  it('R28 says why it takes longer, what was done, and by when the next update comes', () => {
    const { why, doneSoFar } = LETTERS.CASE_UPDATE.sample;
    const text = textOf('CASE_UPDATE');
    expect(text).toContain(why);
    expect(text).toContain(doneSoFar.split('\n')[1]);
    expect(text).toContain('write to you again by Monday 27 April 2026 at the latest');
    expect(text).toContain('10 working days from the last update (Monday 13 April 2026)');
  });

  it('D7 keeps the day the decision was first due', () => {
    expect(textOf('CASE_UPDATE')).toMatch(/we would decide by Monday 13 April 2026\. That date stays on record/);
  });

  it.each(['why', 'doneSoFar', 'originalDueOn', 'nextUpdateOn'])('R28 does not go without %s', (name) => {
    expect(() => textOf('CASE_UPDATE', { [name]: '' })).toThrow(MissingField);
  });
});

describe('a changed date', () => {
  it('D33 D64 names the holiday, keeps the quoted day as the promise, and gives the latest day now', () => {
    const text = textOf('DATE_CHANGED');
    expect(text).toContain('we would write to you with our decision by Monday 13 April 2026');
    expect(text).toContain('Thursday 9 April 2026 has been made a bank holiday (Day of thanksgiving).');
    expect(text).toContain('Monday 13 April 2026 is still the day we promised you');
    expect(text).toContain('Tuesday 14 April 2026 is the latest day');
  });

  it.each([
    ['ACKNOWLEDGE', 'who deals with your application'],
    ['DECIDE_UPDATE', 'our decision or an update'],
    ['OUTCOME', 'the outcome of the review'],
  ])('D33 says which date it is: %s', (clockKind, words) => {
    expect(textOf('DATE_CHANGED', { clockKind })).toContain(words);
  });

  it('D33 is not written about a date that applicants are not told', () => {
    expect(() => textOf('DATE_CHANGED', { clockKind: 'DECIDE_SHADOW' })).toThrow('DATE_CHANGED is missing promise.');
  });
});

describe('a withdrawal', () => {
  it('D37 confirms it, says what stops, that it is not a decision, and how to apply again', () => {
    const text = textOf('WITHDRAWAL');
    expect(text).toContain('On Wednesday 1 April 2026 you told us that you want to withdraw');
    expect(text).toMatch(/What stops now[\s\S]*we will not hold a review/);
    expect(text).toContain('not a decision that your application did not meet the threshold');
    expect(text).toContain('You can apply again at any time at https://recourse.example/blaby,');
    expect(text).not.toContain('carry on');
  });

  it('D37 says why we carry on, where somebody’s safety needs it, and stops nothing', () => {
    const text = textOf('WITHDRAWAL', { continuedBecause: 'A neighbour’s child was threatened.' });
    expect(text).toContain('A neighbour’s child was threatened.');
    expect(text).toContain('The dates we gave you stay the same');
    expect(text).not.toMatch(/What stops now|closed your application/);
  });
});

describe('a transfer', () => {
  it('D17 D62 says to whom and why, the contact there, and that reference, receipt date and dates stay', () => {
    const text = textOf('TRANSFER');
    expect(text).toContain('we passed your application to Harborough District Council');
    expect(text).toContain(LETTERS.TRANSFER.sample.reason);
    for (const words of ['Owen Barratt', '01632 960131', 'case.review@harborough.example', 'LE16 7AG']) {
      expect(text).toContain(words);
    }
    expect(text).toContain('Your reference is still BLA-2026-0012');
    expect(text).toContain('Friday 20 March 2026, still counts as the date you applied');
    expect(text).toContain('You do not have to apply again');
    expect(text).toContain('https://recourse.example/harborough/status');
  });
});

describe('no decision in time', () => {
  it('D57 says the day it was due, that an appeal need not wait, and how', () => {
    const text = textOf('NOT_DECIDED');
    expect(text).toContain('decide by Monday 13 April 2026. We have not.');
    expect(text).toContain('You can appeal now');
    expect(text).toMatch(/by email at case\.review@blaby\.example or by post to [\s\S]*LE19 2EP/);
    expect(text).not.toMatch(/form|we will write to you by then/);
    expect(textOf('NOT_DECIDED', { wasTold: false })).toContain('A decision was due by Monday 13 April 2026 at the latest');
    expect(textOf('NOT_DECIDED', { updateDueOn: '2026-04-27' })).toContain(
      'If we still have not decided by Monday 27 April 2026, we will write to you by then',
    );
  });
});

describe('the notice to a relevant body', () => {
  it('D42 names reference, authority, day and law, and nobody', () => {
    const { text, subject } = renderLetter(sampleInput('PASS_ON_NOTICE'));
    for (const words of ['BLA-2026-0012', 'Blaby District Council', 'Friday 20 March 2026', 'Section 104(3)(b)']) {
      expect(text).toContain(words);
    }
    expect(text + subject).not.toMatch(/Margaret|Ellis|Enderby|LE8/);
  });
});
