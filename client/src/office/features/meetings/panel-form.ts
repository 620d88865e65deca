import type { Session } from '@shared/vocabulary/marks';
import { VICTIM_SIDE, type PanelRole } from '@shared/vocabulary/meetings';
import type { NamePanelMemberInput } from '@client/gql/operations';
import type { FormError } from '@client/ui/errors';
import type { MeetingShown } from './meeting-words';

/** Somebody to be named for a meeting, as typed. */
export interface PanelForm {
  role: string;
  agencyId: string;
  fullName: string;
  organisation: string;
  email: string;
  consentId: string;
  sessions: Session[];
}
/** An empty form. */
export const emptyPanelForm = (): PanelForm => ({
  role: '',
  agencyId: '',
  fullName: '',
  organisation: '',
  email: '',
  consentId: '',
  sessions: ['OPEN', 'CLOSED'],
});

/** Whether this role sits on the victim's side, so in the open part only (R38). */
export const isVictimSide = (role: string): boolean => VICTIM_SIDE.some((one) => one === role);
/** Whether they attend for the person affected, which needs a written consent (R36). */
export const needsConsent = (role: string): boolean => role === 'REPRESENTATIVE' || role === 'VICTIM_SUPPORT';

/** The parts somebody of this role may sit in at this meeting. */
export function sessionsFor(role: string, hasOpenSession: boolean): Session[] {
  return [...(hasOpenSession ? (['OPEN'] as const) : []), ...(isVictimSide(role) ? [] : (['CLOSED'] as const))];
}

/** What is to be mended before somebody is named. Whether they may be named is the server's to say. */
export function panelFaults(form: PanelForm, hasOpenSession: boolean): FormError[] {
  const sessions = chosenSessions(form, hasOpenSession);
  return [
    ...(form.role === '' ? [{ field: 'role', message: 'Choose the part they play' }] : []),
    ...(form.role !== 'VICTIM' && form.fullName.trim() === '' ? [{ field: 'fullName', message: 'Enter their name' }] : []),
    ...(form.role !== 'VICTIM' && form.organisation.trim() === ''
      ? [{ field: 'organisation', message: 'Enter where they are from' }]
      : []),
    ...(sessions.length === 0 ? [{ field: 'sessions', message: 'Choose at least one part of the meeting' }] : []),
    ...(needsConsent(form.role) && form.consentId === ''
      ? [{ field: 'consentId', message: 'Choose the written consent under which they attend' }]
      : []),
  ];
}

/** What is sent: only what belongs to the role. */
export function panelInput(form: PanelForm, shown: MeetingShown): NamePanelMemberInput {
  const isVictim = form.role === 'VICTIM';
  return {
    meetingId: shown.meeting?.id ?? '',
    role: form.role as PanelRole,
    fullName: isVictim ? (shown.affectedName ?? '') : form.fullName,
    organisation: isVictim ? 'Person affected' : form.organisation,
    email: isVictim ? null : form.email.trim() || null,
    agencyId: isVictim ? null : form.agencyId || null,
    partyId: isVictim ? shown.affectedPartyId : null,
    consentId: needsConsent(form.role) ? form.consentId || null : null,
    sessions: chosenSessions(form, shown.meeting?.hasOpenSession ?? false),
  };
}

const chosenSessions = (form: PanelForm, hasOpenSession: boolean): Session[] =>
  sessionsFor(form.role, hasOpenSession).filter((session) => isVictimSide(form.role) || form.sessions.includes(session));
