import type { PlainDate } from '@shared/time';
import { CONSENT_RULES, consentJudgement, consentState, refuse } from '@shared/policy';
import type { ConsentEvidence, ConsentKind } from '@shared/vocabulary/people';
import { caseForDeed, sameVersion, touchCase } from '@server/features/cases';
import { closeCaseTasks } from '@server/features/letters';
import { consentsOfCase, insertConsent, partiesOfCase, setRepresentationEnd } from '@server/features/people';
import { command } from '@server/platform/command/command';
import { holdsDocument, representationOf } from '../safeguard.repository';

export interface RecordConsentInput {
  caseId: string;
  kind: ConsentKind;
  holderName: string;
  scope: string;
  evidence: ConsentEvidence;
  givenOn: PlainDate;
  expiresOn?: PlainDate | null;
  documentId?: string | null;
  version?: number;
}

const sameName = (a: string, b: string | null): boolean => a.trim().toLowerCase() === (b ?? '').trim().toLowerCase();

/**
 * Files a written consent: to apply, to attend or to appeal for somebody, each on its own (R5, R36, R60). With consent to apply agencies
 * can be asked, and a representative whose part had ended speaks again.
 */
export const recordConsent = command({
  name: 'consent.record',
  load: async (tx, { caseId, documentId, version }: { caseId: string } & Partial<RecordConsentInput>) => {
    const found = await caseForDeed(tx, caseId);
    if (version !== undefined) {
      sameVersion(found, version);
    }
    return {
      found,
      parties: await partiesOfCase(tx, caseId),
      appliesFor: await representationOf(tx, caseId),
      consents: (await consentsOfCase(tx, caseId)).consents,
      documentIsHere: !documentId || (await holdsDocument(tx, caseId, documentId)),
    };
  },
  belongs: ({ found }) => ({ tenantId: found.tenantId, caseId: found.id }),
  permit: ({ found }) => ['recordConsent', 'Case', found],
  judge: ({ found, parties, appliesFor, consents, documentIsHere }, input: RecordConsentInput, { today }) => {
    const applicant = parties.find(({ role }) => role === 'APPLICANT');
    const stranger =
      input.kind === 'APPLY' &&
      input.holderName.trim() !== '' &&
      !sameName(input.holderName, applicant?.fullName ?? null) &&
      !sameName(input.holderName, applicant?.organisationName ?? null);
    return [
      ...consentJudgement(
        input,
        {
          status: found.status,
          appliesFor,
          state: consentState({ kind: input.kind, appliesFor, consents }, today),
          withdrawnOn:
            consents
              .flatMap(({ kind, withdrawnOn }) => (kind === input.kind && withdrawnOn ? [withdrawnOn] : []))
              .sort()
              .at(-1) ?? null,
        },
        today,
      ),
      ...(stranger && appliesFor === 'SOMEONE_ELSE'
        ? [
            refuse(
              CONSENT_RULES.apply,
              'NOT_ALLOWED',
              'Consent to apply is held by the person who applied. Mend their name first where it is misspelt.',
              'holderName',
            ),
          ]
        : []),
      ...(documentIsHere ? [] : [refuse(CONSENT_RULES.written, 'MISSING', 'That document is not on this case.', 'documentId')]),
    ];
  },
  record: async (tx, { found, parties }, input: RecordConsentInput, at) => {
    const { tenantId, id: caseId } = found;
    const giver = parties.find(({ role }) => role === 'VICTIM') ?? parties.find(({ role }) => role === 'APPLICANT');
    const holder = parties.find(({ role, fullName }) => role === 'APPLICANT' && sameName(input.holderName, fullName));
    const consentId = await insertConsent(
      tx,
      {
        tenantId,
        caseId,
        kind: input.kind,
        giverPartyId: giver?.id ?? '',
        holderPartyId: holder && holder.id !== giver?.id ? holder.id : null,
        holderName: input.holderName.trim(),
        scope: input.scope.trim(),
        evidence: input.evidence,
        documentId: input.documentId ?? null,
        givenOn: input.givenOn,
        expiresOn: input.expiresOn ?? null,
      },
      at,
    );
    if (input.kind === 'APPLY') {
      await setRepresentationEnd(tx, caseId, null);
      await closeCaseTasks(tx, { caseId, kind: 'CONSENT_MISSING', because: 'Written consent is on file.' }, at);
    }
    await touchCase(tx, caseId);
    return { result: { caseId }, events: [{ name: 'consent.recorded', ids: { caseId, consentId } }] };
  },
});
