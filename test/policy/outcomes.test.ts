import {
  ACTION_RULES,
  OUTCOME_RULES,
  REDACTION_RULES,
  actionJudgement,
  actionReminderDue,
  answerPlanJudgement,
  answerPlanStanding,
  consultationGaps,
  doneJudgement,
  endJudgement,
  findingsGaps,
  finishStanding,
  isActionLate,
  issueOutcomeStanding,
  mayBeFinalFrom,
  noPlanJudgement,
  noPlanStanding,
  outcomeGaps,
  outcomeStanding,
  planRows,
  progressJudgement,
  progressStanding,
  recommendationJudgement,
  redactionFaults,
  regardJudgement,
  regardStanding,
  showStanding,
  takeBackStanding,
  tellRecommendationsStanding,
  tellStanding,
  type Refusal,
} from '@shared/policy';
import { POWERS } from '@shared/vocabulary/outcomes';
import { calendar, day } from './given';

const told = (refusals: readonly Refusal[]) => refusals.map(({ rule, code, field }) => [rule, code, field]);
const KEPT = {
  peopleResponsible: 'Kyle Marsh at number 16 Orchard Lane, and Mr Boden. They shout at night.',
  closedNames: ['Nadia Verma saw it'],
};
const NOBODY = { peopleResponsible: null, closedNames: [] };
const today = day('2026-04-30');
const moment = { now: new Date(0), today, calendar };

describe('redaction.open: what the applicant reads names nobody (D29)', () => {
  it.each([
    ['Warn Kyle Marsh in writing.', 1],
    ['Warn kyle in writing.', 1],
    ['Marsh’s landlord acts.', 1],
    ['Speak to Boden.', 1],
    ['Thank Nadia for her account.', 1],
    ['Call 01632 960123.', 1],
    ['Visit LE19 2AB.', 1],
    ['Marshall Homes mends the gate in Orchard Lane.', 0],
    ['They are visited each week until June.', 0],
    ['Answer by 2026-06-01, at 9:30.', 0],
  ])('R44 D29 “%s”: %i', (text, faults) => {
    expect(told(redactionFaults(text, KEPT))).toEqual(
      Array.from({ length: faults }, () => [REDACTION_RULES.open.id, 'NOT_ALLOWED', 'openSays']),
    );
  });
  it('D29 an empty text is not a text; a refusal repeats no name', () => {
    expect(told(redactionFaults(' ', KEPT))).toEqual([['redaction.open', 'MISSING', 'openSays']]);
    expect(
      redactionFaults('Warn Kyle Marsh.', KEPT)
        .map(({ message }) => message)
        .join(),
    ).not.toMatch(/Kyle|Marsh/);
  });
});

describe('outcome.findings, outcome.findings-final', () => {
  const full = {
    conclusions: 'All acted alone.',
    forApplicant: 'Each organisation acted alone.',
    powers: POWERS.map((power) => ({ power, answer: 'USED' as const, why: '' })),
  };
  it('R39 after the meeting and until Letter 3 is on its way; a held one may be mended', () => {
    const at = (status: 'MET' | 'MEETING_HELD', letter3: 'NONE' | 'HELD' | 'GOING' | 'GONE') =>
      told(outcomeStanding({ status, letter3 }, OUTCOME_RULES.findings));
    expect(at('MET', 'NONE')).toEqual([['outcome.findings', 'WRONG_STATUS', undefined]]);
    expect(at('MEETING_HELD', 'NONE')).toEqual([]);
    expect(at('MEETING_HELD', 'HELD')).toEqual([]);
    expect(at('MEETING_HELD', 'GOING')).toEqual([['outcome.findings', 'ALREADY_DONE', undefined]]);
    expect(at('MEETING_HELD', 'GONE')).toEqual([['outcome.findings', 'ALREADY_DONE', undefined]]);
  });
  it('R39 final with every power answered, the reason where one is not used, and words for the applicant', () => {
    expect(findingsGaps(full, KEPT)).toEqual([]);
    const powers = full.powers.map((one, at) => (at === 0 ? { ...one, answer: 'NOT_SUITABLE' as const } : one)).slice(0, -1);
    expect(told(findingsGaps({ conclusions: '', forApplicant: '', powers }, KEPT))).toEqual([
      ['outcome.findings-final', 'MISSING', 'conclusions'],
      ['redaction.open', 'MISSING', 'forApplicant'],
      ['outcome.findings-final', 'MISSING', `powers.${POWERS[0]}`],
      ['outcome.findings-final', 'MISSING', `powers.${POWERS.at(-1)}`],
    ]);
    expect(told(findingsGaps({ ...full, forApplicant: 'Kyle was warned.' }, KEPT))).toEqual([
      ['redaction.open', 'NOT_ALLOWED', 'forApplicant'],
    ]);
    expect(told(finishStanding(null))).toEqual([['outcome.findings-final', 'MISSING', undefined]]);
    expect(told(finishStanding({ finalOn: today }))).toEqual([['outcome.findings-final', 'ALREADY_DONE', undefined]]);
    expect(finishStanding({ finalOn: null })).toEqual([]);
  });
});

describe('outcome.recommend, outcome.regard (s.104(7))', () => {
  const body = { name: 'Leicestershire Police', exercisesPublicFunctions: true };
  const proposed = { says: 'Name one officer.', replyDueOn: day('2026-05-01'), body };
  const judged = (change: object) => told(recommendationJudgement({ ...proposed, ...change }, KEPT, today));
  it('R39 D40 words that name nobody, a body with public functions, a day to come', () => {
    expect(judged({})).toEqual([]);
    expect(judged({ says: '', replyDueOn: today, body: { name: ' ', exercisesPublicFunctions: true } })).toEqual([
      ['outcome.recommend', 'MISSING', 'says'],
      ['outcome.recommend', 'MISSING', 'bodyName'],
      ['outcome.recommend', 'TOO_EARLY', 'replyDueOn'],
    ]);
    expect(judged({ says: 'Evict Kyle Marsh.', body: null })).toEqual([
      ['redaction.open', 'NOT_ALLOWED', 'says'],
      ['outcome.recommend', 'NOT_ALLOWED', 'agencyId'],
    ]);
    expect(judged({ body: { ...body, exercisesPublicFunctions: false } })).toEqual([
      ['outcome.recommend', 'NOT_ALLOWED', 'agencyId'],
    ]);
  });
  it('R39 told once the findings are final; taken back only before', () => {
    const standing = (status: 'MET' | 'MEETING_HELD' | 'ACTIONS_OPEN', findingsFinal: boolean, untold: number) =>
      tellRecommendationsStanding({ status, findingsFinal, untold }).map(({ code }) => code);
    expect(standing('MEETING_HELD', true, 1)).toEqual([]);
    expect(standing('ACTIONS_OPEN', true, 1)).toEqual([]);
    expect(standing('MEETING_HELD', false, 1)).toEqual(['TOO_EARLY']);
    expect(standing('MET', true, 0)).toEqual(['TOO_EARLY', 'ALREADY_DONE']);
    expect(takeBackStanding({ toldOn: null }, OUTCOME_RULES.recommend)).toEqual([]);
    expect(told(takeBackStanding({ toldOn: today }, OUTCOME_RULES.recommend))).toEqual([
      ['outcome.recommend', 'ALREADY_DONE', undefined],
    ]);
  });
  it('R39 answered once, after it was told, with why where not all of it and by whom', () => {
    expect(told(regardStanding({ toldOn: null, regard: null }))).toEqual([['outcome.regard', 'TOO_EARLY', undefined]]);
    expect(told(regardStanding({ toldOn: today, regard: 'ACCEPTED' }))).toEqual([['outcome.regard', 'ALREADY_DONE', undefined]]);
    expect(regardStanding({ toldOn: today, regard: null })).toEqual([]);
    expect(regardJudgement({ regard: 'ACCEPTED', says: '', byName: 'A. Shah' })).toEqual([]);
    expect(told(regardJudgement({ regard: 'ACCEPTED_IN_PART', says: ' ', byName: '' }))).toEqual([
      ['outcome.regard', 'MISSING', 'says'],
      ['outcome.regard', 'MISSING', 'byName'],
    ]);
  });
});

describe('outcome.plan, outcome.consult', () => {
  it('R40 an action says what, by whom and by a day to come; redacted words may wait and name nobody', () => {
    const action = { says: 'Serve a notice on Kyle Marsh.', openSays: '', dueOn: day('2026-05-01'), body: { name: 'Blaby' } };
    expect(actionJudgement(action, KEPT, today)).toEqual([]);
    expect(told(actionJudgement({ ...action, says: '', openSays: 'Tell Kyle.', dueOn: today, body: null }, KEPT, today))).toEqual(
      [
        ['outcome.plan', 'MISSING', 'says'],
        ['redaction.open', 'NOT_ALLOWED', 'openSays'],
        ['outcome.plan', 'NOT_ALLOWED', 'agencyId'],
        ['outcome.plan', 'TOO_EARLY', 'dueOn'],
      ],
    );
  });
  it('R40 no plan with a reason, and only while there are no actions', () => {
    expect(noPlanStanding(0)).toEqual([]);
    expect(told(noPlanStanding(1))).toEqual([['outcome.plan', 'NOT_ALLOWED', undefined]]);
    expect(noPlanJudgement('It has stopped.', NOBODY)).toEqual([]);
    expect(told(noPlanJudgement(' ', KEPT))).toEqual([['outcome.plan', 'MISSING', 'because']]);
    expect(told(noPlanJudgement('Kyle moved away.', KEPT))).toEqual([['redaction.open', 'NOT_ALLOWED', 'because']]);
  });
  it('R40 D29 shown with actions, each with words that may be read', () => {
    const shown = (openTexts: (string | null)[], status: 'DRAFT' | 'FINAL' = 'DRAFT') =>
      showStanding({ status, openTexts }, KEPT).map(({ code }) => code);
    expect(shown(['Visit weekly.'])).toEqual([]);
    expect(shown(['Visit weekly.', null])).toEqual(['MISSING']);
    expect(shown([])).toEqual(['MISSING']);
    expect(shown(['Visit weekly.'], 'FINAL')).toEqual(['ALREADY_DONE']);
    expect(showStanding(null, KEPT)).toHaveLength(1);
  });
  it('R40 D28 final after an answer, after five working days, or with a reason', () => {
    const asked = [{ askedOn: day('2026-04-30'), saidOn: null }];
    // Monday 4 May 2026 is the early May bank holiday.
    expect(mayBeFinalFrom(asked, calendar)).toBe('2026-05-08');
    expect(mayBeFinalFrom([], calendar)).toBeNull();
    expect(told(consultationGaps([], null, moment))).toEqual([['outcome.consult', 'ASK_FIRST', 'because']]);
    expect(consultationGaps([], 'They asked not to be.', moment)).toEqual([]);
    expect(told(consultationGaps(asked, null, { ...moment, today: day('2026-05-07') }))).toEqual([
      ['outcome.consult', 'TOO_EARLY', 'because'],
    ]);
    expect(consultationGaps(asked, null, { ...moment, today: day('2026-05-08') })).toEqual([]);
    expect(consultationGaps([{ askedOn: null, saidOn: today }], null, moment)).toEqual([]);
  });
  it('R40 the person affected answers what was shown and is not final', () => {
    const codes = (plan: Parameters<typeof answerPlanStanding>[0]) => answerPlanStanding(plan).map(({ code }) => code);
    expect(codes(null)).toEqual(['TOO_EARLY']);
    expect(codes({ status: 'DRAFT', shownOn: null })).toEqual(['TOO_EARLY']);
    expect(codes({ status: 'DRAFT', shownOn: today })).toEqual([]);
    expect(codes({ status: 'FINAL', shownOn: today })).toEqual(['TOO_LATE']);
    expect(told(answerPlanJudgement('', day('2026-05-01'), today))).toEqual([
      ['outcome.consult', 'MISSING', 'says'],
      ['outcome.consult', 'TOO_LATE', 'saidOn'],
    ]);
    expect(told(answerPlanJudgement('a'.repeat(4000), today, today))).toEqual([]);
    expect(told(answerPlanJudgement('a'.repeat(4001), today, today))).toEqual([['outcome.consult', 'TOO_MANY', 'says']]);
  });
  it('R44 D29 the rows that the applicant sees are the redacted words alone', () => {
    const action = { number: 1, says: 'Serve a notice on Kyle Marsh.', openSays: 'A warning.', bodyName: 'Blaby', dueOn: today };
    expect(planRows([action, { ...action, number: 2, openSays: null }])).toEqual([
      { number: 1, what: 'A warning.', who: 'Blaby', by: today },
    ]);
  });
});

describe('outcome.issue', () => {
  const plan = { status: 'FINAL' as const, actions: 2, notNeededBecause: null };
  const gaps = (change: object, findingsFinal = true) =>
    told(outcomeGaps({ findingsFinal, plan: change === plan ? plan : { ...plan, ...change } }));
  it('R40 R41 R44 with final findings and a final plan, or the reason why there is none', () => {
    expect(gaps(plan)).toEqual([]);
    expect(gaps({ status: 'NOT_NEEDED', actions: 0, notNeededBecause: 'It has stopped.' })).toEqual([]);
    for (const change of [{ status: 'NOT_NEEDED', actions: 0 }, { status: 'DRAFT' }, { actions: 0 }]) {
      expect(gaps(change)).toEqual([['outcome.issue', 'MISSING', undefined]]);
    }
    expect(outcomeGaps({ findingsFinal: false, plan: null })).toHaveLength(2);
  });
  it('R41 once, after the meeting; a held letter is seen to where it is held', () => {
    const codes = (letter3: 'NONE' | 'HELD' | 'GOING') =>
      issueOutcomeStanding({ status: 'MEETING_HELD', letter3 }).map(({ code }) => code);
    expect([codes('NONE'), codes('HELD'), codes('GOING')]).toEqual([[], ['ALREADY_DONE'], ['ALREADY_DONE']]);
    expect(told(issueOutcomeStanding({ status: 'MET', letter3: 'NONE' }))).toEqual([
      ['outcome.issue', 'WRONG_STATUS', undefined],
    ]);
  });
});

describe('action.progress, action.done, action.end', () => {
  it('R40 once told, while under way', () => {
    const codes = (toldOn: typeof today | null, status: 'OPEN' | 'DONE') =>
      told(progressStanding({ toldOn, status }, ACTION_RULES.done));
    expect(codes(today, 'OPEN')).toEqual([]);
    expect(codes(null, 'OPEN')).toEqual([['action.done', 'TOO_EARLY', undefined]]);
    expect(codes(today, 'DONE')).toEqual([['action.done', 'ALREADY_DONE', undefined]]);
    expect(tellStanding({ toldOn: today })).toEqual([]);
    expect(told(tellStanding({ toldOn: null }))).toEqual([['action.progress', 'TOO_EARLY', undefined]]);
    expect(told(progressJudgement(' '))).toEqual([['action.progress', 'MISSING', 'says']]);
    expect(doneJudgement(today, today)).toEqual([]);
    expect(told(doneJudgement(day('2026-05-01'), today))).toEqual([['action.done', 'TOO_LATE', 'doneOn']]);
    expect(told(endJudgement(''))).toEqual([['action.end', 'MISSING', 'because']]);
    expect(isActionLate({ status: 'OPEN', dueOn: today }, today)).toBe(false);
    expect(isActionLate({ status: 'OPEN', dueOn: today }, day('2026-05-01'))).toBe(true);
  });
});

describe('action.remind', () => {
  // Due Friday 12 June 2026: three working days before is Tuesday 9 June.
  const action = { status: 'OPEN' as const, toldOn: day('2026-05-11'), dueOn: day('2026-06-12') };
  const due = (on: string, remindedOn: string[] = [], change: object = {}) =>
    actionReminderDue({ ...action, remindedOn: remindedOn.map((one) => day(one)), ...change }, day(on), calendar);
  it('R40 three working days before, once', () => {
    expect(due('2026-06-08')).toBe(false);
    expect(due('2026-06-09')).toBe(true);
    expect(due('2026-06-10', ['2026-06-09'])).toBe(false);
    expect(due('2026-06-12', ['2026-06-09'])).toBe(false);
    expect(due('2026-06-12')).toBe(true);
  });
  it('R40 on the working day after, then on every fifth', () => {
    expect(due('2026-06-13', ['2026-06-09'])).toBe(false);
    expect(due('2026-06-15', ['2026-06-09'])).toBe(true);
    expect(due('2026-06-19', ['2026-06-15'])).toBe(false);
    expect(due('2026-06-22', ['2026-06-15'])).toBe(true);
    expect(due('2026-06-29', ['2026-06-15', '2026-06-22'])).toBe(true);
  });
  it('R40 not for one just told, not before it was told, not once done', () => {
    expect(due('2026-06-11', [], { toldOn: day('2026-06-10') })).toBe(false);
    expect(due('2026-06-15', [], { toldOn: day('2026-06-10') })).toBe(true);
    expect(due('2026-06-15', [], { toldOn: null })).toBe(false);
    expect(due('2026-06-15', [], { status: 'DONE' })).toBe(false);
  });
});
