import { randomUUID } from 'node:crypto';
import { closeJudgement, closeStanding, lastDayToAppeal } from '@shared/policy';
import { caseForDeed, sameVersion, touchCase } from '@server/features/cases';
import { orderLetter } from '@server/features/letters';
import { addresseeOf } from '@server/features/people';
import { command } from '@server/platform/command/command';
import { NotFound } from '@server/platform/command/failures';
import { closingFacts } from '../closing.repository';

export interface CloseCaseInput {
  caseId: string;
  reason: string;
  /** After “not met”: the applicant asked for it before the appeal window was over. */
  atApplicantsWord?: boolean;
  version?: number;
}

/** Ends a case with its reason (requirements 2.3). It is closed when the letter that says so has gone. */
export const closeCase = command({
  name: 'case.close',
  load: async (tx, { caseId, version }: { caseId: string } & Partial<CloseCaseInput>) => {
    const row = await caseForDeed(tx, caseId);
    if (version !== undefined) {
      sameVersion(row, version);
    }
    return { row, ...(await closingFacts(tx, caseId)), addressee: await addresseeOf(tx, caseId) };
  },
  belongs: ({ row }) => ({ tenantId: row.tenantId, caseId: row.id }),
  permit: ({ row }) => ['close', 'Case', row],
  standing: ({ row, ...facts }) => closeStanding({ status: row.status, ...facts }),
  judge: ({ row, decisionServedOn }, { reason, atApplicantsWord = false }: CloseCaseInput, { today, calendar }) => {
    const last = decisionServedOn && lastDayToAppeal(decisionServedOn, calendar);
    return closeJudgement({ status: row.status, reason, lastDayToAppeal: last, atApplicantsWord }, today);
  },
  record: async (tx, { row, addressee }, { reason }: CloseCaseInput, at) => {
    if (!addressee) {
      throw new NotFound('Applicant');
    }
    const { tenantId, id: caseId } = row;
    const { today, now } = at.moment;
    const id = randomUUID();
    await tx.query(
      `insert into app.closures (tenant_id, id, case_id, reason, decided_on, recorded_on, recorded_at, recorded_by)
       values ($1, $2, $3, $4, $5, $5, $6, $7)`,
      [tenantId, id, caseId, reason.trim(), today, now, at.actor.membershipId],
    );
    const { id: partyId, letterChannel: channel } = addressee;
    const ordered = await orderLetter(tx, { tenantId, caseId, kind: 'CLOSURE', partyId, causeId: id, channel }, at);
    await touchCase(tx, caseId);
    return { result: { caseId }, events: [{ name: 'case.closing', ids: { caseId, closureId: id } }, ordered] };
  },
});
