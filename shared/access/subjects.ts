import type { CaseStatus } from '@shared/vocabulary/cases';
import type { RequestStatus } from '@shared/vocabulary/information-requests';
import type { MeetingStatus } from '@shared/vocabulary/meetings';
import type { ActionStatus } from '@shared/vocabulary/outcomes';

/** Every deed and sight that a role may be given. */
export const ACTIONS = [
  'read',
  'receive',
  'draft',
  'acknowledge',
  'assign',
  'requestInformation',
  'chase',
  'reply',
  'upload',
  'settle',
  'recordAnswer',
  'decide',
  'correctFacts',
  'approve',
  'extend',
  'withdraw',
  'link',
  'transfer',
  'seal',
  'correctContact',
  'recordConsent',
  'signpost',
  'share',
  'passOn',
  'issueLetter',
  'post',
  'recordReturn',
  'resolveLetter',
  'handOver',
  'sweep',
  'register',
  'keepForms',
  'arrangeCover',
  'choosePreferences',
  'changeCalendar',
  'moveDate',
  'preview',
  // The review, from stage 2 to the end of the case.
  'askOutsider',
  'keepChronology',
  'recordOffer',
  'takePart',
  'assessRisk',
  'arrangeMeeting',
  'invite',
  'answerSeat',
  'minute',
  'conclude',
  'recommend',
  'answerRecommendation',
  'plan',
  'progress',
  'reviewByDiscretion',
  'correctLetter',
  'close',
] as const;
export type Action = (typeof ACTIONS)[number];

/** All that a rule may look at, per subject. A condition on a fact not listed here does not compile. */
export interface Facts {
  Authority: { tenantId: string };
  Case: { tenantId: string; status: CaseStatus };
  Request: { tenantId: string; agencyId: string | null; requestId?: string; status: RequestStatus };
  Letter: { tenantId: string; partyId: string | null };
  Meeting: { tenantId: string; status: MeetingStatus };
  Seat: { tenantId: string; agencyId: string | null };
  Action: { tenantId: string; agencyId: string | null; status: ActionStatus };
  Recommendation: { tenantId: string; agencyId: string | null };
  Draft: { tenantId: string; draftId: string };
  Partnership: { scope: 'PARTNERSHIP' };
}
export type Tag = keyof Facts;
export const TAGS: readonly Tag[] = [
  'Authority',
  'Case',
  'Request',
  'Letter',
  'Meeting',
  'Seat',
  'Action',
  'Recommendation',
  'Draft',
  'Partnership',
];

/** The three-word vocabulary of conditions: equals, contains, one of. Each has a SQL form. */
export type When<F> = { [K in keyof F]?: F[K] extends readonly (infer Item)[] ? Item : F[K] | { $in: readonly F[K][] } };

export interface Grants {
  may: <T extends Tag>(action: Action | readonly Action[], tag: T, when?: When<Facts[T]>) => void;
}

/** What a role's file is told of the person: never a name. */
export interface Bearer {
  role: string;
  tenantId: string | null;
  subjectId: string | null;
  partnership?: boolean;
}
