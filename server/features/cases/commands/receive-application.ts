import { randomUUID } from 'node:crypto';
import type { PlainDate } from '@shared/time';
import { applicationJudgement, dueFor, policyVersionOn, type DueDate } from '@shared/policy';
import type { SentApplication } from '@shared/vocabulary/application';
import { authorityById } from '@server/features/authorities';
import { startClock } from '@server/features/clocks';
import { AgreementEntity, PartyEntity } from '@server/features/people';
import { newReference } from '@server/platform/auth/passwords';
import { command } from '@server/platform/command/command';
import { NotFound } from '@server/platform/command/failures';
import type { ReadTx, Tx } from '@server/platform/db/tenant';
import { CaseEntity, IncidentEntity, ReportEntity } from '../case.entity';

export type ApplicationInput = SentApplication;

export interface Receipt {
  reference: string;
  receivedOn: PlainDate;
  acknowledgeBy: DueDate;
}

/**
 * Receives an application at the SPOC's door (R18): the case, its account, and clocks C1 and C2s from the local day of receipt
 * (R22, D34). The threshold is never a reason to refuse (R80). An application sent twice is one case (D36).
 */
export const receiveApplication = command({
  name: 'case.receive',
  load: async (tx, _: ApplicationInput, { actor }) => {
    const authority = actor.tenantId ? await authorityById(tx, actor.tenantId) : null;
    if (!authority?.capabilities.includes('REVIEWS')) {
      throw new NotFound('Authority');
    }
    // The case takes its draft's id: the wall lets a visitor write that one case, and one draft can never become two (D36).
    const caseId = (actor.kind === 'public' && actor.subjectId) || null;
    return { authority, caseId: caseId ?? randomUUID(), sent: caseId ? await receiptOf(tx, caseId) : null };
  },
  // Sent a second time, it makes no case of its own.
  belongs: ({ authority, caseId, sent }) => ({ tenantId: authority.id, caseId: sent ? null : caseId }),
  permit: ({ authority }) => ['receive', 'Authority', { tenantId: authority.id }],
  judge: (_, input, moment) =>
    applicationJudgement(
      {
        applicantKind: input.applicantKind,
        name: input.fullName,
        organisationName: input.organisationName,
        email: input.email,
        phone: input.phone,
        addressLines: input.addressLines,
        receivedOn: moment.today,
        declaredTrue: input.declaredTrue,
        incidents: input.incidents.map(({ description, ...incident }) => ({ ...incident, whatHappened: description })),
      },
      moment,
    ),
  record: async (tx, { authority, caseId, sent }, input, { moment }) => {
    if (sent) {
      const acknowledgeBy = dueFor('ACKNOWLEDGE', sent.receivedOn, moment.calendar);
      return { result: { ...sent, acknowledgeBy }, events: [] };
    }
    const acknowledgeBy = dueFor('ACKNOWLEDGE', moment.today, moment.calendar);
    const reference = newReference(authority.referencePrefix);
    const home = { tenantId: authority.id, caseId };
    await tx.manager.insert(CaseEntity, {
      tenantId: authority.id,
      id: home.caseId,
      reference,
      status: 'RECEIVED',
      channel: 'ONLINE',
      applicantKind: input.applicantKind,
      receivedAt: moment.now,
      receivedOn: moment.today,
      policyVersion: policyVersionOn(moment.today).id,
      believesNoEffectiveAction: input.believesNoEffectiveAction,
      impact: input.impact,
      desiredOutcome: input.desiredOutcome,
    });
    await writeParty(tx, home, input, moment.today);
    await writeIncidents(tx, home, input);
    for (const due of [acknowledgeBy, dueFor('DECIDE_SHADOW', moment.today, moment.calendar)]) {
      await startClock(tx, { ...home, subjectId: home.caseId, due });
    }
    await tx.query('update app.drafts set reference = $1, received_on = $2, updated_at = now() where id = $3', [
      reference,
      moment.today,
      caseId,
    ]);
    return {
      result: { reference, receivedOn: moment.today, acknowledgeBy },
      events: [{ name: 'case.received', ids: { caseId: home.caseId } }],
    };
  },
});

/** The reference of the case a draft became and the day it was received, if it was sent already. */
async function receiptOf(tx: ReadTx & Partial<Tx>, draftId: string): Promise<Omit<Receipt, 'acknowledgeBy'> | null> {
  // Locked whether sent or not: of two at once the second waits, and finds it sent.
  const [draft] = await tx.query<{ reference: string | null; receivedOn: PlainDate | null }>(
    `select reference, received_on as "receivedOn" from app.drafts where id = $1 ${tx.manager ? 'for no key update' : ''}`,
    [draftId],
  );
  return draft?.reference && draft.receivedOn ? { reference: draft.reference, receivedOn: draft.receivedOn } : null;
}

type Home = { tenantId: string; caseId: string };

async function writeParty(tx: Tx, home: Home, input: ApplicationInput, today: PlainDate): Promise<void> {
  const partyId = randomUUID();
  await tx.manager.insert(PartyEntity, {
    ...home,
    id: partyId,
    fullName: input.fullName.trim(),
    organisationName: input.organisationName,
    email: input.email?.trim() ?? null,
    phone: input.phone,
    addressLines: input.addressLines,
    letterChannel: input.letterChannel,
    safeContact: input.safeContact,
    language: input.language,
    accessibleFormat: input.accessibleFormat,
  });
  if (input.agreesToShare) {
    await tx.manager.insert(AgreementEntity, {
      ...home,
      id: randomUUID(),
      partyId,
      kind: 'SHARE',
      evidence: 'Agreed on the online form',
      privacyNotice: input.privacyNotice,
      givenOn: today,
    });
  }
}

async function writeIncidents(tx: Tx, home: Home, input: ApplicationInput): Promise<void> {
  for (const [index, { reports, ...incident }] of input.incidents.entries()) {
    const incidentId = randomUUID();
    await tx.manager.insert(IncidentEntity, {
      ...home,
      id: incidentId,
      position: index + 1,
      ...incident,
      areaUnsure: incident.areaUnsure ?? false,
    });
    for (const [at, report] of reports.entries()) {
      await tx.manager.insert(ReportEntity, {
        ...home,
        id: randomUUID(),
        incidentId,
        position: at + 1,
        reportedBy: 'APPLICANT',
        ...report,
      });
    }
  }
}
