import type { KeptBack, Letter3State, PowerConsidered } from '@shared/policy';
import type { PlainDate } from '@shared/time';
import type { PlanStatus } from '@shared/vocabulary/outcomes';
import { caseForDeed, type CaseRow } from '@server/features/cases';
import { agenciesServing } from '@server/features/partners';
import { NotFound } from '@server/platform/command/failures';
import type { ReadTx, Tx } from '@server/platform/db/tenant';

export interface FindingsRow {
  id: string;
  whatWasDone: string;
  whatWorked: string;
  whatDidNot: string;
  conclusions: string;
  forApplicant: string;
  powers: PowerConsidered[];
  finalOn: PlainDate | null;
  version: number;
}
export interface PlanOfCase {
  id: string;
  status: PlanStatus;
  notNeededBecause: string | null;
  shownOn: PlainDate | null;
  finalOn: PlainDate | null;
  version: number;
}
/** The outcome of the latest meeting held, as deeds on it need it. */
export interface OutcomeFacts {
  found: CaseRow;
  meetingId: string | null;
  meetingHeldOn: PlainDate | null;
  letter3: Letter3State;
  findings: FindingsRow | null;
  plan: PlanOfCase | null;
  /** The redacted words of each action on the plan. */
  openTexts: (string | null)[];
  asked: { askedOn: PlainDate | null; saidOn: PlainDate | null }[];
  keptBack: KeptBack;
}

/** SQL joins from a case `c` to its latest held meeting `m`, and that meeting's findings `f` and plan `p`: each may be missing. */
export const OUTCOME_JOINS = `
  left join lateral (select x.id, x.held_on from app.meetings x where x.case_id = c.id and x.status = 'HELD'
    order by x.held_on desc, x.id limit 1) m on true
  left join app.findings f on f.tenant_id = c.tenant_id and f.case_id = c.id and f.meeting_id is not distinct from m.id
  left join app.plans p on p.tenant_id = c.tenant_id and p.case_id = c.id and p.meeting_id is not distinct from m.id`;

const FINDINGS = `json_build_object('id', f.id, 'whatWasDone', f.what_was_done, 'whatWorked', f.what_worked, 'whatDidNot', f.what_did_not,
  'conclusions', f.conclusions, 'forApplicant', f.for_applicant, 'powers', f.powers, 'finalOn', f.final_on, 'version', f.version)`;
const PLAN = `json_build_object('id', p.id, 'status', p.status, 'notNeededBecause', p.not_needed_because, 'shownOn', p.shown_on,
  'finalOn', p.final_on, 'version', p.version)`;

/** The case, locked where the deed will write, and all there is of its outcome. NotFound where it is not there or not yours. */
export async function outcomeForDeed(tx: ReadTx & Partial<Tx>, caseId: string): Promise<OutcomeFacts> {
  const found = await caseForDeed(tx, caseId);
  const [row] = await tx.query<
    Omit<OutcomeFacts, 'found' | 'keptBack'> & { peopleResponsible: string | null; witnesses: string | null }
  >(
    `select m.id as "meetingId", m.held_on as "meetingHeldOn", case when f.id is not null then ${FINDINGS} end as findings,
       case when p.id is not null then ${PLAN} end as plan, c.people_responsible as "peopleResponsible", c.witnesses,
       coalesce((select case l.status when 'HANDED_OVER' then 'GONE' when 'HELD' then 'HELD' else 'GOING' end from app.letters l
         where l.case_id = c.id and l.kind = 'LETTER_3' and l.cause_id = f.id and not l.is_copy and l.status <> 'CANCELLED'
         order by l.status = 'HANDED_OVER' desc limit 1), 'NONE') as letter3,
       (select coalesce(json_agg(a.open_says order by a.number), '[]') from app.actions a where a.plan_id = p.id and a.removed_on is null) as "openTexts",
       (select coalesce(json_agg(json_build_object('askedOn', k.asked_on, 'saidOn', k.said_on)), '[]')
        from app.plan_consultations k where k.plan_id = p.id) as asked
     from app.cases c ${OUTCOME_JOINS} where c.id = $1`,
    [caseId],
  );
  if (!row) {
    throw new NotFound('Case');
  }
  const { peopleResponsible, witnesses, ...facts } = row;
  return { found, ...facts, keptBack: keptBack({ peopleResponsible, witnesses }) };
}

/** Whom an open text about a case must not name (D29). */
export async function keptBackOf(tx: ReadTx, caseId: string): Promise<KeptBack> {
  const [row] = await tx.query<{ peopleResponsible: string | null; witnesses: string | null }>(
    'select people_responsible as "peopleResponsible", witnesses from app.cases where id = $1',
    [caseId],
  );
  return keptBack(row ?? { peopleResponsible: null, witnesses: null });
}
const keptBack = (row: { peopleResponsible: string | null; witnesses: string | null }): KeptBack => ({
  peopleResponsible: row.peopleResponsible,
  closedNames: row.witnesses ? [row.witnesses] : [],
});

export interface GivenBody {
  agencyId?: string | null;
  bodyName?: string | null;
}
/** Whom a recommendation or an action is given to: an agency that serves the area, or else whoever was named; null for another's agency. */
export async function bodyOf(
  tx: ReadTx,
  tenantId: string,
  { agencyId, bodyName }: GivenBody,
): Promise<{ name: string; exercisesPublicFunctions: boolean } | null> {
  return agencyId
    ? ((await agenciesServing(tx, tenantId)).find(({ id }) => id === agencyId) ?? null)
    : { name: bodyName?.trim() ?? '', exercisesPublicFunctions: true };
}
