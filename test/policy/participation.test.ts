import {
  offerAnswerJudgement,
  offerJudgement,
  participationWarnings,
  statementJudgement,
  statementState,
  takingPartStanding,
  wordsJudgement,
  LONGEST_NEEDS,
  LONGEST_STATEMENT,
  type GivenAnswer,
  type TakingPart,
} from '@shared/policy';
import { plainDate } from '@shared/time';
import { CASE_STATUSES } from '@shared/vocabulary/cases';
import { ANSWERS_TO, OFFER_ANSWERS } from '@shared/vocabulary/participation';

const day = plainDate;
const days = { receivedOn: day('2026-03-20'), today: day('2026-04-10') };
const why = (refusals: readonly { code: string; field?: string; rule: string }[]) =>
  refusals.map(({ code, field, rule }) => [code, field, rule]);

describe('participation.until-meeting: R33 R34 between the decision that there is a review and its meeting', () => {
  test.each(CASE_STATUSES)('%s', (status) => {
    const open = ['MET', 'MEETING_SCHEDULED'].includes(status);
    const late = ['MEETING_HELD', 'OUTCOME_SENT', 'ACTIONS_OPEN'].includes(status);
    const codes = takingPartStanding({ status, byDiscretion: false }).map(({ code }) => code);
    expect(codes).toEqual(open ? [] : [late ? 'TOO_LATE' : 'WRONG_STATUS']);
  });

  test('D15 a review by discretion that was told opens it for a case not met or rejected, and for no other', () => {
    const open = CASE_STATUSES.filter((status) => takingPartStanding({ status, byDiscretion: true }).length === 0);
    expect(open).toEqual(['MET', 'NOT_MET', 'REJECTED', 'MEETING_SCHEDULED']);
  });
});

describe('participation.offer: R33 R34 D28', () => {
  const offer = (offeredOn: string, channel: 'PHONE' | 'OWN_PAGE' = 'PHONE') =>
    why(offerJudgement({ channel, offeredOn: day(offeredOn) }, days));
  test('from the day of receipt until today, and not on their own page', () => {
    expect(offer('2026-03-20')).toEqual([]);
    expect(offer('2026-04-10')).toEqual([]);
    expect(offer('2026-03-19')).toEqual([['DATE_ORDER', 'offeredOn', 'participation.offer']]);
    expect(offer('2026-04-11')).toEqual([['DATE_ORDER', 'offeredOn', 'participation.offer']]);
    expect(offer('2026-04-10', 'OWN_PAGE')).toEqual([['NOT_ALLOWED', 'channel', 'participation.offer']]);
  });
});

describe('participation.answer: R34 R36', () => {
  const said: GivenAnswer = {
    kind: 'ATTENDANCE',
    answer: 'IN_PERSON',
    channel: 'PHONE',
    saidOn: day('2026-04-09'),
    needs: null,
    byStaff: true,
  };
  const judged = (change: Partial<GivenAnswer>, offeredOn: string | null = '2026-04-08') =>
    why(offerAnswerJudgement({ ...said, ...change }, { ...days, offeredOn: offeredOn === null ? null : day(offeredOn) }));

  test('each offer has its own answers', () => {
    for (const kind of ['ATTENDANCE', 'STATEMENT'] as const) {
      expect(OFFER_ANSWERS.filter((answer) => judged({ kind, answer }).length === 0)).toEqual(ANSWERS_TO[kind]);
    }
  });
  test('nobody answers what was not offered, before it was offered, or tomorrow', () => {
    expect(judged({}, null)).toEqual([['ASK_FIRST', 'kind', 'participation.offer']]);
    expect(judged({ saidOn: day('2026-04-08') })).toEqual([]);
    expect(judged({ saidOn: day('2026-04-07') })).toEqual([['DATE_ORDER', 'saidOn', 'participation.answer']]);
    expect(judged({ saidOn: day('2026-04-10') })).toEqual([]);
    expect(judged({ saidOn: day('2026-04-11') })).toEqual([['DATE_ORDER', 'saidOn', 'participation.answer']]);
  });
  test('staff say how and when they were told; their own page is theirs', () => {
    expect(judged({ channel: null, saidOn: null }).map(([, field]) => field)).toEqual(['channel', 'saidOn']);
    expect(judged({ channel: 'OWN_PAGE' })).toEqual([['NOT_ALLOWED', 'channel', 'participation.answer']]);
    expect(judged({ channel: 'OWN_PAGE', byStaff: false })).toEqual([]);
    expect(judged({ needs: 'x'.repeat(LONGEST_NEEDS) })).toEqual([]);
    expect(judged({ needs: 'x'.repeat(LONGEST_NEEDS + 1) })).toEqual([['TOO_MANY', 'needs', 'participation.answer']]);
  });
});

describe('participation.statement: R33', () => {
  test('a draft may be empty, what is given may not, and neither is endless', () => {
    expect(wordsJudgement(' ', { isDraft: true })).toEqual([]);
    expect(why(wordsJudgement(' ', { isDraft: false }))).toEqual([['MISSING', 'says', 'participation.statement']]);
    expect(wordsJudgement('x'.repeat(LONGEST_STATEMENT), { isDraft: false })).toEqual([]);
    expect(why(wordsJudgement('x'.repeat(LONGEST_STATEMENT + 1), { isDraft: true }))).toEqual([
      ['TOO_MANY', 'says', 'participation.statement'],
    ]);
  });
  test('taken down it needs words, sent it needs its document', () => {
    const judged = (
      source: 'OWN_PAGE' | 'TAKEN_BY_STAFF' | 'UPLOADED',
      says: string,
      documentIsHere: boolean,
      on = '2026-04-10',
    ) =>
      why(statementJudgement({ source, says, givenOn: day(on) }, { ...days, documentIsHere })).map(([code, field]) => [
        code,
        field,
      ]);
    expect(judged('TAKEN_BY_STAFF', 'Words', false)).toEqual([]);
    expect(judged('TAKEN_BY_STAFF', ' ', true)).toEqual([['MISSING', 'says']]);
    expect(judged('UPLOADED', '', true)).toEqual([]);
    expect(judged('UPLOADED', 'Words', false)).toEqual([['MISSING', 'documentId']]);
    expect(judged('OWN_PAGE', 'Words', false)).toEqual([['NOT_ALLOWED', 'source']]);
    expect(judged('TAKEN_BY_STAFF', 'Words', false, '2026-04-11')).toEqual([['DATE_ORDER', 'givenOn']]);
  });
});

describe('what is missing, for staff', () => {
  const ready: TakingPart = {
    offered: ['STATEMENT', 'ATTENDANCE'],
    attendance: 'IN_PERSON',
    answeredByRepresentative: false,
    statementAnswer: 'WILL_GIVE_STATEMENT',
    hasStatement: true,
    consentToAttend: 'MISSING',
    childIsAtRisk: false,
    risk: { reviewOn: day('2026-04-11'), isAsked: false },
  };
  const warned = (change: Partial<TakingPart>) => participationWarnings({ ...ready, ...change }, day('2026-04-10'));

  test('R33-R36 R47 D28 D46 nothing where all is there; otherwise one sentence each', () => {
    expect(warned({})).toEqual([]);
    expect(warned({ offered: ['STATEMENT'] })[0]).toContain('to attend the meeting. The meeting cannot be held');
    expect(warned({ offered: [] })[0]).toContain('to give a statement or to attend the meeting');
    expect(warned({ attendance: 'VICTIM_FIRST' })[0]).toContain('written consent');
    expect(warned({ attendance: 'REPRESENTATIVE', consentToAttend: 'ON_FILE' })).toEqual([]);
    expect(warned({ attendance: 'REPRESENTATIVE', consentToAttend: 'EXPIRED' })[0]).toContain('written consent');
    expect(warned({ answeredByRepresentative: true })[0]).toContain('given by the representative');
    expect(warned({ hasStatement: false })[0]).toContain('none has been given yet');
    expect(warned({ childIsAtRisk: true })[0]).toContain('under 18');
    expect(warned({ risk: null })[0]).toContain('has not been assessed');
    expect(warned({ risk: { reviewOn: day('2026-04-10'), isAsked: true } })).toEqual([
      'The risk was to be looked at again on Friday 10 April 2026.',
    ]);
    expect(warned({ risk: { reviewOn: day('2026-04-11'), isAsked: true } })[0]).toContain('Something new is known');
  });

  test('R33 the statement is given, declined, waited for or not offered', () => {
    const state = (change: Partial<TakingPart>) => statementState({ ...ready, hasStatement: false, ...change });
    expect(state({ hasStatement: true, statementAnswer: 'NO_STATEMENT' })).toBe('GIVEN');
    expect(state({ statementAnswer: 'NO_STATEMENT' })).toBe('NONE');
    expect(state({ statementAnswer: null })).toBe('WAITED_FOR');
    expect(state({ statementAnswer: null, offered: ['ATTENDANCE'] })).toBe('NOT_ASKED');
  });
});
