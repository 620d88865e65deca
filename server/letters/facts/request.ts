import type { PlainDate } from '@shared/time';
import type { Moment } from '@shared/policy';
import type { AgencyKind } from '@shared/vocabulary/authorities';
import { INCIDENT_KIND_LABEL, type IncidentKind, type ReportBody } from '@shared/vocabulary/cases';
import type { RequestStage } from '@shared/vocabulary/information-requests';
import type { ReadTx } from '@server/platform/db/tenant';
import type { Letterhead } from '../letter';
import type { LetterFacts } from '../registry';
import { authorityFacts, letterhead, senderSql, templateSql, type Premises, type Sender, type Template } from './sender';

type AgencyKinds = 'REQUEST_NOTICE' | 'REQUEST_CHASER';
/** All that a letter to whoever was asked is rendered from and announced to. */
export type ToAgency = {
  [Kind in AgencyKinds]: {
    kind: Kind;
    facts: LetterFacts[Kind];
    reference: string;
    template: Template | null;
    letterhead: Letterhead;
    recipient: { name: string; addressLines: string[] };
    email: string | null;
    dueOn: PlainDate;
    replyUrl: string;
    /** Somebody without an account: a fresh link is made for them when this goes, and works up to this day (R49). */
    link: { tenantId: string; requestId: string; page: string; until: PlainDate } | null;
  };
}[AgencyKinds];

interface Row {
  reference: string;
  stage: RequestStage;
  scope: string;
  sentOn: PlainDate;
  dueOn: PlainDate;
  dueSentence: string | null;
  applicantDueOn: PlainDate | null;
  tenantId: string;
  slug: string;
  linkUntil: PlainDate | null;
  agencyName: string;
  agencyKind: AgencyKind | null;
  agencyEmail: string;
  exercisesPublicFunctions: boolean;
  sender: Sender;
  template: Template | null;
  items: { kind: IncidentKind; occurredOn: PlainDate; place: string; body: ReportBody; reportedOn: PlainDate }[];
}
/** Whose report is said to have been made to this kind of agency. */
const REPORTS_TO: Partial<Record<AgencyKind, ReportBody>> = {
  POLICE: 'POLICE',
  COUNCIL_SERVICE: 'COUNCIL',
  REGISTERED_PROVIDER: 'REGISTERED_PROVIDER',
};

/** Facts of an information request and of its reminder, from the frozen extract (R25, R45, R49-R52, D42): one statement. */
export async function requestFacts(
  tx: ReadTx,
  kind: AgencyKinds,
  requestId: string,
  { today }: Moment,
  premises: Premises,
): Promise<ToAgency | null> {
  const [row] = await tx.query<Row>(
    `select r.reference, r.stage, r.scope, r.sent_on as "sentOn", r.due_on as "dueOn", g.kind as "agencyKind",
            r.tenant_id as "tenantId", t.slug, case when g.id is null then r.link_until end as "linkUntil",
            coalesce(g.name, concat_ws(', ', r.recipient_name, nullif(trim(r.recipient_organisation), ''))) as "agencyName",
            coalesce(g.contact_email, r.recipient_email) as "agencyEmail",
            coalesce(g.exercises_public_functions, r.recipient_exercises_public_functions, false) as "exercisesPublicFunctions",
            ${senderSql('r.tenant_id')} as sender, ${templateSql('$2::text', '$3::date')} as template,
            (select k.sentence from app.clocks k where k.tenant_id = r.tenant_id and k.kind = 'REQUEST_REPLY' and k.subject_id = r.id
             order by k.started_on desc limit 1) as "dueSentence",
            (select k.due_on from app.clocks k where k.tenant_id = r.tenant_id and k.case_id = r.case_id and k.stopped_on is null
             and k.kind = any (case r.stage when 'STAGE_1' then array['DECIDE', 'DECIDE_SHADOW'] else array['OUTCOME'] end)
             order by k.kind = 'DECIDE_SHADOW', k.started_on desc limit 1) as "applicantDueOn",
            (select coalesce(json_agg(json_build_object('kind', i.incident_kind, 'occurredOn', i.occurred_on, 'place', i.place, 'body', i.body,
               'reportedOn', i.reported_on) order by i.occurred_on, i.reported_on, i.id), '[]')
             from app.request_items i where i.tenant_id = r.tenant_id and i.request_id = r.id) as items
     from app.information_requests r join app.authorities t on t.id = r.tenant_id left join app.agencies g on g.id = r.agency_id
     where r.id = $1`,
    [requestId, kind, today],
  );
  if (!row) {
    return null;
  }
  const { tenantId, linkUntil } = row;
  const page = `${premises.publicAddress}/${row.slug}/answer`;
  const replyUrl = linkUntil ? page : `${premises.publicAddress}/office/requests/${requestId}`;
  const shared = {
    reference: row.reference,
    authority: authorityFacts(row.sender, premises.support),
    agencyName: row.agencyName,
    dueOn: row.dueOn,
    replyUrl,
    linkUntil,
  };
  const facts =
    kind === 'REQUEST_NOTICE' ? noticeFacts(row, shared) : { ...shared, askedOn: row.sentOn, overdue: today > row.dueOn };
  return {
    kind,
    facts,
    reference: row.reference,
    template: row.template,
    letterhead: letterhead(row.sender),
    recipient: { name: row.agencyName, addressLines: [] },
    email: row.agencyEmail.trim() || null,
    dueOn: row.dueOn,
    replyUrl,
    link: linkUntil && { tenantId, requestId, page, until: linkUntil },
  } as ToAgency;
}

type Shared = Pick<LetterFacts['REQUEST_NOTICE'], 'reference' | 'authority' | 'agencyName' | 'dueOn' | 'replyUrl' | 'linkUntil'>;
function noticeFacts(row: Row, shared: Shared): LetterFacts['REQUEST_NOTICE'] {
  return {
    ...shared,
    stage: row.stage,
    scope: row.scope,
    dueSentence: row.dueSentence ?? '',
    applicantDueOn: row.applicantDueOn ?? ('' as PlainDate),
    exercisesPublicFunctions: row.exercisesPublicFunctions,
    incidents: row.items.map((item) => ({
      what: INCIDENT_KIND_LABEL[item.kind],
      occurredOn: item.occurredOn,
      where: item.place,
      reportedOn: row.agencyKind !== null && REPORTS_TO[row.agencyKind] === item.body ? item.reportedOn : null,
    })),
  };
}
