import { lastDayToAppeal, type Moment } from '@shared/policy';
import { longDate, type PlainDate } from '@shared/time';
import type { CaseStatus } from '@shared/vocabulary/cases';
import type { LetterKind } from '@shared/vocabulary/letters';
import { deadline } from '../due-words';
import type { ApplicantCase } from '../status.repository';
import { doneWords, isOffered, latestAnswer, type ApplicantReview, type ToldMeeting } from './review.repository';

const IN_REVIEW: readonly CaseStatus[] = ['MET', 'MEETING_SCHEDULED', 'MEETING_HELD', 'OUTCOME_SENT', 'ACTIONS_OPEN'];
/** Whether there is, or was, a review: the threshold is met, or the council holds one all the same (D15). */
export const isReviewed = ({ status, outcome, review }: ApplicantCase): boolean =>
  IN_REVIEW.includes(status) || Boolean(review?.discretionaryOn) || (status === 'CLOSED' && outcome === 'MET');
/** Whether the meeting is still to come, so that they can still say how they take part. */
export const isBeforeMeeting = (found: ApplicantCase): boolean =>
  isReviewed(found) && !['MEETING_HELD', 'OUTCOME_SENT', 'ACTIONS_OPEN', 'CLOSED', 'WITHDRAWN'].includes(found.status);

/** '2pm', '9:30am': a wall-clock time as people say it. */
export function timeWords(time: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const hour = hours % 12 === 0 ? 12 : hours % 12;
  return `${hour}${minutes > 0 ? `:${String(minutes).padStart(2, '0')}` : ''}${hours < 12 ? 'am' : 'pm'}`;
}

/** 'Thursday 30 April 2026 at 2pm': the day, and when their own part begins. */
export const whenWords = ({ heldOn, open }: ToldMeeting): string =>
  `${longDate(heldOn)}${open ? ` at ${timeWords(open.startsAt)}` : ''}`;

/** The last day to appeal what a letter told, from its service; a letter that came back counts for nothing (R53, R54, D53). */
export function appealBy(found: ApplicantCase, told: LetterKind, calendar: Moment['calendar']): PlainDate | null {
  const letter = found.letters.find(({ kind, returned }) => kind === told && !returned);
  return letter ? lastDayToAppeal(letter.servedOn, calendar) : null;
}

/** What happens now in a review, by when and why, and what they can do (R33-R44). Null where the case has none and is not closed. */
export function reviewWords(found: ApplicantCase, council: string, moment: Moment): { headline: string; next: string } | null {
  const { status } = found;
  const review = found.review ?? NOTHING_YET;
  if (status === 'CLOSED') {
    return { headline: 'Your case is closed.', next: sentences(review.closure?.reason, mayAppeal(found, moment), AGAIN) };
  }
  if (status === 'OUTCOME_SENT' || status === 'ACTIONS_OPEN') {
    return { headline: outcomeTold(found), next: sentences(carriedOut(review), mayAppeal(found, moment)) };
  }
  if (!isReviewed(found) || status === 'WITHDRAWN') {
    return null;
  }
  const due = deadline(found, 'OUTCOME', council, moment.today);
  if (status === 'MEETING_HELD') {
    const held = review.meeting?.status === 'HELD' ? ` on ${longDate(review.meeting.heldOn)}` : '';
    return { headline: `The organisations met${held}. ${due}`, next: sentences(lastWhy(review), planAsked(review, council)) };
  }
  const meeting = review.meeting;
  if (meeting?.status === 'SCHEDULED') {
    return {
      headline: `The meeting is on ${whenWords(meeting)}.`,
      next: sentences(due, lastWhy(review), comesOrNot(review, meeting), afterThreshold(found, moment)),
    };
  }
  const calledOff = meeting?.status === 'CALLED_OFF' ? `The meeting on ${longDate(meeting.heldOn)} does not take place.` : null;
  return {
    headline: sentences(calledOff, opening(found, council), due),
    next: sentences(lastWhy(review), meanwhile(found, council), yourPart(review, council), afterThreshold(found, moment)),
  };
}

const NOTHING_YET: ApplicantReview = {
  caseId: '',
  partyId: '',
  forAnother: false,
  offers: [],
  answers: [],
  agreedInWritingOn: null,
  statements: [],
  meeting: null,
  discretionaryOn: null,
  extension: null,
  updates: [],
  plan: null,
  recommendations: [],
  closure: null,
};
const AGAIN = 'If something new happens, report it, and you can apply again.';
/** Without agreement nobody new is asked (R48). */
const meanwhile = ({ agreementToShare }: ApplicantCase, council: string): string =>
  agreementToShare === 'GIVEN'
    ? 'The organisations involved are asked what was reported and what they did. Then they meet to see what more can be done.'
    : `Sharing is not agreed to, so ${council} asks no more organisations. It reviews the case with what it already has.`;
const sentences = (...parts: (string | null | undefined)[]): string =>
  parts
    .map((part) => (part ?? '').trim())
    .filter(Boolean)
    .map((part) => (/[.?!]$/.test(part) ? part : `${part}.`))
    .join(' ');

const opening = ({ outcome }: ApplicantCase, council: string): string =>
  outcome === 'MET'
    ? 'The threshold is met: there will be a review.'
    : `${council} holds a review all the same, although ${outcome === 'REJECTED' ? 'it rejected your application' : 'the threshold is not met'}.`;

/** Beside a discretionary review the right to appeal the decision stays as it is (D15, R53). */
function afterThreshold(found: ApplicantCase, { today, calendar }: Moment): string | null {
  const last = found.outcome === 'MET' ? null : appealBy(found, 'LETTER_2B', calendar);
  return last && last >= today ? `If you disagree with the decision, you can appeal in writing up to ${longDate(last)}.` : null;
}

/** Why it takes longer, as the latest update told (R43). */
function lastWhy({ updates }: ApplicantReview): string | null {
  const last = updates.at(-1);
  return last ? `Why, as the update of ${longDate(last.sentOn)} says: ${last.why}` : null;
}

function yourPart(review: ApplicantReview, council: string): string {
  if (!isOffered(review, 'ATTENDANCE')) {
    return `${council} will ask ${whom(review)} about taking part.`;
  }
  return latestAnswer(review, 'ATTENDANCE')
    ? 'You will be told the date as soon as it is set. Until the meeting you can change how you take part.'
    : `You can say how this affects ${whom(review)}, and choose how ${review.forAnother ? 'they take' : 'to take'} part: see below.`;
}

const whom = ({ forAnother }: ApplicantReview): string => (forAnother ? 'the person affected' : 'you');

function comesOrNot(review: ApplicantReview, { slotMinutes }: ToldMeeting): string {
  const answer = latestAnswer(review, 'ATTENDANCE')?.answer;
  if (answer === 'NOT_ATTENDING') {
    return review.forAnother
      ? 'You said that the person affected does not take part. That can be changed until the meeting.'
      : 'You said that you do not take part. You can change that until the meeting.';
  }
  return answer
    ? `There are ${slotMinutes} minutes to say how this affects ${whom(review)}. The organisations also talk among themselves.`
    : `You have not said yet whether ${review.forAnother ? 'the person affected takes' : 'you take'} part: see below.`;
}

function planAsked({ plan, forAnother }: ApplicantReview, council: string): string {
  if (plan?.status === 'DRAFT') {
    return plan.answers.length > 0
      ? `You have said what you think of the draft plan. ${council} makes it final and writes to you.`
      : 'There is a draft plan. You can say what you think of it before it is final: see below.';
  }
  return plan?.status === 'FINAL'
    ? 'The plan is final. The letter about the outcome comes next, with the plan in it.'
    : `${council} writes down what was found. If there is to be a plan, ${forAnother ? 'the person affected is' : 'you are'} asked about it before it is final.`;
}

function outcomeTold({ letters }: ApplicantCase): string {
  const letter = letters.find(({ kind }) => kind === 'LETTER_3');
  return letter
    ? `The review is done. The letter of ${longDate(letter.datedOn)} tells you the outcome.`
    : 'The review is done, and the council has written about the outcome.';
}

function carriedOut({ plan }: ApplicantReview): string | null {
  const actions = plan?.actions ?? [];
  const open = actions.filter(({ status }) => status === 'OPEN');
  if (actions.length === 0) {
    return null;
  }
  const last = open
    .map(({ dueOn }) => dueOn)
    .sort()
    .at(-1);
  return open.length === 0
    ? 'Every action of the plan has ended. The council tells you when it closes the case.'
    : `${doneWords(actions)}${last ? `; the last is due by ${longDate(last)}` : ''}. Below you can see how each one goes.`;
}

/** Whether, and until when, the outcome can be appealed (R54). */
function mayAppeal(found: ApplicantCase, { today, calendar }: Moment): string | null {
  const last = appealBy(found, found.outcome === 'MET' || found.review?.discretionaryOn ? 'LETTER_3' : 'LETTER_2B', calendar);
  if (!last) {
    return null;
  }
  return last >= today
    ? `If you disagree, you can appeal in writing up to ${longDate(last)}. The letter says how.`
    : `The last day to appeal was ${longDate(last)}.`;
}
