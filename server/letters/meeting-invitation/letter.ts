import type { PlainDate } from '@shared/time';
import { CASE_FIELDS, CASE_REQUIRED, caseWords, dateWord, type CaseFacts } from '../case-facts';
import type { LetterDefinition } from '../letter';
import { timeWord, type MeetingReason } from '../meeting-words';
import { sample } from './sample';

/** Facts of the invitation to the person affected: the open session and nothing of the closed one (R34-R38, D31). */
export interface MeetingInvitationFacts extends CaseFacts {
  reason: MeetingReason;
  heldOn: PlainDate;
  /** London wall-clock time, ‘HH:MM’. */
  startsAt: string;
  place: string | null;
  videoLink: string | null;
  slotMinutes: number;
  /** Why the chair altered the time to speak; null where nobody did (R35). */
  slotBecause: string | null;
  /** The application was withdrawn, so there is no other day (D37). */
  isWithdrawn: boolean;
  /** Who attends for the person affected; null where they come themselves (R36). */
  attendsForYou: string | null;
  /** Who is in the open session: name, organisation and part. */
  people: readonly string[];
}

const CANCELLED: readonly MeetingReason[] = ['CALLED_OFF', 'NOT_NEEDED'];
const HEADING: Record<MeetingReason, string> = {
  FIRST: 'The meeting about your case',
  REARRANGED: 'The meeting about your case has been moved',
  SLOT_ALTERED: 'Your time at the meeting has changed',
  CALLED_OFF: 'The meeting about your case does not take place',
  NOT_NEEDED: 'The meeting about your case does not take place',
};

/** The invitation to the person affected, and what became of it since. */
export const meetingInvitation: LetterDefinition<MeetingInvitationFacts> = {
  kind: 'MEETING_INVITATION',
  audience: 'applicant',
  startsWindow: false,
  subject: (reference, authorityName) => `${reference}: an appointment, ${authorityName}`,
  title: 'The meeting about your case',
  fields: [
    // It goes to the person affected, who speaks for nobody else (D28).
    ...CASE_FIELDS.filter((field) => field !== 'on_behalf_of'),
    'heading',
    'held_on',
    'starts_at',
    'place',
    'has_place',
    'video_link',
    'slot_minutes',
    'slot_because',
    'attends_for_you',
    'you_attend',
    'people',
    'is_first',
    'is_rearranged',
    'is_slot_altered',
    'is_called_off',
    'takes_place',
    'new_date_comes',
  ],
  required: [...CASE_REQUIRED, 'heading', 'held_on', 'starts_at', 'place', 'video_link', 'slot_minutes', 'people'],
  words: (facts) => ({
    ...caseWords(facts),
    held_on: dateWord(facts.heldOn),
    starts_at: timeWord(facts.startsAt),
    heading: HEADING[facts.reason] ?? '',
    place: facts.place ?? '',
    has_place: !CANCELLED.includes(facts.reason) && (Boolean(facts.place) || !facts.videoLink),
    video_link: CANCELLED.includes(facts.reason) ? '' : (facts.videoLink ?? ''),
    slot_minutes: String(facts.slotMinutes),
    slot_because: facts.slotBecause ?? '',
    attends_for_you: facts.attendsForYou ?? '',
    you_attend: facts.attendsForYou === null && !CANCELLED.includes(facts.reason),
    people: { list: facts.people },
    is_first: facts.reason === 'FIRST',
    is_rearranged: facts.reason === 'REARRANGED',
    is_slot_altered: facts.reason === 'SLOT_ALTERED',
    is_called_off: CANCELLED.includes(facts.reason),
    new_date_comes: CANCELLED.includes(facts.reason) && !facts.isWithdrawn,
    takes_place: !CANCELLED.includes(facts.reason),
  }),
  sample,
};
