import type { PlainDate } from '@shared/time/plain-date';
import type { Session } from '@shared/vocabulary/marks';
import { PREPARATION_LABEL, type Preparation, type PreparationState } from '@shared/vocabulary/meetings';
import type { MeetingPageFieldsFragment } from '@client/gql/operations';
import { dayText } from '@client/ui/day-text';
import type { FormError } from '@client/ui/errors';
import { paths } from '../../paths';

export type MeetingShown = MeetingPageFieldsFragment;
export type Meeting = NonNullable<MeetingShown['meeting']>;
export type Part = Meeting['parts'][number];
export type Line = MeetingShown['preparation'][number];

export const STATE_WORD: Record<PreparationState, { text: string; tone: 'plain' | 'good' | 'late' | 'note' }> = {
  DONE: { text: 'Done', tone: 'good' },
  NOW: { text: 'To do', tone: 'note' },
  LATE: { text: 'Late', tone: 'late' },
  NOT_NEEDED: { text: 'Not needed', tone: 'plain' },
};

/** Who may see what belongs to a part of a meeting, as the database keeps it (R37, R38, D31). */
export const WHO_SEES: Record<Session, string> = {
  OPEN: 'staff, agencies the case is shared with and, once they are invited, the person affected and whoever attends for them',
  CLOSED:
    'staff, and agencies on the panel that were given all of the case. Never the person affected, nor whoever attends for them',
};

/** Who may read the pack and the minutes of a part: not on the page of the person affected, not even those of the open part (D31). */
export const WHO_READS: Record<Session, string> = {
  OPEN: 'staff and agencies the case is shared with, minutes once they are agreed. They are not on the page of the person affected',
  CLOSED: WHO_SEES.CLOSED,
};

/** Where each line of the preparation is done. */
export function preparationPath(preparation: Preparation, caseId: string): string {
  switch (preparation) {
    case 'OFFERS':
    case 'STATEMENT':
    case 'RISK':
      return paths.takingPart(caseId);
    case 'REQUESTS_SENT':
      return paths.ask(caseId);
    case 'REPLIES':
      return paths.case(caseId, 'requests');
    case 'DATE':
      return paths.meeting(caseId, 'arrange');
    case 'CHAIR':
    case 'PANEL':
      return paths.meeting(caseId, 'panel');
    case 'YOUTH_JUSTICE':
      return paths.meeting(caseId, 'youth-justice');
    case 'INVITATIONS':
      return paths.meeting(caseId, 'invitations');
    case 'AGENDA':
      return paths.meeting(caseId, 'agenda');
    case 'PACK':
      return paths.meeting(caseId, 'packs');
  }
}

/** The sentence of a line in three pieces: before the day it names, the day, after it; in one where it names none. */
export function dayApart({ sentence, dueOn }: Line): string[] {
  const day = dueOn === null ? null : `By ${dayText(dueOn)}`;
  const [before = '', ...after] = day === null ? [sentence] : sentence.split(day);
  return day === null || after.length === 0 ? [sentence] : [before, day, after.join(day)];
}

export interface ToDo {
  says: string;
  dueOn: string | null;
  why: string;
  path: string;
  link: string;
}

/** The one thing to do now for this meeting, by when and why: late things first, then the earliest day (D30). */
export function toDoNow(shown: MeetingShown, today: PlainDate): ToDo {
  const { meeting, caseId } = shown;
  if (meeting?.status === 'HELD') {
    return afterwards(shown, meeting);
  }
  if (meeting && meeting.heldOn <= today) {
    return {
      says: meeting.heldOn === today ? 'The meeting is today' : `The meeting was to be on ${dayText(meeting.heldOn)}`,
      dueOn: null,
      why: 'Open the minutes when it begins: from then on it counts as held. If it was not held, rearrange it or call it off.',
      path: paths.meeting(caseId, 'minutes'),
      link: 'Open the minutes',
    };
  }
  const first = inOrder(shown.preparation.filter(({ state }) => state === 'LATE' || state === 'NOW'))[0];
  if (first) {
    const says = PREPARATION_LABEL[first.preparation];
    return { says, dueOn: first.dueOn, why: first.sentence, path: preparationPath(first.preparation, caseId), link: says };
  }
  return {
    says: meeting ? `Everything is ready for ${dayText(meeting.heldOn)}` : 'There is nothing to do for the meeting',
    dueOn: null,
    why: meeting ? 'The chair’s view has the order of the day, for the screen in the room or on paper.' : '',
    path: meeting ? paths.chair(caseId) : paths.case(caseId),
    link: meeting ? 'Open the chair’s view' : 'See the case',
  };
}

const inOrder = (lines: readonly Line[]): Line[] =>
  [...lines].sort(
    (a, b) => Number(b.state === 'LATE') - Number(a.state === 'LATE') || (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9'),
  );

function afterwards({ caseId }: MeetingShown, meeting: Meeting): ToDo {
  const held = `The meeting was held on ${dayText(meeting.heldOn)}.`;
  const undeclared = meeting.members.filter(({ decides, interest }) => decides && interest === null);
  const open = meeting.parts.filter(({ record }) => record !== null && record.agreedOn === null);
  if (open.length > 0 && undeclared.length > 0) {
    return {
      says: 'Minute what the panel declared about interests',
      dueOn: null,
      why: `${held} Still to be asked: ${undeclared.map(({ fullName }) => fullName).join(', ')}. The minutes cannot be agreed before.`,
      path: paths.meeting(caseId, 'interests'),
      link: 'Record the declarations',
    };
  }
  if (open.length > 0) {
    return {
      says: 'Write and agree the minutes',
      dueOn: null,
      why: `${held} Each part has minutes of its own.`,
      path: paths.meeting(caseId, 'minutes'),
      link: 'Write the minutes',
    };
  }
  return {
    says: 'The meeting is done',
    dueOn: null,
    why: `${held} Its minutes are agreed. What the review found comes next.`,
    path: paths.outcome(caseId),
    link: 'Go to the outcome',
  };
}

/** '2pm', '10:30am' from '14:00', '10:30'. */
export function timeText(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return `${hour % 12 === 0 ? 12 : hour % 12}${minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`}${hour < 12 ? 'am' : 'pm'}`;
}

/** '10am to 10:45am (45 minutes)'. */
export const spanText = (part: Pick<Part, 'startsAt' | 'endsAt' | 'minutes'>): string =>
  `${timeText(part.startsAt)} to ${timeText(part.endsAt)} (${minutesText(part.minutes)})`;

/** '1 minute', '45 minutes'. */
export const minutesText = (minutes: number): string => `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;

/** The part of this session, where the meeting has one. */
export const partOf = (meeting: Meeting, session: Session): Part | null =>
  meeting.parts.find((part) => part.session === session) ?? null;

/** What is to be mended in the time and place of one part, by the ids of its inputs. */
export function partFaults(form: Readonly<Record<string, string>>, session: Session): FormError[] {
  const name = session.toLowerCase();
  const of = (field: string): string => (form[`${name}-${field}`] ?? '').trim();
  const minutes = Number(of('minutes'));
  return [
    ...(/^([01]?\d|2[0-3])[:.][0-5]\d$/.test(of('startsAt'))
      ? []
      : [{ field: `${name}-startsAt`, message: `Enter when the ${name} part starts, for example 10:30` }]),
    ...(Number.isInteger(minutes) && minutes > 0
      ? []
      : [{ field: `${name}-minutes`, message: `Enter how many minutes the ${name} part takes` }]),
    ...(of('place') === '' && of('videoLink') === ''
      ? [{ field: `${name}-place`, message: `Give a place or a video link for the ${name} part` }]
      : []),
  ];
}
