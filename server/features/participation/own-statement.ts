import { PARTICIPATION_RULES, refuse, type Refusal, type ReviewState } from '@shared/policy';
import type { At } from '@server/platform/command/command';
import type { ReadTx } from '@server/platform/db/tenant';
import { caseSeen, personAffectedSeen, reviewState, type CaseSeen } from './participation.repository';
import { draftOf } from './statement.repository';

export interface OwnStatement {
  found: CaseSeen;
  state: ReviewState;
  byPartyId: string;
  partyId: string | null;
  draft: { id: string } | null;
}

/** What somebody of the applicant’s side needs to write a statement on their page: no lock, and only what they see (R33, D28). */
export async function ownStatement(tx: ReadTx, caseId: string, { actor }: At): Promise<OwnStatement> {
  const found = await caseSeen(tx, caseId);
  const byPartyId = actor.kind === 'applicant' ? (actor.subjectId ?? '') : '';
  return {
    found,
    state: await reviewState(tx, found),
    byPartyId,
    partyId: await personAffectedSeen(tx, caseId),
    draft: byPartyId === '' ? null : await draftOf(tx, caseId, byPartyId),
  };
}

/** A representative writes for the person affected only once that person was asked (D28). */
export const personKnown = (partyId: string | null): Refusal[] =>
  partyId === null
    ? [
        refuse(
          PARTICIPATION_RULES.offer,
          'ASK_FIRST',
          'We are asking the person affected first whether they want to give a statement.',
        ),
      ]
    : [];
