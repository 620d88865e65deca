import { issueOutcomeStanding, outcomeGaps } from '@shared/policy';
import { touchCase } from '@server/features/cases';
import { orderLetter } from '@server/features/letters';
import { addresseeOf } from '@server/features/people';
import { command } from '@server/platform/command/command';
import { NotFound } from '@server/platform/command/failures';
import { outcomeForDeed, type OutcomeFacts } from '../outcome-facts';

/** What Letter 3 still lacks (R40, R44). */
export const lacking = ({ findings, plan, openTexts }: OutcomeFacts): ReturnType<typeof outcomeGaps> =>
  outcomeGaps({ findingsFinal: Boolean(findings?.finalOn), plan: plan && { ...plan, actions: openTexts.length } });

/** Orders Letter 3, with the redacted plan enclosed or the reason why there is none (R41, R44). The case moves when it has gone. */
export const issueOutcome = command({
  name: 'outcome.issue',
  load: async (tx, { caseId }: { caseId: string }) => ({
    facts: await outcomeForDeed(tx, caseId),
    addressee: await addresseeOf(tx, caseId),
  }),
  belongs: ({ facts: { found } }) => ({ tenantId: found.tenantId, caseId: found.id }),
  permit: ({ facts: { found } }) => ['issueLetter', 'Case', found],
  standing: ({ facts }) => {
    const standing = issueOutcomeStanding({ status: facts.found.status, letter3: facts.letter3 });
    return standing.length > 0 ? standing : lacking(facts);
  },
  record: async (tx, { facts: { found, findings }, addressee }, _, at) => {
    if (!findings || !addressee) {
      throw new NotFound('Applicant');
    }
    const { tenantId, id: caseId } = found;
    const letter = { kind: 'LETTER_3', partyId: addressee.id, causeId: findings.id, channel: addressee.letterChannel } as const;
    const ordered = await orderLetter(tx, { tenantId, caseId, ...letter }, at);
    await touchCase(tx, caseId);
    return { result: { caseId }, events: [ordered] };
  },
});
