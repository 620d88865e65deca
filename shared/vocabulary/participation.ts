/** What the victim is offered (R33, R34). Without both on record no meeting is held. */
export const OFFER_KINDS = ['STATEMENT', 'ATTENDANCE'] as const;
export type OfferKind = (typeof OFFER_KINDS)[number];
export const OFFER_KIND_LABEL: Record<OfferKind, string> = {
  STATEMENT: 'To say how this affects them (personal impact statement)',
  ATTENDANCE: 'To attend part of the meeting',
};

/** How an offer was made, or an answer given. */
export const OFFER_CHANNELS = ['LETTER', 'EMAIL', 'PHONE', 'IN_PERSON', 'OWN_PAGE'] as const;
export type OfferChannel = (typeof OFFER_CHANNELS)[number];
export const OFFER_CHANNEL_LABEL: Record<OfferChannel, string> = {
  LETTER: 'In a letter',
  EMAIL: 'By email',
  PHONE: 'By phone',
  IN_PERSON: 'In person',
  OWN_PAGE: 'On their own page',
};

/** How the victim wants to take part (R34, R36). */
export const OFFER_ANSWERS = [
  'IN_PERSON',
  'BY_VIDEO',
  'VICTIM_FIRST',
  'REPRESENTATIVE',
  'NOT_ATTENDING',
  'WILL_GIVE_STATEMENT',
  'NO_STATEMENT',
] as const;
export type OfferAnswer = (typeof OFFER_ANSWERS)[number];
export const OFFER_ANSWER_LABEL: Record<OfferAnswer, string> = {
  IN_PERSON: 'Attends in person',
  BY_VIDEO: 'Attends by video call',
  VICTIM_FIRST: 'Victim First attends for them',
  REPRESENTATIVE: 'Somebody they chose attends for them',
  NOT_ATTENDING: 'Does not attend',
  WILL_GIVE_STATEMENT: 'Will give a statement',
  NO_STATEMENT: 'Gives no statement',
};
/** Which answers belong to which offer. */
export const ANSWERS_TO: Record<OfferKind, readonly OfferAnswer[]> = {
  ATTENDANCE: ['IN_PERSON', 'BY_VIDEO', 'VICTIM_FIRST', 'REPRESENTATIVE', 'NOT_ATTENDING'],
  STATEMENT: ['WILL_GIVE_STATEMENT', 'NO_STATEMENT'],
};

/** Where the words of an impact statement came from. */
export const STATEMENT_SOURCES = ['OWN_PAGE', 'TAKEN_BY_STAFF', 'UPLOADED'] as const;
export type StatementSource = (typeof STATEMENT_SOURCES)[number];
export const STATEMENT_SOURCE_LABEL: Record<StatementSource, string> = {
  OWN_PAGE: 'Written by them on their own page',
  TAKEN_BY_STAFF: 'Taken down by staff',
  UPLOADED: 'Sent as a document',
};

/** How much at risk the victim is (R47). */
export const RISK_LEVELS = ['STANDARD', 'MEDIUM', 'HIGH'] as const;
export type RiskLevel = (typeof RISK_LEVELS)[number];
export const RISK_LEVEL_LABEL: Record<RiskLevel, string> = { STANDARD: 'Standard', MEDIUM: 'Medium', HIGH: 'High' };
