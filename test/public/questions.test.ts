import { allAnswered, aReport, anIncident, FOR_SOMEONE_ELSE, TODAY, typed } from './answers';
import { fieldsOf, NO_ANSWERS, questionAt, soFar, WHOLE, type Answers, type Place, type Scope, type Values } from '@shared/apply';
import { QUESTIONS } from '@shared/apply/questions';

/** The messages a question gives for these answers. */
function wrong(scope: Scope, slug: string, values: Values, answers: Answers = NO_ANSWERS, place: Place = WHOLE): string[] {
  const question = questionAt(scope, slug);
  return question!.validate(values, soFar(answers, place, TODAY)).map(({ message }) => message);
}
const INCIDENT = { incident: 0, report: null };
const REPORT = { incident: 0, report: 0 };
const oneIncident = allAnswered({
  values: { ...FOR_SOMEONE_ELSE, organisationName: 'Mill Lane Stores', adultIsSafe: '', victimAdultIsSafe: '' },
  incidents: [anIncident('2026-02-03', [aReport('2026-02-03')])],
});

describe('R18 every question', () => {
  test('has an address of its own within its scope', () => {
    const addresses = QUESTIONS.map(({ scope, slug }) => `${scope} ${slug}`);
    expect(new Set(addresses).size).toBe(addresses.length);
  });
  test.each(QUESTIONS.map((question) => [`${question.scope} ${question.slug}`, question] as const))(
    '%s takes a full answer',
    (_, question) => {
      const place = question.scope === 'APPLICATION' ? WHOLE : question.scope === 'INCIDENT' ? INCIDENT : REPORT;
      const values =
        question.scope === 'APPLICATION'
          ? oneIncident.values
          : question.scope === 'INCIDENT'
            ? oneIncident.incidents[0]!.values
            : oneIncident.incidents[0]!.reports[0]!.values;
      expect(question.validate(values, soFar(oneIncident, place, TODAY))).toEqual([]);
    },
  );
  const needed = QUESTIONS.filter(
    ({ slug, fields }) =>
      slug !== 'their-safe-contact' && (fields.some((field) => !field.optional) || fields.some(({ name }) => name === 'email')),
  );
  test.each(needed.map((question) => [`${question.scope} ${question.slug}`, question] as const))(
    '%s asks again when it is left empty',
    (_, question) => {
      expect(question.validate({}, soFar(NO_ANSWERS, WHOLE, TODAY)).length).toBeGreaterThan(0);
    },
  );
  test('a choice that was never offered is not an answer', () => {
    expect(wrong('APPLICATION', 'who', { who: 'NOBODY' })).toHaveLength(1);
  });
});

describe('R15, D50 dates are asked again, never dropped', () => {
  test.each([
    ['today', typed('occurredOn', '2026-03-20'), 0],
    ['tomorrow', typed('occurredOn', '2026-03-21'), 1],
    ['30 February', typed('occurredOn', '2026-02-30'), 1],
    ['a month as a word', { 'occurredOn-day': '3', 'occurredOn-month': 'Feb', 'occurredOn-year': '2026' }, 0],
    ['a year of two digits', { 'occurredOn-day': '3', 'occurredOn-month': '2', 'occurredOn-year': '26' }, 1],
  ])('an incident on %s', (_, values, count) => {
    expect(wrong('INCIDENT', 'when', { ...values, occurredAbout: '' })).toHaveLength(count);
  });
  test('a date without its month says which part is missing, and points at it', () => {
    const question = questionAt('INCIDENT', 'when')!;
    const [error] = question.validate(
      { 'occurredOn-day': '3', 'occurredOn-month': '', 'occurredOn-year': '2026' },
      soFar(NO_ANSWERS, INCIDENT, TODAY),
    );
    expect(error).toEqual({ field: 'occurredOn-month', message: 'The date it happened must include a month' });
  });
  test.each([
    ['the day it happened', '2026-02-03', 0],
    ['the day before it happened', '2026-02-02', 1],
    ['tomorrow', '2026-03-21', 1],
  ])('a report on %s', (_, on, count) => {
    expect(wrong('REPORT', 'when', { ...typed('reportedOn', on), method: '' }, oneIncident, REPORT)).toHaveLength(count);
  });
});

describe('contact and post', () => {
  test.each([
    ['an email alone', { email: 'a@example.org', phone: '' }, 0],
    ['a phone alone', { email: '', phone: '07700 900123' }, 0],
    ['neither', { email: '', phone: '' }, 1],
    ['an email that is none', { email: 'a@b', phone: '' }, 1],
    ['half a phone number', { email: '', phone: '0163' }, 1],
  ])('%s', (_, values, count) => {
    expect(wrong('APPLICATION', 'contact', values)).toHaveLength(count);
  });
  test('somebody without an address needs an email address', () => {
    const none = { addressKind: 'NONE' };
    expect(wrong('APPLICATION', 'address-kind', none, allAnswered({ values: { email: '' } }))).toHaveLength(1);
    expect(wrong('APPLICATION', 'address-kind', none, allAnswered())).toEqual([]);
  });
  test.each([
    ['le8 4ab', 0],
    ['LE84AB', 0],
    ['AB', 1],
    ['XX1 1XX', 1],
  ])('the postcode %s', (postcode, count) => {
    expect(wrong('APPLICATION', 'address', { ...allAnswered().values, postcode }, allAnswered())).toHaveLength(count);
  });
  test('a care-of address needs the name on the door', () => {
    const care = allAnswered({ values: { addressKind: 'CARE_OF' } });
    expect(wrong('APPLICATION', 'address', { ...care.values, careOf: '' }, care)).toEqual(['Enter whose address it is']);
    expect(wrong('APPLICATION', 'address', { ...care.values, careOf: 'Jo Field' }, care)).toEqual([]);
  });
  test.each([
    ['EMAIL', { email: '' }, 1],
    ['EMAIL', {}, 0],
    ['POST_FIRST', { addressKind: 'NONE' }, 1],
    ['POST_FIRST', {}, 0],
  ])('letters by %s with %j', (letterChannel, values, count) => {
    expect(wrong('APPLICATION', 'letters', { letterChannel }, allAnswered({ values }))).toHaveLength(count);
  });
});

describe('D28 nothing leaves by a way that was not marked safe', () => {
  test('at least one of the ways that were given is safe', () => {
    expect(wrong('APPLICATION', 'safe-contact', { safeChannels: '' }, allAnswered())).toEqual([
      'Select at least one way that is safe',
    ]);
    expect(wrong('APPLICATION', 'safe-contact', { safeChannels: 'PHONE' }, allAnswered())).toHaveLength(1);
    expect(wrong('APPLICATION', 'safe-contact', { safeChannels: 'POST' }, allAnswered())).toEqual([]);
  });
  test('only ways that were given are offered', () => {
    const sofar = soFar(allAnswered({ values: { phone: '', addressKind: 'NONE' } }), WHOLE, TODAY);
    const [ways] = fieldsOf(questionAt('APPLICATION', 'safe-contact')!, sofar);
    expect(ways).toMatchObject({ options: [{ value: 'EMAIL' }] });
  });
  test.each([
    ['letters', 'EMAIL', { safeChannels: 'POST' }, 'Email is not among the ways that are safe'],
    ['letters', 'POST_FIRST', { safeChannels: 'EMAIL' }, 'Post is not among the ways that are safe'],
    ['letters', 'EMAIL', { safeChannels: 'EMAIL' }, null],
    ['letters', 'POST_FIRST', { phone: '01632 960001', safeChannels: 'PHONE' }, null],
    ['letters', 'EMAIL', { phone: '01632 960001', email: '', safeChannels: 'PHONE' }, 'There is no email address'],
    [
      'their-letters',
      'POST_FIRST',
      { victimEmail: 'r@example.org', victimSafeChannels: 'EMAIL' },
      'Post is not among the ways that are safe',
    ],
    ['their-letters', 'POST_FIRST', {}, null],
  ])('%s by %s with %j', (slug, way, values, says) => {
    const field = slug === 'letters' ? 'letterChannel' : 'victimLetterChannel';
    const said = wrong('APPLICATION', slug, { [field]: way }, allAnswered({ values: { ...FOR_SOMEONE_ELSE, ...values } }));
    expect(said).toEqual(says === null ? [] : [expect.stringContaining(says)]);
  });
});

describe('R5, D46 consent and children', () => {
  const details = (change: Values): string[] =>
    wrong('APPLICATION', 'consent-details', { ...FOR_SOMEONE_ELSE, ...change }, allAnswered({ values: FOR_SOMEONE_ELSE }));
  test.each<[string, Values, string[]]>([
    ['complete', {}, []],
    ['without a last day', { 'consentExpiresOn-day': '', 'consentExpiresOn-month': '', 'consentExpiresOn-year': '' }, []],
    [
      'written tomorrow',
      typed('consentGivenOn', '2026-03-21'),
      ['The day they wrote it must be today, 20 March 2026, or earlier'],
    ],
    ['ended before it began', typed('consentExpiresOn', '2026-03-10'), ['The day it ends must be later than 10 March 2026']],
    ['without what it covers', { consentScope: '' }, ['Enter what they agree to']],
  ])('a consent %s', (_, change, says) => {
    expect(details(change)).toEqual(says);
  });
  test('an adult who is named is safe, not safe, or nobody is sure; without an adult nothing is asked', () => {
    expect(wrong('APPLICATION', 'adult', { adultName: 'Jo Field', adultIsSafe: '' })).toHaveLength(1);
    expect(wrong('APPLICATION', 'adult', { adultName: 'Jo Field', adultIsSafe: 'NOT_SURE' })).toEqual([]);
  });
  test('a box that was never offered is no answer', () => {
    expect(wrong('APPLICATION', 'complaint', { complaintAbout: 'COUNCIL,NOBODY' })).toHaveLength(1);
    expect(wrong('APPLICATION', 'complaint', { complaintAbout: 'COUNCIL,POLICE' })).toEqual([]);
  });
});

describe('what is optional stays optional', () => {
  test.each([
    ['INCIDENT', 'characteristic', { characteristic: '' }],
    ['APPLICATION', 'their-safe-contact', { victimSafeChannels: '', victimSafeContact: '' }],
    ['APPLICATION', 'their-contact', { victimEmail: '', victimPhone: '' }],
    ['APPLICATION', 'language', { language: '', interpreter: '' }],
    ['APPLICATION', 'adult', { adultName: '', adultRelationship: '', adultIsSafe: '' }],
    ['APPLICATION', 'landlord', { landlordName: '', landlordOfficer: '' }],
    ['APPLICATION', 'people-responsible', { peopleResponsible: '', under18Involved: '' }],
    ['APPLICATION', 'others', { othersAffected: '', witnesses: '' }],
    ['APPLICATION', 'complaint', { complaintAbout: '' }],
  ] as const)('%s %s', (scope, slug, values) => {
    expect(wrong(scope, slug, values)).toEqual([]);
  });
  test('a report without a reference is complete', () => {
    expect(wrong('REPORT', 'answer', { actionTaken: 'nothing', agencyReference: '' })).toEqual([]);
  });
  test.each([
    ['exactly the most', 5000, 0],
    ['one more', 5001, 1],
  ])('%s characters', (_, length, count) => {
    expect(wrong('APPLICATION', 'impact', { impact: 'x'.repeat(length) })).toHaveLength(count);
  });
});
