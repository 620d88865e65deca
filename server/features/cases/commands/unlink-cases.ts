import { assessThreshold, LINK_RULES, reasonGiven, settledApplication, unlinkStanding } from '@shared/policy';
import { command } from '@server/platform/command/command';
import { NotFound } from '@server/platform/command/failures';
import type { ReadTx } from '@server/platform/db/tenant';
import { caseForDeed, thresholdFacts, touchCase, type CaseRow } from '../case.repository';
import { personSql } from '../person-sql';

export interface UnlinkCasesInput {
  caseId: string;
  otherCaseId: string;
  reason: string;
}

/**
 * Ends the link between two cases, with a reason (D14). The record that they were linked stays. Where one of them met the Act's test only
 * together with the other, that needs a manager who did not link them, as any correction of facts below it does (D52).
 */
export const unlinkCases = command({
  name: 'case.unlink',
  load: async (tx, { caseId, otherCaseId }: UnlinkCasesInput, { actor }) => {
    const found = await caseForDeed(tx, caseId);
    const [link] = await tx.query<{ id: string; linkedBy: string }>(
      `select id, ${personSql('linked_by')} as "linkedBy" from app.case_links where ended_on is null and $1 in (case_id, other_case_id) and $2 in (case_id, other_case_id)
         and $1 <> $2`,
      [caseId, otherCaseId],
    );
    if (!link) {
      throw new NotFound('The link');
    }
    const other = await caseForDeed(tx, otherCaseId);
    return {
      found,
      linkId: link.id,
      holdsFloor: (await restsOn(tx, found, other)) || (await restsOn(tx, other, found)),
      isManager: actor.role === 'TEAM_MANAGER',
      isWhoLinked: actor.userId === link.linkedBy,
    };
  },
  belongs: ({ found }) => ({ tenantId: found.tenantId, caseId: found.id }),
  permit: ({ found }) => ['link', 'Case', found],
  standing: (facts) => unlinkStanding(facts),
  judge: (_, { reason }) => reasonGiven(LINK_RULES.neighbours, reason),
  record: async (tx, { found, linkId }, { otherCaseId, reason }, { moment }) => {
    await tx.query('update app.case_links set ended_on = $2, ended_because = $3 where id = $1', [
      linkId,
      moment.today,
      reason.trim(),
    ]);
    await touchCase(tx, found.id);
    return { result: { caseId: found.id }, events: [{ name: 'case.unlinked', ids: { caseId: found.id, otherCaseId } }] };
  },
});

/** Whether an undecided case meets the test in the Act only with the incidents of the other. */
async function restsOn(tx: ReadTx, row: CaseRow, other: CaseRow): Promise<boolean> {
  if (row.status !== 'RECEIVED' && row.status !== 'ACKNOWLEDGED') {
    return false;
  }
  const { application, settlements, corrections } = await thresholdFacts(tx, row);
  const theirs = (await tx.query<{ id: string }>('select id from app.incidents where case_id = $1', [other.id])).map(
    ({ id }) => id,
  );
  const alone = (application.linkedIncidents ?? []).filter(({ id }) => !theirs.includes(id));
  const floor = (linkedIncidents: typeof alone): boolean =>
    assessThreshold(settledApplication({ ...application, linkedIncidents }, settlements, corrections)).statutoryFloor;
  return floor([...(application.linkedIncidents ?? [])]) && !floor(alone);
}
