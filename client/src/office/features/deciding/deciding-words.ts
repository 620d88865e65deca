import { CORRECTION_KIND_LABEL } from '@shared/vocabulary/cases';
import { REPORT_BODY_LABEL } from '@shared/vocabulary/cases';
import type { ClockFieldsFragment, DecidingFieldsFragment, IncidentFieldsFragment } from '@client/gql/operations';
import { dayText, shortDayText } from '@client/ui/day-text';

type Correction = DecidingFieldsFragment['corrections'][number];
interface Row {
  key: string;
  name: string;
  value: string;
}

/** An incident in a choice or a sentence. */
export const incidentText = (incident: IncidentFieldsFragment): string =>
  `${incident.position}. ${dayText(incident.occurredOn)}, ${incident.place}`;

/** Every report of the case as a choice. */
export const reportChoices = (incidents: readonly IncidentFieldsFragment[]): { value: string; text: string }[] =>
  incidents.flatMap((incident) =>
    incident.reports.map((report) => ({
      value: report.id,
      text: `${report.bodyName ?? REPORT_BODY_LABEL[report.body]}, ${shortDayText(report.reportedOn)}: incident ${incident.position}`,
    })),
  );

/** 'This report was not made: Police, 5 March 2026 …'. */
export function correctionText(correction: Correction, incidents: readonly IncidentFieldsFragment[]): string {
  const named = (id: string | null): string => {
    const found = incidents.find((incident) => incident.id === id);
    return found ? incidentText(found) : 'an incident';
  };
  const label = CORRECTION_KIND_LABEL[correction.kind];
  return correction.kind === 'REPORT_NOT_MADE'
    ? `${label}: ${reportChoices(incidents).find(({ value }) => value === correction.reportId)?.text ?? 'a report'}`
    : `${label}: ${named(correction.incidentId)} is ${named(correction.sameAsIncidentId)}`;
}

/** Who answered a correction, when and how; or that it waits. */
export function answerText({ answeredOn, answeredBy, isApproved, answerNote }: Correction): string {
  if (!answeredOn) {
    return 'Waits for a team manager. Nothing has changed yet.';
  }
  const note = answerNote ? `: ${answerNote}` : '';
  return `${isApproved ? 'Approved' : 'Not approved'} by ${answeredBy ?? ''} on ${dayText(answeredOn)}${note}`;
}

const KEPT = (kept: boolean | null): string => (kept === null ? 'Cannot be said yet' : kept ? 'Yes' : 'No');

const extendedText = ({ recordedOn, recordedBy, isLate }: NonNullable<DecidingFieldsFragment['extension']>): string =>
  `${dayText(recordedOn)} by ${recordedBy}${isLate ? ' (late: after the day it was first due)' : ''}`;

/** The dates of a decision both ways: as first due, and as extended (R28, D7). */
export function datesBothWays(deciding: DecidingFieldsFragment): Row[] {
  const { extension, originalDueOn, decidedOn } = deciding;
  const next =
    deciding.updates.filter(({ about, sentOn }) => about === 'DECIDE' && sentOn).at(-1)?.nextDueOn ?? extension?.originalDueOn;
  return [
    { key: 'first', name: 'First due', value: originalDueOn ? dayText(originalDueOn) : 'Counts from Letter 1' },
    { key: 'decided', name: 'Decided', value: decidedOn ? dayText(decidedOn) : 'Not yet' },
    { key: 'original', name: 'Decided by the day first due', value: KEPT(deciding.metOriginal) },
    ...(extension
      ? [
          { key: 'extended', name: 'Extended', value: extendedText(extension) },
          { key: 'why', name: 'Why', value: extension.reason },
          ...(decidedOn || !next ? [] : [{ key: 'next', name: 'Next update due', value: dayText(next) }]),
          { key: 'updates', name: 'Every update in time', value: KEPT(deciding.metExtended) },
        ]
      : [{ key: 'extended', name: 'Extended', value: 'No' }]),
  ];
}

/** The dates of the outcome both ways: as first due, and with its updates (R43, D7). */
export function outcomeDates(deciding: DecidingFieldsFragment, clocks: readonly ClockFieldsFragment[]): Row[] {
  const { outcomeExtension: extension } = deciding;
  const clock = clocks.find(({ kind }) => kind === 'OUTCOME');
  const next = clocks.find(({ kind, stoppedOn }) => kind === 'OUTCOME_UPDATE' && stoppedOn === null);
  const due = extension?.originalDueOn ?? clock?.dueOn;
  return [
    { key: 'first', name: 'Letter 3 first due', value: due ? dayText(due) : 'Counts from Letter 2a' },
    { key: 'sent', name: 'Letter 3 sent', value: clock?.stoppedOn ? dayText(clock.stoppedOn) : 'Not yet' },
    ...(extension
      ? [
          { key: 'extended', name: 'Extended', value: extendedText(extension) },
          { key: 'why', name: 'Why', value: extension.reason },
          ...(next ? [{ key: 'next', name: 'Next update due', value: dayText(next.dueOn) }] : []),
        ]
      : [{ key: 'extended', name: 'Extended', value: 'No' }]),
  ];
}
