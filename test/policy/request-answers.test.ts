import { AGENCY_KINDS } from '@shared/vocabulary/authorities';
import { requestNotice } from '@shared/vocabulary/request-notice';
import { REQUEST_RULES } from '@shared/policy';
import { askedAlready, replyItemsJudgement, reportsToAskAbout, type ProposedItem } from '@shared/policy/request-answers';
import { day } from './given';

const today = day('2026-04-01');
const REPORTS = [
  { id: 1, body: 'POLICE' },
  { id: 2, body: 'COUNCIL' },
  { id: 3, body: 'POLICE' },
  { id: 4, body: 'PRIVATE_LANDLORD' },
] as const;

describe('D42: an agency is asked only about what was said to be reported to it', () => {
  test.each([
    ['POLICE', [1, 3]],
    ['COUNCIL_SERVICE', [2]],
    ['REGISTERED_PROVIDER', [1, 2, 3, 4]],
    ['HEALTH', [1, 2, 3, 4]],
  ] as const)('%s', (kind, ids) => {
    expect(reportsToAskAbout(kind, REPORTS).map(({ id }) => id)).toEqual(ids);
  });

  test('no kind of agency is asked about nothing while there is something', () => {
    for (const kind of AGENCY_KINDS) {
      expect(reportsToAskAbout(kind, REPORTS)).not.toHaveLength(0);
    }
    expect(reportsToAskAbout('POLICE', [])).toEqual([]);
  });
});

test(`R25: ${REQUEST_RULES.ask.id} names each agency that was asked and has not answered`, () => {
  expect(askedAlready([])).toEqual([]);
  expect(
    askedAlready(['Meadow Homes', 'Soar Trust']).map(({ code, rule, message }) => [code, rule, message.slice(0, 10)]),
  ).toEqual([
    ['ALREADY_DONE', 'request.ask', 'Meadow Hom'],
    ['ALREADY_DONE', 'request.ask', 'Soar Trust'],
  ]);
});

describe(`R45, R50: ${REQUEST_RULES.answers.id}, report by report`, () => {
  const one = (more: Partial<ProposedItem> = {}): ProposedItem => ({ reportId: 'a', answer: 'RECORDED', ...more });
  const codes = (kind: 'PROVIDED' | 'NOT_HELD' | 'REFUSED', items: ProposedItem[], asked = ['a']) =>
    replyItemsJudgement({ kind, items, asked }, today).map(({ code, field }) => `${code} ${field}`);

  test.each([
    ['every report answered', 'PROVIDED', [one()], []],
    ['a report left out', 'PROVIDED', [], ['MISSING items']],
    ['a reference and a date of today', 'PROVIDED', [one({ agencyReference: 'INC-1', recordedOn: today })], []],
    ['a date of tomorrow', 'PROVIDED', [one({ recordedOn: day('2026-04-02') })], ['DATE_ORDER items']],
    ['a reference to no record', 'PROVIDED', [one({ answer: 'NO_RECORD', agencyReference: 'INC-1' })], ['NOT_ALLOWED items']],
    ['an empty reference to no record', 'PROVIDED', [one({ answer: 'NOT_OURS', agencyReference: ' ', recordedOn: null })], []],
    ['nothing held, report by report', 'NOT_HELD', [one({ answer: 'NO_RECORD' })], []],
    ['nothing held, and nothing more', 'NOT_HELD', [], []],
    ['nothing held, yet a record', 'NOT_HELD', [one()], ['NOT_ALLOWED items']],
    ['refused', 'REFUSED', [], []],
    ['refused, yet an answer', 'REFUSED', [one({ answer: 'NO_RECORD' })], ['NOT_ALLOWED items']],
  ] as const)('%s', (_, kind, items, expected) => {
    expect(codes(kind, [...items])).toEqual(expected);
  });

  test('a request without reports needs no answers', () => {
    expect(codes('PROVIDED', [], [])).toEqual([]);
  });
});

describe('every request says what the law says', () => {
  test.each([
    [true, 'R50', 'you must disclose it'],
    [false, 'R49', 'you may choose'],
  ] as const)('public functions: %s (%s)', (publicFunctions, _, words) => {
    expect(requestNotice(publicFunctions).join(' ')).toContain(words);
  });

  test('R51, R52: the two grounds and the protection stand on both', () => {
    for (const notice of [requestNotice(true), requestNotice(false)].map((sentences) => sentences.join(' '))) {
      expect(notice).toMatch(
        /Ground \(a\).*data protection.*Ground \(b\).*Investigatory Powers Act 2016.*does not breach any duty of confidence/,
      );
    }
  });
});
