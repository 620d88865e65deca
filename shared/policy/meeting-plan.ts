import { longDate, previousWorkingDay, workingDaysBetween, type PlainDate, type WorkingCalendar } from '@shared/time';
import { PREPARATIONS, type Preparation, type PreparationState } from '@shared/vocabulary/meetings';
import { outcomeDraftingWorkingDays, packWorkingDays, requestWorkingDays } from './parameters';

/** The working day so many working days before a day; 0 is the day itself. */
export function workingDaysBefore(day: PlainDate, count: number, calendar: WorkingCalendar): PlainDate {
  let found = day;
  for (let left = count; left > 0; left -= 1) {
    found = previousWorkingDay(found, calendar);
  }
  return found;
}

/** The last day for the meeting that leaves time to write Letter 3: five working days before it is due (D30). */
export const latestMeetingDay = (outcomeDueOn: PlainDate, calendar: WorkingCalendar): PlainDate =>
  workingDaysBefore(outcomeDueOn, outcomeDraftingWorkingDays(outcomeDueOn), calendar);

/** Why a day is later than it should be, as a warning and never a refusal; null where it leaves time (D30). */
export function meetingDayWarning(heldOn: PlainDate, outcomeDueOn: PlainDate | null, calendar: WorkingCalendar): string | null {
  if (outcomeDueOn === null || heldOn <= latestMeetingDay(outcomeDueOn, calendar)) {
    return null;
  }
  const latest = longDate(latestMeetingDay(outcomeDueOn, calendar));
  const left = workingDaysBetween(heldOn, outcomeDueOn, calendar);
  const leaves =
    left < 0
      ? 'This day is after Letter 3 is due.'
      : `This day leaves ${left} working ${left === 1 ? 'day' : 'days'} to write Letter 3.`;
  return `${leaves} It is due ${longDate(outcomeDueOn)}; a meeting by ${latest} would leave five.`;
}

/** Working days before the meeting by which each thing is ready. The pack is D30’s; the rest leaves time for it and for the invitations. */
const BEFORE_PACK = 1;
const NOTICE = 5;
function daysBefore(preparation: Preparation, on: PlainDate): number {
  const pack = packWorkingDays(on);
  switch (preparation) {
    case 'OFFERS':
    case 'REQUESTS_SENT':
      return pack + BEFORE_PACK + requestWorkingDays.STAGE_2(on);
    case 'REPLIES':
    case 'STATEMENT':
    case 'RISK':
      return pack + BEFORE_PACK;
    case 'DATE':
    case 'CHAIR':
    case 'PANEL':
    case 'YOUTH_JUSTICE':
      return NOTICE + 1;
    case 'INVITATIONS':
      return NOTICE;
    case 'AGENDA':
    case 'PACK':
      return pack;
  }
}

/** All that the list of preparations looks at. */
export interface PreparationFacts {
  /** The day of the meeting; null while there is none. */
  heldOn: PlainDate | null;
  outcomeDueOn: PlainDate | null;
  hasBothOffers: boolean;
  requestsSent: number;
  repliesAwaited: number;
  hasChair: boolean;
  /** How many decide, besides the chair. */
  members: number;
  isAnybodyUnder18: boolean;
  isYouthJusticeSettled: boolean;
  seats: number;
  notInvited: number;
  statement: 'GIVEN' | 'NONE' | 'WAITED_FOR' | 'NOT_ASKED';
  lastRiskOn: PlainDate | null;
  /** Parts of the meeting, and those with an agenda, and those with a pack. */
  parts: number;
  agendas: number;
  packs: number;
}
export interface PreparationLine {
  preparation: Preparation;
  state: PreparationState;
  dueOn: PlainDate | null;
  sentence: string;
}

/** What must be ready before the meeting, in order, each with its day counted back from it and why (D30). Before there is one, from the last sensible day. */
export function preparationList(
  facts: PreparationFacts,
  { today, calendar }: { today: PlainDate; calendar: WorkingCalendar },
): PreparationLine[] {
  const day = facts.heldOn ?? (facts.outcomeDueOn && latestMeetingDay(facts.outcomeDueOn, calendar));
  return PREPARATIONS.map((preparation) => {
    const dueOn = day && workingDaysBefore(day, daysBefore(preparation, day), calendar);
    const { state, says } = STATES[preparation](facts);
    const late = state === 'NOW' && dueOn !== null && today > dueOn;
    const why =
      state !== 'NOW' || day === null || dueOn === null
        ? ''
        : ` By ${longDate(dueOn)}: ${count(daysBefore(preparation, day))} before ${facts.heldOn ? 'the meeting' : 'the last day that leaves time for Letter 3'} (${longDate(day)}).`;
    return { preparation, state: late ? 'LATE' : state, dueOn: state === 'NOT_NEEDED' ? null : dueOn, sentence: `${says}${why}` };
  });
}

const count = (days: number): string => `${days} working ${days === 1 ? 'day' : 'days'}`;

interface State {
  state: Exclude<PreparationState, 'LATE'>;
  says: string;
}
const done = (says: string): State => ({ state: 'DONE', says });
const now = (says: string): State => ({ state: 'NOW', says });
const notNeeded = (says: string): State => ({ state: 'NOT_NEEDED', says });

const STATES: Record<Preparation, (facts: PreparationFacts) => State> = {
  OFFERS: (f) => (f.hasBothOffers ? done('Both offers are on record.') : now('Without both on record no meeting can be held.')),
  REQUESTS_SENT: (f) =>
    f.requestsSent > 0 ? done(`${f.requestsSent} asked.`) : now('Nobody was asked yet for reports and actions.'),
  REPLIES: (f) => {
    if (f.requestsSent === 0) {
      return now('Nobody was asked yet.');
    }
    return f.repliesAwaited === 0 ? done('Everybody who was asked answered.') : now(`${f.repliesAwaited} still to answer.`);
  },
  DATE: (f) => (f.heldOn ? done(`The meeting is on ${longDate(f.heldOn)}.`) : now('No day is set yet.')),
  CHAIR: (f) => (f.hasChair ? done('Somebody chairs.') : now('Nobody was named to chair.')),
  PANEL: (f) => (f.members > 0 ? done(`${f.members} on the panel besides the chair.`) : now('Nobody was named to the panel.')),
  YOUTH_JUSTICE: (f) => {
    if (!f.isAnybodyUnder18) {
      return notNeeded('Nobody we know of is under 18.');
    }
    return f.isYouthJusticeSettled
      ? done('It was decided.')
      : now('Somebody is under 18: decide whether Youth Justice is invited.');
  },
  INVITATIONS: (f) => {
    if (f.seats === 0) {
      return now('Nobody was named yet.');
    }
    return f.notInvited === 0 ? done('Everybody who was named was invited.') : now(`${f.notInvited} still to invite.`);
  },
  STATEMENT: (f) => {
    const says: Record<PreparationFacts['statement'], State> = {
      GIVEN: done('A statement was given.'),
      NONE: done('The person affected gives no statement.'),
      WAITED_FOR: now('It was offered, and none has come yet.'),
      NOT_ASKED: now('There is no answer yet whether they give one.'),
    };
    return says[f.statement];
  },
  RISK: (f) =>
    f.lastRiskOn
      ? done(`Last assessed on ${longDate(f.lastRiskOn)}.`)
      : now('The risk to the person affected was not assessed yet.'),
  AGENDA: (f) => (f.parts > 0 && f.agendas === f.parts ? done('Each part has its agenda.') : now('An agenda is missing.')),
  PACK: (f) => (f.parts > 0 && f.packs === f.parts ? done('Each part has its pack.') : now('The packs were not issued yet.')),
};
