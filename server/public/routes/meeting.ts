import type { FastifyInstance } from 'fastify';
import type { PublicPages } from '@shared/apply';
import { longDate, ordinalOf } from '@shared/time';
import { VICTIM_SIDE, type PanelRole } from '@shared/vocabulary/meetings';
import { calendarFile } from '@server/features/meetings';
import { NotFound } from '@server/platform/command/failures';
import { isBeforeMeeting, timeWords, whenWords } from '../review/review-words';
import { isOffered, latestAnswer, type ApplicantReview, type ToldMeeting } from '../review/review.repository';
import type { Street } from '../street';
import { signedIn, type OwnCase } from './signed-in';

/** What somebody does there, as one says it to the person affected. */
const PART: Record<PanelRole, string> = {
  CHAIR: 'leads the meeting',
  MEMBER: 'takes part',
  CONTRIBUTOR: 'takes part',
  MINUTE_TAKER: 'takes notes',
  YOUTH_JUSTICE: 'takes part',
  VICTIM: 'the person affected',
  REPRESENTATIVE: 'comes for the person affected',
  VICTIM_SUPPORT: 'comes for the person affected',
};

/** The open part of the meeting they were told of, and their own calendar file of it (R34-R38, D31). */
export function meetingRoutes(app: FastifyInstance, street: Street): void {
  app.get(
    '/:slug/status/case/meeting',
    signedIn(street, (own) =>
      street.send(own.reply, 'meeting', meetingView(own, theMeeting(own)), {
        authority: own.authority,
        exit: true,
        back: own.home,
      }),
    ),
  );

  app.get(
    '/:slug/status/case/meeting.ics',
    signedIn(street, async (own) => {
      const meeting = theMeeting(own);
      if (!meeting.open || meeting.status !== 'SCHEDULED') {
        throw new NotFound('The meeting');
      }
      const { startsAt, minutes, place, videoLink } = meeting.open;
      const file = calendarFile({
        // A file of its own beside the one of the invitation; one taken later replaces one taken before.
        uid: `${meeting.id}-own`,
        sequence: ordinalOf(own.ctx.moment.today),
        // Whoever looks over their shoulder reads a calendar too: the council’s name and no more (D31).
        title: own.authority.name,
        heldOn: meeting.heldOn,
        startsAt,
        minutes,
        place,
        url: videoLink,
      });
      return own.reply
        .type('text/calendar; charset=utf-8')
        .header('content-disposition', 'attachment; filename="appointment.ics"')
        .header('cache-control', 'no-store')
        .header('x-content-type-options', 'nosniff')
        .send(file);
    }),
  );
}

function theMeeting({ found }: OwnCase): ToldMeeting {
  if (!found.review.meeting) {
    throw new NotFound('The meeting');
  }
  return found.review.meeting;
}

function meetingView({ authority, found, home }: OwnCase, meeting: ToldMeeting): PublicPages['meeting'] {
  const { review } = found;
  const toCome = meeting.status === 'SCHEDULED';
  const headline = {
    SCHEDULED: `The meeting is on ${whenWords(meeting)}.`,
    HELD: `The meeting was held on ${longDate(meeting.heldOn)}.`,
    CALLED_OFF: `The meeting on ${longDate(meeting.heldOn)} does not take place. You will be told the new day.`,
  }[meeting.status];
  return {
    authority,
    headline,
    rows: toCome ? practical(meeting) : [],
    slot: toCome ? slotWords(meeting, review) : '',
    people: toCome
      ? meeting.people.map(({ name, organisation, role }) => ({
          name: `${name}${organisation && !VICTIM_SIDE.includes(role) ? `, ${organisation}` : ''}`,
          part: PART[role],
        }))
      : [],
    agenda: toCome ? meeting.agenda : [],
    calendar: toCome && meeting.open ? `${home}/meeting.ics` : null,
    change: toCome && isBeforeMeeting(found) && isOffered(review, 'ATTENDANCE') ? `${home}/taking-part` : null,
  };
}

function practical({ heldOn, open }: ToldMeeting): PublicPages['meeting']['rows'] {
  return [
    { name: 'Day', value: longDate(heldOn) },
    ...(open ? [{ name: 'Your part', value: `begins at ${timeWords(open.startsAt)}, ${open.minutes} minutes at most` }] : []),
    ...(open?.place ? [{ name: 'Place', value: open.place }] : []),
    ...(open?.videoLink
      ? [{ name: 'Video call', value: open.videoLink, ...(/^https:\/\//.test(open.videoLink) ? { href: open.videoLink } : {}) }]
      : []),
  ];
}

/** How long they have, and what changed it (R34, R35); that the organisations also talk without them (R37). */
function slotWords({ slotMinutes, slotChange }: ToldMeeting, review: ApplicantReview): string {
  const apart =
    'The organisations also talk among themselves, because they may speak about other people. You are told what was decided.';
  if (latestAnswer(review, 'ATTENDANCE')?.answer === 'NOT_ATTENDING') {
    return `You said that ${review.forAnother ? 'the person affected does' : 'you do'} not take part. That can be changed until the meeting.`;
  }
  const changed = slotChange
    ? ` It was ${slotChange.fromMinutes} minutes; whoever leads the meeting changed it: ${slotChange.because.replace(/[.\s]+$/, '')}.`
    : '';
  return review.forAnother
    ? `There are ${slotMinutes} minutes to say how this affects the person affected.${changed} ${apart}`
    : `You have ${slotMinutes} minutes to say how this affects you.${changed} ${apart}`;
}
