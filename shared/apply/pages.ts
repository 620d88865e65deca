import type { ReportingWindow } from '@shared/policy/windows';
import type { IncidentStanding } from '@shared/policy/threshold-words';
import type { PlainDate, WorkingDaysExplained } from '@shared/time';
import type { Capability } from '@shared/vocabulary/authorities';
import type { Answers, Values } from './answers';
import type { Gap, Stop } from './flow';
import type { Field, FieldError } from './question';
import type { LinkPages } from './link-pages';
import type { ReviewPages, ReviewPart } from './review-pages';
import type { HeldFile } from './files';
import type { AnswerPart, AnswerRow } from './summary';

/** An authority as its public pages show it: nothing here is about a person other than its published contact. */
export interface PublicAuthority {
  id: string;
  slug: string;
  name: string;
  shortName: string;
  referencePrefix: string;
  capabilities: readonly Capability[];
  colour: string;
  spocName: string;
  spocTitle: string;
  spocEmail: string;
  spocPhone: string;
  postalAddress: readonly string[];
  asbTeamName: string;
  asbTeamPhone: string;
  reportUrl: string;
  websiteUrl: string;
}

/** What surrounds every page. */
export interface Frame {
  authority: PublicAuthority | null;
  /** Addresses of the built style sheets and scripts. */
  styles: readonly string[];
  scripts: readonly string[];
  /** Whether "Exit this page" is shown. */
  exit: boolean;
  /** A sentence for the banner of the demonstration, or null. */
  banner: string | null;
  /** Where "Back" leads, or null for no such link. */
  back: string | null;
}

export interface IncidentLine {
  title: string;
  place: string;
  reports: number;
  standing: IncidentStanding;
  open: string;
  remove: string;
}
export interface ReportLine {
  title: string;
  rows: AnswerRow[];
  remove: string;
}
/** What the browser needs to judge the incident on the page while it is being typed. */
export interface LiveIncident {
  values: Values;
  reports: readonly Values[];
  report: number | null;
  today: PlainDate;
}

export interface Step {
  title: string;
  state: 'DONE' | 'NOW' | 'LATER';
  when: string | null;
  says: string | null;
}
export interface StatusClock {
  label: string;
  dueOn: PlainDate;
  sentence: string;
}
export interface StatusLetter {
  title: string;
  sentOn: PlainDate;
  href: string;
}

/** What each page is told. The name is the page's; the server fills it, the browser never sees it whole. */
export interface PublicPages extends ReviewPages, LinkPages {
  home: { authorities: readonly PublicAuthority[] };
  'check-a-date': {
    values: Values;
    errors: FieldError[];
    due: WorkingDaysExplained | null;
    publishedTo: PlainDate;
    windows: (ReportingWindow & { occurredOn: PlainDate; receivedOn: PlainDate }) | null;
  };
  authority: { authority: PublicAuthority };
  county: { authority: PublicAuthority; authorities: readonly PublicAuthority[] };
  start: { authority: PublicAuthority; begun: string | null; sent: boolean; days: number };
  question: {
    authority: PublicAuthority;
    title: string;
    caption: string | null;
    hint: string | null;
    aside: { text: string; slug: string } | null;
    explain: readonly string[];
    fields: readonly Field[];
    values: Values;
    errors: FieldError[];
    action: string;
    from: string;
    privacy: boolean;
    standing: IncidentStanding | null;
    live: LiveIncident | null;
  };
  stop: { authority: PublicAuthority; stop: Stop; onward: string };
  incident: {
    authority: PublicAuthority;
    title: string;
    rows: AnswerRow[];
    reports: ReportLine[];
    reported: boolean;
    standing: IncidentStanding;
    addReport: string | null;
    again: string;
  };
  incidents: {
    authority: PublicAuthority;
    incidents: IncidentLine[];
    summary: string;
    add: string | null;
    onward: string;
    errors: FieldError[];
  };
  remove: { authority: PublicAuthority; title: string; what: string; action: string; back: string };
  check: {
    authority: PublicAuthority;
    incidents: {
      title: string;
      rows: AnswerRow[];
      reports: { title: string; rows: AnswerRow[] }[];
      standing: IncidentStanding;
    }[];
    parts: AnswerPart[];
    files: readonly HeldFile[];
    /** Where complaints about the organisations they named go, a sentence each (R73). */
    complaints: readonly string[];
    consentMissing: boolean;
    summary: string;
    gaps: Gap[];
    errors: FieldError[];
  };
  sent: {
    authority: PublicAuthority;
    reference: string;
    receivedOn: PlainDate | null;
    dueOn: PlainDate | null;
    sentence: string | null;
    byEmail: boolean;
    equality: 'OPEN' | 'DONE' | null;
    complaints: readonly string[];
    consentMissing: boolean;
  };
  files: {
    authority: PublicAuthority;
    title: string;
    hint: string;
    kinds: string;
    files: readonly HeldFile[];
    action: string;
    onward: string;
    errors: FieldError[];
  };
  'without-name': { authority: PublicAuthority; values: Values; errors: FieldError[] };
  told: { authority: PublicAuthority };
  equality: { authority: PublicAuthority; fields: readonly Field[]; values: Values; errors: FieldError[] };
  deleted: { authority: PublicAuthority };
  /** `unsaved`: what somebody wrote who was no longer signed in when they sent it. */
  'sign-in': { authority: PublicAuthority; values: Values; errors: FieldError[]; unsaved?: string | null };
  'link-sent': { authority: PublicAuthority };
  'use-link': { authority: PublicAuthority; token: string };
  'link-spent': { authority: PublicAuthority };
  case: {
    authority: PublicAuthority;
    reference: string;
    headline: string;
    next: string;
    steps: Step[];
    parts: ReviewPart[];
    clocks: StatusClock[];
    letters: StatusLetter[];
    incidents: { title: string; place: string; reports: string[] }[];
  };
  privacy: { authority: PublicAuthority; version: string; days: number };
  accessibility: { authorities: readonly PublicAuthority[] };
  problem: { title: string; says: readonly string[]; reference: string | null; home: string };
}
export type PublicPage = keyof PublicPages;
export type { Answers };
