import { randomUUID } from 'node:crypto';
import { waysGiven } from '@shared/policy';
import type { SentPerson } from '@shared/vocabulary/application';
import type { IntakeChannel } from '@shared/vocabulary/cases';
import type { PartyRole } from '@shared/vocabulary/people';
import { AgreementEntity, ConsentEntity, PartyEntity } from '@server/features/people';
import type { At } from '@server/platform/command/command';
import type { Tx } from '@server/platform/db/tenant';
import type { Arriving } from './write-application';

const AGREED_ON: Record<IntakeChannel, string> = {
  ONLINE: 'Agreed on the online form',
  PAPER: 'Agreed on the paper form',
  PHONE: 'Agreed on the phone',
  EMAIL: 'Agreed by email',
};

/**
 * Writes down the applicant and, where they apply for somebody else, the person affected; the written consent to be represented (R5);
 * and the agreement to share, which is the affected person's to give (D21, D28).
 */
export async function writePeople(tx: Tx, arriving: Arriving & { consentDocumentId: string | null }, at: At): Promise<void> {
  const { tenantId, caseId, application } = arriving;
  const home = { tenantId, caseId };
  const applicantId = await writeParty(tx, home, 'APPLICANT', application, {
    relationship: filled(application.relationship),
  });
  const victim = application.appliesFor === 'SOMEONE_ELSE' ? application.victim : null;
  const affectedId = victim ? await writeParty(tx, home, 'VICTIM', victim, { wantsCopies: victim.wantsCopies }) : applicantId;
  if (victim && application.consent) {
    const { evidence, givenOn, scope, expiresOn } = application.consent;
    await tx.manager.insert(ConsentEntity, {
      ...home,
      id: randomUUID(),
      kind: 'APPLY',
      giverPartyId: affectedId,
      holderPartyId: applicantId,
      holderName: application.fullName.trim(),
      scope: scope.trim(),
      evidence,
      documentId: arriving.consentDocumentId,
      givenOn,
      expiresOn,
      recordedOn: at.moment.today,
      recordedAt: at.moment.now,
      recordedBy: at.actor.membershipId,
    });
  }
  if (application.agreesToShare) {
    await tx.manager.insert(AgreementEntity, {
      ...home,
      id: randomUUID(),
      partyId: affectedId,
      kind: 'SHARE',
      evidence: AGREED_ON[arriving.channel],
      privacyNotice: application.privacyNotice,
      givenOn: arriving.receivedOn,
    });
  }
}

async function writeParty(
  tx: Tx,
  home: { tenantId: string; caseId: string },
  role: PartyRole,
  person: SentPerson,
  more: { relationship?: string | null; wantsCopies?: boolean },
): Promise<string> {
  const id = randomUUID();
  await tx.manager.insert(PartyEntity, {
    ...home,
    id,
    role,
    relationship: more.relationship ?? null,
    fullName: person.fullName.trim(),
    organisationName: filled(person.organisationName),
    email: filled(person.email),
    phone: filled(person.phone),
    addressKind: person.addressKind ?? 'HOME',
    addressLines: person.addressLines,
    letterChannel: person.letterChannel,
    safeChannels: [...(person.safeChannels ?? waysGiven(person))],
    contactTimes: filled(person.contactTimes),
    safeContact: filled(person.safeContact),
    language: filled(person.language),
    needsInterpreter: person.needsInterpreter ?? false,
    letterFormat: person.letterFormat ?? 'STANDARD',
    accessibleFormat: filled(person.accessibleFormat),
    supportNeeds: filled(person.supportNeeds),
    tenure: person.tenure ?? 'NOT_SAID',
    landlordName: filled(person.landlordName),
    landlordOfficer: filled(person.landlordOfficer),
    isUnder18: person.isUnder18 ?? false,
    adultName: filled(person.adultName),
    adultRelationship: filled(person.adultRelationship),
    adultIsSafe: person.adultIsSafe ?? null,
    wantsCopies: more.wantsCopies ?? false,
    endedOn: null,
    version: 1,
  });
  return id;
}

/** The words without the spaces around them, or null where there are none. */
const filled = (text: string | null | undefined): string | null => text?.trim() || null;
