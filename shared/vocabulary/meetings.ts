import type { AgencyKind } from './authorities';

export const MEETING_STATUSES = ['SCHEDULED', 'HELD', 'CALLED_OFF'] as const;
export type MeetingStatus = (typeof MEETING_STATUSES)[number];
export const MEETING_STATUS_LABEL: Record<MeetingStatus, string> = {
  SCHEDULED: 'Arranged',
  HELD: 'Held',
  CALLED_OFF: 'Called off',
};

/** The parts people play in a review meeting. Who attends for the victim is in the open session only (R38, D58). */
export const PANEL_ROLES = [
  'CHAIR',
  'MEMBER',
  'CONTRIBUTOR',
  'MINUTE_TAKER',
  'YOUTH_JUSTICE',
  'VICTIM',
  'REPRESENTATIVE',
  'VICTIM_SUPPORT',
] as const;
export type PanelRole = (typeof PANEL_ROLES)[number];
export const PANEL_ROLE_LABEL: Record<PanelRole, string> = {
  CHAIR: 'Chair',
  MEMBER: 'Panel member',
  CONTRIBUTOR: 'Contributor: their own handling is reviewed',
  MINUTE_TAKER: 'Takes the minutes',
  YOUTH_JUSTICE: 'Youth Justice Service',
  VICTIM: 'Person affected',
  REPRESENTATIVE: 'Attends for the person affected',
  VICTIM_SUPPORT: 'Victim First',
};
/** Roles that never sit in the closed session. */
export const VICTIM_SIDE: readonly PanelRole[] = ['VICTIM', 'REPRESENTATIVE', 'VICTIM_SUPPORT'];
/** Agencies of this kind attend for the victim. */
export const ATTENDS_FOR_VICTIM: readonly AgencyKind[] = ['VICTIM_SUPPORT'];

export const SEAT_RESPONSES = ['NONE', 'ACCEPTED', 'APOLOGIES'] as const;
export type SeatResponse = (typeof SEAT_RESPONSES)[number];
export const SEAT_RESPONSE_LABEL: Record<SeatResponse, string> = {
  NONE: 'No answer yet',
  ACCEPTED: 'Will attend',
  APOLOGIES: 'Sent apologies',
};

/** What follows from a declared interest (D45). */
export const INTEREST_OUTCOMES = ['NONE_DECLARED', 'TAKES_PART', 'CONTRIBUTES_ONLY', 'STEPS_OUT'] as const;
export type InterestOutcome = (typeof INTEREST_OUTCOMES)[number];
export const INTEREST_OUTCOME_LABEL: Record<InterestOutcome, string> = {
  NONE_DECLARED: 'Nothing to declare',
  TAKES_PART: 'Declared, takes part',
  CONTRIBUTES_ONLY: 'Declared, contributes and does not decide',
  STEPS_OUT: 'Declared, steps out',
};

/** What must be ready before a meeting, in the order it is done (D30). */
export const PREPARATIONS = [
  'OFFERS',
  'REQUESTS_SENT',
  'REPLIES',
  'DATE',
  'CHAIR',
  'PANEL',
  'YOUTH_JUSTICE',
  'INVITATIONS',
  'STATEMENT',
  'RISK',
  'AGENDA',
  'PACK',
] as const;
export type Preparation = (typeof PREPARATIONS)[number];
export const PREPARATION_LABEL: Record<Preparation, string> = {
  OFFERS: 'Offer the person affected a statement and a part in the meeting',
  REQUESTS_SENT: 'Ask the agencies for reports and actions',
  REPLIES: 'Have their answers',
  DATE: 'Set a date',
  CHAIR: 'Name the chair',
  PANEL: 'Name the panel',
  YOUTH_JUSTICE: 'Decide whether Youth Justice is invited',
  INVITATIONS: 'Send the invitations',
  STATEMENT: 'Have the impact statement, or the answer that there is none',
  RISK: 'Assess the risk to the person affected',
  AGENDA: 'Write both agendas',
  PACK: 'Issue the packs',
};
export const PREPARATION_STATES = ['DONE', 'NOW', 'LATE', 'NOT_NEEDED'] as const;
export type PreparationState = (typeof PREPARATION_STATES)[number];
