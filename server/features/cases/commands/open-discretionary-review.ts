import { randomUUID } from 'node:crypto';
import { discretionaryJudgement, discretionaryStanding } from '@shared/policy';
import { orderLetter } from '@server/features/letters';
import { addresseeOf } from '@server/features/people';
import { command } from '@server/platform/command/command';
import { NotFound } from '@server/platform/command/failures';
import { caseForDeed, sameVersion, touchCase } from '../case.repository';

export interface OpenDiscretionaryReviewInput {
  caseId: string;
  reason: string;
  version?: number;
}

/** Holds a review although the threshold is not met (D15). The applicant is told why; the time for the outcome runs from that letter. */
export const openDiscretionaryReview = command({
  name: 'case.open-discretionary-review',
  load: async (tx, { caseId, version }: { caseId: string } & Partial<OpenDiscretionaryReviewInput>) => {
    const row = await caseForDeed(tx, caseId);
    if (version !== undefined) {
      sameVersion(row, version);
    }
    const opened = await tx.query('select 1 from app.discretionary_reviews where case_id = $1', [caseId]);
    const closing = await tx.query(
      `select 1 from app.closures v join app.letters l on l.case_id = v.case_id and l.kind = 'CLOSURE' and l.cause_id = v.id
       where v.case_id = $1 and v.told_on is null and l.status <> 'CANCELLED' and not l.is_copy`,
      [caseId],
    );
    return { row, isOpened: opened.length > 0, isClosing: closing.length > 0, addressee: await addresseeOf(tx, caseId) };
  },
  belongs: ({ row }) => ({ tenantId: row.tenantId, caseId: row.id }),
  permit: ({ row }) => ['reviewByDiscretion', 'Case', row],
  standing: ({ row, isOpened, isClosing }) => discretionaryStanding({ status: row.status, isOpened, isClosing }),
  judge: (_, { reason }: OpenDiscretionaryReviewInput) => discretionaryJudgement(reason),
  record: async (tx, { row, addressee }, { reason }: OpenDiscretionaryReviewInput, at) => {
    if (!addressee) {
      throw new NotFound('Applicant');
    }
    const { tenantId, id: caseId } = row;
    const { today, now } = at.moment;
    const id = randomUUID();
    await tx.query(
      `insert into app.discretionary_reviews (tenant_id, id, case_id, reason, decided_on, recorded_on, recorded_at, recorded_by)
       values ($1, $2, $3, $4, $5, $5, $6, $7)`,
      [tenantId, id, caseId, reason.trim(), today, now, at.actor.membershipId],
    );
    const { id: partyId, letterChannel: channel } = addressee;
    const ordered = await orderLetter(tx, { tenantId, caseId, kind: 'DISCRETIONARY_REVIEW', partyId, causeId: id, channel }, at);
    await touchCase(tx, caseId);
    return { result: { caseId }, events: [{ name: 'case.discretionary-review-opened', ids: { caseId, reviewId: id } }, ordered] };
  },
});
