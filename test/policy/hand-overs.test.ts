import {
  HAND_OVER_RULES,
  isRelevantBody,
  passOnStanding,
  shareJudgement,
  shareStanding,
  transferJudgement,
  transferStanding,
  type Refusal,
} from '@shared/policy';
import { AGENCY_KINDS } from '@shared/vocabulary/authorities';
import { day } from './given';

const told = (refusals: Refusal[]) => refusals.map(({ rule, code, field }) => [rule, code, field]);

describe('transfer (hand-over.transfer, R12, D17, D62)', () => {
  const to = { id: 'melton', capabilities: ['REVIEWS'] } as const;
  const given = { from: 'blaby', to, reason: 'The behaviour was in Melton Mowbray.' };
  const judged = (change: object = {}) => told(transferJudgement(HAND_OVER_RULES.transfer, { ...given, ...change }));
  test('before the decision, and while no letter is on its way', () => {
    expect(transferStanding({ status: 'RECEIVED', isLetterGoing: false })).toEqual([]);
    expect(told(transferStanding({ status: 'MET', isLetterGoing: false }))).toEqual([['case.move', 'WRONG_STATUS', undefined]]);
    expect(told(transferStanding({ status: 'TRANSFERRED', isLetterGoing: false }))).toHaveLength(1);
    expect(told(transferStanding({ status: 'ACKNOWLEDGED', isLetterGoing: true }))).toEqual([
      ['hand-over.transfer', 'NOT_ALLOWED', undefined],
    ]);
  });
  test('to another council that receives applications, never oneself, the county or nobody; with a reason', () => {
    expect(judged()).toEqual([]);
    const refused = [['hand-over.transfer', 'NOT_ALLOWED', 'toTenantId']];
    expect(judged({ to: { ...to, id: 'blaby' } })).toEqual(refused);
    expect(judged({ to: { id: 'county', capabilities: ['COORDINATES_APPEALS'] } })).toEqual(refused);
    expect(judged({ to: null })).toEqual(refused);
    expect(judged({ reason: ' ' })).toEqual([['hand-over.transfer', 'MISSING', 'reason']]);
  });
});

test('D16 D60 what the county sealed is passed on once (hand-over.seal)', () => {
  expect(passOnStanding({ passedOn: null })).toEqual([]);
  expect(told(passOnStanding({ passedOn: day('2026-03-20') }))).toEqual([['hand-over.seal', 'ALREADY_DONE', undefined]]);
});

test('D42 the relevant bodies of the Act are the police, health and registered providers (hand-over.relevant-bodies)', () => {
  expect(AGENCY_KINDS.filter(isRelevantBody)).toEqual(['POLICE', 'REGISTERED_PROVIDER', 'HEALTH']);
});

describe('R48 D42 D58 the text of a case by grant (hand-over.share)', () => {
  const standing = { status: 'ACKNOWLEDGED', agreementToShare: 'GIVEN', consent: 'NOT_NEEDED' } as const;
  test('with agreement, with consent, while the case is here', () => {
    expect(shareStanding(standing)).toEqual([]);
    for (const agreementToShare of ['MISSING', 'REFUSED', 'WITHDRAWN'] as const) {
      expect(told(shareStanding({ ...standing, agreementToShare }))).toEqual([['hand-over.share', 'NO_AGREEMENT', undefined]]);
    }
    expect(shareStanding({ ...standing, consent: 'ON_FILE' })).toEqual([]);
    for (const consent of ['MISSING', 'EXPIRED', 'WITHDRAWN'] as const) {
      expect(told(shareStanding({ ...standing, consent }))).toEqual([['consent.apply', 'NO_CONSENT', undefined]]);
    }
    expect(told(shareStanding({ ...standing, status: 'TRANSFERRED' }))).toEqual([['hand-over.share', 'WRONG_STATUS', undefined]]);
    expect(told(shareStanding({ ...standing, status: 'JOINED' }))).toEqual([['hand-over.share', 'WRONG_STATUS', undefined]]);
  });
  test('to an agency of the area, the open part or all of it, for a reason, until a day not past', () => {
    const given = { servesArea: true, scope: 'OPEN', reason: 'The officer leads on this street.', until: day('2026-04-01') };
    const judged = (change: object, today = '2026-04-01') => told(shareJudgement({ ...given, ...change }, day(today)));
    expect(judged({})).toEqual([]);
    expect(judged({}, '2026-04-02')).toEqual([['hand-over.share', 'DATE_ORDER', 'until']]);
    expect(judged({ servesArea: false })).toEqual([['hand-over.share', 'NOT_ALLOWED', 'agencyId']]);
    expect(judged({ scope: 'CLOSED' })).toEqual([]);
    expect(judged({ scope: 'REQUEST' })).toEqual([['hand-over.share', 'NOT_ALLOWED', 'scope']]);
    expect(judged({ reason: '' })).toEqual([['hand-over.share', 'MISSING', 'reason']]);
  });
});
