import { randomUUID } from 'node:crypto';
import { corrigendumJudgement, corrigendumStanding } from '@shared/policy';
import { letterForDeed, orderLetter } from '@server/features/letters';
import { addresseeOf } from '@server/features/people';
import { command } from '@server/platform/command/command';
import { NotFound } from '@server/platform/command/failures';

export interface CorrectLetterInput {
  letterId: string;
  /** What it said. */
  said: string;
  /** What it should have said. */
  shouldSay: string;
}

/** Mends a clerical error in a letter that has gone, by a dated letter of its own (D47). The first stays as it was; no date moves. */
export const correctLetter = command({
  name: 'letter.correct',
  load: async (tx, { letterId }: { letterId: string } & Partial<CorrectLetterInput>) => {
    const letter = await letterForDeed(tx, letterId);
    return { letter, addressee: await addresseeOf(tx, letter.caseId) };
  },
  belongs: ({ letter }) => ({ tenantId: letter.tenantId, caseId: letter.caseId }),
  permit: ({ letter }) => ['correctLetter', 'Letter', letter],
  standing: ({ letter }) =>
    corrigendumStanding({
      isHandedOver: letter.status === 'HANDED_OVER',
      isToApplicant: letter.partyId !== null && !letter.isCopy,
      isCorrection: letter.kind === 'CORRIGENDUM',
    }),
  judge: (_, input: CorrectLetterInput) => corrigendumJudgement(input),
  record: async (tx, { letter, addressee }, { letterId, said, shouldSay }: CorrectLetterInput, at) => {
    if (!addressee) {
      throw new NotFound('Applicant');
    }
    const { tenantId, caseId } = letter;
    const { today, now } = at.moment;
    const id = randomUUID();
    await tx.query(
      `insert into app.corrigenda (tenant_id, id, case_id, letter_id, said, should_say, corrected_on, recorded_on, recorded_at, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7, $7, $8, $9)`,
      [tenantId, id, caseId, letterId, said.trim(), shouldSay.trim(), today, now, at.actor.membershipId],
    );
    const { id: partyId, letterChannel: channel } = addressee;
    const ordered = await orderLetter(tx, { tenantId, caseId, kind: 'CORRIGENDUM', partyId, causeId: id, channel }, at);
    return { result: { caseId }, events: [{ name: 'letter.corrected', ids: { caseId, letterId, corrigendumId: id } }, ordered] };
  },
});
