import { plainDate, shippedCalendar } from '@shared/time';
import { nextStep } from '@server/features/cases/reading/next-step';
import type { NextStepFacts } from '@server/features/cases/reading/next-step-words';
import type { ReviewFacts } from '@server/features/cases/reading/review-step';
import type { CaseStatus } from '@shared/vocabulary/cases';

const day = plainDate;
const due = { kind: 'OUTCOME', startedOn: day('2026-04-10'), dueOn: day('2026-05-11'), sentence: 'Letter 3 is due.' } as const;
const START: ReviewFacts = {
  isDiscretionary: false,
  asked: 0,
  hasBothOffers: false,
  meetingOn: null,
  isInvited: false,
  isPackIssued: false,
  areMinutesAgreed: false,
  areFindingsFinal: false,
  plan: null,
  isPlanAsked: false,
  openActions: 0,
  nextActionDueOn: null,
  saidDone: 0,
};
const at = (status: CaseStatus, review: Partial<ReviewFacts>, today = '2026-04-20', more: Partial<NextStepFacts> = {}) =>
  nextStep(
    {
      status,
      clocks: [due],
      letters: [],
      requests: [],
      decision: null,
      agreementToShare: 'GIVEN',
      review: { ...START, ...review },
      ...more,
    },
    { today: day(today), calendar: shippedCalendar() },
  );
const offered = { hasBothOffers: true };
const arranged = { ...offered, asked: 3, meetingOn: day('2026-04-29') };

describe('R30-R44 what to do now in a review', () => {
  test.each([
    ['R33 the offers come first', at('MET', {}), 'takingPart', '2026-05-11'],
    ['R30 then the second round', at('MET', offered), 'requestInformation', '2026-05-11'],
    ['R31 then a date', at('MET', { ...offered, asked: 3 }), 'meeting', '2026-05-11'],
    [
      'R48 without agreement nobody is asked',
      at('MET', offered, '2026-04-20', { agreementToShare: 'WITHDRAWN' }),
      'meeting',
      '2026-05-11',
    ],
    [
      'D15 a review by discretion goes the same way',
      at('NOT_MET', { ...offered, isDiscretionary: true }),
      'requestInformation',
      '2026-05-11',
    ],
    ['invitations', at('MEETING_SCHEDULED', arranged), 'meeting', '2026-04-29'],
    ['D30 packs three working days before', at('MEETING_SCHEDULED', { ...arranged, isInvited: true }), 'meeting', '2026-04-24'],
    [
      'R33 no meeting without the offers',
      at('MEETING_SCHEDULED', { ...arranged, hasBothOffers: false }),
      'takingPart',
      '2026-04-29',
    ],
    ['R33 minutes', at('MEETING_HELD', arranged), 'meeting', '2026-05-11'],
    ['R39 findings', at('MEETING_HELD', { ...arranged, areMinutesAgreed: true }), 'outcome', '2026-05-11'],
  ])('%s', (_, { deed, dueOn, waiting }, expected, on) => {
    expect([deed, dueOn, waiting]).toEqual([expected, on, false]);
  });

  test('once all is ready it waits for the meeting, and on its day it is held', () => {
    const ready = { ...arranged, isInvited: true, isPackIssued: true };
    expect(at('MEETING_SCHEDULED', ready)).toMatchObject({ waiting: true, dueOn: '2026-04-29' });
    expect(at('MEETING_SCHEDULED', ready, '2026-04-29').says).toBe('Hold the meeting and open its minutes');
  });

  test('R40 R41 from findings over the plan to Letter 3', () => {
    const says = (review: Partial<ReviewFacts>) => at('MEETING_HELD', { areFindingsFinal: true, ...review }).says;
    expect(says({})).toBe('Write the action plan, or say why none is needed');
    expect(says({ plan: 'DRAFT' })).toBe('Ask the person affected about the action plan');
    expect(says({ plan: 'DRAFT', isPlanAsked: true })).toBe('Make the action plan final');
    expect(says({ plan: 'FINAL' })).toBe('Send Letter 3');
    expect(says({ plan: 'NOT_NEEDED' })).toBe('Send Letter 3');
  });

  test('R44 after it, the actions: waited for, late, said to be done, and the case closed', () => {
    const open = { openActions: 2, nextActionDueOn: day('2026-06-01') };
    expect(at('ACTIONS_OPEN', open, '2026-06-01')).toMatchObject({
      says: 'Waiting for 2 actions',
      waiting: true,
      dueOn: '2026-06-01',
    });
    expect(at('ACTIONS_OPEN', open, '2026-06-02')).toMatchObject({ says: 'An action is late: ask its owner', waiting: false });
    expect(at('ACTIONS_OPEN', { ...open, saidDone: 1 }).says).toBe('Look at what is said to be done');
    expect(at('ACTIONS_OPEN', {}).says).toBe('Close the case, and tell the applicant why');
    expect(at('OUTCOME_SENT', {}).says).toBe('Close the case, and tell the applicant why');
  });

  test('R43 an update that is due soon goes before all else', () => {
    const update = { ...due, kind: 'OUTCOME_UPDATE', dueOn: day('2026-05-11') } as const;
    const clocks = { clocks: [due, update] };
    expect(at('MET', {}, '2026-05-08', clocks).deed).toBe('takingPart');
    expect(at('MET', {}, '2026-05-09', clocks)).toMatchObject({ deed: 'sendUpdate', dueOn: '2026-05-11' });
  });
});
