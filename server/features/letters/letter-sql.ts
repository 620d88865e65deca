import type { PlainDate } from '@shared/time';
import type { LetterChannel, LetterKind, LetterStatus } from '@shared/vocabulary/letters';
import { LETTER_TASKS, type LetterTask } from './task.repository';

/** SQL for the kind of the task that keeps a letter waiting for a person; null when none does. `letter` is the table's alias. */
export const openLetterTaskSql = (letter: string): string => `(
  select t.kind from app.tasks t where t.tenant_id = ${letter}.tenant_id and t.case_id = ${letter}.case_id and t.letter_id = ${letter}.id
    and t.done_on is null and t.kind in (${LETTER_TASKS.map((kind) => `'${kind}'`).join(', ')}) order by t.raised_at desc limit 1)`;

/** SQL for one thing about the rendering of a letter that stands: begun, and not voided. */
const standing = (what: string): string => `(
  select ${what} from app.letter_renderings r where r.tenant_id = l.tenant_id and r.letter_id = l.id and r.voided_on is null
  order by r.rendered_at desc limit 1)`;

/** SQL for a JSON array of a case's letters with what was sent, oldest first. `caseId` is an SQL expression. */
export const lettersOfCaseSql = (caseId: string): string => `(
  select coalesce(json_agg(json_build_object('id', l.id, 'kind', l.kind, 'status', l.status, 'channel', l.channel, 'orderedOn', l.ordered_on,
    'heldBecause', l.held_because, 'requestId', l.request_id, 'partyId', l.party_id, 'isCopy', l.is_copy, 'attempt', l.attempt, 'isLast', not exists (
      select 1 from app.letters n where n.tenant_id = l.tenant_id and n.case_id = l.case_id and n.kind = l.kind and n.cause_id = l.cause_id
        and n.is_copy = l.is_copy and n.attempt > l.attempt), 'openTask', ${openLetterTaskSql('l')},
    'renderingDocumentId', ${standing('r.document_id')}, 'renderedOn', ${standing('r.rendered_on')}, 'sent', (
      select json_build_object('datedOn', s.dated_on, 'handedOverAt', s.handed_over_at, 'servedOn', s.served_on, 'channel', s.channel,
        'recipientName', s.recipient_name, 'documentId', s.document_id, 'sha256', s.sha256)
      from app.letters_sent s where s.tenant_id = l.tenant_id and s.letter_id = l.id),
    'returned', (select json_build_object('returnedOn', r.returned_on, 'because', r.because) from app.letter_returns r
      where r.tenant_id = l.tenant_id and r.letter_id = l.id)) order by l.ordered_at, l.id), '[]')
  from app.letters l where l.case_id = ${caseId})`;

/** SQL for a JSON array of a case's tasks, open ones first. `caseId` is an SQL expression. */
export const tasksOfCaseSql = (caseId: string): string => `(
  select coalesce(json_agg(json_build_object('id', t.id, 'kind', t.kind, 'says', t.says, 'letterId', t.letter_id, 'raisedOn', t.raised_on,
    'doneOn', t.done_on) order by t.done_on nulls first, t.raised_at, t.id), '[]')
  from app.tasks t where t.case_id = ${caseId})`;

/** One letter as `lettersOfCaseSql` answers it. */
export interface LetterLine {
  id: string;
  kind: LetterKind;
  status: LetterStatus;
  channel: LetterChannel;
  orderedOn: PlainDate;
  heldBecause: string | null;
  requestId: string | null;
  partyId: string | null;
  isCopy: boolean;
  attempt: number;
  isLast: boolean;
  openTask: LetterTask | null;
  renderingDocumentId: string | null;
  renderedOn: PlainDate | null;
  sent: {
    datedOn: PlainDate;
    handedOverAt: string;
    servedOn: PlainDate;
    channel: LetterChannel;
    recipientName: string;
    documentId: string;
    sha256: string;
  } | null;
  returned: { returnedOn: PlainDate; because: string } | null;
}
