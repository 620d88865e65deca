import { decisionTimeliness, nonDetermination, type Extended, type FactCorrection, type Moment } from '@shared/policy';
import type { PlainDate } from '@shared/time';
import type { CorrectionType, DecidingType, ExtensionType, UpdateType, WithdrawalType } from '../types/deciding.type';

/** What the case page reads of corrections, extension, updates and withdrawal. */
export interface DecidingPart {
  corrections: CorrectionType[];
  extension: Omit<ExtensionType, 'isLate'> | null;
  outcomeExtension: Omit<ExtensionType, 'isLate'> | null;
  updates: UpdateType[];
  withdrawal: WithdrawalType | null;
  decideDueOn: PlainDate | null;
  shadowDueOn: PlainDate | null;
  decidedOn: PlainDate | null;
}

const named = (membership: string): string =>
  `coalesce((select m.display_name from app.memberships m where m.id = ${membership}), '')`;

const extensionSql = (what: Extended): string => `(
    select json_build_object('reason', e.reason, 'originalDueOn', e.original_due_on, 'recordedOn', e.recorded_on, 'recordedBy', ${named('e.recorded_by')})
    from app.extensions e where e.case_id = c.id and e.clock_kind = '${what}' order by e.recorded_at desc limit 1)`;

/** SQL for a JSON object of all of it, about the case `c`. */
export const DECIDING_SQL = `(select json_build_object(
  'corrections', (
    select coalesce(json_agg(json_build_object('id', f.id, 'kind', f.kind, 'reportId', f.report_id, 'incidentId', f.incident_id,
      'sameAsIncidentId', f.same_as_incident_id, 'reason', f.reason, 'proposedOn', f.proposed_on, 'proposedBy', ${named('f.proposed_by')},
      'answeredOn', f.answered_on, 'answeredBy', case when f.answered_by is null then null else ${named('f.answered_by')} end,
      'isApproved', f.is_approved, 'answerNote', f.answer_note) order by f.proposed_at, f.id), '[]')
    from app.fact_corrections f where f.case_id = c.id),
  'extension', ${extensionSql('DECIDE')}, 'outcomeExtension', ${extensionSql('OUTCOME')},
  'updates', (
    select coalesce(json_agg(json_build_object('id', u.id, 'about', e.clock_kind, 'why', u.why, 'doneSoFar', u.done_so_far, 'dueOn', u.due_on, 'sentOn', u.sent_on,
      'nextDueOn', u.next_due_on) order by u.recorded_at, u.id), '[]')
    from app.case_updates u join app.extensions e on e.tenant_id = u.tenant_id and e.id = u.extension_id where u.case_id = c.id),
  'withdrawal', (
    select json_build_object('saidOn', w.said_on, 'how', w.how, 'reason', w.reason, 'continuedBecause', w.continued_because,
      'recordedOn', w.recorded_on, 'recordedBy', ${named('w.recorded_by')})
    from app.withdrawals w where w.case_id = c.id order by w.recorded_at desc limit 1),
  'decideDueOn', (
    select k.due_on from app.clocks k where k.case_id = c.id and k.kind = 'DECIDE' order by k.started_on desc limit 1),
  'shadowDueOn', (
    select k.due_on from app.clocks k where k.case_id = c.id and k.kind = 'DECIDE_SHADOW' order by k.started_on limit 1),
  'decidedOn', (
    select d.issued_on from app.decisions d where d.case_id = c.id and d.superseded_at is null)))`;

/** The approved corrections: those the engine is asked with (D52). */
export const approvedCorrections = (part: DecidingPart | undefined): FactCorrection[] =>
  (part?.corrections ?? [])
    .filter(({ isApproved }) => isApproved)
    .map(({ kind, reportId, incidentId, sameAsIncidentId }) => ({ kind, reportId, incidentId, sameAsIncidentId }));

const OPEN = ['RECEIVED', 'ACKNOWLEDGED'];

const withLateness = (found: Omit<ExtensionType, 'isLate'> | null): ExtensionType | null =>
  found && { ...found, isLate: found.recordedOn > found.originalDueOn };

/** The same with the policy's words on it: how the decision kept to its time, both ways, and whether nothing was decided (D7, D57). */
export function decidingView(part: DecidingPart, status: string, { today }: Pick<Moment, 'today'>): DecidingType {
  const { extension, decideDueOn, shadowDueOn, decidedOn } = part;
  const originalDueOn = extension?.originalDueOn ?? decideDueOn;
  const updates = part.updates.flatMap(({ about, sentOn, nextDueOn }) =>
    about === 'DECIDE' && sentOn && nextDueOn ? [{ sentOn, nextDueOn }] : [],
  );
  const isRunning = OPEN.includes(status);
  const kept =
    originalDueOn === null || (decidedOn === null && !isRunning)
      ? { metOriginal: null, metExtended: null }
      : decisionTimeliness({ originalDueOn, decidedOn, isExtended: extension !== null, updates }, today);
  const undecided = isRunning
    ? nonDetermination({ shadowDueOn, decidedOn, extension, updates }, today)
    : { mayAppeal: false, because: null };
  return {
    corrections: part.corrections,
    extension: withLateness(extension),
    outcomeExtension: withLateness(part.outcomeExtension),
    updates: part.updates,
    withdrawal: part.withdrawal,
    originalDueOn,
    decidedOn,
    ...kept,
    notDecided: undecided.because,
  };
}
