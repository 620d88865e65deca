import { LINK_RULES, reasonGiven } from '@shared/policy';
import { command } from '@server/platform/command/command';
import { NotFound } from '@server/platform/command/failures';
import { caseForDeed, touchCase } from '../case.repository';

export interface UnlinkCasesInput {
  caseId: string;
  otherCaseId: string;
  reason: string;
}

/** Ends the link between two cases, with a reason (D14). The record that they were linked stays. */
export const unlinkCases = command({
  name: 'case.unlink',
  load: async (tx, { caseId, otherCaseId }: UnlinkCasesInput) => {
    const found = await caseForDeed(tx, caseId);
    const [link] = await tx.query<{ id: string }>(
      `select id from app.case_links where ended_on is null and $1 in (case_id, other_case_id) and $2 in (case_id, other_case_id)
         and $1 <> $2`,
      [caseId, otherCaseId],
    );
    if (!link) {
      throw new NotFound('The link');
    }
    return { found, linkId: link.id };
  },
  belongs: ({ found }) => ({ tenantId: found.tenantId, caseId: found.id }),
  permit: ({ found }) => ['link', 'Case', found],
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
