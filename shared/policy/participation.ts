import { longDate, type PlainDate } from '@shared/time';
import { CASE_STATUS_LABEL, type CaseStatus } from '@shared/vocabulary/cases';
import {
  ANSWERS_TO,
  type OfferAnswer,
  type OfferChannel,
  type OfferKind,
  type StatementSource,
} from '@shared/vocabulary/participation';
import { Refusal, refuse, Rule } from './rule';

/** How the person affected takes part in the review (§4). All of it follows the person affected, whoever applied (D28). */
export const PARTICIPATION_RULES = {
  offer: {
    id: 'participation.offer',
    section: '§4',
    requirements: ['R33', 'R34', 'D28'],
    says: 'The person affected is offered to give a statement and to attend part of the meeting; each offer has its day and its way.',
  },
  answer: {
    id: 'participation.answer',
    section: '§4',
    requirements: ['R34', 'R36', 'D28'],
    says: 'They may attend, have Victim First or somebody they chose attend for them, or stay away, and may change their mind until the meeting.',
  },
  statement: {
    id: 'participation.statement',
    section: '§4',
    requirements: ['R33'],
    says: 'A statement is written by them, taken down by staff or sent as a document; once given it stays, and a later one takes its place.',
  },
  untilMeeting: {
    id: 'participation.until-meeting',
    section: '§4',
    requirements: ['R33', 'R34'],
    says: 'Offers, answers and statements belong to the time between the decision that there is a review and its meeting.',
  },
} as const satisfies Record<string, Rule>;

/** Longer than anybody needs for half an hour, in characters. */
export const LONGEST_STATEMENT = 40_000;
/** And of what somebody needs to take part. */
export const LONGEST_NEEDS = 2_000;

const blank = (text: string | null | undefined): boolean => (text ?? '').trim() === '';

/** Which part of its life a case is in, as far as taking part goes. */
export interface ReviewState {
  status: CaseStatus;
  /** A review by discretion was told (D15). */
  byDiscretion: boolean;
}

/** What stands against taking part today: there is no review yet, or its meeting has been held (R33, R34). */
export function takingPartStanding({ status, byDiscretion }: ReviewState): Refusal[] {
  const { untilMeeting } = PARTICIPATION_RULES;
  if (status === 'MET' || status === 'MEETING_SCHEDULED' || (byDiscretion && (status === 'NOT_MET' || status === 'REJECTED'))) {
    return [];
  }
  if (status === 'MEETING_HELD' || status === 'OUTCOME_SENT' || status === 'ACTIONS_OPEN') {
    return [refuse(untilMeeting, 'TOO_LATE', 'The meeting has been held.')];
  }
  return [
    refuse(untilMeeting, 'WRONG_STATUS', `There is no review to take part in: the case is “${CASE_STATUS_LABEL[status]}”.`),
  ];
}

/** A day between the receipt of the application and today. */
function dayJudgement(rule: Rule, day: PlainDate, field: string, { receivedOn, today }: Days): Refusal[] {
  return [
    ...(day < receivedOn
      ? [refuse(rule, 'DATE_ORDER', `The application came on ${longDate(receivedOn)}; it cannot have been earlier.`, field)]
      : []),
    ...(day > today ? [refuse(rule, 'DATE_ORDER', 'The day cannot be later than today.', field)] : []),
  ];
}
export interface Days {
  receivedOn: PlainDate;
  today: PlainDate;
}

/** What is wrong with an offer as staff record it (R33, R34, D28). */
export function offerJudgement(offer: { channel: OfferChannel; offeredOn: PlainDate }, days: Days): Refusal[] {
  const { offer: rule } = PARTICIPATION_RULES;
  return [
    ...(offer.channel === 'OWN_PAGE'
      ? [refuse(rule, 'NOT_ALLOWED', 'An offer is made to the person, not on their own page. Say how it was made.', 'channel')]
      : []),
    ...dayJudgement(rule, offer.offeredOn, 'offeredOn', days),
  ];
}

/** An answer as it is given. Staff say how and when they were told; on their own page it is today. */
export interface GivenAnswer {
  kind: OfferKind;
  answer: OfferAnswer;
  channel: OfferChannel | null;
  saidOn: PlainDate | null;
  needs: string | null;
  byStaff: boolean;
}

/** What is wrong with an answer to an offer (R34, R36). `offeredOn`: the first day it was offered, null where it was not. */
export function offerAnswerJudgement(
  answer: GivenAnswer,
  { offeredOn, ...days }: Days & { offeredOn: PlainDate | null },
): Refusal[] {
  const { answer: rule } = PARTICIPATION_RULES;
  return [
    ...(offeredOn === null
      ? [refuse(PARTICIPATION_RULES.offer, 'ASK_FIRST', 'This has not been offered yet. Record the offer first.', 'kind')]
      : []),
    ...(ANSWERS_TO[answer.kind].includes(answer.answer)
      ? []
      : [refuse(rule, 'NOT_ALLOWED', 'That is not an answer to this offer.', 'answer')]),
    ...(answer.channel === null ? [refuse(rule, 'MISSING', 'Say how they told you.', 'channel')] : []),
    ...(answer.saidOn === null ? [refuse(rule, 'MISSING', 'Say when they told you.', 'saidOn')] : []),
    ...((answer.needs ?? '').length > LONGEST_NEEDS
      ? [refuse(rule, 'TOO_MANY', `Shorten what you need: it may hold ${LONGEST_NEEDS} characters.`, 'needs')]
      : []),
    ...(answer.byStaff && answer.channel === 'OWN_PAGE'
      ? [refuse(rule, 'NOT_ALLOWED', 'Only they answer on their own page. Say how they told you.', 'channel')]
      : []),
    ...(offeredOn !== null && answer.saidOn !== null && answer.saidOn < offeredOn
      ? [refuse(rule, 'DATE_ORDER', `It was offered on ${longDate(offeredOn)}; they cannot have answered earlier.`, 'saidOn')]
      : answer.saidOn === null
        ? []
        : dayJudgement(rule, answer.saidOn, 'saidOn', days)),
  ];
}

/** What is wrong with the words of a statement; an empty draft may be kept (R33). */
export function wordsJudgement(says: string, { isDraft }: { isDraft: boolean }): Refusal[] {
  const { statement: rule } = PARTICIPATION_RULES;
  return [
    ...(!isDraft && blank(says) ? [refuse(rule, 'MISSING', 'Write your statement before you give it.', 'says')] : []),
    ...(says.length > LONGEST_STATEMENT
      ? [refuse(rule, 'TOO_MANY', `Shorten the statement: it may hold ${LONGEST_STATEMENT} characters.`, 'says')]
      : []),
  ];
}

/** What is wrong with a statement as staff record it: their words taken down, or a document they sent (R33). */
export function statementJudgement(
  statement: { source: StatementSource; says?: string | null; givenOn: PlainDate },
  { documentIsHere, ...days }: Days & { documentIsHere: boolean },
): Refusal[] {
  const { statement: rule } = PARTICIPATION_RULES;
  return [
    ...(statement.source === 'OWN_PAGE'
      ? [
          refuse(
            rule,
            'NOT_ALLOWED',
            'Only they write on their own page. Say whether you took it down or were sent it.',
            'source',
          ),
        ]
      : []),
    ...(statement.source === 'TAKEN_BY_STAFF' && blank(statement.says)
      ? [refuse(rule, 'MISSING', 'Write down what they said.', 'says')]
      : []),
    ...(statement.source === 'UPLOADED' && !documentIsHere
      ? [refuse(rule, 'MISSING', 'Put the document on this case first, and choose it.', 'documentId')]
      : []),
    ...dayJudgement(rule, statement.givenOn, 'givenOn', days),
  ];
}
