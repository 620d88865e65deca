import { HAND_OVER_RULES, transferJudgement, transferStanding } from '@shared/policy';
import { authorityById } from '@server/features/authorities';
import { caseForDeed, sameVersion } from '@server/features/cases';
import { isLetterGoing, orderLetter } from '@server/features/letters';
import { addresseeOf } from '@server/features/people';
import { command } from '@server/platform/command/command';
import { NotFound } from '@server/platform/command/failures';
import { frozenApplication, runningCaseClocks } from '../freeze';
import { howItArrived, insertHandOver, packFiles } from '../hand-over.repository';
import { leaveCase } from '../leave-case';

export interface TransferCaseInput {
  caseId: string;
  toTenantId: string;
  reason: string;
  version?: number;
}

/**
 * Passes a case to the council of the area where the behaviour was (R12, D17): a frozen packet with its files, the applicant told, and
 * here a stub without content (D62). Before the decision only; to another council, never to the county.
 */
export const transferCase = command({
  name: 'case.transfer',
  load: async (tx, { caseId, toTenantId, version }: { caseId: string } & Partial<TransferCaseInput>) => {
    const found = await caseForDeed(tx, caseId);
    if (version !== undefined) {
      sameVersion(found, version);
    }
    return {
      found,
      to: toTenantId === undefined ? null : await authorityById(tx, toTenantId),
      applicant: await addresseeOf(tx, caseId),
      isLetterGoing: await isLetterGoing(tx, caseId),
    };
  },
  belongs: ({ found }) => ({ tenantId: found.tenantId, caseId: found.id }),
  permit: ({ found }) => ['transfer', 'Case', found],
  standing: ({ found, isLetterGoing: going }) => transferStanding({ status: found.status, isLetterGoing: going }),
  judge: ({ found, to }, { reason }: TransferCaseInput) =>
    transferJudgement(HAND_OVER_RULES.transfer, { from: found.tenantId, to, reason }),
  record: async (tx, { found, to, applicant }, { reason }: TransferCaseInput, at) => {
    if (!to || !applicant) {
      throw new NotFound('The applicant');
    }
    const { tenantId, id: caseId } = found;
    const { now, today } = at.moment;
    const handOverId = await insertHandOver(
      tx,
      {
        tenantId,
        caseId,
        reference: found.reference,
        ...(await howItArrived(tx, caseId)),
        receivedOn: found.receivedOn,
        place: to.shortName,
        reason: reason.trim(),
        madeOn: today,
        madeAt: now,
        madeBy: at.actor.membershipId,
        toTenantId: to.id,
      },
      {
        application: await frozenApplication(tx, found),
        status: found.status,
        letter1On: found.letter1On,
        clocks: await runningCaseClocks(tx, caseId),
      },
    );
    await packFiles(tx, caseId, handOverId);
    await leaveCase(tx, { caseId, status: 'TRANSFERRED', because: `Transferred to ${to.name}` }, at);
    await tx.query(
      `update app.cases set impact = '', desired_outcome = '', people_responsible = null, others_affected = null, witnesses = null, complaint_about = '{}'
       where id = $1`,
      [caseId],
    );
    const ordered = await orderLetter(
      tx,
      { tenantId, caseId, kind: 'TRANSFER', partyId: applicant.id, causeId: handOverId, channel: applicant.letterChannel },
      at,
    );
    return {
      result: { caseId },
      events: [{ name: 'case.transferred', ids: { handOverId, caseId, toTenantId: to.id } }, ordered],
    };
  },
});
