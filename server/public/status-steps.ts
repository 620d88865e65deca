import type { Step } from '@shared/apply';
import type { Moment } from '@shared/policy';
import { longDate, type PlainDate } from '@shared/time';
import { byWhen } from './due-words';
import { appealBy, isReviewed, timeWords, whenWords } from './review/review-words';
import { doneWords, latestAnswer } from './review/review.repository';
import type { ApplicantCase } from './status.repository';

const step = (
  title: string,
  done: PlainDate | boolean | null | undefined,
  now: boolean,
  when: string | null,
  says: string | null = null,
): Step => ({
  title,
  state: done ? 'DONE' : now ? 'NOW' : 'LATER',
  when: typeof done === 'string' ? longDate(done) : when,
  says,
});

/** The line of steps from the application to the end, each with its day, done or to come (R80-R82, R41-R44). */
export function steps(found: ApplicantCase, { calendar }: Moment): Step[] {
  const applied = step('You applied', found.receivedOn, false, null);
  if (found.status === 'WITHDRAWN') {
    // Nothing is to come, and nobody has anything to do now (D37).
    return [
      applied,
      step('The council wrote to you (Letter 1)', found.letter1On, false, null),
      step('You withdrew your application', true, false, null),
    ].filter(({ state }) => state === 'DONE');
  }
  const acknowledged = found.letter1On !== null;
  const decided = found.outcome !== null;
  const first = [
    applied,
    step('The council writes to you (Letter 1)', found.letter1On, !acknowledged, byWhen(found, 'ACKNOWLEDGE')),
    step(
      'The council decides whether the threshold is met (Letter 2a or 2b)',
      found.decidedOn,
      acknowledged && !decided,
      byWhen(found, 'DECIDE'),
    ),
  ];
  const toAppeal = found.outcome === 'NOT_MET' || found.outcome === 'REJECTED';
  if (isReviewed(found) || !toAppeal) {
    return [...first, ...reviewSteps(found)];
  }
  const last = appealBy(found, 'LETTER_2B', calendar);
  return [
    ...first,
    found.status === 'CLOSED'
      ? step('Your case is closed', found.review?.closure?.toldOn ?? true, false, null)
      : step(
          'You can appeal',
          false,
          true,
          last ? `up to ${longDate(last)}` : null,
          'Write to the council and say what was not considered. The letter explains how.',
        ),
  ];
}

/** From the decision to the end of the review. What is not known of is left out, never guessed. */
function reviewSteps(found: ApplicantCase): Step[] {
  const { status, review = null, outcome } = found;
  const told = found.letters.find(({ kind }) => kind === 'LETTER_3')?.datedOn ?? null;
  const sent = told ?? (['OUTCOME_SENT', 'ACTIONS_OPEN'].includes(status) || (status === 'CLOSED' && isReviewed(found)));
  const held = status === 'MEETING_HELD' || Boolean(sent);
  const meeting = review?.meeting?.status === 'CALLED_OFF' ? null : (review?.meeting ?? null);
  const answer = review ? latestAnswer(review, 'ATTENDANCE') : null;
  const plan = review?.plan?.status === 'NOT_NEEDED' ? null : (review?.plan ?? null);
  const why = review?.updates.at(-1)?.why ?? null;
  return [
    ...(review?.discretionaryOn && outcome !== 'MET'
      ? [step('The council decides to hold a review all the same', review.discretionaryOn, false, null)]
      : []),
    ...(answer
      ? [
          step(
            review?.forAnother ? 'You said how the person affected takes part' : 'You said how you want to take part',
            answer.saidOn,
            false,
            null,
          ),
        ]
      : []),
    step(
      'The organisations meet for the review',
      held ? (meeting?.status === 'HELD' ? meeting.heldOn : true) : null,
      !held && Boolean(outcome),
      meeting ? whenWords(meeting) : null,
      !held && meeting?.open && answer?.answer !== 'NOT_ATTENDING'
        ? `The part with you begins at ${timeWords(meeting.open.startsAt)}. There are ${meeting.slotMinutes} minutes to say how this affects ${review?.forAnother ? 'the person affected' : 'you'}.`
        : !held && outcome && !meeting
          ? 'You are told the day as soon as it is set.'
          : null,
    ),
    ...(plan
      ? [
          step(
            'You are asked what you think of the plan',
            plan.answers.at(-1)?.saidOn ?? plan.finalOn,
            status === 'MEETING_HELD',
            null,
            plan.status === 'DRAFT' && plan.answers.length === 0 ? 'Your answer is read before the plan is final.' : null,
          ),
        ]
      : []),
    step(
      'You are told the outcome (Letter 3)',
      sent,
      held && !sent && !(plan && plan.answers.length === 0 && !plan.finalOn),
      byWhen(found, 'OUTCOME'),
      !sent && why ? `Why it takes longer: ${why}` : null,
    ),
    ...ending(found, Boolean(sent)),
  ];
}

function ending({ status, review }: ApplicantCase, sent: boolean): Step[] {
  const actions = review?.plan?.status === 'FINAL' ? review.plan.actions : [];
  const last = actions
    .map(({ dueOn }) => dueOn)
    .sort()
    .at(-1);
  return [
    ...(sent && actions.length > 0
      ? [
          step(
            'The organisations do what the plan says',
            status === 'CLOSED',
            status === 'ACTIONS_OPEN',
            `${doneWords(actions)}${last ? `; the last is due by ${longDate(last)}` : ''}`,
          ),
        ]
      : []),
    ...(sent
      ? [
          step(
            status === 'CLOSED' ? 'Your case is closed' : 'The council closes your case',
            status === 'CLOSED' ? (review?.closure?.toldOn ?? true) : null,
            status === 'OUTCOME_SENT',
            null,
          ),
        ]
      : []),
  ];
}
