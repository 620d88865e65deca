import { packWorkingDays, workingDaysBefore } from '@shared/policy';
import { addDays, longDate, type PlainDate } from '@shared/time';
import type { PlanStatus } from '@shared/vocabulary/outcomes';
import { names, step, type Day, type NextStep, type NextStepFacts } from './next-step-words';

/** How far a review has come: what later rooms hang on a case as JSON (`reviewPart`). Null before there is anything. */
export interface ReviewFacts {
  /** A review by discretion that the applicant was told of (D15). */
  isDiscretionary: boolean;
  /** Requests of the second round that were sent. */
  asked: number;
  hasBothOffers: boolean;
  /** The meeting that is arranged. */
  meetingOn: PlainDate | null;
  isInvited: boolean;
  isPackIssued: boolean;
  areMinutesAgreed: boolean;
  areFindingsFinal: boolean;
  plan: PlanStatus | null;
  isPlanAsked: boolean;
  openActions: number;
  nextActionDueOn: PlainDate | null;
  /** Actions whose owner says that they are done. */
  saidDone: number;
}

const UPDATE_DAYS_AHEAD = 2;

/** What to do now in a review, from “met” to the end of the last action (§4, R30-R44). */
export function reviewStep(facts: NextStepFacts, moment: Day): NextStep {
  const review = facts.review;
  const { today } = moment;
  const soon = addDays(today, UPDATE_DAYS_AHEAD);
  if (facts.clocks.some(({ kind, dueOn }) => kind === 'OUTCOME_UPDATE' && dueOn <= soon)) {
    return step(facts, 'sendUpdate', 'Send the applicant an update, or Letter 3', ['OUTCOME_UPDATE']);
  }
  switch (facts.status) {
    case 'MEETING_SCHEDULED':
      return towardsMeeting(facts, review, moment);
    case 'MEETING_HELD':
      return towardsOutcome(facts, review);
    case 'OUTCOME_SENT':
    case 'ACTIONS_OPEN':
      return towardsEnd(facts, review, today);
    default:
      return gathering(facts, review, today);
  }
}

function gathering(facts: NextStepFacts, review: ReviewFacts | null, today: PlainDate): NextStep {
  if (!review?.hasBothOffers) {
    return step(facts, 'takingPart', 'Offer the person affected a statement and a part in the meeting', ['OUTCOME']);
  }
  if (!review.asked && facts.agreementToShare === 'GIVEN') {
    return step(facts, 'requestInformation', 'Ask the agencies for reports received and actions taken', ['OUTCOME']);
  }
  return lateRequests(facts, today) ?? step(facts, 'meeting', 'Set a date for the review meeting', ['OUTCOME']);
}

function towardsMeeting(facts: NextStepFacts, review: ReviewFacts | null, { today, calendar }: Day): NextStep {
  const meetingOn = review?.meetingOn ?? null;
  if (!review || meetingOn === null) {
    return step(facts, 'meeting', 'Set a date for the review meeting', ['OUTCOME']);
  }
  const on = (deed: string, says: string): NextStep => ({
    deed,
    says,
    dueOn: meetingOn,
    sentence: `The meeting is on ${longDate(meetingOn)}.`,
    waiting: false,
  });
  if (!review.hasBothOffers) {
    return on('takingPart', 'Offer the person affected a statement and a part in the meeting');
  }
  if (meetingOn <= today) {
    return on('meeting', 'Hold the meeting and open its minutes');
  }
  if (!review.isInvited) {
    return on('meeting', 'Name the panel and send the invitations');
  }
  const late = lateRequests(facts, today);
  if (late) {
    return late;
  }
  if (review.isPackIssued) {
    return { ...on('meeting', 'The meeting is arranged'), waiting: true };
  }
  const days = packWorkingDays(meetingOn);
  const dueOn = workingDaysBefore(meetingOn, days, calendar);
  const sentence = `The packs go ${days} working days before the meeting on ${longDate(meetingOn)}.`;
  return { ...on('meeting', 'Issue the packs for the meeting'), dueOn, sentence };
}

function towardsOutcome(facts: NextStepFacts, review: ReviewFacts | null): NextStep {
  if (review && !review.areMinutesAgreed && !review.areFindingsFinal) {
    return step(facts, 'meeting', 'Write the minutes and agree them', ['OUTCOME']);
  }
  if (!review?.areFindingsFinal) {
    return step(facts, 'outcome', 'Write what the review found', ['OUTCOME']);
  }
  if (review.plan === null) {
    return step(facts, 'outcome', 'Write the action plan, or say why none is needed', ['OUTCOME']);
  }
  if (review.plan === 'DRAFT') {
    const says = review.isPlanAsked ? 'Make the action plan final' : 'Ask the person affected about the action plan';
    return step(facts, 'outcome', says, ['OUTCOME']);
  }
  return step(facts, 'outcome', 'Send Letter 3', ['OUTCOME']);
}

function towardsEnd(facts: NextStepFacts, review: ReviewFacts | null, today: PlainDate): NextStep {
  if (!review || review.openActions === 0) {
    return step(facts, 'outcome', 'Close the case, and tell the applicant why', []);
  }
  const due = review.nextActionDueOn;
  const count = review.openActions === 1 ? 'one action' : `${review.openActions} actions`;
  const sentence = due && `The first is due ${longDate(due)}.`;
  if (review.saidDone > 0) {
    return { deed: 'outcome', says: 'Look at what is said to be done', dueOn: due, sentence, waiting: false };
  }
  return due !== null && due < today
    ? { deed: 'outcome', says: 'An action is late: ask its owner', dueOn: due, sentence, waiting: false }
    : { deed: 'outcome', says: `Waiting for ${count}`, dueOn: due, sentence, waiting: true };
}

function lateRequests(facts: NextStepFacts, today: PlainDate): NextStep | null {
  const late = facts.requests.filter(({ status, dueOn }) => status === 'SENT' && dueOn < today);
  return late.length > 0
    ? step(facts, 'requests', `Chase ${names(late.map(({ agencyName }) => agencyName))}`, ['OUTCOME'])
    : null;
}
