import type { PlainDate } from '@shared/time';
import { answerJudgement, beliefStanding, letterOfDecision } from '@shared/policy';
import { insertAnswer } from '@server/features/people';
import { command } from '@server/platform/command/command';
import { caseForDeed, letterState, sameVersion, standingDecision, supersedeUntold, touchCase } from '../case.repository';

export interface RecordBeliefInput {
  caseId: string;
  believesNoEffectiveAction: boolean;
  /** How the applicant told: by phone, in an email. */
  how: string;
  askedOn: PlainDate;
  version?: number;
}

/**
 * Takes down what the applicant says when asked whether effective action was taken (R14, D4). The latest answer stands, and a decision
 * nobody has been told is made again on it. Refused once the decision is on its way.
 */
export const recordBelief = command({
  name: 'case.record-belief',
  load: async (tx, { caseId, version }: { caseId: string } & Partial<RecordBeliefInput>) => {
    const row = await caseForDeed(tx, caseId);
    if (version !== undefined) {
      sameVersion(row, version);
    }
    const decision = await standingDecision(tx, caseId);
    const letter = decision ? await letterState(tx, caseId, letterOfDecision(decision.outcome), decision.id) : 'NONE';
    return { ...row, letter };
  },
  belongs: (row) => ({ tenantId: row.tenantId, caseId: row.id }),
  permit: (row) => ['recordAnswer', 'Case', row],
  standing: (row) => beliefStanding(row),
  judge: (row, { how, askedOn }: RecordBeliefInput, { today }) =>
    answerJudgement({ how, saidOn: askedOn, receivedOn: row.receivedOn, field: 'askedOn' }, today),
  record: async (tx, row, { believesNoEffectiveAction, how, askedOn }: RecordBeliefInput, at) => {
    const { tenantId, id: caseId } = row;
    await insertAnswer(tx, { tenantId, caseId, kind: 'BELIEF', answer: believesNoEffectiveAction, how, saidOn: askedOn }, at);
    await supersedeUntold(tx, caseId, at.moment.now);
    await touchCase(tx, caseId);
    return { result: { caseId }, events: [{ name: 'case.belief-recorded', ids: { caseId } }] };
  },
});
