import { addDays, isPlainDate, type PlainDate } from '@shared/time';
import type { AgencyKind } from '@shared/vocabulary/authorities';
import type { CaseStatus } from '@shared/vocabulary/cases';
import type { ReplyKind, RequestStage } from '@shared/vocabulary/information-requests';
import { ENTRY_KINDS, HANDLING_MARKS, type EntryKind, type HandlingMark } from '@shared/vocabulary/marks';
import { ATTENDS_FOR_VICTIM } from '@shared/vocabulary/meetings';
import { type Refusal, refuse, type Rule } from './rule';

/** The second round of requests, anybody asked by a link, and how far an answer may go (§4, §5; R30, R45, R49, D31, D58). */
export const SECOND_ROUND_RULES = {
  stage: {
    id: 'request.second-round',
    section: '§4',
    requirements: ['R30', 'D15'],
    says: 'Reports and actions are asked for once a review is certain: the threshold is met, or a review by discretion was told.',
  },
  entries: {
    id: 'request.entries',
    section: '§5',
    requirements: ['R30', 'R45', 'D31'],
    says: 'A dated line of an answer says what happened, on a day that has come, and who may see it.',
  },
  outsider: {
    id: 'request.outsider',
    section: '§5',
    requirements: ['R49', 'R50'],
    says: 'Anybody may be asked, by a link of their own: with a name, an email address, and whether they exercise public functions.',
  },
  link: {
    id: 'request.link',
    section: '§5',
    requirements: ['R49'],
    says: 'A link opens one request until the day it names: 30 days after it was asked, or after the last reminder.',
  },
  sides: {
    id: 'hand-over.sides',
    section: '§4',
    requirements: ['R38', 'D58'],
    says: 'Whoever attends for the victim sees nothing of the closed session.',
  },
} as const satisfies Record<string, Rule>;

/** A link works for so many days: the partnership’s own figure, the policy names none. */
const LINK_DAYS = 30;

/** The last day on which a link sent today opens its request (R49). */
export const linkUntil = (sentOn: PlainDate): PlainDate => addDays(sentOn, LINK_DAYS);

const blank = (text: string | null | undefined): boolean => (text ?? '').trim() === '';
const FIRST_ROUND: readonly CaseStatus[] = ['RECEIVED', 'ACKNOWLEDGED'];

/** Which round a request made now belongs to: the first until there is a decision (R25), then the second (R30). */
export const stageIn = (status: CaseStatus): RequestStage => (FIRST_ROUND.includes(status) ? 'STAGE_1' : 'STAGE_2');

/** Without the threshold, a second round needs a review by discretion of which the applicant was told (R30, D15). */
export function secondRoundStanding(facts: { status: CaseStatus; discretionaryToldOn: PlainDate | null }): Refusal[] {
  return ['NOT_MET', 'REJECTED'].includes(facts.status) && facts.discretionaryToldOn === null
    ? [
        refuse(
          SECOND_ROUND_RULES.stage,
          'WRONG_STATUS',
          'There is no review to ask for: the threshold is not met, and the applicant was told of no review by discretion.',
        ),
      ]
    : [];
}

export interface ProposedEntry {
  happenedOn: PlainDate;
  kind: EntryKind;
  says: string;
  reference?: string | null;
  mark: HandlingMark;
}

/** What stands against the dated lines of an answer and its mark (R30, R45, D31). The field names the line: `entries.0.says`. */
export function entriesJudgement(
  reply: { kind: ReplyKind; entries: readonly ProposedEntry[]; mark: HandlingMark },
  today: PlainDate,
): Refusal[] {
  const no = (code: Refusal['code'], message: string, field: string): Refusal =>
    refuse(SECOND_ROUND_RULES.entries, code, message, field);
  const unknown = (mark: HandlingMark): boolean => !HANDLING_MARKS.includes(mark);
  if (reply.kind !== 'PROVIDED' && reply.entries.length > 0) {
    return [no('NOT_ALLOWED', 'Dated lines belong to the answer “provide”. Choose that, or remove them.', 'entries')];
  }
  return [
    ...(unknown(reply.mark) ? [no('MISSING', 'Say who may see your answer.', 'mark')] : []),
    ...reply.entries.flatMap(({ happenedOn, kind, says, mark }, index) => [
      ...(blank(says) ? [no('MISSING', `Say what happened in line ${index + 1}.`, `entries.${index}.says`)] : []),
      ...(isPlainDate(happenedOn)
        ? []
        : [no('MISSING', `Enter a real date in line ${index + 1}.`, `entries.${index}.happenedOn`)]),
      ...(isPlainDate(happenedOn) && happenedOn > today
        ? [no('DATE_ORDER', `Line ${index + 1} is dated in the future.`, `entries.${index}.happenedOn`)]
        : []),
      ...(ENTRY_KINDS.includes(kind)
        ? []
        : [no('MISSING', `Say whether line ${index + 1} is a report, an action or an effect.`, `entries.${index}.kind`)]),
      ...(unknown(mark) ? [no('MISSING', `Say who may see line ${index + 1}.`, `entries.${index}.mark`)] : []),
    ]),
  ];
}

const EMAIL = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/;

/** What stands against asking somebody without an account (R49): a name and an address that the link can go to. */
export function outsiderJudgement({ name, email }: { name: string; email: string }): Refusal[] {
  const no = (code: Refusal['code'], message: string, field: string): Refusal =>
    refuse(SECOND_ROUND_RULES.outsider, code, message, field);
  return [
    ...(blank(name) ? [no('MISSING', 'Say whom you ask.', 'name')] : []),
    ...(EMAIL.test(email.trim())
      ? []
      : [no('BAD_ADDRESS', 'Enter an email address, like name@example.org. The link goes there.', 'email')]),
  ];
}

const REVIEWED: readonly CaseStatus[] = ['MET', 'MEETING_SCHEDULED', 'MEETING_HELD', 'OUTCOME_SENT', 'ACTIONS_OPEN'];

/** Whether this agency may be shown all of the case, as the panel is (R38, D58): never one that attends for the victim. */
export function panelSightJudgement(facts: {
  status: CaseStatus;
  discretionaryToldOn: PlainDate | null;
  agencyKind: AgencyKind | null;
  attendsForVictim: boolean;
}): Refusal[] {
  const { status, discretionaryToldOn, agencyKind, attendsForVictim } = facts;
  const reviewed = REVIEWED.includes(status) || discretionaryToldOn !== null;
  const forVictim = attendsForVictim || (agencyKind !== null && ATTENDS_FOR_VICTIM.includes(agencyKind));
  return [
    ...(reviewed
      ? []
      : [
          refuse(
            SECOND_ROUND_RULES.sides,
            'WRONG_STATUS',
            'There is no panel before a review is certain. Share the open part.',
            'scope',
          ),
        ]),
    ...(forVictim
      ? [
          refuse(
            SECOND_ROUND_RULES.sides,
            'NOT_ALLOWED',
            'They attend for the person affected, so they see nothing of the closed session. Share the open part.',
            'agencyId',
          ),
        ]
      : []),
  ];
}
