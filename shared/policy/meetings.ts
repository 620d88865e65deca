import type { PlainDate, WorkingCalendar } from '@shared/time';
import { longDate } from '@shared/time';
import { CASE_STATUS_LABEL, type CaseStatus } from '@shared/vocabulary/cases';
import type { MeetingStatus } from '@shared/vocabulary/meetings';
import { MEETING_RULES } from './meeting-rules';
import { refuse, type Refusal, type Rule } from './rule';

/** When and where one part is. Times are London wall-clock times, ‘HH:MM’. */
export interface MeetingPart {
  startsAt: string;
  minutes: number;
  place?: string | null;
  videoLink?: string | null;
}
export interface ProposedMeeting {
  heldOn: PlainDate;
  hasOpenSession: boolean;
  open?: MeetingPart | null;
  closed: MeetingPart;
}

const blank = (text: string | null | undefined): boolean => (text ?? '').trim() === '';
const HOUR = 60;
const DAY = 24 * HOUR;
const minuteOf = (time: string): number => Number(time.slice(0, 2)) * HOUR + Number(time.slice(3, 5));

/** When a part ends, ‘HH:MM’; one that would run past midnight ends with the day. */
export function endsAt({ startsAt, minutes }: Pick<MeetingPart, 'startsAt' | 'minutes'>): string {
  const end = Math.min(minuteOf(startsAt) + minutes, DAY - 1);
  return `${String(Math.floor(end / HOUR)).padStart(2, '0')}:${String(end % HOUR).padStart(2, '0')}`;
}

/** Whether a meeting may be arranged: the threshold met, or a discretionary review that the applicant was told of (R31, D15). One at a time. */
export function scheduleStanding(facts: { status: CaseStatus; discretionaryToldOn: PlainDate | null }): Refusal[] {
  const { arrange } = MEETING_RULES;
  switch (facts.status) {
    case 'MET':
      return [];
    case 'NOT_MET':
    case 'REJECTED':
      return facts.discretionaryToldOn === null
        ? [
            refuse(
              arrange,
              'WRONG_STATUS',
              'The threshold was not met. Decide on a discretionary review first, and tell the applicant.',
            ),
          ]
        : [];
    case 'MEETING_SCHEDULED':
      return [refuse(arrange, 'ALREADY_DONE', 'A meeting is arranged already. Rearrange it or call it off.')];
    default:
      return [
        refuse(arrange, 'WRONG_STATUS', `A case that is “${CASE_STATUS_LABEL[facts.status]}” cannot have a meeting arranged.`),
      ];
  }
}

/** What is wrong with a proposed day and its parts (R37): a working day not past, a place or a link for each, no overlap. */
export function scheduleJudgement(
  { heldOn, hasOpenSession, open, closed }: ProposedMeeting,
  { today, calendar }: { today: PlainDate; calendar: WorkingCalendar },
): Refusal[] {
  const { arrange } = MEETING_RULES;
  const refusals: Refusal[] = [];
  if (heldOn < today) {
    refusals.push(refuse(arrange, 'TOO_EARLY', 'Choose today or a day to come.', 'heldOn'));
  } else if (!calendar.isWorkingDay(heldOn)) {
    refusals.push(refuse(arrange, 'NOT_A_WORKING_DAY', `${longDate(heldOn)} is not a working day.`, 'heldOn'));
  }
  refusals.push(...partJudgement(closed, 'closed'));
  if (!hasOpenSession) {
    return refusals;
  }
  if (!open) {
    return [...refusals, refuse(arrange, 'MISSING', 'Say when and where the open session is.', 'open')];
  }
  refusals.push(...partJudgement(open, 'open'));
  const apart =
    minuteOf(open.startsAt) + open.minutes <= minuteOf(closed.startsAt) ||
    minuteOf(closed.startsAt) + closed.minutes <= minuteOf(open.startsAt);
  return apart
    ? refusals
    : [...refusals, refuse(arrange, 'DATE_ORDER', 'The open and the closed session overlap.', 'closed.startsAt')];
}

function partJudgement(part: MeetingPart, field: 'open' | 'closed'): Refusal[] {
  const { arrange } = MEETING_RULES;
  const refusals: Refusal[] = [];
  if (blank(part.place) && blank(part.videoLink)) {
    refusals.push(refuse(arrange, 'MISSING', 'Give a place or a link.', `${field}.place`));
  }
  if (!blank(part.videoLink) && !/^https:\/\/\S+$/.test((part.videoLink ?? '').trim())) {
    refusals.push(refuse(arrange, 'NOT_ALLOWED', 'A link begins with https:// and has no spaces.', `${field}.videoLink`));
  }
  return minuteOf(part.startsAt) + part.minutes < DAY
    ? refusals
    : [...refusals, refuse(arrange, 'DATE_ORDER', 'It must end on the day it begins.', `${field}.minutes`)];
}

/** Whether the meeting is still to come: what is arranged, sent and named belongs before it is held. */
export function toComeStanding(rule: Rule, { status }: { status: MeetingStatus }): Refusal[] {
  const message: Record<MeetingStatus, string | null> = {
    SCHEDULED: null,
    HELD: 'This meeting was held already.',
    CALLED_OFF: 'This meeting was called off.',
  };
  return message[status] === null ? [] : [refuse(rule, 'WRONG_STATUS', message[status])];
}

/** A reason must be given. */
export const becauseJudgement = (rule: Rule, because: string, says = 'Say why.'): Refusal[] =>
  blank(because) ? [refuse(rule, 'MISSING', says, 'because')] : [];

const MOST_SLOT_MINUTES = 480;
/** Whether the half hour may be altered so (R34, R35): there is an open session, and who altered it and why is said. */
export function slotJudgement(
  facts: { hasOpenSession: boolean; slotMinutes: number; openMinutes: number | null },
  change: { minutes: number; because: string; alteredByName: string },
): Refusal[] {
  const { slot } = MEETING_RULES;
  const refusals = becauseJudgement(slot, change.because, 'Say why the chair alters it.');
  if (!facts.hasOpenSession) {
    refusals.push(refuse(slot, 'NOT_ALLOWED', 'This meeting has no open session.'));
  }
  if (change.minutes === facts.slotMinutes) {
    refusals.push(refuse(slot, 'ALREADY_DONE', `It is ${facts.slotMinutes} minutes already.`, 'minutes'));
  } else if (change.minutes > MOST_SLOT_MINUTES) {
    refusals.push(refuse(slot, 'TOO_LATE', `Nobody speaks longer than ${MOST_SLOT_MINUTES} minutes.`, 'minutes'));
  } else if (facts.openMinutes !== null && change.minutes > facts.openMinutes) {
    refusals.push(refuse(slot, 'TOO_LATE', `The open session has only ${facts.openMinutes} minutes.`, 'minutes'));
  }
  if (blank(change.alteredByName)) {
    refusals.push(refuse(slot, 'MISSING', 'Give the name of the chair who altered it.', 'alteredByName'));
  }
  return refusals;
}

/** Whether what was said of Youth Justice is an answer (R32). */
export const youthJusticeJudgement = ({ isInvited, because }: { isInvited: boolean; because?: string | null }): Refusal[] =>
  isInvited || !blank(because)
    ? []
    : [refuse(MEETING_RULES.youthJustice, 'MISSING', 'Say why Youth Justice is not invited.', 'because')];

/** Whether invitations may go: somebody chairs, Youth Justice is settled where anybody is under 18, and somebody waits for one (R32, D31). */
export function inviteStanding(facts: {
  status: MeetingStatus;
  hasChair: boolean;
  isAnybodyUnder18: boolean;
  youthJusticeAnswer: string | null;
  isYouthJusticeInvited: boolean;
  isYouthJusticeNamed: boolean;
  notInvited: number;
}): Refusal[] {
  const { invite, youthJustice } = MEETING_RULES;
  const refusals = toComeStanding(invite, facts);
  if (!facts.hasChair) {
    refusals.push(refuse(invite, 'MISSING', 'Name who chairs the meeting first.'));
  }
  if (facts.isAnybodyUnder18 && facts.youthJusticeAnswer === null) {
    refusals.push(refuse(youthJustice, 'MISSING', 'Somebody is under 18. Decide first whether Youth Justice is invited.'));
  }
  if (facts.isYouthJusticeInvited && !facts.isYouthJusticeNamed) {
    refusals.push(refuse(youthJustice, 'MISSING', 'Youth Justice is to be invited. Name who comes first.'));
  }
  if (refusals.length === 0 && facts.notInvited === 0) {
    refusals.push(refuse(invite, 'ALREADY_DONE', 'Everybody who was named has been invited.'));
  }
  return refusals;
}
