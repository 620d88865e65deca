import type { PlainDate } from '@shared/time';
import { withdrawConsentJudgement } from '@shared/policy';
import { caseForDeed, sameVersion, touchCase } from '@server/features/cases';
import { stopSharing } from '@server/features/information-requests';
import { cancelPartyLetters, closeCaseTasks, raiseTask } from '@server/features/letters';
import { consentsOfCase, endConsent, partiesOfCase, setRepresentationEnd, withdrawAgreements } from '@server/features/people';
import { command, type At } from '@server/platform/command/command';
import { NotFound } from '@server/platform/command/failures';
import type { Tx } from '@server/platform/db/tenant';
import { caseOfConsent } from '../safeguard.repository';

export interface WithdrawConsentInput {
  consentId: string;
  on: PlainDate;
  /** How the person affected told. */
  because: string;
  version?: number;
}

/**
 * Takes down that a consent was withdrawn (D28). Without consent to apply the representative's part ends: the case is the person's own,
 * letters go to them, what was asked and not answered is taken back and agencies' grants end, as when agreement to share ends (D58).
 */
export const withdrawConsent = command({
  name: 'consent.withdraw',
  load: async (tx, { consentId, version }: { consentId: string } & Partial<WithdrawConsentInput>) => {
    const found = await caseForDeed(tx, await caseOfConsent(tx, consentId));
    if (version !== undefined) {
      sameVersion(found, version);
    }
    const { consents } = await consentsOfCase(tx, found.id);
    const consent = consents.find(({ id }) => id === consentId);
    if (!consent) {
      throw new NotFound('The consent');
    }
    return { found, consent, parties: await partiesOfCase(tx, found.id) };
  },
  belongs: ({ found }) => ({ tenantId: found.tenantId, caseId: found.id }),
  permit: ({ found }) => ['recordConsent', 'Case', found],
  judge: ({ consent }, input: WithdrawConsentInput, { today }) => withdrawConsentJudgement(consent, input, today),
  record: async (tx, { found, consent, parties }, { on, because }: WithdrawConsentInput, at) => {
    const { tenantId, id: caseId } = found;
    await endConsent(tx, consent.id, on, because.trim());
    const representative = parties.find(({ role, endedOn }) => role === 'APPLICANT' && endedOn === null);
    if (consent.kind === 'APPLY' && representative && parties.some(({ role }) => role === 'VICTIM')) {
      await endRepresentation(tx, { tenantId, caseId, representativeId: representative.id, on }, at);
    }
    await touchCase(tx, caseId);
    return { result: { caseId }, events: [{ name: 'consent.withdrawn', ids: { caseId, consentId: consent.id } }] };
  },
});

async function endRepresentation(
  tx: Tx,
  { tenantId, caseId, representativeId, on }: { tenantId: string; caseId: string; representativeId: string; on: PlainDate },
  at: At,
): Promise<void> {
  const because = 'The person affected no longer wants to be represented.';
  await setRepresentationEnd(tx, caseId, on);
  // What the representative agreed to on the form ends with their part: the person is asked themselves.
  await withdrawAgreements(tx, caseId, on);
  await stopSharing(tx, { caseId, because }, at);
  await closeCaseTasks(tx, { caseId, kind: 'CONSENT_MISSING', because }, at);
  const cancelled = await cancelPartyLetters(tx, { partyId: representativeId, because }, at);
  const letters =
    cancelled > 0
      ? ' Letters to the representative that had not gone were cancelled: send them again to the person affected.'
      : '';
  const says =
    'The representative no longer speaks for the person affected. From now on letters go to the person affected: check how to reach them safely, ' +
    `ask whether they want to go on, and record under People whether they agree to sharing.${letters}`;
  await raiseTask(tx, { tenantId, caseId, kind: 'REPRESENTATIVE_ENDED', says }, at);
}
