/** What a line of the chronology is: read from where it was first written, or added by staff (R31). In the order of one day. */
export const CHRONOLOGY_KINDS = [
  'INCIDENT',
  'REPORT',
  'LETTER',
  'STATEMENT',
  'REQUEST',
  'REMINDER',
  'REPLY',
  'ANSWER',
  'NOTE',
] as const;
export type ChronologyKind = (typeof CHRONOLOGY_KINDS)[number];
export const CHRONOLOGY_KIND_LABEL: Record<ChronologyKind, string> = {
  INCIDENT: 'Incident, as the applicant tells it',
  REPORT: 'Report by the applicant',
  LETTER: 'Letter',
  STATEMENT: 'Impact statement',
  REQUEST: 'Information asked for',
  REMINDER: 'Reminder',
  REPLY: 'Answer to a request',
  ANSWER: 'From an organisation’s records',
  NOTE: 'Added by staff',
};
/** Lines that somebody else gave: staff may keep them from the open part, and may never open them. */
export const CLOSABLE_KINDS: readonly ChronologyKind[] = ['REPLY', 'ANSWER'];

/** The papers that can be made of a case; in an address they are written small. */
export const PAPER_KINDS = ['CHRONOLOGY', 'MINUTES', 'FINDINGS', 'PLAN'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];
