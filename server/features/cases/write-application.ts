import { randomUUID } from 'node:crypto';
import type { PlainDate } from '@shared/time';
import { dueFor, policyVersionOn, type DueDate } from '@shared/policy';
import type { SentApplication } from '@shared/vocabulary/application';
import type { CaseStatus, IntakeChannel } from '@shared/vocabulary/cases';
import { startClock } from '@server/features/clocks';
import { takeHeldFiles } from '@server/features/documents';
import type { At } from '@server/platform/command/command';
import type { Tx } from '@server/platform/db/tenant';
import { ArrivalEntity } from './arrival.entity';
import { CaseEntity, IncidentEntity, ReportEntity } from './case.entity';
import { writePeople } from './write-people';

/** An application that is about to become a case. */
export interface Arriving {
  tenantId: string;
  caseId: string;
  reference: string;
  application: SentApplication;
  channel: IntakeChannel;
  /** The real local day of receipt: every limit counts from it (R22, D34). */
  receivedOn: PlainDate;
  receivedAt: Date;
  /** About the arrival, where there is anything to say. */
  note?: string | null;
  /** For a case that is handed over: as it stood there (D62). Left out: just received, and its clocks start. */
  status?: CaseStatus;
  letter1On?: PlainDate | null;
  clocks?: readonly ClockAsItStood[];
  /** The draft or hand-over whose held files become documents of the case. */
  heldFor?: string | null;
}

/** A clock of a case that is handed over: the due date it has is the due date it keeps, and so is the day that was promised (D33, D62). */
export type ClockAsItStood = DueDate & { promisedOn?: PlainDate | null };

/**
 * Writes an application down as a case: its account, its people, what they consented and agreed to, how it arrived, and its clocks.
 * The same for a form sent online, one keyed by staff and one handed over. It judges nothing and answers when Letter 1 is due.
 */
export async function writeApplication(tx: Tx, arriving: Arriving, at: At): Promise<DueDate> {
  const { tenantId, caseId, application, receivedOn } = arriving;
  const home = { tenantId, caseId };
  const acknowledgeBy = dueFor('ACKNOWLEDGE', receivedOn, at.moment.calendar);
  await tx.manager.insert(CaseEntity, {
    tenantId,
    id: caseId,
    reference: arriving.reference,
    status: arriving.status ?? 'RECEIVED',
    channel: arriving.channel,
    applicantKind: application.applicantKind,
    receivedAt: arriving.receivedAt,
    receivedOn,
    policyVersion: policyVersionOn(receivedOn).id,
    believesNoEffectiveAction: application.believesNoEffectiveAction,
    impact: application.impact,
    desiredOutcome: application.desiredOutcome,
    appliesFor: application.appliesFor ?? 'SELF',
    peopleResponsible: application.peopleResponsible ?? null,
    othersAffected: application.othersAffected ?? null,
    witnesses: application.witnesses ?? null,
    under18Involved: application.under18Involved ?? false,
    complaintAbout: [...(application.complaintAbout ?? [])],
    letter1On: arriving.letter1On ?? null,
  });
  // Before the people: a consent names the document that proves it.
  const consentDocumentId = arriving.heldFor ? await takeHeldFiles(tx, arriving.heldFor, caseId) : null;
  await writePeople(tx, { ...arriving, consentDocumentId }, at);
  await writeIncidents(tx, home, application);
  await writeArrival(tx, { ...home, ...arriving }, at);
  const starting: readonly ClockAsItStood[] = [acknowledgeBy, dueFor('DECIDE_SHADOW', receivedOn, at.moment.calendar)];
  for (const { promisedOn = null, ...due } of arriving.clocks ?? starting) {
    await startClock(tx, { ...home, subjectId: caseId, due, promisedOn });
  }
  return acknowledgeBy;
}

/** Notes one arrival of an application: the channel, the real day, and the day it was keyed. */
export async function writeArrival(
  tx: Tx,
  arrival: Home & Pick<Arriving, 'channel' | 'receivedOn' | 'receivedAt' | 'note'>,
  { actor, moment }: At,
): Promise<void> {
  await tx.manager.insert(ArrivalEntity, {
    tenantId: arrival.tenantId,
    id: randomUUID(),
    caseId: arrival.caseId,
    channel: arrival.channel,
    receivedOn: arrival.receivedOn,
    receivedAt: arrival.receivedAt,
    note: arrival.note?.trim() || null,
    recordedOn: moment.today,
    recordedAt: moment.now,
    recordedBy: actor.membershipId,
  });
}

type Home = { tenantId: string; caseId: string };

async function writeIncidents(tx: Tx, home: Home, application: SentApplication): Promise<void> {
  for (const [index, { reports, ...incident }] of application.incidents.entries()) {
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
