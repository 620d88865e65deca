import { randomUUID } from 'node:crypto';
import type { PlainDate } from '@shared/time';
import { refuse, WITHDRAWAL_RULES, withdrawJudgement, withdrawStanding } from '@shared/policy';
import { isLetterGoing, orderLetter } from '@server/features/letters';
import { addresseeOf } from '@server/features/people';
import { command } from '@server/platform/command/command';
import { NotFound } from '@server/platform/command/failures';
import { caseForDeed, sameVersion, supersedeUntold, touchCase } from '../case.repository';
import { endCase } from '../end-case';

export interface WithdrawCaseInput {
  caseId: string;
  saidOn: PlainDate;
  /** How the applicant told: by phone, in an email. */
  how: string;
  reason: string | null;
  /** Why the case goes on all the same: somebody is at risk. Null ends it. */
  continuedBecause: string | null;
  version?: number;
}

/**
 * Records that the applicant withdraws (D37). The case ends at once: clocks stop, letters that have not gone are cancelled, requests are
 * taken back; it is confirmed in writing and stays counted as received. Continued for somebody's safety, nothing stops and the letter says so.
 */
export const withdrawCase = command({
  name: 'case.withdraw',
  load: async (tx, { caseId, version }: { caseId: string } & Partial<WithdrawCaseInput>) => {
    const row = await caseForDeed(tx, caseId);
    if (version !== undefined) {
      sameVersion(row, version);
    }
    return { row, isGoing: await isLetterGoing(tx, caseId), addressee: await addresseeOf(tx, caseId) };
  },
  belongs: ({ row }) => ({ tenantId: row.tenantId, caseId: row.id }),
  permit: ({ row }) => ['withdraw', 'Case', row],
  standing: ({ row, isGoing }) => [
    ...withdrawStanding(row),
    ...(isGoing
      ? [
          refuse(
            WITHDRAWAL_RULES.record,
            'NOT_ALLOWED',
            'A letter is being sent at this moment, or it is not known whether it went. See to it first.',
          ),
        ]
      : []),
  ],
  judge: ({ row }, input: WithdrawCaseInput, { today }) => withdrawJudgement({ ...input, receivedOn: row.receivedOn }, today),
  record: async (tx, { row, addressee }, { saidOn, how, reason, continuedBecause }: WithdrawCaseInput, at) => {
    const { tenantId, id: caseId } = row;
    if (!addressee) {
      throw new NotFound('Applicant');
    }
    const id = randomUUID();
    await tx.query(
      `insert into app.withdrawals (tenant_id, id, case_id, said_on, how, reason, continued_because, recorded_on, recorded_at, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        tenantId,
        id,
        caseId,
        saidOn,
        how.trim(),
        reason?.trim() || null,
        continuedBecause?.trim() ?? null,
        at.moment.today,
        at.moment.now,
        at.actor.membershipId,
      ],
    );
    if (continuedBecause === null) {
      await endCase(tx, { caseId, because: 'The applicant withdrew.' }, at);
      await supersedeUntold(tx, caseId, at.moment.now);
    }
    const ordered = await orderLetter(
      tx,
      { tenantId, caseId, kind: 'WITHDRAWAL', partyId: addressee.id, causeId: id, channel: addressee.letterChannel },
      at,
    );
    await touchCase(tx, caseId, continuedBecause === null ? { status: 'WITHDRAWN' } : {});
    const name = continuedBecause === null ? 'case.withdrawn' : 'case.withdrawal-continued';
    return { result: { caseId }, events: [{ name, ids: { caseId, withdrawalId: id } }, ordered] };
  },
});
