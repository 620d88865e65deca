import type { PlainDate } from '@shared/time';
import type { Session } from '@shared/vocabulary/marks';
import { AUTHORITY_FIELDS, authorityWords, type AuthorityFacts } from '../authority-facts';
import { dateWord } from '../case-facts';
import type { LetterDefinition } from '../letter';
import { timeWord, type MeetingReason } from '../meeting-words';
import { sample } from './sample';

/** Facts of an invitation to one part of a meeting: nobody the case is about, and nothing of the other part (D31). */
export interface PanelInvitationFacts {
  reference: string;
  invitedName: string;
  reason: MeetingReason;
  session: Session;
  heldOn: PlainDate;
  /** London wall-clock time, ‘HH:MM’. */
  startsAt: string;
  endsAt: string;
  place: string | null;
  videoLink: string | null;
  authority: AuthorityFacts;
}

const HEADING: Record<MeetingReason, string> = {
  FIRST: 'Invitation to a meeting',
  REARRANGED: 'A meeting has changed',
  SLOT_ALTERED: 'A meeting has changed',
  CALLED_OFF: 'A meeting does not take place',
  NOT_NEEDED: 'You are not needed at a meeting',
};
const CANCELLED: readonly MeetingReason[] = ['CALLED_OFF', 'NOT_NEEDED'];
const PART: Record<Session, string> = { OPEN: 'open session', CLOSED: 'closed session' };

/** The email that invites somebody to one part of a review meeting (R37, R38, D31). */
export const panelInvitation: LetterDefinition<PanelInvitationFacts> = {
  kind: 'PANEL_INVITATION',
  audience: 'agency',
  startsWindow: false,
  subject: (reference, authorityName) => `${reference}: meeting, ${authorityName}`,
  title: 'Invitation to a meeting',
  fields: [
    ...AUTHORITY_FIELDS,
    'heading',
    'reference',
    'invited_name',
    'part',
    'held_on',
    'starts_at',
    'ends_at',
    'place',
    'has_place',
    'video_link',
    'is_first',
    'is_changed',
    'is_called_off',
    'is_not_needed',
    'takes_place',
  ],
  required: [
    'heading',
    'reference',
    'part',
    'held_on',
    'starts_at',
    'place',
    'video_link',
    'authority_name',
    'spoc_name',
    'spoc_phone',
    'spoc_email',
  ],
  words: (facts) => ({
    ...authorityWords(facts.authority),
    reference: facts.reference,
    invited_name: facts.invitedName,
    heading: HEADING[facts.reason] ?? '',
    part: PART[facts.session] ?? '',
    held_on: dateWord(facts.heldOn),
    starts_at: timeWord(facts.startsAt),
    ends_at: timeWord(facts.endsAt),
    place: facts.place ?? '',
    has_place: !CANCELLED.includes(facts.reason) && (Boolean(facts.place) || !facts.videoLink),
    video_link: CANCELLED.includes(facts.reason) ? '' : (facts.videoLink ?? ''),
    is_first: facts.reason === 'FIRST',
    is_changed: facts.reason === 'REARRANGED' || facts.reason === 'SLOT_ALTERED',
    is_called_off: facts.reason === 'CALLED_OFF',
    is_not_needed: facts.reason === 'NOT_NEEDED',
    takes_place: !CANCELLED.includes(facts.reason),
  }),
  sample,
};
