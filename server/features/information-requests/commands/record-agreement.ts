import type { PlainDate } from '@shared/time';
import { agreementJudgement, ANSWER_RULES, answerJudgement, refuse } from '@shared/policy';
import { caseForDeed, sameVersion, touchCase } from '@server/features/cases';
import { closeCaseTasks } from '@server/features/letters';
import { addresseeOf, agreementToShare, insertAgreement, insertAnswer, withdrawAgreements } from '@server/features/people';
import { command } from '@server/platform/command/command';
import { AGREEMENT_MISSING } from '../agreement-task';
import { stopSharing } from '../stop-sharing';

export interface RecordAgreementInput {
  caseId: string;
  given: boolean;
  /** How the applicant told: by phone, in an email. The evidence (R48). */
  how: string;
  on: PlainDate;
  version?: number;
}

/**
 * Takes down that the applicant agrees to sharing, does not, or no longer does (R48). Without agreement nobody new is asked, what was
 * asked and not answered is taken back, and agencies' grants on the case end (D58). The task raised at receipt is done (D55).
 */
export const recordAgreement = command({
  name: 'case.record-agreement',
  load: async (tx, { caseId, version }: { caseId: string } & Partial<RecordAgreementInput>) => {
    const found = await caseForDeed(tx, caseId);
    if (version !== undefined) {
      sameVersion(found, version);
    }
    return { found, agreement: await agreementToShare(tx, caseId), applicant: await addresseeOf(tx, caseId) };
  },
  belongs: ({ found }) => ({ tenantId: found.tenantId, caseId: found.id }),
  permit: ({ found }) => ['recordAnswer', 'Case', found],
  standing: ({ applicant }) =>
    applicant ? [] : [refuse(ANSWER_RULES.agreement, 'MISSING', 'Nobody is named on this case who could agree.')],
  judge: ({ found, agreement }, { given, how, on }: RecordAgreementInput, { today }) => [
    ...agreementJudgement({ status: found.status, agreement, given }),
    ...answerJudgement({ how, saidOn: on, receivedOn: found.receivedOn, field: 'on' }, today),
  ],
  record: async (tx, { found, applicant }, { given, how, on }: RecordAgreementInput, at) => {
    const { tenantId, id: caseId } = found;
    await insertAnswer(tx, { tenantId, caseId, kind: 'AGREEMENT', answer: given, how, saidOn: on }, at);
    if (given && applicant) {
      await insertAgreement(tx, { tenantId, caseId, partyId: applicant.id, evidence: how.trim(), givenOn: on });
    } else {
      await withdrawAgreements(tx, caseId, on);
      await stopSharing(tx, { caseId, because: 'The applicant does not agree to sharing.' }, at);
    }
    const because = given ? 'The applicant agrees.' : 'The applicant was asked and does not agree.';
    await closeCaseTasks(tx, { caseId, kind: AGREEMENT_MISSING, because }, at);
    await touchCase(tx, caseId);
    return {
      result: { caseId },
      events: [{ name: given ? 'case.agreement-given' : 'case.agreement-withdrawn', ids: { caseId } }],
    };
  },
});
