import { takingPartStanding, wordsJudgement } from '@shared/policy';
import { command } from '@server/platform/command/command';
import { insertStatement, updateDraft } from '../statement.repository';
import { ownStatement, personKnown } from '../own-statement';

export interface SaveStatementInput {
  caseId: string;
  says: string;
}

/** Keeps what somebody is writing on their own page, right or wrong; nobody else reads it, and the trail does not tell of it (R33). */
export const saveStatement = command({
  name: 'statement.save',
  load: (tx, { caseId }: { caseId: string } & Partial<SaveStatementInput>, at) => ownStatement(tx, caseId, at),
  belongs: ({ found }) => ({ tenantId: found.tenantId, caseId: found.id }),
  permit: ({ found }) => ['takePart', 'Case', found],
  standing: ({ state, partyId }) => [...takingPartStanding(state), ...personKnown(partyId)],
  judge: (_, { says }: SaveStatementInput) => wordsJudgement(says, { isDraft: true }),
  record: async (tx, { found, partyId, byPartyId, draft }, { says }: SaveStatementInput, at) => {
    const { tenantId, id: caseId } = found;
    if (draft) {
      await updateDraft(tx, draft.id, { says, givenOn: null }, at);
    } else {
      const empty = { source: 'OWN_PAGE', documentId: null, givenOn: null } as const;
      await insertStatement(tx, { tenantId, caseId, partyId: partyId ?? '', byPartyId, says, ...empty }, at);
    }
    return { result: { caseId }, events: [], idle: true };
  },
});
