import {
  POSTING_RULES,
  postingJudgement,
  postStanding,
  returnJudgement,
  returnStanding,
  sendAgainStanding,
  type Posting,
} from '@shared/policy';
import { plainDate } from '@shared/time';
import { LETTER_STATUSES } from '@shared/vocabulary/letters';

const THURSDAY = plainDate('2026-03-26');
const FRIDAY = plainDate('2026-03-27');
const posting = (more: Partial<Posting> = {}): Posting => ({ postedOn: THURSDAY, channel: 'POST_SECOND', ...more });
const codes = (refusals: readonly { code: string; rule: string; field?: string }[]) =>
  refusals.map(({ code, rule, field }) => [code, rule, field]);

describe('posting.day: letters posted by hand (R23, D10, D53, D54)', () => {
  it('only one that waits for the post is printed and posted', () => {
    expect(LETTER_STATUSES.filter((status) => postStanding({ status }).length === 0)).toEqual(['TO_POST']);
    expect(postStanding({ status: 'ORDERED' })[0]).toMatchObject({ rule: POSTING_RULES.day.id, section: '§4' });
  });

  it('D10: on the day it bears, recorded that day or later; not on the day before or after, and not to come', () => {
    const letter = { kind: 'LETTER_1', renderedOn: THURSDAY } as const;
    expect(postingJudgement(letter, posting(), THURSDAY)).toEqual([]);
    expect(postingJudgement(letter, posting(), plainDate('2026-03-30'))).toEqual([]);
    for (const [postedOn, today] of [
      [FRIDAY, FRIDAY],
      [plainDate('2026-03-25'), THURSDAY],
      [FRIDAY, THURSDAY],
    ] as const) {
      expect(codes(postingJudgement(letter, posting({ postedOn }), today))).toEqual([['DATE_ORDER', 'posting.day', 'postedOn']]);
    }
    expect(postingJudgement(letter, posting({ postedOn: FRIDAY }), FRIDAY)[0]?.message).toContain('Thursday 26 March 2026');
    expect(codes(postingJudgement({ ...letter, renderedOn: null }, posting(), THURSDAY))).toEqual([
      ['NOT_ALLOWED', 'posting.day', undefined],
    ]);
  });

  it('D53: any class for a letter that starts nothing; first class for Letter 2b; email is no class', () => {
    const two = { kind: 'LETTER_2B', renderedOn: THURSDAY } as const;
    for (const channel of ['POST_SECOND', 'POST_ECONOMY'] as const) {
      expect(codes(postingJudgement(two, posting({ channel }), THURSDAY))).toEqual([
        ['NOT_ALLOWED', 'letter.first-class', 'channel'],
      ]);
      expect(postingJudgement({ kind: 'LETTER_2A', renderedOn: THURSDAY }, posting({ channel }), THURSDAY)).toEqual([]);
    }
    expect(postingJudgement(two, posting({ channel: 'POST_FIRST' }), THURSDAY)).toEqual([]);
    expect(codes(postingJudgement(two, posting({ channel: 'EMAIL' }), THURSDAY))).toEqual([
      ['NOT_ALLOWED', 'posting.day', 'channel'],
    ]);
  });
});

describe('posting.returned: letters that came back (D53)', () => {
  it('only one that went, once', () => {
    expect(returnStanding({ status: 'HANDED_OVER', returned: false })).toEqual([]);
    expect(codes(returnStanding({ status: 'HANDED_OVER', returned: true }))).toEqual([
      ['ALREADY_DONE', POSTING_RULES.returned.id, undefined],
    ]);
    expect(codes(returnStanding({ status: 'TO_POST', returned: false }))).toEqual([
      ['WRONG_STATUS', 'posting.returned', undefined],
    ]);
  });

  it('from the day it went until today, and said how', () => {
    const fields = (returnedOn: string, because = 'Gone away') =>
      returnJudgement(THURSDAY, { returnedOn: plainDate(returnedOn), because }, FRIDAY).map(({ field }) => field);
    expect([fields('2026-03-25'), fields('2026-03-26'), fields('2026-03-27'), fields('2026-03-28')]).toEqual([
      ['returnedOn'],
      [],
      [],
      ['returnedOn'],
    ]);
    expect(fields('2026-03-27', ' ')).toEqual(['because']);
  });

  it('sent again only after it came back, and only the last', () => {
    expect(sendAgainStanding({ returned: true, isLast: true })).toEqual([]);
    expect(codes(sendAgainStanding({ returned: false, isLast: true }))).toEqual([
      ['WRONG_STATUS', 'posting.returned', undefined],
    ]);
    expect(codes(sendAgainStanding({ returned: true, isLast: false }))).toEqual([
      ['ALREADY_DONE', 'posting.returned', undefined],
    ]);
  });
});
