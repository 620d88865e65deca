import { addWorkingDays, type PlainDate, type WorkingCalendar } from '@shared/time';
import type { ClockStep } from '@shared/vocabulary/clocks';
import type { NoticeKind, NoticeWay } from '@shared/vocabulary/notices';
import type { Role } from '@shared/vocabulary/roles';
import { clockStep } from './clocks';
import { refuse, type Refusal, type Rule } from './rule';

/** Who is told of what, and when (§4): the queue is the team's, and lateness climbs. */
export const NOTICE_RULES = {
  escalation: {
    id: 'notice.escalation',
    section: '§4',
    requirements: ['D44', 'R23', 'R26'],
    says: 'Two working days before, on the day and on the working day after, the lead, the deputy and the team manager are told.',
  },
  team: {
    id: 'notice.team',
    section: '§4',
    requirements: ['D44'],
    says: 'What nobody leads is told to every SPOC; what comes for somebody who is away goes to who covers, or else to the team.',
  },
  urgent: {
    id: 'notice.urgent',
    section: '§4',
    requirements: ['D44'],
    says: 'A limit that ends today or has passed is always told at once.',
  },
  absence: {
    id: 'notice.absence',
    section: '§4',
    requirements: ['D44'],
    says: 'Somebody away has a first and a last day, and a colleague of the team other than themselves to cover.',
  },
} as const satisfies Record<string, Rule>;

/**
 * The step to tell of today: near from two working days before, due on the day, overdue on the first working day after it. A Friday's
 * limit is told as overdue on Monday, not on a Saturday when nobody is there; until then it is still told as due.
 */
export function stepToTell(dueOn: PlainDate, today: PlainDate, calendar: WorkingCalendar): ClockStep | null {
  const step = clockStep(dueOn, today, calendar);
  return step === 'OVERDUE' && today < addWorkingDays(dueOn, 1, calendar) ? 'DUE' : step;
}

export const NOTICE_OF_STEP: Record<ClockStep, NoticeKind> = { WARNED: 'LIMIT_NEAR', DUE: 'LIMIT_DUE', OVERDUE: 'LIMIT_OVERDUE' };

const ALWAYS_AT_ONCE: readonly NoticeKind[] = ['LIMIT_DUE', 'LIMIT_OVERDUE'];
const USUAL: Record<NoticeKind, NoticeWay> = {
  NEW_APPLICATION: 'DIGEST',
  LIMIT_NEAR: 'AT_ONCE',
  LIMIT_DUE: 'AT_ONCE',
  LIMIT_OVERDUE: 'AT_ONCE',
  REPLY: 'DIGEST',
  TASK: 'AT_ONCE',
};

/** Whether a notice waits for nobody's preference (D44). */
export const isUrgent = (kind: NoticeKind): boolean => ALWAYS_AT_ONCE.includes(kind);

/** How somebody is told of a kind: as they chose, or as usual; what is urgent at once whatever was chosen. */
export const wayOf = (kind: NoticeKind, chosen: NoticeWay | null): NoticeWay =>
  isUrgent(kind) ? 'AT_ONCE' : (chosen ?? USUAL[kind]);

/** What stands against a choice (D44). */
export const preferenceJudgement = (kind: NoticeKind, way: NoticeWay): Refusal[] =>
  isUrgent(kind) && way !== 'AT_ONCE'
    ? [refuse(NOTICE_RULES.urgent, 'NOT_ALLOWED', 'A limit that ends today or has passed is always told at once.', 'way')]
    : [];

export interface TeamMember {
  id: string;
  role: Role;
}
export interface Away {
  membershipId: string;
  coverId: string | null;
  from: PlainDate;
  until: PlainDate;
  endedOn: PlainDate | null;
}

/** Whether somebody is away on a day: from the first to the last day, both included, unless they came back before. */
export const isAway = ({ from, until, endedOn }: Pick<Away, 'from' | 'until' | 'endedOn'>, today: PlainDate): boolean =>
  from <= today && today <= until && (endedOn === null || today < endedOn);

/** The people of the team to be told, each once. `members` are those whose hat is valid today; a lead who is not among them counts as none. */
export function toldOf(
  kind: NoticeKind,
  team: { members: readonly TeamMember[]; leadId: string | null; absences: readonly Away[] },
  today: PlainDate,
): string[] {
  const of = (...roles: Role[]): string[] => team.members.filter(({ role }) => roles.includes(role)).map(({ id }) => id);
  const lead = team.members.some(({ id }) => id === team.leadId) && team.leadId !== null ? [team.leadId] : of('SPOC');
  const wanted =
    kind === 'NEW_APPLICATION'
      ? of('SPOC', 'DEPUTY')
      : NOTICES_OF_LIMITS.includes(kind)
        ? [...lead, ...of('DEPUTY', 'TEAM_MANAGER')]
        : lead;
  const away = new Map(team.absences.filter((one) => isAway(one, today)).map((one) => [one.membershipId, one.coverId]));
  const present = (id: string): boolean => !away.has(id) && team.members.some((member) => member.id === id);
  const standIn = (id: string): string[] => {
    const cover = away.get(id);
    const others = cover !== null && cover !== undefined && present(cover) ? [cover] : of('SPOC', 'DEPUTY').filter(present);
    // Better told to somebody who is away than to nobody.
    return others.length > 0 ? others : [id];
  };
  return [...new Set(wanted.flatMap((id) => (away.has(id) ? standIn(id) : [id])))];
}
const NOTICES_OF_LIMITS: readonly NoticeKind[] = Object.values(NOTICE_OF_STEP);

export interface ProposedAbsence {
  membershipId: string;
  coverId: string | null;
  from: PlainDate;
  until: PlainDate;
}

/** What stands against an absence (D44): days out of order or over, covering oneself, or a second absence on the same days. */
export function absenceJudgement(absence: ProposedAbsence, known: readonly Away[], today: PlainDate): Refusal[] {
  const no = (code: Refusal['code'], message: string, field: string): Refusal =>
    refuse(NOTICE_RULES.absence, code, message, field);
  const { membershipId, coverId, from, until } = absence;
  const overlaps = known.some(
    (one) =>
      one.membershipId === membershipId && one.from <= until && from <= one.until && (one.endedOn === null || one.endedOn > from),
  );
  return [
    ...(until < from ? [no('DATE_ORDER', 'The last day away must not come before the first.', 'until')] : []),
    ...(until < today ? [no('TOO_EARLY', 'The last day away has passed.', 'until')] : []),
    ...(coverId === membershipId ? [no('NOT_ALLOWED', 'Choose somebody else to cover.', 'coverId')] : []),
    ...(overlaps ? [no('ALREADY_DONE', 'They are already away on some of these days.', 'from')] : []),
  ];
}
