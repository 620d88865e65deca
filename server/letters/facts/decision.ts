import { shortDate, type PlainDate } from '@shared/time';
import { bodyInSentence, dueFor, lastDayToAppeal, servedOn, type Moment, type ThresholdVerdict } from '@shared/policy';
import {
  INCIDENT_KIND_LABEL,
  REJECTION_GROUND_LABEL,
  REPORT_BODY_LABEL,
  type DecisionBasis,
  type Finding,
  type IncidentKind,
  type RejectionGround,
  type ReportBody,
} from '@shared/vocabulary/cases';
import type { LetterChannel } from '@shared/vocabulary/letters';
import type { ReadTx } from '@server/platform/db/tenant';
import type { IncidentFacts } from '../case-facts';
import { applicantOf, caseFacts, partySql, type Party, type ToApplicant } from './applicant';
import { authorityFacts, senderSql, templateSql, type Premises, type Sender, type Template } from './sender';

interface Report {
  body: ReportBody;
  reportedOn: PlainDate;
  finding: Finding | null;
  reason: string | null;
  /** A manager approved the correction that this report was not made (D52). */
  isNotMade: boolean;
}
interface Incident {
  id: string;
  kind: IncidentKind;
  occurredOn: PlainDate;
  place: string;
  reports: Report[];
}
interface Row {
  reference: string;
  receivedOn: PlainDate;
  sender: Sender;
  template: Template | null;
  party: Party | null;
  basis: DecisionBasis | null;
  rejectionGround: RejectionGround | null;
  reasons: string;
  furtherAction: string;
  nextSteps: string;
  settledRun: ThresholdVerdict;
  incidents: Incident[];
}
export interface AboutDecision {
  caseId: string;
  partyId: string | null;
  /** Null asks for the decision that stands. */
  decisionId: string | null;
  channel: LetterChannel;
  isCopy?: boolean;
}

/** What the applicant may speak for, unless the chair of the meeting changes it (R34, R35). */
const ATTENDANCE_MINUTES = 30;

/** Facts of Letter 2a (R26, R29, R33-R36, R82). Its dates count from the day on the letter (D10, R42). */
export async function letter2aFacts(
  tx: ReadTx,
  about: AboutDecision,
  moment: Moment,
  premises: Premises,
): Promise<ToApplicant<'LETTER_2A'> | null> {
  const row = await decisionRow(tx, 'LETTER_2A', about, moment);
  if (!row) {
    return null;
  }
  const outcome = dueFor('OUTCOME', moment.today, moment.calendar, { policyOn: row.receivedOn });
  const promise = dueFor('OUTCOME_PROMISE', moment.today, moment.calendar, { policyOn: row.receivedOn });
  return applicantOf({
    kind: 'LETTER_2A',
    row,
    facts: {
      ...caseFacts(row, premises, authorityFacts(row.sender, premises.support), about),
      incidents: incidentFacts(row),
      decision: { ...decisionOf(row), basis: row.basis as DecisionBasis },
      outcomeDueOn: outcome.dueOn,
      outcomeDueSentence: outcome.sentence,
      promiseOn: promise.dueOn,
      attendanceMinutes: ATTENDANCE_MINUTES,
    },
  });
}

/** Facts of Letter 2b (R26, R29, R53, R81). The appeal window runs from the day this letter is served (D9, D53). */
export async function letter2bFacts(
  tx: ReadTx,
  about: AboutDecision,
  moment: Moment,
  premises: Premises,
): Promise<ToApplicant<'LETTER_2B'> | null> {
  const row = await decisionRow(tx, 'LETTER_2B', about, moment);
  if (!row) {
    return null;
  }
  return applicantOf({
    kind: 'LETTER_2B',
    row,
    facts: {
      ...caseFacts(row, premises, authorityFacts(row.sender, premises.support), about),
      incidents: incidentFacts(row),
      decision: decisionOf(row),
      lastDayToAppeal: lastDayToAppeal(servedOn(about.channel, moment.today, moment.calendar), moment.calendar),
      rejectedAs: row.rejectionGround && REJECTION_GROUND_LABEL[row.rejectionGround].toLowerCase(),
    },
  });
}

const decisionOf = ({ reasons, furtherAction, nextSteps }: Row) => ({ reasons, furtherAction, nextSteps });

/** Case, sender, wording, person, decision, and every incident with its reports and what was settled of them: one statement. */
async function decisionRow(
  tx: ReadTx,
  kind: 'LETTER_2A' | 'LETTER_2B',
  about: AboutDecision,
  { today }: Moment,
): Promise<Row | null> {
  const [row] = await tx.query<Row>(
    `select c.reference, c.received_on as "receivedOn", ${senderSql('c.tenant_id')} as sender, ${templateSql('$4::text', '$5::date')} as template,
            ${partySql('c.id', '$2::uuid')} as party, d.basis, d.rejection_ground as "rejectionGround", d.reasons, d.further_action as "furtherAction", d.next_steps as "nextSteps",
            d.settled_run as "settledRun", (
       select coalesce(json_agg(json_build_object('id', i.id, 'kind', i.kind, 'occurredOn', i.occurred_on, 'place', i.place, 'reports', (
         select coalesce(json_agg(json_build_object('body', r.body, 'reportedOn', r.reported_on, 'finding', s.finding, 'reason', s.reason,
                  'isNotMade', exists (select from app.fact_corrections f where f.tenant_id = r.tenant_id and f.report_id = r.id and f.is_approved))
                  order by r.position), '[]')
         from app.reports r left join lateral (
           select x.finding, x.reason from app.settlements x where x.tenant_id = r.tenant_id and x.report_id = r.id
           order by x.recorded_at desc limit 1) s on true
         where r.incident_id = i.id)) order by i.position), '[]') from app.incidents i where i.case_id = c.id) as incidents
     from app.cases c join app.decisions d on d.tenant_id = c.tenant_id and d.case_id = c.id
       and case when $3::uuid is null then d.superseded_at is null else d.id = $3::uuid end
     where c.id = $1`,
    [about.caseId, about.partyId, about.decisionId, kind, today],
  );
  return row ?? null;
}

/** Each incident with the engine's sentence of the settled run and what the SPOC made of each report (R81, D51). */
function incidentFacts({ incidents, settledRun }: Row): IncidentFacts[] {
  return incidents.map((incident) => ({
    what: INCIDENT_KIND_LABEL[incident.kind],
    occurredOn: incident.occurredOn,
    where: incident.place,
    reports: incident.reports.map(({ body, reportedOn }) => ({ to: REPORT_BODY_LABEL[body], reportedOn })),
    because: settledRun.incidents.find(({ id }) => id === incident.id)?.because ?? '',
    finding: incident.reports.flatMap((report) => findingSentence(report) ?? []).join('\n') || null,
  }));
}

function findingSentence({ body, reportedOn, finding, reason, isNotMade }: Report): string | null {
  const report = `the report to ${bodyInSentence(body)} on ${shortDate(reportedOn)}`;
  if (isNotMade) {
    return `We found that ${report} was not made.`;
  }
  switch (finding) {
    case 'CONFIRMED':
      return `Records confirm ${report}.`;
    case 'ACCEPTED':
      return `We accept ${report} on your evidence.`;
    case 'NOT_ACCEPTED':
      return `We do not accept ${report}: ${reason}`;
    case null:
      return null;
  }
}
