import { earlierJudgement, joinJudgement, joinStanding } from '@shared/policy';
import { caseForDeed, latestDayTold, noteArrival, sameVersion, touchCase } from '@server/features/cases';
import { isLetterGoing } from '@server/features/letters';
import { command } from '@server/platform/command/command';
import { NotFound } from '@server/platform/command/failures';
import { howItArrived } from '../hand-over.repository';
import { leaveCase } from '../leave-case';

export interface JoinCaseInput {
  /** The case that ends. */
  caseId: string;
  /** The case it was already. */
  intoCaseId: string;
  reason: string;
  version?: number;
}

/** Makes one case of the same application received twice (D36): both ways of arrival are kept, the earliest day counts, and it is counted once. */
export const joinCase = command({
  name: 'case.join',
  load: async (tx, { caseId, intoCaseId, version }: { caseId: string } & Partial<JoinCaseInput>) => {
    const found = await caseForDeed(tx, caseId);
    if (version !== undefined) {
      sameVersion(found, version);
    }
    const into = intoCaseId === undefined ? null : await caseForDeed(tx, intoCaseId);
    const tellsOf = into ? await latestDayTold(tx, into.id) : null;
    return { found, into, tellsOf, isLetterGoing: await isLetterGoing(tx, caseId) };
  },
  belongs: ({ found }) => ({ tenantId: found.tenantId, caseId: found.id }),
  permit: ({ found }) => ['link', 'Case', found],
  standing: ({ found, isLetterGoing: going }) => joinStanding({ status: found.status, isLetterGoing: going }),
  judge: ({ found, into, tellsOf }, { reason }: JoinCaseInput) =>
    into
      ? [
          ...joinJudgement({ sameCase: found.id === into.id, into: into.status, reason }),
          ...(found.id === into.id ? [] : earlierJudgement({ receivedOn: found.receivedOn, tellsOf }, 'intoCaseId')),
        ]
      : [],
  record: async (tx, { found, into }, { reason }: JoinCaseInput, at) => {
    if (!into) {
      throw new NotFound('Case');
    }
    const { tenantId, id: caseId } = found;
    const arrived = await howItArrived(tx, caseId);
    const note = `Also sent as ${found.reference}. ${reason.trim()}`;
    await noteArrival(tx, { tenantId, caseId: into.id, ...arrived, receivedOn: found.receivedOn, note }, at);
    await touchCase(tx, into.id);
    await leaveCase(tx, { caseId, status: 'JOINED', because: `Joined with ${into.reference}` }, at);
    await tx.query('update app.cases set joined_into_id = $2 where id = $1', [caseId, into.id]);
    return { result: { caseId: into.id }, events: [{ name: 'case.joined', ids: { caseId, intoCaseId: into.id } }] };
  },
});
