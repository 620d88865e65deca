import { randomUUID } from 'node:crypto';
import { linkJudgement } from '@shared/policy';
import { command } from '@server/platform/command/command';
import { caseForDeed, sameVersion, touchCase } from '../case.repository';

export interface LinkCasesInput {
  caseId: string;
  otherCaseId: string;
  reason: string;
  version?: number;
}

/** Links two neighbours' cases about the same behaviour (D14). Each keeps its own letters and dates. */
export const linkCases = command({
  name: 'case.link',
  load: async (tx, { caseId, otherCaseId, version }: { caseId: string } & Partial<LinkCasesInput>) => {
    const found = await caseForDeed(tx, caseId);
    if (version !== undefined) {
      sameVersion(found, version);
    }
    const other = otherCaseId === undefined ? null : await caseForDeed(tx, otherCaseId);
    const [linked] = await tx.query(
      'select 1 from app.case_links where ended_on is null and $1 in (case_id, other_case_id) and $2 in (case_id, other_case_id)',
      [caseId, otherCaseId ?? null],
    );
    return { found, other, isLinked: linked !== undefined };
  },
  belongs: ({ found }) => ({ tenantId: found.tenantId, caseId: found.id }),
  permit: ({ found }) => ['link', 'Case', found],
  judge: ({ found, other, isLinked }, { reason }: LinkCasesInput) =>
    linkJudgement({
      sameCase: found.id === other?.id,
      statuses: [found.status, ...(other ? [other.status] : [])],
      isLinked,
      reason,
    }),
  record: async (tx, { found }, { otherCaseId, reason }: LinkCasesInput, { actor, moment }) => {
    await tx.query(
      `insert into app.case_links (tenant_id, id, case_id, other_case_id, reason, linked_on, linked_at, linked_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [found.tenantId, randomUUID(), found.id, otherCaseId, reason.trim(), moment.today, moment.now, actor.membershipId],
    );
    await touchCase(tx, found.id);
    return { result: { caseId: found.id }, events: [{ name: 'case.linked', ids: { caseId: found.id, otherCaseId } }] };
  },
});
