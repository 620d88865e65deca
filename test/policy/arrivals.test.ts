import { applicationJudgement, arrivalJudgement, arrivalStanding, waysGiven } from '@shared/policy';
import { plainDate } from '@shared/time';
import { CASE_STATUSES } from '@shared/vocabulary/cases';

const today = plainDate('2026-03-25');
const judged = (channel: 'PAPER' | 'ONLINE', day: string) =>
  arrivalJudgement({ channel, receivedOn: plainDate(day) }, today).map(({ rule, field }) => [rule, field]);

test('R22 R78 arrival.keyed and application.received: a real day up to today, since the policy began, by any way but online', () => {
  expect(judged('PAPER', '2026-03-25')).toEqual([]);
  expect(judged('PAPER', '2014-10-20')).toEqual([]);
  expect(judged('PAPER', '2014-10-19')).toEqual([['arrival.keyed', 'receivedOn']]);
  expect(judged('PAPER', '2026-03-26')).toEqual([['application.received', 'receivedOn']]);
  expect(judged('ONLINE', '2026-03-25')).toEqual([['arrival.keyed', 'channel']]);
});

test('D36 arrival.again: the same application belongs to its case until the decision is told', () => {
  const open = CASE_STATUSES.filter((status) => arrivalStanding({ status }).length === 0);
  expect(open).toEqual(['RECEIVED', 'ACKNOWLEDGED']);
  expect(arrivalStanding({ status: 'MET' })).toMatchObject([{ rule: 'arrival.again', code: 'WRONG_STATUS', section: '§3' }]);
});

describe('R23 D28 application.safe-letters: letters go by a way they have and marked safe', () => {
  const person = {
    name: 'Leila Hassan',
    email: 'leila.hassan@mail.example',
    addressLines: ['14 Orchard Lane', 'Leicester', 'LE19 2AB'],
    receivedOn: today,
    incidents: [{ occurredOn: today, place: 'x', whatHappened: 'x', reports: [] }],
    declaredTrue: true,
  };
  const refused = (change: object) =>
    applicationJudgement({ ...person, ...change }, { today }).map(({ rule, field }) => [rule, field]);
  const NO = [['application.safe-letters', 'letterChannel']];
  test.each([
    ['email, safe', { letterChannel: 'EMAIL', safeChannels: ['EMAIL'] }, []],
    ['email, where only post is safe', { letterChannel: 'EMAIL', safeChannels: ['POST'] }, NO],
    ['post, where only email is safe', { letterChannel: 'POST_FIRST', safeChannels: ['EMAIL', 'PHONE'] }, NO],
    ['email without an address of one', { letterChannel: 'EMAIL', email: ' ' }, NO],
    ['post with no fixed address', { letterChannel: 'POST_FIRST', addressKind: 'NONE', addressLines: [] }, NO],
    ['post, care of somebody', { letterChannel: 'POST_FIRST', addressKind: 'CARE_OF' }, []],
    ['no safe way for letters at all: for a person to see to', { letterChannel: 'EMAIL', safeChannels: ['PHONE'] }, []],
  ])('%s', (_, change, refusals) => {
    expect(refused(change)).toEqual(refusals);
  });
  test('the ways somebody gave, where none was marked', () => {
    expect(waysGiven({ ...person, phone: '07700 900123' })).toEqual(['EMAIL', 'POST', 'PHONE']);
    expect(waysGiven({ ...person, addressKind: 'NONE', email: null })).toEqual([]);
  });
});
