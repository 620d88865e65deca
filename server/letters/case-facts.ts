import { longDate, shortDate, type PlainDate } from '@shared/time';
import { AUTHORITY_FIELDS, authorityWords, SAMPLE_AUTHORITY, type AuthorityFacts } from './authority-facts';
import type { Block, Words } from './letter';

/** What every letter to an applicant is built from. */
export interface CaseFacts {
  reference: string;
  receivedOn: PlainDate;
  /** The person written to. */
  applicantName: string;
  /** Where this is a copy for the person affected: who applied for them (D28). */
  copyOf?: string | null;
  /** Where the person written to applied for somebody: for whom (R5). */
  onBehalfOf?: string | null;
  /** The business or community group that applies (R6, D13). */
  organisation?: string | null;
  /** The person written to is under 18 (D46). */
  under18?: boolean;
  authority: AuthorityFacts;
  /** The page where the applicant follows the case. */
  statusUrl: string;
}

/** One incident of an application, as a decision letter explains it (R81, D51). */
export interface IncidentFacts {
  /** 'Anti-social behaviour' or 'Hate incident'. */
  what: string;
  occurredOn: PlainDate;
  where: string;
  /** To whom ('Police') and when it was reported. */
  reports: readonly { to: string; reportedOn: PlainDate }[];
  /** The engine's sentence: counts, or does not count because. */
  because: string;
  /** What the SPOC found, in a sentence. */
  finding?: string | null;
}

/** What was decided and what follows (R29). */
export interface DecisionFacts {
  reasons: string;
  furtherAction: string;
  nextSteps: string;
}

/** Whom the letter is written to: each also a condition of the wording. */
const ADDRESSEE_FIELDS = ['copy_of', 'on_behalf_of', 'organisation', 'under_18', 'not_under_18', 'for_other'] as const;
export const CASE_FIELDS = [
  'reference',
  'received_on',
  'applicant_name',
  'status_url',
  ...ADDRESSEE_FIELDS,
  ...AUTHORITY_FIELDS,
] as const;
export const DECISION_FIELDS = ['reasons', 'reports', 'further_action', 'next_steps'] as const;

/** What every letter to an applicant must say, whatever its wording: reference, contact, support, further incidents. */
export const CASE_REQUIRED = [
  'reference',
  'received_on',
  'spoc_name',
  'spoc_phone',
  'spoc_email',
  'support_name',
  'support_phone',
  'report_url',
  'asb_team_name',
  'asb_team_phone',
] as const;

/** A date as a letter says it; empty where there is none, so that the letter refuses. */
export const dateWord = (date: PlainDate | null | undefined): string => (date ? longDate(date) : '');

/** The words for `CASE_FIELDS`. */
export function caseWords(facts: CaseFacts): Words {
  return {
    ...authorityWords(facts.authority),
    reference: facts.reference,
    received_on: dateWord(facts.receivedOn),
    applicant_name: facts.applicantName,
    status_url: facts.statusUrl,
    copy_of: facts.copyOf ?? '',
    on_behalf_of: facts.onBehalfOf ?? '',
    organisation: facts.organisation ?? '',
    under_18: facts.under18 ?? false,
    not_under_18: !facts.under18,
    for_other: Boolean(facts.copyOf ?? facts.onBehalfOf),
  };
}

/** The words for `DECISION_FIELDS`: the reasons and a row for each incident with its reports and why it counts or not. */
export function decisionWords(decision: DecisionFacts, incidents: readonly IncidentFacts[]): Words {
  return {
    reasons: decision.reasons,
    reports: incidentTable(incidents),
    further_action: decision.furtherAction,
    next_steps: decision.nextSteps,
  };
}

function incidentTable(incidents: readonly IncidentFacts[]): Block {
  return {
    header: ['What happened', 'Reported', 'What we found'],
    rows: incidents.map((incident) => [
      [incident.what, incident.occurredOn && shortDate(incident.occurredOn), incident.where].join('\n'),
      incident.reports.map((report) => `${report.to}, ${shortDate(report.reportedOn)}`).join('\n') || 'Not reported',
      incident.because && [incident.because, incident.finding ?? ''].join('\n'),
    ]),
  };
}

/** An invented case for samples, previews and golden letters: the dates are those of R23, R26 and R42. */
export const SAMPLE_CASE: CaseFacts = {
  reference: 'BLA-2026-0012',
  receivedOn: '2026-03-20' as PlainDate,
  applicantName: 'Margaret Ellis',
  authority: SAMPLE_AUTHORITY,
  statusUrl: 'https://recourse.example/blaby/status',
};
