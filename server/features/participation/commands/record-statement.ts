import type { PlainDate } from '@shared/time';
import { statementJudgement, takingPartStanding } from '@shared/policy';
import type { StatementSource } from '@shared/vocabulary/participation';
import { caseForDeed, touchCase } from '@server/features/cases';
import { partiesOfCase } from '@server/features/people';
import { command } from '@server/platform/command/command';
import { personAffected, reviewState } from '../participation.repository';
import { holdsUpload, insertStatement } from '../statement.repository';

export interface RecordStatementInput {
  caseId: string;
  source: StatementSource;
  says?: string | null;
  documentId?: string | null;
  givenOn: PlainDate;
}

/** Keeps a statement that staff took down, or that came as a document (R33). It stays as it was given; a later one takes its place.
 * A document is then read by whoever reads the open part. */
export const recordStatement = command({
  name: 'statement.record',
  load: async (tx, { caseId, documentId }: { caseId: string } & Partial<RecordStatementInput>) => {
    const found = await caseForDeed(tx, caseId);
    return {
      found,
      state: await reviewState(tx, found),
      person: personAffected(await partiesOfCase(tx, caseId)),
      documentIsHere: Boolean(documentId) && (await holdsUpload(tx, caseId, documentId ?? '')),
    };
  },
  belongs: ({ found }) => ({ tenantId: found.tenantId, caseId: found.id }),
  permit: ({ found }) => ['recordOffer', 'Case', found],
  standing: ({ state }) => takingPartStanding(state),
  judge: ({ found, documentIsHere }, input: RecordStatementInput, { today }) =>
    statementJudgement(input, { documentIsHere, receivedOn: found.receivedOn, today }),
  record: async (tx, { found, person }, { source, says, documentId, givenOn }: RecordStatementInput, at) => {
    const { tenantId, id: caseId } = found;
    const words = { says: says?.trim() || null, documentId: source === 'UPLOADED' ? (documentId ?? null) : null };
    const whose = { partyId: person?.id ?? '', byPartyId: null };
    const statementId = await insertStatement(tx, { tenantId, caseId, ...whose, source, givenOn, ...words }, at);
    await touchCase(tx, caseId);
    return { result: { caseId }, events: [{ name: 'statement.given', ids: { caseId, statementId } }] };
  },
});
