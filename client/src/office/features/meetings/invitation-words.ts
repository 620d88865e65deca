import { shortDayText } from '@client/ui/day-text';
import type { MeetingShown, Part } from './meeting-words';

export type Seat = Part['seats'][number];

/** Everybody in any part, in the order of the parts. */
export const seatsOf = (shown: MeetingShown): Seat[] => shown.meeting?.parts.flatMap(({ seats }) => seats) ?? [];
/** Those an invitation would go to now. */
export const toBeInvited = (shown: MeetingShown): Seat[] => seatsOf(shown).filter(({ willBeSent }) => willBeSent !== null);

const latest = (seat: Seat): Seat['invitations'][number] | null =>
  [...seat.invitations].sort((a, b) => b.sequence - a.sequence)[0] ?? null;

/** Whether everything that was ordered has gone, or waits for somebody's hand. */
export const allGone = (shown: MeetingShown): boolean =>
  seatsOf(shown).every((seat) => !['ORDERED', 'SENDING'].includes(latest(seat)?.letterStatus ?? ''));

/** How the invitation of one seat stands, in words. */
export function invitedText(seat: Seat): string {
  const last = latest(seat);
  if (!last) {
    return 'Not yet';
  }
  const on = shortDayText(last.invitedOn);
  switch (last.letterStatus) {
    case null:
      return `${on}: by phone, invite them yourself`;
    case 'HANDED_OVER':
      return `${on}: gone`;
    case 'TO_POST':
      return `${on}: in the post room`;
    case 'HELD':
      return `${on}: held, see the letters`;
    case 'INTERRUPTED':
      return `${on}: cut off, see the letters`;
    case 'CANCELLED':
      return `${on}: cancelled`;
    default:
      return `${on}: on its way`;
  }
}
