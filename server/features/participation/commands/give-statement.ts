import { takingPartStanding, wordsJudgement } from '@shared/policy';
import { command } from '@server/platform/command/command';
import { ownStatement, personKnown } from '../own-statement';
import { insertStatement, updateDraft } from '../statement.repository';

export interface GiveStatementInput {
  caseId: string;
  says: string;
}

/** Gives the statement written on one’s own page: it stays as it is, and a later one takes its place, until the meeting is held (R33). */
export const giveStatement = command({
  name: 'statement.give',
  load: (tx, { caseId }: { caseId: string } & Partial<GiveStatementInput>, at) => ownStatement(tx, caseId, at),
  belongs: ({ found }) => ({ tenantId: found.tenantId, caseId: found.id }),
  permit: ({ found }) => ['takePart', 'Case', found],
  standing: ({ state, partyId }) => [...takingPartStanding(state), ...personKnown(partyId)],
  judge: (_, { says }: GiveStatementInput) => wordsJudgement(says, { isDraft: false }),
  record: async (tx, { found, partyId, byPartyId, draft }, { says }: GiveStatementInput, at) => {
    const { tenantId, id: caseId } = found;
    const given = { says: says.trim(), givenOn: at.moment.today };
    if (draft) {
      await updateDraft(tx, draft.id, given, at);
    }
    const words = { partyId: partyId ?? '', byPartyId, source: 'OWN_PAGE', documentId: null, ...given } as const;
    const statementId = draft?.id ?? (await insertStatement(tx, { tenantId, caseId, ...words }, at));
    return { result: { caseId }, events: [{ name: 'statement.given', ids: { caseId, statementId } }] };
  },
});
