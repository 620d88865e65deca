import type { PlainDate } from '@shared/time';
import type { ThresholdIncident } from '@shared/policy';
import type { AgreementToShare } from '@shared/vocabulary/answers';
import type { ApplicantKind, CaseStatus, IntakeChannel } from '@shared/vocabulary/cases';
import { clocksOfCaseSql, type ClockRow } from '@server/features/clocks';
import { documentsOfCaseSql, type DocumentType } from '@server/features/documents';
import { lettersOfCaseSql, tasksOfCaseSql, type LetterLine, type TaskType } from '@server/features/letters';
import type { MemberType } from '@server/features/partners';
import {
  agreementSql,
  answersOfCaseSql,
  beliefAskedSql,
  beliefSql,
  partiesOfCaseSql,
  type CaseAnswerType,
  type PartyType,
} from '@server/features/people';
import type { ReadTx } from '@server/platform/db/tenant';
import type { IncidentType } from '../types/incident.type';
import type { DecisionType } from '../types/threshold.type';
import { linkedIncidentsSql } from '../linked-incidents';

/** A case as read for its page. Parts that were not asked for are undefined. */
export interface CasePage {
  tenantId: string;
  id: string;
  reference: string;
  status: CaseStatus;
  channel: IntakeChannel;
  applicantKind: ApplicantKind;
  receivedOn: PlainDate;
  receivedAt: Date;
  policyVersion: string;
  believesNoEffectiveAction: boolean;
  beliefAsked: boolean;
  impact: string;
  desiredOutcome: string;
  letter1On: PlainDate | null;
  decidedOn: PlainDate | null;
  version: number;
  lead: MemberType | null;
  parties: PartyType[];
  agreementToShare: AgreementToShare;
  answers: CaseAnswerType[];
  incidents: IncidentType[];
  decision: DecisionType | null;
  clocks: ClockRow[];
  letters: LetterLine[];
  documents: DocumentType[];
  tasks: TaskType[];
  /** Of neighbours' cases, for the Act's test (D14). */
  linkedIncidents?: ThresholdIncident[];
  history: { at: string; onDay: PlainDate; actorName: string; command: string }[];
}

const INCIDENTS = `(
  select coalesce(json_agg(json_build_object('id', i.id, 'position', i.position, 'kind', i.kind, 'characteristic', i.characteristic,
    'occurredOn', i.occurred_on, 'occurredAbout', i.occurred_about, 'place', i.place, 'area', i.area, 'areaUnsure', i.area_unsure, 'description', i.description,
    'reports', (
      select coalesce(json_agg(json_build_object('id', r.id, 'position', r.position, 'body', r.body, 'bodyName', r.body_name,
        'reportedOn', r.reported_on, 'reportedBy', r.reported_by, 'method', r.method, 'agencyReference', r.agency_reference,
        'actionTaken', r.action_taken,
        'settlement', (
          select json_build_object('finding', s.finding, 'reason', s.reason, 'settledOn', s.settled_on, 'settledBy', coalesce(m.display_name, ''))
          from app.settlements s left join app.memberships m on m.id = s.settled_by
          where s.report_id = r.id order by s.recorded_at desc limit 1),
        'answers', (
          select coalesce(json_agg(json_build_object('agencyName', coalesce(a.name, y.from_name), 'answer', x.answer,
            'agencyReference', x.agency_reference, 'recordedOn', x.recorded_on) order by coalesce(a.name, y.from_name)), '[]')
          from app.reply_items x join app.replies y on y.id = x.reply_id left join app.agencies a on a.id = y.agency_id
          where x.report_id = r.id)
        ) order by r.position), '[]')
      from app.reports r where r.incident_id = i.id)) order by i.position), '[]')
  from app.incidents i where i.case_id = c.id)`;

const DECISION = `(
  select json_build_object('id', d.id, 'outcome', d.outcome, 'basis', d.basis, 'reasons', d.reasons, 'furtherAction', d.further_action,
    'nextSteps', d.next_steps, 'persistence', d.persistence, 'harm', d.harm, 'adequacy', d.adequacy, 'decidedOn', d.decided_on,
    'decidedBy', coalesce(m.display_name, ''), 'issuedOn', d.issued_on, 'rejectionGround', d.rejection_ground,
    'rejectionEvidence', d.rejection_evidence, 'legalAdvice', d.legal_advice, 'approvedOn', d.approved_on, 'approvedBy', (
      select a.display_name from app.memberships a where a.id = d.approved_by), 'approvalNote', d.approval_note)
  from app.decisions d left join app.memberships m on m.id = d.decided_by where d.case_id = c.id and d.superseded_at is null)`;

const HISTORY = `(
  select coalesce(json_agg(json_build_object('at', h.at, 'onDay', h.on_day, 'actorName', h.actor_name, 'command', h.command) order by h.recorded_at), '[]')
  from app.audit h where h.case_id = c.id and h.command <> 'letter.begin-hand-over')`;

/** The parts of the page that cost something, each with the SQL that makes it; only those asked for are made. */
const PARTS: Readonly<Record<string, string>> = {
  lead: `(select json_build_object('id', m.id, 'displayName', m.display_name, 'role', m.role) from app.memberships m where m.id = c.lead_membership_id)`,
  parties: partiesOfCaseSql('c.id'),
  agreementToShare: agreementSql('c.id'),
  answers: answersOfCaseSql('c.id'),
  incidents: INCIDENTS,
  decision: DECISION,
  clocks: clocksOfCaseSql('c.id'),
  letters: lettersOfCaseSql('c.id'),
  documents: documentsOfCaseSql('c.id'),
  tasks: tasksOfCaseSql('c.id'),
  history: HISTORY,
  linkedIncidents: linkedIncidentsSql('c.id'),
  linkedCases: `(
    select coalesce(json_agg(json_build_object('id', o.id, 'reference', o.reference, 'status', o.status, 'reason', k.reason,
      'linkedOn', k.linked_on) order by k.linked_at), '[]')
    from app.case_links k join app.cases o on o.id in (k.case_id, k.other_case_id) and o.id <> c.id
    where c.id in (k.case_id, k.other_case_id) and k.ended_on is null)`,
};

/** The case page in one SQL statement, with the parts asked for. `extra` are parts of later rooms, as SQL about `c`. */
export async function readCasePage(
  tx: ReadTx,
  caseId: string,
  asked: ReadonlySet<string>,
  extra: Readonly<Record<string, string>> = {},
): Promise<CasePage | null> {
  const parts = Object.entries({ ...PARTS, ...extra })
    .filter(([name]) => asked.has(name))
    .map(([name, sql]) => `, ${sql} as "${name}"`);
  const [row] = await tx.query<CasePage>(
    `select c.tenant_id as "tenantId", c.id, c.reference, c.status, c.channel, c.applicant_kind as "applicantKind", c.received_on as "receivedOn",
       c.received_at as "receivedAt", c.policy_version as "policyVersion", ${beliefSql('c.id', 'c.believes_no_effective_action')} as "believesNoEffectiveAction",
       ${beliefAskedSql('c.id')} as "beliefAsked", c.impact,
       c.desired_outcome as "desiredOutcome", c.letter_1_on as "letter1On", c.decided_on as "decidedOn", c.version${parts.join('')}
     from app.cases c where c.id = $1`,
    [caseId],
  );
  return row ?? null;
}
