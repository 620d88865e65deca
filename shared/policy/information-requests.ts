import { addWorkingDays, longDate, PlainDate, WorkingCalendar } from '@shared/time';
import type { RefusalGround, ReplyKind, RequestStage, RequestStatus } from '@shared/vocabulary/information-requests';
import { REFUSAL_GROUNDS, REPLY_KINDS } from '@shared/vocabulary/information-requests';
import { latestReplyDue } from './clocks';
import { Moment, Refusal, refuse, Rule } from './rule';

/** Statutory requests for information and their answers (§4, §5; Schedule 4 to the Act, paragraph 7). */
export const REQUEST_RULES = {
  ask: {
    id: 'request.ask',
    section: '§4',
    requirements: ['R25', 'D42'],
    says: 'A request names the agencies involved, what is asked, and a day to answer by that comes before the decision.',
  },
  recipient: {
    id: 'request.recipient',
    section: '§5',
    requirements: ['R45', 'D58'],
    says: 'Only the agency that was asked answers, once, while the request stands.',
  },
  headings: {
    id: 'request.headings',
    section: '§5',
    requirements: ['R45'],
    says: 'An answer may cover earlier reports, the effect on others, and what was done.',
  },
  answers: {
    id: 'request.answers',
    section: '§5',
    requirements: ['R49', 'R50'],
    says: 'Who exercises public functions provides, does not hold, or refuses on one of two grounds; there is no other answer.',
  },
  grounds: {
    id: 'request.grounds',
    section: '§5',
    requirements: ['R51'],
    says: 'A refusal names ground (a) or (b) and explains it.',
  },
  chase: {
    id: 'request.chase',
    section: '§4',
    requirements: ['R25'],
    says: 'An unanswered request may be chased, once a day at most.',
  },
  chaseLate: {
    id: 'request.chase-late',
    section: '§4',
    requirements: ['R25'],
    says: 'Who is late is reminded by itself: on the working day after the answer was due, then every third, three times at most.',
  },
} as const satisfies Record<string, Rule>;

const blank = (text: string | null | undefined): boolean => (text ?? '').trim() === '';

export interface ProposedRequest {
  agencies: readonly string[];
  scope: string;
  dueOn: PlainDate;
  decisionDueOn: PlainDate | null;
  /** The second round ends before the outcome is due, not the decision (R30). */
  stage?: RequestStage;
}

/**
 * What stands against asking (R25). The day is after today, a working day, and before the decision is due; where no working day
 * is left before that (it is due at once, or overdue), the last limb does not bind, for an answer is then needed all the more.
 */
export function askJudgement(request: ProposedRequest, { today, calendar }: Moment): Refusal[] {
  const { agencies, scope, dueOn, decisionDueOn } = request;
  const latest = decisionDueOn === null ? null : latestReplyDue(today, decisionDueOn, calendar);
  const notWorked = calendar.whyNot(dueOn);
  const no = (code: Refusal['code'], message: string, field: string): Refusal => refuse(REQUEST_RULES.ask, code, message, field);
  return [
    ...(agencies.length === 0 ? [no('MISSING', 'Choose at least one agency.', 'agencies')] : []),
    ...(blank(scope) ? [no('MISSING', 'Say what information is asked for.', 'scope')] : []),
    ...(dueOn <= today ? [no('TOO_EARLY', 'The day to answer by must come after today.', 'dueOn')] : []),
    ...(notWorked === null ? [] : [no('NOT_A_WORKING_DAY', `${longDate(dueOn)} is not a working day.`, 'dueOn')]),
    ...(latest !== null && dueOn > latest
      ? [
          no(
            'TOO_LATE',
            `The ${request.stage === 'STAGE_2' ? 'outcome' : 'decision'} is due on ${longDate(decisionDueOn ?? latest)}; the last day to ask for is ${longDate(latest)}.`,
            'dueOn',
          ),
        ]
      : []),
  ];
}

/** Whether this agency may answer now (R45, D58). */
export function replyStanding(facts: { status: RequestStatus; isRecipient: boolean }): Refusal[] {
  if (!facts.isRecipient) {
    return [refuse(REQUEST_RULES.recipient, 'NOT_RECIPIENT', 'This request was sent to another agency.')];
  }
  const closed = { SENT: null, REPLIED: 'This request has been answered.', WITHDRAWN: 'This request was withdrawn.' }[
    facts.status
  ];
  return closed === null
    ? []
    : [refuse(REQUEST_RULES.recipient, facts.status === 'REPLIED' ? 'ALREADY_DONE' : 'WRONG_STATUS', closed)];
}

export interface ProposedReply {
  kind: ReplyKind;
  ground?: RefusalGround | null;
  explanation?: string | null;
  reportsMade?: string | null;
  effectOnOthers?: string | null;
  actionTaken?: string | null;
  /** Dated lines say something as well (R30). */
  hasEntries?: boolean;
  exercisesPublicFunctions: boolean;
}

/** What stands against an answer (R45, R50, R51). Who exercises no public functions may decline without a ground, with an explanation. */
export function replyJudgement(reply: ProposedReply): Refusal[] {
  const { kind, ground, explanation } = reply;
  const filled = (
    [
      ['reportsMade', reply.reportsMade],
      ['effectOnOthers', reply.effectOnOthers],
      ['actionTaken', reply.actionTaken],
    ] as const
  ).filter(([, text]) => !blank(text));
  const extra = filled.map(([field]) =>
    refuse(
      REQUEST_RULES.answers,
      'NOT_ALLOWED',
      'Information belongs to the answer “provide”. Choose that, or leave this empty.',
      field,
    ),
  );
  const groundless = ground
    ? [refuse(REQUEST_RULES.grounds, 'NOT_ALLOWED', 'A ground belongs to a refusal only.', 'ground')]
    : [];
  if (!REPLY_KINDS.includes(kind)) {
    return [
      refuse(
        REQUEST_RULES.answers,
        'NOT_ALLOWED',
        'Provide the information, say that you do not hold it, or refuse on a ground.',
        'kind',
      ),
    ];
  }
  if (kind === 'PROVIDED') {
    const empty =
      filled.length === 0 && !reply.hasEntries
        ? [refuse(REQUEST_RULES.headings, 'MISSING', 'Fill in at least one of the three headings.', 'reportsMade')]
        : [];
    return [...empty, ...groundless];
  }
  return kind === 'NOT_HELD' ? [...groundless, ...extra] : [...refusalGaps(reply, ground, explanation), ...extra];
}

function refusalGaps(reply: ProposedReply, ground: string | null | undefined, explanation: string | null | undefined): Refusal[] {
  const known = REFUSAL_GROUNDS.some((one) => one === ground);
  const needsGround = reply.exercisesPublicFunctions || !blank(ground);
  return [
    ...(needsGround && !known
      ? [refuse(REQUEST_RULES.grounds, blank(ground) ? 'MISSING' : 'NOT_ALLOWED', 'Choose ground (a) or ground (b).', 'ground')]
      : []),
    ...(blank(explanation) ? [refuse(REQUEST_RULES.grounds, 'MISSING', 'Explain why you refuse.', 'explanation')] : []),
  ];
}

/** Whether the agency may be reminded now: unanswered, and not yet reminded today (R25). */
export function chaseStanding(facts: { status: RequestStatus; lastChasedOn?: PlainDate | null }, today: PlainDate): Refusal[] {
  if (facts.status !== 'SENT') {
    return [refuse(REQUEST_RULES.chase, 'WRONG_STATUS', 'There is no answer outstanding.')];
  }
  return facts.lastChasedOn === today ? [refuse(REQUEST_RULES.chase, 'ALREADY_DONE', 'The agency has been reminded today.')] : [];
}

/** Reminders that go by themselves, and the working days between them: the partnership's own figures, the policy names none. */
const MOST_REMINDERS = 3;
const REMINDER_WORKING_DAYS = 3;

/** Whether a late agency is reminded by itself today (C4, R25). A reminder that a person sent since counts like one of ours. */
export function chaserDue(
  request: { status: RequestStatus; dueOn: PlainDate; chasedOn: readonly PlainDate[] },
  today: PlainDate,
  calendar: WorkingCalendar,
): boolean {
  const since = request.chasedOn.filter((day) => day > request.dueOn);
  const last = [...since].sort().at(-1);
  const next =
    last === undefined ? addWorkingDays(request.dueOn, 1, calendar) : addWorkingDays(last, REMINDER_WORKING_DAYS, calendar);
  return request.status === 'SENT' && since.length < MOST_REMINDERS && calendar.isWorkingDay(today) && today >= next;
}
