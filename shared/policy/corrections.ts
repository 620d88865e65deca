import type { CaseStatus, CorrectionKind } from '@shared/vocabulary/cases';
import { CASE_STATUS_LABEL } from '@shared/vocabulary/cases';
import { Refusal, refuse, Rule } from './rule';
import type { FactCorrection, ThresholdApplication, ThresholdVerdict } from './threshold-types';

/** Correcting facts with a second person (§2, D52): the only way below the test in the Act. */
export const CORRECTION_RULES = {
  propose: {
    id: 'correction.propose',
    section: '§2',
    requirements: ['D52'],
    says: 'Before the decision is told, a report that was not made or an incident told twice may be proposed for correction, with a reason.',
  },
  second: {
    id: 'correction.second-person',
    section: '§2',
    requirements: ['D52', 'D5'],
    says: 'A manager who did not propose it approves it, or refuses it with a reason.',
  },
  floor: {
    id: 'correction.floor',
    section: '§2',
    requirements: ['D52', 'D51'],
    says: 'Settling a report never takes a case below the test in the Act by itself; that needs an approved correction.',
  },
} as const satisfies Record<string, Rule>;

/** The application with approved corrections in it: a report not made is left out, an incident told twice points at its other telling. */
export function correctedApplication(
  application: ThresholdApplication,
  corrections: readonly FactCorrection[],
): ThresholdApplication {
  const notMade = new Set(
    corrections.flatMap(({ kind, reportId }) => (kind === 'REPORT_NOT_MADE' && reportId ? [reportId] : [])),
  );
  const sameAs = new Map(
    corrections.flatMap(({ kind, incidentId, sameAsIncidentId }): [string, string][] =>
      kind === 'SAME_INCIDENT' && incidentId && sameAsIncidentId ? [[incidentId, sameAsIncidentId]] : [],
    ),
  );
  return {
    ...application,
    incidents: application.incidents.map((incident) => {
      const same = sameAs.get(incident.id);
      const reports = incident.reports.filter(({ id }) => id === undefined || !notMade.has(id));
      return same === undefined ? { ...incident, reports } : { ...incident, reports, sameAs: same };
    }),
  };
}

/** Whether facts may be corrected now: until the decision is told (D52). `letter` is the one telling a decision. */
export function correctionStanding(facts: { status: CaseStatus; letter: 'NONE' | 'ORDERED' | 'HANDED_OVER' }): Refusal[] {
  if (facts.status !== 'RECEIVED' && facts.status !== 'ACKNOWLEDGED') {
    const message = `The case is “${CASE_STATUS_LABEL[facts.status]}”: its facts can no longer be corrected.`;
    return [refuse(CORRECTION_RULES.propose, 'WRONG_STATUS', message)];
  }
  return facts.letter === 'NONE'
    ? []
    : [refuse(CORRECTION_RULES.propose, 'ALREADY_DONE', 'The letter telling the decision is on its way, so the facts stay.')];
}

export interface ProposedCorrection extends FactCorrection {
  reason: string;
}

/** What stands against a proposal: no reason, nothing or the wrong thing named, the same proposed or approved already (D52). */
export function correctionJudgement(
  proposed: ProposedCorrection,
  known: {
    reportIds: readonly string[];
    incidentIds: readonly string[];
    /** Those approved, and those nobody has answered yet. */
    standing: readonly FactCorrection[];
  },
): Refusal[] {
  const { kind, reportId, incidentId, sameAsIncidentId } = proposed;
  const no = (code: 'MISSING' | 'ALREADY_DONE' | 'NOT_ALLOWED', message: string, field?: string): Refusal[] => [
    refuse(CORRECTION_RULES.propose, code, message, field),
  ];
  const named: Record<CorrectionKind, () => Refusal[]> = {
    REPORT_NOT_MADE: () => {
      if (!reportId || !known.reportIds.includes(reportId)) {
        return no('MISSING', 'Choose the report that was not made.', 'reportId');
      }
      return known.standing.some((one) => one.reportId === reportId)
        ? no('ALREADY_DONE', 'This report is already proposed as not made.', 'reportId')
        : [];
    },
    SAME_INCIDENT: () => {
      if (!incidentId || !known.incidentIds.includes(incidentId)) {
        return no('MISSING', 'Choose the incident that was told twice.', 'incidentId');
      }
      if (!sameAsIncidentId || !known.incidentIds.includes(sameAsIncidentId) || sameAsIncidentId === incidentId) {
        return no('MISSING', 'Choose the other incident it is the same as.', 'sameAsIncidentId');
      }
      if (known.standing.some((one) => one.incidentId === incidentId)) {
        return no('ALREADY_DONE', 'This incident is already proposed as the same as another.', 'incidentId');
      }
      return leadsTo(known.standing, sameAsIncidentId, incidentId)
        ? no('NOT_ALLOWED', 'These two are already taken as one incident.', 'sameAsIncidentId')
        : [];
    },
  };
  return [
    ...named[kind](),
    ...(proposed.reason.trim() === '' ? no('MISSING', 'Say why the fact is wrong and how you know.', 'reason') : []),
  ];
}

/** Whether following "the same as" from one incident arrives at the other. */
function leadsTo(corrections: readonly FactCorrection[], from: string, to: string, steps = 0): boolean {
  const next = corrections.find(({ incidentId }) => incidentId === from)?.sameAsIncidentId;
  return (
    from === to ||
    (next !== null && next !== undefined && steps <= corrections.length && leadsTo(corrections, next, to, steps + 1))
  );
}

/** A second person who does not approve says why (D5, D52). */
export function answerNoteJudgement(rule: Rule, { approved, note }: { approved: boolean; note: string }): Refusal[] {
  return approved || note.trim() !== '' ? [] : [refuse(rule, 'MISSING', 'Say why you do not approve it.', 'note')];
}

/** What stands against an answer by this person: answered already, or their own proposal (D5, D52). */
export function secondPersonStanding(
  rule: Rule,
  facts: { proposedBy: string; answeredBy: string | null; isAnswered: boolean },
): Refusal[] {
  return [
    ...(facts.isAnswered ? [refuse(rule, 'ALREADY_DONE', 'It has already been answered.')] : []),
    ...(facts.proposedBy === facts.answeredBy
      ? [refuse(rule, 'SECOND_PERSON', 'You proposed it yourself, so another manager has to answer it.')]
      : []),
  ];
}

/** Against not accepting a report where the test in the Act is met with it and would not be without it (D51, D52). */
export function settleFloorJudgement(
  withReport: Pick<ThresholdVerdict, 'statutoryFloor'>,
  without: Pick<ThresholdVerdict, 'statutoryFloor'>,
): Refusal[] {
  return withReport.statutoryFloor && !without.statutoryFloor
    ? [
        refuse(
          CORRECTION_RULES.floor,
          'FLOOR_MET',
          'Without this report the test in the Act would no longer be met. If the report was not made, propose a correction; a manager answers it.',
          'finding',
        ),
      ]
    : [];
}
