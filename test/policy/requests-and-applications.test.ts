import {
  addressJudgement,
  allRules,
  applicationJudgement,
  askJudgement,
  chaseStanding,
  incidentStanding,
  Refusal,
  replyJudgement,
  replyStanding,
  SubmittedApplication,
  tidyAddress,
  tidyPostcode,
} from '@shared/policy';
import type { ProposedReply } from '@shared/policy';
import { REFUSAL_CODES } from '@shared/vocabulary/refusals';
import { calendar, day } from './given';

const told = (refusals: Refusal[]) => refusals.map(({ code, field }) => [code, field]);
const moment = { now: new Date('2026-03-26T10:00:00Z'), today: day('2026-03-26'), calendar };

describe('asking agencies (request.ask)', () => {
  const ask = (dueOn: string, more = {}) =>
    told(
      askJudgement(
        { agencies: ['p'], scope: 'The reports named.', dueOn: day(dueOn), decisionDueOn: day('2026-04-13'), ...more },
        moment,
      ),
    );
  test.each([
    ['2026-03-26', [['TOO_EARLY', 'dueOn']]],
    ['2026-03-27', []],
    ['2026-04-10', []],
    ['2026-04-13', [['TOO_LATE', 'dueOn']]],
    ['2026-04-03', [['NOT_A_WORKING_DAY', 'dueOn']]],
  ])('R25: an answer by %s', (dueOn, expected) => expect(ask(dueOn)).toEqual(expected));
  test('R25: names agencies and what is asked', () => {
    expect(ask('2026-03-27', { agencies: [], scope: ' ' })).toEqual([
      ['MISSING', 'agencies'],
      ['MISSING', 'scope'],
    ]);
  });
  test('R25: when the decision is due at once or overdue, agencies can still be asked', () => {
    expect(ask('2026-03-30', { decisionDueOn: day('2026-03-26') })).toEqual([]);
    expect(ask('2026-03-30', { decisionDueOn: null })).toEqual([]);
  });
});

describe('answers', () => {
  const reply = (more: Partial<ProposedReply>) =>
    told(replyJudgement({ kind: 'PROVIDED', exercisesPublicFunctions: true, ...more }));
  test('R45, D58: only the agency asked, once, while it stands (request.recipient)', () => {
    expect(replyStanding({ status: 'SENT', isRecipient: true })).toEqual([]);
    expect(told(replyStanding({ status: 'SENT', isRecipient: false }))).toEqual([['NOT_RECIPIENT', undefined]]);
    expect(told(replyStanding({ status: 'REPLIED', isRecipient: true }))).toEqual([['ALREADY_DONE', undefined]]);
    expect(told(replyStanding({ status: 'WITHDRAWN', isRecipient: true }))).toEqual([['WRONG_STATUS', undefined]]);
  });
  test('R45: one of the three headings at least (request.headings)', () => {
    expect(reply({})).toEqual([['MISSING', 'reportsMade']]);
    for (const heading of ['reportsMade', 'effectOnOthers', 'actionTaken'] as const) {
      expect(reply({ [heading]: 'Something.' })).toEqual([]);
    }
  });
  test('R50: no fourth answer, and none mixed with another (request.answers)', () => {
    expect(reply({ kind: 'MAYBE' as 'PROVIDED' })).toEqual([['NOT_ALLOWED', 'kind']]);
    expect(reply({ kind: 'NOT_HELD' })).toEqual([]);
    expect(reply({ kind: 'NOT_HELD', actionTaken: 'A visit.' })).toEqual([['NOT_ALLOWED', 'actionTaken']]);
    expect(reply({ kind: 'NOT_HELD', ground: 'DATA_PROTECTION' })).toEqual([['NOT_ALLOWED', 'ground']]);
  });
  test('R51: a refusal needs ground (a) or (b) and an explanation (request.grounds)', () => {
    expect(reply({ kind: 'REFUSED' })).toEqual([
      ['MISSING', 'ground'],
      ['MISSING', 'explanation'],
    ]);
    expect(reply({ kind: 'REFUSED', ground: 'POLICY' as 'DATA_PROTECTION', explanation: 'No.' })).toEqual([
      ['NOT_ALLOWED', 'ground'],
    ]);
    expect(reply({ kind: 'REFUSED', ground: 'DATA_PROTECTION' })).toEqual([['MISSING', 'explanation']]);
    expect(reply({ kind: 'REFUSED', ground: 'INVESTIGATORY_POWERS', explanation: 'Barred.' })).toEqual([]);
    expect(reply({ kind: 'REFUSED', ground: 'DATA_PROTECTION', explanation: 'x', reportsMade: 'y' })).toEqual([
      ['NOT_ALLOWED', 'reportsMade'],
    ]);
  });
  test('R49: who exercises no public functions may decline in their own words', () => {
    expect(reply({ kind: 'REFUSED', explanation: 'I would rather not.', exercisesPublicFunctions: false })).toEqual([]);
  });
  test('R25: a reminder once a day, while there is something to remind of (request.chase)', () => {
    expect(chaseStanding({ status: 'SENT', lastChasedOn: day('2026-03-25') }, moment.today)).toEqual([]);
    expect(told(chaseStanding({ status: 'SENT', lastChasedOn: moment.today }, moment.today))).toEqual([
      ['ALREADY_DONE', undefined],
    ]);
    expect(told(chaseStanding({ status: 'REPLIED' }, moment.today))).toEqual([['WRONG_STATUS', undefined]]);
  });
});

describe('an application (application.complete, application.dates, application.received, application.declared)', () => {
  const whole: SubmittedApplication = {
    name: 'Ada Example',
    email: 'ada@example.org',
    receivedOn: day('2026-03-20'),
    declaredTrue: true,
    incidents: [
      {
        occurredOn: day('2026-03-01'),
        place: 'The square',
        whatHappened: 'Shouting',
        reports: [{ reportedOn: day('2026-03-02') }],
      },
    ],
  };
  const judge = (more: Partial<SubmittedApplication>) => told(applicationJudgement({ ...whole, ...more }, moment));
  test('R18: complete', () => expect(judge({})).toEqual([]));
  test('R80: one late incident, or none reported, is no reason to refuse it', () => {
    expect(judge({ incidents: [{ occurredOn: day('2025-01-01'), place: 'x', whatHappened: 'y', reports: [] }] })).toEqual([]);
  });
  test('R18, D35: what is missing, all at once', () => {
    expect(judge({ name: '', email: null, declaredTrue: false, incidents: [] })).toEqual([
      ['MISSING', 'name'],
      ['MISSING', 'contact'],
      ['MISSING', 'incidents'],
      ['MISSING', 'declaredTrue'],
    ]);
    expect(judge({ incidents: [{ occurredOn: null, place: null, whatHappened: ' ', reports: [{ reportedOn: null }] }] })).toEqual(
      [
        ['MISSING', 'incidents[0].occurredOn'],
        ['MISSING', 'incidents[0].place'],
        ['MISSING', 'incidents[0].whatHappened'],
        ['MISSING', 'incidents[0].reports[0].reportedOn'],
      ],
    );
  });
  test('any one way to reach the applicant will do', () => {
    expect(judge({ email: '', phone: '01632 960001' })).toEqual([]);
    expect(judge({ email: '', addressLines: ['1 Example Street', 'LE1 1AA'] })).toEqual([]);
  });
  test('R6: a business gives its name too', () => {
    expect(judge({ applicantKind: 'BUSINESS' })).toEqual([['MISSING', 'organisationName']]);
  });
  test('D50: dates out of order are asked again, with the field named', () => {
    const at = (occurredOn: string, reportedOn: string) =>
      judge({
        incidents: [{ occurredOn: day(occurredOn), place: 'x', whatHappened: 'y', reports: [{ reportedOn: day(reportedOn) }] }],
      });
    expect(at('2026-03-10', '2026-03-09')).toEqual([['DATE_ORDER', 'incidents[0].reports[0].reportedOn']]);
    expect(at('2026-03-10', '2026-03-21')).toEqual([['DATE_ORDER', 'incidents[0].reports[0].reportedOn']]);
    expect(at('2026-03-21', '2026-03-21')).toEqual([
      ['DATE_ORDER', 'incidents[0].occurredOn'],
      ['DATE_ORDER', 'incidents[0].reports[0].reportedOn'],
    ]);
  });
  test('R22: never received after today', () => {
    expect(judge({ receivedOn: day('2026-03-26') })).toEqual([]);
    expect(judge({ receivedOn: day('2026-03-27') })).toEqual([['DATE_ORDER', 'receivedOn']]);
  });
  test('R23: an address the post will not carry is named at once (address.postable)', () => {
    expect(judge({ addressLines: ['1 Example Street', 'Leicester'] })).toEqual([['BAD_ADDRESS', 'address']]);
  });
});

describe('postal addresses (address.postable, R23)', () => {
  test.each([
    ['le11aa', 'LE1 1AA'],
    [' Sw1a 2Aa ', 'SW1A 2AA'],
    ['LE1', null],
    ['QQ1 1AA', null],
    ['LE1 1CA', null],
    ['', null],
  ])('%p is %p', (typed, tidy) => {
    expect(tidyPostcode(typed)).toBe(tidy);
  });
  test('blank lines and odd spaces go', () =>
    expect(tidyAddress([' Ada  Example', '', '1 Example Street', 'le11aa '])).toEqual([
      'Ada Example',
      '1 Example Street',
      'LE1 1AA',
    ]));
  test.each<[string, string[], number]>([
    ['good', ['Ada', '1 Street', 'LE1 1AA'], 0],
    ['two lines', ['Ada', 'LE1 1AA'], 1],
    ['seven lines', ['A', 'b', 'c', 'd', 'e', 'f', 'LE1 1AA'], 0],
    ['eight lines', ['A', 'b', 'c', 'd', 'e', 'f', 'g', 'LE1 1AA'], 1],
    ['no postcode', ['Ada', '1 Street', 'Leicester'], 1],
    ['a line that starts with a sign', ['Ada', '@home', 'LE1 1AA'], 1],
    ['no fixed abode', ['Ada', 'N.F.A.', 'LE1 1AA'], 1],
    ['a line of signs', ['Ada', '--', 'LE1 1AA'], 1],
  ])('%s', (_, lines, faults) => expect(addressJudgement(lines)).toHaveLength(faults));
});

describe('what a person is told while writing (R80)', () => {
  const today = day('2026-03-20');
  const told1 = (incident: Parameters<typeof incidentStanding>[0]) => incidentStanding(incident, today);
  const occurredOn = day('2026-01-15');
  test.each([
    ['no date', {}, 'CANNOT_TELL', 'add the day it happened'],
    ['a day to come', { occurredOn: day('2026-03-21') }, 'CANNOT_TELL', 'still to come'],
    ['a half report', { occurredOn, reports: [{ to: 'POLICE' as const }] }, 'CANNOT_TELL', 'add who it was reported to'],
    [
      'a report before the incident',
      { occurredOn, reports: [{ to: 'POLICE' as const, reportedOn: day('2026-01-14') }] },
      'CANNOT_TELL',
      'Check the dates',
    ],
    [
      'in time',
      { occurredOn, reports: [{ to: 'POLICE' as const, reportedOn: day('2026-02-15') }] },
      'COUNTS_SO_FAR',
      'Counts so far: reported to the police',
    ],
    [
      'late',
      { occurredOn, reports: [{ to: 'POLICE' as const, reportedOn: day('2026-02-16') }] },
      'WILL_NOT_COUNT',
      'Will not count: it was reported on 16 February 2026',
    ],
    ['never reported', { occurredOn }, 'WILL_NOT_COUNT', 'no report'],
    ['not reported yet', { occurredOn: day('2026-03-01') }, 'CANNOT_TELL', 'up to 1 April 2026'],
    ['outside', { occurredOn, area: 'OUTSIDE' as const }, 'WILL_NOT_COUNT', 'outside the area'],
    [
      'hate, late (D12)',
      { kind: 'HATE' as const, occurredOn, reports: [{ to: 'POLICE' as const, reportedOn: day('2026-02-16') }] },
      'WILL_NOT_COUNT',
      'the council will still weigh it',
    ],
  ])('%s', (_, given, standing, words) => {
    expect(told1(given)).toEqual({ standing, because: expect.stringContaining(words) });
  });
});

describe('the rules', () => {
  test('have ids of their own, a section and a source each (R7, R88)', () => {
    const rules = allRules();
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    expect(
      rules.filter(
        ({ section, requirements, says }) => !/^§[1-8]$/.test(section) || requirements.length === 0 || !says.endsWith('.'),
      ),
    ).toEqual([]);
  });
  test('refusal codes are a closed list', () => expect(new Set(REFUSAL_CODES).size).toBe(REFUSAL_CODES.length));
});
