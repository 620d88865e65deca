import { WAYS, wayInWords, type ReviewPart, type Way } from '@shared/apply';
import { longDate } from '@shared/time';
import type { OfferAnswer } from '@shared/vocabulary/participation';
import type { ApplicantCase } from '../status.repository';
import { isBeforeMeeting, whenWords } from './review-words';
import { doneWords, draftStatement, givenStatement, isOffered, latestAnswer, type ApplicantReview } from './review.repository';

/** One of the ways to take part, or null for an answer to something else. */
export const wayOf = (answer: OfferAnswer | undefined): Way | null => WAYS.find((way) => way === answer) ?? null;

/** What the applicant has to do with in the review: how each part stands, and the page it is on (R33-R36, R40-R44). */
export function reviewParts(found: ApplicantCase, home: string): ReviewPart[] {
  const { review } = found;
  if (!review || found.status === 'WITHDRAWN') {
    return [];
  }
  const before = isBeforeMeeting(found);
  return [takingPart(review, before, home), statement(review, before, home), meeting(review, home), plan(review, home)].filter(
    (part): part is ReviewPart => part !== null,
  );
}

function takingPart(review: ApplicantReview, before: boolean, home: string): ReviewPart | null {
  if (!before || !isOffered(review, 'ATTENDANCE')) {
    return null;
  }
  const answer = latestAnswer(review, 'ATTENDANCE');
  const way = wayOf(answer?.answer);
  const href = `${home}/taking-part`;
  return answer && way
    ? {
        title: 'Taking part in the meeting',
        says: `You said on ${longDate(answer.saidOn)}: ${wayInWords(way, review.forAnother)}.`,
        href,
        link: 'Change how you take part',
      }
    : { title: 'Taking part in the meeting', says: 'You have not answered yet.', href, link: 'Choose how to take part' };
}

function statement(review: ApplicantReview, before: boolean, home: string): ReviewPart | null {
  const title = review.forAnother ? 'How this affects the person affected' : 'How this affects you';
  const given = givenStatement(review);
  const href = `${home}/statement`;
  if (!before || !isOffered(review, 'STATEMENT')) {
    return given ? { title, says: `Given on ${longDate(given.givenOn)}.`, href, link: 'Read it' } : null;
  }
  if (draftStatement(review)) {
    return { title, says: 'What you wrote is saved. You have not given it yet.', href, link: 'Go on writing' };
  }
  if (given) {
    return { title, says: `Given on ${longDate(given.givenOn)}.`, href, link: 'Read it or give a new one' };
  }
  return latestAnswer(review, 'STATEMENT')?.answer === 'NO_STATEMENT'
    ? { title, says: 'You said that you do not want to give a statement.', href, link: 'Write one after all' }
    : {
        title,
        says: 'You can tell the meeting in your own words.',
        href,
        link: review.forAnother ? 'Say how this affects them' : 'Say how this affects you',
      };
}

function meeting({ meeting: told }: ApplicantReview, home: string): ReviewPart | null {
  if (!told) {
    return null;
  }
  const says = {
    SCHEDULED: `${whenWords(told)}.`,
    HELD: `Held on ${longDate(told.heldOn)}.`,
    CALLED_OFF: `The meeting on ${longDate(told.heldOn)} does not take place.`,
  }[told.status];
  return { title: 'The meeting', says, href: `${home}/meeting`, link: 'See the meeting' };
}

function plan({ plan: shown, recommendations }: ApplicantReview, home: string): ReviewPart | null {
  const href = `${home}/plan`;
  if (shown?.status === 'DRAFT') {
    return shown.answers.length > 0
      ? { title: 'The plan', says: 'A draft. You have said what you think of it.', href, link: 'Read the draft, or say more' }
      : { title: 'The plan', says: 'A draft is ready for you to read.', href, link: 'Say what you think of it' };
  }
  if (shown?.status === 'FINAL') {
    return {
      title: 'The plan',
      says: `${doneWords(shown.actions)}.`,
      href,
      link: 'See how each action goes',
    };
  }
  return recommendations.length > 0
    ? { title: 'Recommendations', says: 'What the review asked organisations to do.', href, link: 'See what they answered' }
    : null;
}
