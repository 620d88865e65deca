import type { PlainDate } from '@shared/time';
import type { CaseStatus } from '@shared/vocabulary/cases';
import type { PlanStatus } from '@shared/vocabulary/outcomes';
import { NotFound } from '@server/platform/command/failures';
import type { ReadTx } from '@server/platform/db/tenant';

/** The plan as the applicant's side knows of it. */
export interface ShownPlan {
  tenantId: string;
  caseId: string;
  status: CaseStatus;
  /** Null while none was shown to them. */
  plan: { id: string; status: PlanStatus; shownOn: PlainDate | null } | null;
  /** The person affected, where the reader is that person. */
  askedParty: string | null;
}

/** Reads it through the wall of the applicant's side (D29): the latest plan that was shown. NotFound for a case that is not theirs. */
export async function planShown(tx: ReadTx, caseId: string): Promise<ShownPlan> {
  const [row] = await tx.query<ShownPlan>(
    `select c.tenant_id as "tenantId", c.id as "caseId", c.status,
       (select json_build_object('id', p.id, 'status', p.status, 'shownOn', p.shown_on) from app.plans p
        where p.case_id = c.id and p.shown_on is not null order by p.shown_on desc, p.id limit 1) as plan,
       (select k.party_id from app.plan_consultations k where k.case_id = c.id and k.asked_on is not null order by k.asked_on desc limit 1)
         as "askedParty"
     from app.cases c where c.id = $1`,
    [caseId],
  );
  if (!row) {
    throw new NotFound('Case');
  }
  return row;
}
