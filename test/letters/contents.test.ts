import type { LetterKind } from '@shared/vocabulary/letters';
import {
  LETTERS,
  renderLetter,
  type Letter1Facts,
  type Letter2aFacts,
  type Letter2bFacts,
  type RequestNoticeFacts,
} from '@server/letters';
import { sampleInput } from './sample-input';

const textOf = (kind: LetterKind, change: object = {}) =>
  renderLetter(sampleInput(kind, { facts: { ...LETTERS[kind].sample, ...change } as never })).text;

describe('letters to an applicant', () => {
  it.each(['LETTER_1', 'LETTER_2A', 'LETTER_2B'] as const)('R1 %s uses both names of the process', (kind) => {
    expect(textOf(kind)).toContain('ASB Case Review');
    expect(textOf(kind)).toContain('Community Trigger');
  });

  it.each(['LETTER_1', 'LETTER_2A', 'LETTER_2B'] as const)(
    'R83 %s says how to report more, whom to call, where support and other forms are',
    (kind) => {
      for (const words of [
        'BLA-2026-0012',
        'Priya Nair',
        '01632 960101',
        'case.review@blaby.example',
        'https://blaby.example/report-asb',
        'Blaby Neighbourhood Team',
        '01632 960102',
        '101',
        '999',
        'Victim First',
        '01632 960199',
        'large print',
      ]) {
        expect(textOf(kind)).toContain(words);
      }
    },
  );
});

describe('Letter 1', () => {
  it('R23 R80 gives the date received, what is checked, the date of the decision and how it was worked out', () => {
    const text = textOf('LETTER_1');
    expect(text).toContain('Friday 20 March 2026');
    expect(text).toContain('What we are checking');
    expect(text).toContain('decision by Monday 13 April 2026');
    expect(text).toContain(
      '10 working days from Letter 1 (Thursday 26 March 2026), not counting weekends, Good Friday and Easter Monday',
    );
  });

  it('prints the access code for a person without email and speaks of a link to one with email', () => {
    expect(textOf('LETTER_1')).toContain('this code: KTR4-9WQM-2HXD');
    const byEmail = textOf('LETTER_1', { accessCode: null } satisfies Partial<Letter1Facts>);
    expect(byEmail).not.toMatch(/code/);
    expect(byEmail).toContain('we will email you a link');
  });

  it('takes the code from outside the facts, so that it need not be kept with them', () => {
    const facts = { ...LETTERS.LETTER_1.sample, accessCode: null };
    expect(renderLetter(sampleInput('LETTER_1', { facts, extra: { code: 'AAAA-BBBB' } })).text).toContain('this code: AAAA-BBBB');
  });

  it('R5 R48 D55 asks for written consent or agreement where it is not on file, and says the date stays', () => {
    expect(textOf('LETTER_1')).not.toMatch(/consent|agreement/);
    expect(textOf('LETTER_1', { consentNeeded: true })).toMatch(/written consent[\s\S]*Our date for deciding stays the same/);
    expect(textOf('LETTER_1', { agreementNeeded: true })).toMatch(
      /We need agreement to share information[\s\S]*about you with[\s\S]*Our date for deciding stays the same/,
    );
  });
});

describe('Letter 2a', () => {
  it('R26 R29 says that the threshold is met, by which route, which reports counted and what follows', () => {
    const text = textOf('LETTER_2A');
    expect(text).toContain('Your application meets the threshold and we will hold a review');
    expect(text).toContain('At least three separate incidents');
    expect(text.match(/Counts: reported to/g)).toHaveLength(3);
    expect(text).toContain(LETTERS.LETTER_2A.sample.decision.furtherAction);
    expect(text).toContain('They will then meet');
  });

  it.each([
    ['ROUTE_B', 'hate incident'],
    ['STATUTORY_FLOOR', 'the test in the Anti-social Behaviour'],
    ['DISCRETION', 'how persistent'],
  ] as const)('R13 D49 D50 gives the basis %s in words', (basis, words) => {
    const { decision } = LETTERS.LETTER_2A.sample;
    expect(textOf('LETTER_2A', { decision: { ...decision, basis } } satisfies Partial<Letter2aFacts>)).toContain(words);
  });

  it('R33 R34 R35 R36 R38 offers an impact statement, attendance with its guide, and the two kinds of representative', () => {
    const text = textOf('LETTER_2A');
    expect(text).toContain('personal impact statement');
    expect(text).toContain('up to 30 minutes');
    expect(text).toMatch(/guide and the person who chairs the meeting may change it/);
    expect(text).toContain(
      'Victim First can attend and give your statement, or someone you choose and have agreed to in writing',
    );
    expect(text).toContain('closed part');
    expect(textOf('LETTER_2A', { attendanceMinutes: 45 })).toContain('up to 45 minutes');
  });

  it('R42 R82 D6 gives the day the outcome is due and the day of the 28-day promise', () => {
    expect(textOf('LETTER_2A')).toContain('outcome by Monday 11 May 2026');
    expect(textOf('LETTER_2A')).toContain('28 days from the decision, which is Friday 8 May 2026');
  });
});

describe('Letter 2b', () => {
  it('R81 gives the reason for each report, with the finding, and what to do next', () => {
    const text = textOf('LETTER_2B');
    expect(text).toContain(
      'Does not count: it was reported on 16 February 2026; the last day to report it was 15 February 2026.',
    );
    expect(text).toContain('The police have a record of this report with the same date.');
    expect(text.match(/Counts: reported to/g)).toHaveLength(2);
    expect(text).toContain('If one more incident is reported in time, you can apply again');
  });

  it('R53 R55 R59 R60 gives the appeal right: last day, the two grounds, in writing, to whom, signed consent', () => {
    const text = textOf('LETTER_2B');
    expect(text).toContain('The last day to appeal is Friday 5 June 2026.');
    expect(text).toMatch(
      /1\. we failed to consider a relevant process, policy or protocol\n2\. we failed to consider relevant facts/,
    );
    expect(text).toMatch(/in writing[\s\S]*case\.review@blaby\.example[\s\S]*1 Desford Road/);
    expect(text).toContain('explain how each is met');
    expect(text).toContain('a letter of consent that you have signed');
  });

  it('R71 R73 R84 R85 says that the appeal is final and names the Ombudsmen and the IOPC', () => {
    const text = textOf('LETTER_2B');
    expect(text).toMatch(/What the chair decides about the grounds is final/);
    for (const body of [
      'Local Government and Social Care Ombudsman',
      'Housing Ombudsman',
      'Independent Office for Police Conduct',
    ]) {
      expect(text).toContain(body);
    }
  });

  it('R79 says rejected, and why, where the application was rejected', () => {
    const text = textOf('LETTER_2B', { rejectedAs: 'vexatious' } satisfies Partial<Letter2bFacts>);
    expect(text).toContain('We have rejected your application\n====');
    expect(text).toContain('because we found it to be vexatious');
    expect(text).not.toContain('does not meet the threshold');
    expect(text).toContain('The last day to appeal');
  });

  it('D53 starts a window, as Letter 3 does and no other', () => {
    expect(
      Object.values(LETTERS)
        .filter((letter) => letter.startsWindow)
        .map((letter) => letter.kind),
    ).toEqual(['LETTER_2B', 'LETTER_3']);
  });

  it('refuses an incident without its reason', () => {
    const [first] = LETTERS.LETTER_2B.sample.incidents;
    expect(() => textOf('LETTER_2B', { incidents: [{ ...first, because: '' }] })).toThrow('LETTER_2B is missing reports.');
  });
});

describe('the information request', () => {
  it('R25 says who asks, what, by when and why', () => {
    const text = textOf('REQUEST_NOTICE');
    expect(text).toContain('Blaby District Council is dealing with an application');
    expect(text).toContain('information by Thursday 2 April 2026');
    expect(text).toContain(
      'to decide whether the threshold for a review is met. We must write to the applicant by Monday 13 April 2026',
    );
    expect(text).toContain(LETTERS.REQUEST_NOTICE.sample.scope);
  });

  it('R45 asks under the three headings', () => {
    expect(textOf('REQUEST_NOTICE')).toMatch(/1\. Earlier complaints\.[\s\S]*2\. Effect on others\.[\s\S]*3\. Action taken\./);
  });

  it('R49 R50 R51 says the power, the duty and the only two grounds', () => {
    const text = textOf('REQUEST_NOTICE');
    expect(text).toContain('paragraph 7 of Schedule 4 to the Anti-social Behaviour, Crime and Policing Act 2014');
    expect(text).toContain('you must disclose it, unless one of two grounds applies');
    expect(text).toMatch(
      /Ground \(a\):[\s\S]*data protection legislation[\s\S]*Ground \(b\):[\s\S]*Investigatory Powers Act 2016/,
    );
    const other = textOf('REQUEST_NOTICE', { exercisesPublicFunctions: false } satisfies Partial<RequestNoticeFacts>);
    expect(other).toContain('you may choose to disclose');
    expect(other).not.toContain('you must disclose it');
  });

  it.each([true, false])(
    'R52 always says that disclosing breaches no confidence or restriction (public functions: %s)',
    (exercisesPublicFunctions) => {
      expect(textOf('REQUEST_NOTICE', { exercisesPublicFunctions })).toContain(
        'does not breach any duty of confidence that you owe, or any other restriction on disclosing information',
      );
    },
  );

  it('names nobody: the person is shown after sign-in', () => {
    expect(textOf('REQUEST_NOTICE')).not.toMatch(/Margaret|Ellis/);
    expect(textOf('REQUEST_NOTICE')).toContain('Sign in at https://recourse.example/office/requests');
  });

  it('R30 speaks of the review in stage 2', () => {
    expect(textOf('REQUEST_NOTICE', { stage: 'STAGE_2' })).toContain('We need your answer for its meeting');
  });

  it('R25 is followed by a reminder that says overdue only when it is', () => {
    expect(textOf('REQUEST_CHASER')).toContain('Your reply was due on Thursday 2 April 2026');
    const early = textOf('REQUEST_CHASER', { overdue: false });
    expect(early).toContain('Your reply is due on Thursday 2 April 2026');
    expect(early).not.toContain('overdue');
  });
});
