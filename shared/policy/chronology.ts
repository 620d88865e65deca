import type { PlainDate } from '@shared/time';
import { CASE_STATUS_LABEL, type CaseStatus } from '@shared/vocabulary/cases';
import { CLOSABLE_KINDS, type ChronologyKind } from '@shared/vocabulary/chronology';
import { SESSIONS, type HandlingMark } from '@shared/vocabulary/marks';
import { type Refusal, refuse, type Rule } from './rule';

/** All that is known of a case, by date, with where each line is from and who may see it. */
export const CHRONOLOGY_RULES = {
  entry: {
    id: 'chronology.entry',
    section: '§4',
    requirements: ['R31'],
    says: 'Staff add to the chronology what happened, on which day and where it is known from, and say whether it is for the open part.',
  },
  removal: {
    id: 'chronology.removal',
    section: '§4',
    requirements: ['R31'],
    says: 'An entry is taken out with a reason and stays on the record.',
  },
  closing: {
    id: 'chronology.closing',
    section: '§4',
    requirements: ['R31', 'R38', 'D31'],
    says: 'What an organisation answered may be kept from the open part with a reason. What its giver closed is never opened by staff.',
  },
} as const satisfies Record<string, Rule>;

const GONE: readonly CaseStatus[] = ['TRANSFERRED', 'JOINED'];

/** Whether the chronology of a case is kept here: not once the case goes on elsewhere. */
export function chronologyStanding({ status }: { status: CaseStatus }): Refusal[] {
  return GONE.includes(status)
    ? [refuse(CHRONOLOGY_RULES.entry, 'WRONG_STATUS', `A case that is “${CASE_STATUS_LABEL[status]}” is kept elsewhere.`)]
    : [];
}

/** Whether an entry can be added: a day not to come, words, a source, and for which part it is. */
export function entryJudgement(
  entry: { happenedOn: PlainDate; says: string; source: string; mark: HandlingMark },
  today: PlainDate,
): Refusal[] {
  const rule = CHRONOLOGY_RULES.entry;
  return [
    ...(entry.happenedOn > today ? [refuse(rule, 'DATE_ORDER', 'Give a day that is not in the future.', 'happenedOn')] : []),
    ...(entry.says.trim() === '' ? [refuse(rule, 'MISSING', 'Say what happened.', 'says')] : []),
    ...(entry.source.trim() === '' ? [refuse(rule, 'MISSING', 'Say where this is known from.', 'source')] : []),
    ...(SESSIONS.some((session) => session === entry.mark)
      ? []
      : [refuse(rule, 'NOT_ALLOWED', 'Choose the open part or the closed session.', 'mark')]),
  ];
}

/** Whether an entry can be taken out: once, with a reason. */
export function entryRemovalJudgement(facts: { isRemoved: boolean; reason: string }): Refusal[] {
  const rule = CHRONOLOGY_RULES.removal;
  return [
    ...(facts.isRemoved ? [refuse(rule, 'ALREADY_DONE', 'This entry was taken out already.')] : []),
    ...(facts.reason.trim() === '' ? [refuse(rule, 'MISSING', 'Say why it is taken out.', 'reason')] : []),
  ];
}

/** A line as the rules look at it: what it is, how its giver marked it, and whether staff keep it closed. */
export interface LineFacts {
  kind: ChronologyKind;
  givenAs: HandlingMark;
  isKeptClosed: boolean;
}

/** Why a line cannot be kept from the open part as it is; nothing where it can (D31). */
export function lineClosingStanding({ kind, givenAs, isKeptClosed }: LineFacts): Refusal[] {
  const rule = CHRONOLOGY_RULES.closing;
  if (!CLOSABLE_KINDS.includes(kind)) {
    return [
      refuse(
        rule,
        'NOT_ALLOWED',
        kind === 'NOTE'
          ? 'Take this entry out and add it again for the closed session.'
          : 'Only what an organisation answered can be kept from the open part.',
      ),
    ];
  }
  return givenAs === 'OPEN' && !isKeptClosed ? [] : [refuse(rule, 'ALREADY_DONE', 'This line is not in the open part.')];
}

/** Why a line cannot be shown in the open part again: only staff’s own closing can be ended, never its giver’s (D31). */
export function lineReopeningStanding({ givenAs, isKeptClosed }: LineFacts): Refusal[] {
  const rule = CHRONOLOGY_RULES.closing;
  if (givenAs !== 'OPEN') {
    return [refuse(rule, 'NOT_ALLOWED', 'Whoever gave this line closed it. Only they can open it.')];
  }
  return isKeptClosed ? [] : [refuse(rule, 'ALREADY_DONE', 'This line is in the open part.')];
}
