import type { PlainDate } from '@shared/time';
import { SAMPLE_CASE } from '../case-facts';
import type { MeetingInvitationFacts } from './letter';

/** The invented person affected comes themselves, to a room. */
export const sample: MeetingInvitationFacts = {
  ...SAMPLE_CASE,
  reason: 'FIRST',
  heldOn: '2026-05-01' as PlainDate,
  startsAt: '10:30',
  place: 'Room 2, Council Offices, Desford Road, Narborough',
  videoLink: null,
  slotMinutes: 30,
  slotBecause: null,
  isWithdrawn: false,
  attendsForYou: null,
  people: ['Jo Farrow, Blaby District Council: chairs the meeting', 'Sam Okoro, Leicestershire Police: panel member'],
};
