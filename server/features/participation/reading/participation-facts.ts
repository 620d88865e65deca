import { statementState, type StatementState } from '@shared/policy';
import type { PlainDate } from '@shared/time';
import type { OfferAnswer, OfferKind } from '@shared/vocabulary/participation';
import { partiesOfCase } from '@server/features/people';
import type { ReadTx } from '@server/platform/db/tenant';
import { lastRisk, offeredDays, personAffected } from '../participation.repository';
import { answersGiven, statementsGiven, type AnswerRow } from './participation.repository';

/** How the person affected takes part, for the rooms that arrange the meeting. */
export interface ParticipationFacts {
  /** The person affected (D28); null where nobody is on the case. */
  partyId: string | null;
  hasBothOffers: boolean;
  /** Their latest answer; null while there is none. */
  attendance: OfferAnswer | null;
  statement: StatementState;
  lastRiskOn: PlainDate | null;
}

/** Offers, the answers that stand, the statement and the risk of one case (R33-R36, R47). For staff and the post room. */
export async function participationFacts(tx: ReadTx, caseId: string): Promise<ParticipationFacts> {
  const offered = (await offeredDays(tx, caseId)).map(({ kind }) => kind);
  const answers = await answersGiven(tx, caseId);
  return {
    partyId: personAffected(await partiesOfCase(tx, caseId))?.id ?? null,
    hasBothOffers: offered.length === 2,
    attendance: standing(answers, 'ATTENDANCE')?.answer ?? null,
    statement: statementState({
      offered,
      statementAnswer: standing(answers, 'STATEMENT')?.answer ?? null,
      hasStatement: (await statementsGiven(tx, caseId)).length > 0,
    }),
    lastRiskOn: (await lastRisk(tx, caseId))?.assessedOn ?? null,
  };
}

/** The answer to an offer that stands. */
export const standing = (answers: readonly AnswerRow[], kind: OfferKind): AnswerRow | null =>
  answers.find((answer) => answer.kind === kind && answer.stands) ?? null;
