import { allAnswered, anIncident, aReport, FOR_SOMEONE_ELSE, TODAY, typed } from './answers';
import {
  backPath,
  gaps,
  isAnswered,
  MOST_INCIDENTS,
  nextPath,
  NO_ANSWERS,
  pathOf,
  placeExists,
  questionAt,
  resumeAt,
  soFar,
  standingOf,
  standingOfAll,
  WHOLE,
  without,
  withValues,
  type Answers,
  type Place,
  type Scope,
} from '@shared/apply';

const next = (scope: Scope, slug: string, answers: Answers, place: Place = WHOLE): string =>
  nextPath(questionAt(scope, slug)!, place, answers, TODAY);
const saying = (values: Record<string, string>): Answers => ({ values, incidents: [] });

describe('R76 the first questions lead elsewhere when they must', () => {
  test.each([
    ['danger', { danger: 'YES' }, 'call-999'],
    ['danger', { danger: 'NO' }, 'first-report'],
    ['first-report', { firstReport: 'YES' }, 'first-time'],
    ['first-report', { firstReport: 'NO' }, 'who'],
    ['who', { who: 'SOMEONE_ELSE' }, 'incidents/1/kind'],
    ['who', { who: 'BUSINESS' }, 'incidents/1/kind'],
    ['who', { who: 'GROUP' }, 'incidents/1/kind'],
    ['who', { who: 'MYSELF' }, 'incidents/1/kind'],
  ])('%s %j leads to %s', (slug, values, path) => {
    expect(next('APPLICATION', slug, saying(values as unknown as Record<string, string>))).toBe(path);
  });
  test('R4 with incidents already there, it goes to their list', () => {
    expect(next('APPLICATION', 'who', allAnswered())).toBe('incidents');
  });
  test('a first report cannot be sent as an application', () => {
    expect(gaps(allAnswered({ values: { firstReport: 'YES' } }), TODAY).map(({ path }) => path)).toEqual(['first-time']);
  });
});

describe('R2 an incident and its reports, page by page', () => {
  const place = { incident: 0, report: null };
  test.each([
    ['kind', { kind: 'ASB' }, 'incidents/1/when'],
    ['kind', { kind: 'HATE' }, 'incidents/1/characteristic'],
    ['when', {}, 'incidents/1/where'],
    ['where', {}, 'incidents/1/what'],
    ['what', {}, 'incidents/1/reported'],
    ['reported', { reported: 'YES' }, 'incidents/1/reports/1/to'],
    ['reported', { reported: 'NO' }, 'incidents/1'],
  ])('%s %j', (slug, values, path) => {
    const answers = { values: {}, incidents: [{ values: values as unknown as Record<string, string>, reports: [] }] };
    expect(next('INCIDENT', slug, answers, place)).toBe(path);
  });
  test('a report ends on the page of its incident', () => {
    const report = { incident: 0, report: 0 };
    expect([
      next('REPORT', 'to', allAnswered(), report),
      next('REPORT', 'when', allAnswered(), report),
      next('REPORT', 'answer', allAnswered(), report),
    ]).toEqual(['incidents/1/reports/1/when', 'incidents/1/reports/1/answer', 'incidents/1']);
  });
});

/** The closing questions as they are asked one after another. */
function walk(answers: Answers): string[] {
  const path: string[] = ['no-action'];
  while (path.at(-1) !== 'check') {
    path.push(next('APPLICATION', path.at(-1)!, answers));
  }
  return path;
}
const ACCOUNT = ['no-action', 'impact', 'wanted'];
const REACHED = ['contact', 'address-kind', 'address', 'safe-contact', 'letters', 'language', 'format'];
const MORE = ['people-responsible', 'others', 'evidence', 'complaint', 'agreement', 'check'];

describe('the closing questions follow one another to check answers, and back again', () => {
  test('R4, D43 for oneself', () => {
    expect(walk(allAnswered())).toEqual([...ACCOUNT, 'name', 'age', ...REACHED, 'support', 'home', ...MORE]);
    const renting = allAnswered({ values: { tenure: 'PRIVATE_RENTED' } });
    expect(next('APPLICATION', 'home', renting)).toBe('landlord');
    expect(next('APPLICATION', 'home', allAnswered())).toBe('people-responsible');
  });
  test('R5, D28 for somebody else: who they are to each other, then everything about the person affected, then the consent', () => {
    const them = ['name', 'age', 'contact', 'address-kind', 'address', 'safe-contact', 'copies', 'letters', 'language', 'format'];
    expect(walk(allAnswered({ values: FOR_SOMEONE_ELSE }))).toEqual([
      ...ACCOUNT,
      ...['name', 'relationship'],
      ...REACHED,
      ...[...them, 'support', 'home', 'landlord'].map((slug) => `their-${slug}`),
      ...['consent', 'consent-details', 'consent-file'],
      ...MORE,
    ]);
    const later = allAnswered({ values: { ...FOR_SOMEONE_ELSE, consent: 'NOT_YET' } });
    expect(next('APPLICATION', 'consent', later)).toBe('people-responsible');
    const unreached = allAnswered({
      values: { ...FOR_SOMEONE_ELSE, victimPhone: '', victimAddressKind: 'NONE', victimWantsCopies: 'NO' },
    });
    expect(next('APPLICATION', 'their-address-kind', unreached)).toBe('their-copies');
    expect(next('APPLICATION', 'their-copies', unreached)).toBe('their-language');
  });
  test.each(['BUSINESS', 'GROUP'])('R6, D13 for a %s: its name and a contact person, nothing about a home', (who) => {
    const answers = allAnswered({ values: { who, organisationName: 'Mill Lane Stores' } });
    expect(walk(answers)).toEqual([...ACCOUNT, 'organisation', 'name', ...REACHED, ...MORE]);
    expect(gaps(answers, TODAY)).toEqual([]);
    expect(gaps(allAnswered({ values: { who } }), TODAY).map(({ path }) => path)).toEqual(['organisation']);
  });
  test('D46 somebody under 18 is asked about an adult', () => {
    expect(next('APPLICATION', 'age', allAnswered({ values: { under18: 'YES' } }))).toBe('adult');
    const child = allAnswered({ values: { ...FOR_SOMEONE_ELSE, victimUnder18: 'YES' } });
    expect(next('APPLICATION', 'their-age', child)).toBe('their-adult');
  });
  test('back goes the way it came', () => {
    expect(backPath(questionAt('APPLICATION', 'agreement')!, WHOLE, allAnswered(), TODAY)).toBe('complaint');
    expect(backPath(questionAt('APPLICATION', 'no-action')!, WHOLE, allAnswered(), TODAY)).toBe('incidents');
    const none = allAnswered({ values: { addressKind: 'NONE' } });
    expect(next('APPLICATION', 'address-kind', none)).toBe('safe-contact');
    expect(backPath(questionAt('APPLICATION', 'safe-contact')!, WHOLE, none, TODAY)).toBe('address-kind');
  });
});

describe('leaving and coming back', () => {
  test('goes on at the first question without an answer', () => {
    expect(resumeAt(NO_ANSWERS, TODAY)).toBe('danger');
    expect(resumeAt(saying({ danger: 'NO', firstReport: 'NO', who: 'MYSELF' }), TODAY)).toBe('incidents/1/kind');
    expect(resumeAt(allAnswered(), TODAY)).toBe('check');
  });
  test('an optional question counts as answered only once it was seen', () => {
    const question = questionAt('APPLICATION', 'safe-contact')!;
    expect(isAnswered(question, {}, soFar(NO_ANSWERS, WHOLE, TODAY))).toBe(false);
    const seen = { safeContact: '', contactTimes: '', safeChannels: 'EMAIL' };
    expect(isAnswered(question, seen, soFar(allAnswered(), WHOLE, TODAY))).toBe(true);
  });
  test('a draft saved before the form asked all of this opens where it has not been asked yet, and keeps what was typed', () => {
    const { under18: _, safeChannels: __, letterFormat: ___, interpreter: ____, ...before } = allAnswered().values;
    const old = { values: before, incidents: allAnswered().incidents };
    expect(gaps(old, TODAY).map(({ path }) => path)).toEqual(['age', 'safe-contact', 'language', 'format']);
    expect(resumeAt(old, TODAY)).toBe('age');
  });
  test('D50 an incident moved after its report is asked again before sending', () => {
    const moved = allAnswered({ incidents: [anIncident('2026-03-10', [aReport('2026-03-05')])] });
    expect(gaps(moved, TODAY).map(({ path }) => path)).toEqual(['incidents/1/reports/1/when']);
  });
  test('an incident said to be reported, without a report, is a gap; one said not to be reported is none', () => {
    const said = (reported: string) => allAnswered({ incidents: [anIncident('2026-03-10', [], { reported })] });
    expect(gaps(said('YES'), TODAY).map(({ path }) => path)).toEqual(['incidents/1/reports/1/to']);
    expect(gaps(said('NO'), TODAY)).toEqual([]);
  });
});

describe('R15, R80 whether an incident will count is said, and never stops anybody', () => {
  test.each([
    ['in time', anIncident('2026-01-15', [aReport('2026-02-15')]), 'COUNTS_SO_FAR'],
    ['a day late', anIncident('2026-01-15', [aReport('2026-02-16')]), 'WILL_NOT_COUNT'],
    ['outside', anIncident('2026-01-15', [aReport('2026-01-15')], { area: 'OUTSIDE' }), 'WILL_NOT_COUNT'],
    ['area not sure', anIncident('2026-01-15', [aReport('2026-01-15')], { area: 'NOT_SURE' }), 'COUNTS_SO_FAR'],
    ['to a private landlord', anIncident('2026-01-15', [aReport('2026-01-15', { body: 'PRIVATE_LANDLORD' })]), 'WILL_NOT_COUNT'],
    ['without a date', anIncident('2026-01-15', [], typed('occurredOn', '')), 'CANNOT_TELL'],
  ])('%s', (_, incident, standing) => {
    expect(standingOf(incident, TODAY).standing).toBe(standing);
  });
  test('R9, R13 the sum of them names what is needed, and that one may send anyway', () => {
    expect(standingOfAll(allAnswered(), TODAY)).toMatch(/^Three of your 3 incidents count so far\. That is enough/);
    const one = allAnswered({ incidents: [anIncident('2026-03-01', [aReport('2026-03-05')])] });
    expect(standingOfAll(one, TODAY)).toMatch(/^Your incident counts so far\..*You can send your application in any case/);
    expect(
      standingOfAll(allAnswered({ incidents: [anIncident('2026-03-01', [aReport('2026-03-05')], { kind: 'HATE' })] }), TODAY),
    ).toMatch(/That is enough/);
    expect(gaps(one, TODAY)).toEqual([]);
  });
});

describe('places', () => {
  test('one past the last may be opened and is added by an answer; beyond it there is nothing', () => {
    const answers = allAnswered();
    expect([3, 4].map((incident) => placeExists(answers, { incident, report: null }))).toEqual([true, false]);
    expect(withValues(answers, { incident: 3, report: null }, { kind: 'ASB' }).incidents).toHaveLength(4);
    expect(withValues(answers, { incident: 0, report: 1 }, { body: 'COUNCIL' }).incidents[0]!.reports).toHaveLength(2);
    expect(() => withValues(answers, { incident: 5, report: null }, {})).toThrow(RangeError);
    const full = { values: {}, incidents: Array.from({ length: MOST_INCIDENTS }, () => anIncident('2026-03-01', [])) };
    expect(placeExists(full, { incident: MOST_INCIDENTS, report: null })).toBe(false);
  });
  test('removing takes exactly one', () => {
    expect(without(allAnswered(), { incident: 1, report: null }).incidents).toHaveLength(2);
    expect(without(allAnswered(), { incident: 1, report: 0 }).incidents.map(({ reports }) => reports.length)).toEqual([1, 0, 1]);
  });
  test('addresses count from 1', () => {
    expect(pathOf({ incident: 1, report: 2 }, 'when')).toBe('incidents/2/reports/3/when');
    expect(pathOf({ incident: 1, report: null }, '')).toBe('incidents/2');
  });
});
