import {
  closeJudgement,
  closeStanding,
  CLOSING_RULES,
  corrigendumJudgement,
  corrigendumStanding,
  discretionaryJudgement,
  discretionaryStanding,
} from '@shared/policy';
import { plainDate } from '@shared/time';
import { CASE_STATUSES } from '@shared/vocabulary/cases';

const codes = (refusals: readonly { code: string }[]): string[] => refusals.map(({ code }) => code);

describe('D15 a review by discretion (review.discretionary)', () => {
  test('it follows “not met” or a rejection, and no other state', () => {
    const allowed = CASE_STATUSES.filter(
      (status) => discretionaryStanding({ status, isOpened: false, isClosing: false }).length === 0,
    );
    expect(allowed).toEqual(['NOT_MET', 'REJECTED']);
    expect(codes(discretionaryStanding({ status: 'NOT_MET', isOpened: true, isClosing: false }))).toEqual(['ALREADY_DONE']);
    expect(codes(discretionaryStanding({ status: 'NOT_MET', isOpened: false, isClosing: true }))).toEqual(['WRONG_STATUS']);
    expect(codes(discretionaryJudgement('  '))).toEqual(['MISSING']);
    expect(CLOSING_RULES.discretionary.id).toBe('review.discretionary');
  });
});

describe('R44 the end of a case (case.close)', () => {
  const facts = { openActions: 0, isReviewed: false, isClosing: false };

  test('from these states only, with nothing open and nothing on its way', () => {
    const allowed = CASE_STATUSES.filter((status) => closeStanding({ status, ...facts }).length === 0);
    expect(allowed).toEqual(['NOT_MET', 'REJECTED', 'OUTCOME_SENT', 'ACTIONS_OPEN']);
    expect(closeStanding({ status: 'ACTIONS_OPEN', ...facts, openActions: 2 })[0]?.message).toContain(
      '2 actions are still open.',
    );
    expect(codes(closeStanding({ status: 'NOT_MET', ...facts, isReviewed: true }))).toEqual(['NOT_ALLOWED']);
    expect(codes(closeStanding({ status: 'OUTCOME_SENT', ...facts, isClosing: true }))).toEqual(['ALREADY_DONE']);
    expect(CLOSING_RULES.close.id).toBe('case.close');
  });

  test.each([
    ['2026-05-07', ['TOO_EARLY']],
    ['2026-05-08', []],
  ])('R53 after “not met” on %s, with the last day to appeal on 7 May: %j', (today, expected) => {
    const given = {
      status: 'NOT_MET',
      reason: 'Over.',
      lastDayToAppeal: plainDate('2026-05-07'),
      atApplicantsWord: false,
    } as const;
    expect(codes(closeJudgement(given, plainDate(today)))).toEqual(expected);
    expect(closeJudgement({ ...given, atApplicantsWord: true }, plainDate(today))).toEqual([]);
    expect(closeJudgement({ ...given, status: 'OUTCOME_SENT' }, plainDate(today))).toEqual([]);
    expect(codes(closeJudgement({ ...given, status: 'OUTCOME_SENT', reason: ' ' }, plainDate(today)))).toEqual(['MISSING']);
  });
});

describe('D47 a correction (letter.corrigendum)', () => {
  test('of a letter to the applicant that has gone, and not of a correction', () => {
    const letter = { isHandedOver: true, isToApplicant: true, isCorrection: false };
    expect(corrigendumStanding(letter)).toEqual([]);
    expect(codes(corrigendumStanding({ ...letter, isHandedOver: false }))).toEqual(['WRONG_STATUS']);
    expect(codes(corrigendumStanding({ ...letter, isToApplicant: false }))).toEqual(['NOT_ALLOWED']);
    expect(codes(corrigendumStanding({ ...letter, isCorrection: true }))).toEqual(['NOT_ALLOWED']);
    expect(codes(corrigendumJudgement({ said: ' ', shouldSay: '' }))).toEqual(['MISSING', 'MISSING']);
    expect(codes(corrigendumJudgement({ said: 'A', shouldSay: 'A ' }))).toEqual(['NOT_ALLOWED']);
    expect(corrigendumJudgement({ said: 'A', shouldSay: 'B' })).toEqual([]);
    expect(CLOSING_RULES.corrigendum.id).toBe('letter.corrigendum');
  });
});
