import { agreementJudgement, ANSWER_RULES, answerJudgement, beliefStanding, requestStanding } from '@shared/policy';
import { AGREEMENTS, type AgreementToShare } from '@shared/vocabulary/answers';
import { CASE_STATUSES } from '@shared/vocabulary/cases';
import { day } from './given';

const codes = (refusals: readonly { code: string }[]): string[] => refusals.map(({ code }) => code);

describe(`answer.told ${ANSWER_RULES.told.says}`, () => {
  const told = { how: 'By phone', saidOn: day('2026-03-26'), receivedOn: day('2026-03-20'), field: 'on' };

  test.each([
    ['today', told, []],
    ['on the day of receipt', { ...told, saidOn: day('2026-03-20') }, []],
    ['tomorrow', { ...told, saidOn: day('2026-03-27') }, [['DATE_ORDER', 'on']]],
    ['before it arrived', { ...told, saidOn: day('2026-03-19') }, [['DATE_ORDER', 'on']]],
    ['without saying how', { ...told, how: ' ' }, [['MISSING', 'how']]],
  ])('%s', (_, answer, expected) => {
    expect(answerJudgement(answer, day('2026-03-26')).map(({ code, field }) => [code, field])).toEqual(expected);
  });
});

describe(`answer.belief R14 D4 ${ANSWER_RULES.belief.says}`, () => {
  test('until the decision is told, and not once its letter is on the way', () => {
    const open = CASE_STATUSES.filter((status) => beliefStanding({ status, letter: 'NONE' }).length === 0);
    expect(open).toEqual(['RECEIVED', 'ACKNOWLEDGED']);
    expect(codes(beliefStanding({ status: 'ACKNOWLEDGED', letter: 'ORDERED' }))).toEqual(['ALREADY_DONE']);
  });
});

describe(`answer.agreement R48 D55 D58 ${ANSWER_RULES.agreement.says}`, () => {
  const given = (agreement: AgreementToShare) => codes(agreementJudgement({ status: 'ACKNOWLEDGED', agreement, given: true }));
  const not = (agreement: AgreementToShare) => codes(agreementJudgement({ status: 'ACKNOWLEDGED', agreement, given: false }));

  test('it can be given whenever it is not there, also after it was refused or withdrawn', () => {
    expect(AGREEMENTS.map(given)).toEqual([['ALREADY_DONE'], [], [], []]);
  });

  test('it can be withdrawn, or refused when asked, and each once', () => {
    expect(AGREEMENTS.map(not)).toEqual([[], [], ['ALREADY_DONE'], ['ALREADY_DONE']]);
  });

  test('it can be withdrawn on any case; a case that is over takes no new agreement', () => {
    for (const status of CASE_STATUSES) {
      expect(agreementJudgement({ status, agreement: 'GIVEN', given: false })).toEqual([]);
    }
    expect(codes(agreementJudgement({ status: 'CLOSED', agreement: 'WITHDRAWN', given: true }))).toEqual(['WRONG_STATUS']);
  });

  test('nobody is asked without it, whether missing, refused or withdrawn', () => {
    const asked = AGREEMENTS.map((agreementToShare) => codes(requestStanding({ status: 'ACKNOWLEDGED', agreementToShare })));
    expect(asked).toEqual([[], ['NO_AGREEMENT'], ['NO_AGREEMENT'], ['AGREEMENT_WITHDRAWN']]);
  });
});
