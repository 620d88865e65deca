/** Powers and tools a review looks at, so that none is misunderstood or forgotten (R39). */
export const POWERS = [
  'WARNING',
  'ACCEPTABLE_BEHAVIOUR_CONTRACT',
  'MEDIATION',
  'COMMUNITY_REMEDY',
  'CIVIL_INJUNCTION',
  'CRIMINAL_BEHAVIOUR_ORDER',
  'COMMUNITY_PROTECTION_NOTICE',
  'PUBLIC_SPACES_PROTECTION_ORDER',
  'CLOSURE_POWER',
  'DISPERSAL',
  'POSSESSION',
  'NOISE_ABATEMENT',
  'HATE_CRIME_POWERS',
  'SUPPORT_FOR_VICTIM',
  'SUPPORT_FOR_PERSON_RESPONSIBLE',
] as const;
export type Power = (typeof POWERS)[number];
export const POWER_LABEL: Record<Power, string> = {
  WARNING: 'Warning, by word or letter',
  ACCEPTABLE_BEHAVIOUR_CONTRACT: 'Acceptable behaviour contract',
  MEDIATION: 'Mediation',
  COMMUNITY_REMEDY: 'Community remedy',
  CIVIL_INJUNCTION: 'Civil injunction',
  CRIMINAL_BEHAVIOUR_ORDER: 'Criminal behaviour order',
  COMMUNITY_PROTECTION_NOTICE: 'Community protection notice',
  PUBLIC_SPACES_PROTECTION_ORDER: 'Public spaces protection order',
  CLOSURE_POWER: 'Closure of premises',
  DISPERSAL: 'Dispersal',
  POSSESSION: 'Possession of a home',
  NOISE_ABATEMENT: 'Noise abatement notice',
  HATE_CRIME_POWERS: 'Powers about hate crime',
  SUPPORT_FOR_VICTIM: 'Support for the person affected',
  SUPPORT_FOR_PERSON_RESPONSIBLE: 'Support for the person responsible',
};
export const POWER_ANSWERS = ['USED', 'TO_BE_USED', 'NOT_SUITABLE', 'NOT_AVAILABLE'] as const;
export type PowerAnswer = (typeof POWER_ANSWERS)[number];
export const POWER_ANSWER_LABEL: Record<PowerAnswer, string> = {
  USED: 'Used already',
  TO_BE_USED: 'To be used now',
  NOT_SUITABLE: 'Considered, not suitable',
  NOT_AVAILABLE: 'Not available here',
};

/** What whoever a recommendation is made to answers (s.104(7) of the Act). */
export const REGARDS = ['ACCEPTED', 'ACCEPTED_IN_PART', 'NOT_ACCEPTED'] as const;
export type Regard = (typeof REGARDS)[number];
export const REGARD_LABEL: Record<Regard, string> = {
  ACCEPTED: 'Will do it',
  ACCEPTED_IN_PART: 'Will do part of it',
  NOT_ACCEPTED: 'Will not do it',
};

/** A plan is drafted, shown to the victim, and made final; or there is a reason why none is needed (R40). */
export const PLAN_STATUSES = ['DRAFT', 'FINAL', 'NOT_NEEDED'] as const;
export type PlanStatus = (typeof PLAN_STATUSES)[number];
export const PLAN_STATUS_LABEL: Record<PlanStatus, string> = {
  DRAFT: 'Being written',
  FINAL: 'Final',
  NOT_NEEDED: 'No plan needed',
};

export const ACTION_STATUSES = ['OPEN', 'DONE', 'ENDED'] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];
export const ACTION_STATUS_LABEL: Record<ActionStatus, string> = {
  OPEN: 'Under way',
  DONE: 'Done',
  ENDED: 'Ended without being done',
};
