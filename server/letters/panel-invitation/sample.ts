import type { PlainDate } from '@shared/time';
import { SAMPLE_AUTHORITY } from '../authority-facts';
import type { PanelInvitationFacts } from './letter';

/** An invented officer is invited to the closed session. */
export const sample: PanelInvitationFacts = {
  reference: 'BLA-2026-0012',
  invitedName: 'Sam Okoro',
  reason: 'FIRST',
  session: 'CLOSED',
  heldOn: '2026-05-01' as PlainDate,
  startsAt: '11:15',
  endsAt: '12:45',
  place: 'Room 2, Council Offices, Desford Road, Narborough',
  videoLink: null,
  authority: SAMPLE_AUTHORITY,
};
