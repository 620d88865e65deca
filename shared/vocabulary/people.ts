/** Whom an application is for: the person who fills it in, or somebody who agreed to be spoken for (R4, R5). */
export const APPLIES_FOR = ['SELF', 'SOMEONE_ELSE'] as const;
export type AppliesFor = (typeof APPLIES_FOR)[number];

/** The parts people play in a case. Letters follow the applicant; safety, copies and statements follow the victim (D28). */
export const PARTY_ROLES = ['APPLICANT', 'VICTIM'] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];
export const PARTY_ROLE_LABEL: Record<PartyRole, string> = { APPLICANT: 'Applicant', VICTIM: 'Person affected' };

/** Ways to reach somebody, each safe or not. A letter leaves only by a way marked safe. */
export const SAFE_CHANNELS = ['EMAIL', 'POST', 'PHONE', 'VOICEMAIL'] as const;
export type SafeChannel = (typeof SAFE_CHANNELS)[number];
export const SAFE_CHANNEL_LABEL: Record<SafeChannel, string> = {
  EMAIL: 'Email',
  POST: 'Post to their address',
  PHONE: 'Phone calls and texts',
  VOICEMAIL: 'Voicemail messages',
};

/** Where post goes: their home, somebody who takes it in for them, or nowhere. */
export const ADDRESS_KINDS = ['HOME', 'CARE_OF', 'NONE'] as const;
export type AddressKind = (typeof ADDRESS_KINDS)[number];
export const ADDRESS_KIND_LABEL: Record<AddressKind, string> = {
  HOME: 'Home or business address',
  CARE_OF: 'Care of somebody else',
  NONE: 'No fixed address',
};

/** Who lets the home; decides who may be asked and on what footing (D43). */
export const TENURES = ['COUNCIL', 'HOUSING_ASSOCIATION', 'PRIVATE_RENTED', 'OWNER', 'OTHER', 'NOT_SAID'] as const;
export type Tenure = (typeof TENURES)[number];
export const TENURE_LABEL: Record<Tenure, string> = {
  COUNCIL: 'Rents from a council',
  HOUSING_ASSOCIATION: 'Rents from a housing association',
  PRIVATE_RENTED: 'Rents from a private landlord',
  OWNER: 'Owns the home',
  OTHER: 'Something else',
  NOT_SAID: 'Not said',
};

/** How letters to them are set. */
export const LETTER_FORMATS = ['STANDARD', 'LARGE_PRINT'] as const;
export type LetterFormat = (typeof LETTER_FORMATS)[number];
export const LETTER_FORMAT_LABEL: Record<LetterFormat, string> = { STANDARD: 'Standard print', LARGE_PRINT: 'Large print' };

/** Whether it is safe that the adult with a child learns of the letters (D46). */
export const ADULT_SAFETY = ['YES', 'NO', 'NOT_SURE'] as const;
export type AdultSafety = (typeof ADULT_SAFETY)[number];

/** The three consents, kept apart: to apply for somebody, to attend for them, to appeal for them. */
export const CONSENT_KINDS = ['APPLY', 'ATTEND', 'APPEAL'] as const;
export type ConsentKind = (typeof CONSENT_KINDS)[number];
export const CONSENT_KIND_LABEL: Record<ConsentKind, string> = {
  APPLY: 'To apply for them',
  ATTEND: 'To attend the meeting for them',
  APPEAL: 'To appeal for them',
};
export const CONSENT_EVIDENCE = ['SIGNED_FORM', 'SIGNED_LETTER', 'EMAIL', 'OTHER_WRITING'] as const;
export type ConsentEvidence = (typeof CONSENT_EVIDENCE)[number];
export const CONSENT_EVIDENCE_LABEL: Record<ConsentEvidence, string> = {
  SIGNED_FORM: 'Signed form',
  SIGNED_LETTER: 'Signed letter',
  EMAIL: 'Email from the person',
  OTHER_WRITING: 'Other writing',
};
/** The consent to apply for somebody, as it stands today (R5). NOT_NEEDED: they applied themselves. */
export const CONSENT_STATES = ['NOT_NEEDED', 'ON_FILE', 'MISSING', 'EXPIRED', 'WITHDRAWN'] as const;
export type ConsentState = (typeof CONSENT_STATES)[number];
