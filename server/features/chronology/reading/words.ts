import { longDate, type PlainDate } from '@shared/time';
import {
  INCIDENT_KIND_LABEL,
  REPORT_BODY_LABEL,
  type DecisionOutcome,
  type IncidentKind,
  type ReportBody,
} from '@shared/vocabulary/cases';
import type { ChronologyKind } from '@shared/vocabulary/chronology';
import {
  REFUSAL_GROUND_LABEL,
  type RefusalGround,
  type ReplyKind,
  type RequestStage,
  type RequestStatus,
} from '@shared/vocabulary/information-requests';
import { letterTitle, type LetterKind } from '@shared/vocabulary/letters';
import { ENTRY_KIND_LABEL, type EntryKind, type HandlingMark } from '@shared/vocabulary/marks';

interface Row<Kind extends ChronologyKind, Facts> {
  kind: Kind;
  id: string;
  day: PlainDate;
  mark: HandlingMark;
  kept: boolean;
  facts: Facts;
}
interface Reply {
  whom: string | null;
  kind: ReplyKind;
  reportsMade: string | null;
  actionTaken: string | null;
  effectOnOthers: string | null;
  ground: RefusalGround | null;
}

/** A line as it was read: facts, and no words yet. */
export type LineRow =
  | Row<'INCIDENT', { kind: IncidentKind; about: string | null; place: string; says: string }>
  | Row<'REPORT', { body: ReportBody; bodyName: string | null; reference: string | null; says: string | null }>
  | Row<'LETTER', { kind: LetterKind; isCopy?: boolean; outcome?: DecisionOutcome | null }>
  | Row<'STATEMENT', object>
  | Row<'REQUEST', { whom: string; stage: RequestStage; dueOn: PlainDate; status: RequestStatus }>
  | Row<'REMINDER', { whom: string }>
  | Row<'REPLY', Reply>
  | Row<'ANSWER', { whom: string | null; kind: EntryKind; says: string; reference: string | null }>
  | Row<'NOTE', { source: string; says: string; by: string | null }>;

const APPLICANT = 'Applicant';
const TEAM = 'Case team';
const SOMEBODY = 'Somebody who was asked';

/** A line in words: what happened, and where it is known from. */
export function inWords(row: LineRow): { text: string; source: string } {
  switch (row.kind) {
    case 'INCIDENT': {
      const { kind, about, place, says } = row.facts;
      return { source: APPLICANT, text: `${INCIDENT_KIND_LABEL[kind]}, ${place}${about ? ` (${about})` : ''}: ${says}` };
    }
    case 'REPORT': {
      const { body, bodyName, reference, says } = row.facts;
      const told = `Reported to: ${bodyName || REPORT_BODY_LABEL[body]}${reference ? `, reference ${reference}` : ''}.`;
      return { source: APPLICANT, text: says ? `${told} What was done, as the applicant tells it: ${says}` : told };
    }
    case 'LETTER': {
      const { kind, isCopy, outcome } = row.facts;
      return { source: TEAM, text: `Sent: ${letterTitle(kind, outcome)}${isCopy ? ' (copy)' : ''}` };
    }
    case 'STATEMENT':
      return { source: 'Person affected', text: 'Gave a personal impact statement.' };
    case 'REQUEST': {
      const { whom, stage, dueOn, status } = row.facts;
      const about = stage === 'STAGE_1' ? 'whether the threshold is met' : 'reports received, actions taken and their effect';
      const since = status === 'WITHDRAWN' ? ' Taken back since.' : '';
      return { source: TEAM, text: `Asked ${whom} about ${about}, to answer by ${longDate(dueOn)}.${since}` };
    }
    case 'REMINDER':
      return { source: TEAM, text: `Reminded ${row.facts.whom}.` };
    case 'REPLY':
      return { source: row.facts.whom ?? SOMEBODY, text: replyInWords(row.facts) };
    case 'ANSWER': {
      const { whom, kind, says, reference } = row.facts;
      return {
        source: whom ?? SOMEBODY,
        text: `${ENTRY_KIND_LABEL[kind]}: ${says}${reference ? ` (reference ${reference})` : ''}`,
      };
    }
    case 'NOTE':
      return { source: row.facts.source, text: row.facts.says };
  }
}

function replyInWords({ kind, ground, ...said }: Reply): string {
  if (kind === 'NOT_HELD') {
    return 'Answered: holds no information.';
  }
  if (kind === 'REFUSED') {
    return `Refused. ${ground ? REFUSAL_GROUND_LABEL[ground] : ''}`.trim();
  }
  const headings = [
    ['Earlier reports', said.reportsMade],
    ['Action taken', said.actionTaken],
    ['Effect on others', said.effectOnOthers],
  ].flatMap(([heading, words]) => (words ? [`${heading}: ${words}`] : []));
  return ['Answered.', ...headings].join('\n');
}
