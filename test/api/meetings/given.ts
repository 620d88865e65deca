import {
  namePanelMember,
  scheduleMeeting,
  sendInvitations,
  setAgenda,
  type NamePanelMemberInput,
} from '@server/features/meetings';
import { answerOffer } from '@server/features/participation';
import { recordConsent } from '@server/features/safeguards';
import type { Command } from '@server/platform/command/command';
import type { Session } from '@shared/vocabulary/marks';
import type { OfferAnswer } from '@shared/vocabulary/participation';
import { addDays, plainDate, type PlainDate } from '@shared/time';
import { type ToldCase } from '../../support/stories';
import type { World } from '../../support/world';
import type { Change } from '../cases/given';
import { met } from '../participation/given';

/** The world stands on Friday 20 March 2026; the meeting is on Wednesday 8 April. Letter 3 is due on Tuesday 21 April. */
export const MEETING_DAY = plainDate('2026-04-08');
export const OPEN = {
  startsAt: '10:00',
  minutes: 60,
  place: 'Room 2, Council Offices',
  videoLink: 'https://meet.example.org/open-part',
};
export const CLOSED = { startsAt: '11:15', minutes: 90, place: 'Room 9, Council Offices', videoLink: null };
export const input = (told: ToldCase, change: object = {}) => ({
  caseId: told.caseId,
  heldOn: MEETING_DAY,
  hasOpenSession: true,
  open: OPEN,
  closed: CLOSED,
  ...change,
});

export interface Arranged extends ToldCase {
  meetingId: string;
}

/** Runs a deed of the SPOC and answers its refusals as code and field. */
export async function refused<I, L, R>(town: World, told: ToldCase, deed: Command<I, L, R>, given: I) {
  return (await town.run(told.spoc, deed, given)).refusals.map(({ code, rule, field }) => [
    code,
    rule,
    ...(field ? [field] : []),
  ]);
}

/** Does it, or fails with the reasons. */
export async function done<I, L, R>(town: World, told: ToldCase, deed: Command<I, L, R>, given: I): Promise<R> {
  const { result, refusals } = await town.run(told.spoc, deed, given);
  if (result === null) {
    throw new Error(refusals.map(({ message }) => message).join(' '));
  }
  return result;
}

/** A case that meets the threshold with its meeting arranged. */
export async function arranged(town: World, change: Change = {}, meeting: object = {}, slug = 'blaby'): Promise<Arranged> {
  const told = await met(town, change, slug);
  const { meetingId } = await done(town, told, scheduleMeeting, input(told, meeting));
  return { ...told, meetingId };
}

export const member = (told: Arranged, change: Partial<NamePanelMemberInput> = {}): NamePanelMemberInput => ({
  meetingId: told.meetingId,
  fullName: 'Jo Farrow',
  organisation: 'Blaby District Council',
  email: 'jo.farrow@council.example',
  role: 'CHAIR',
  sessions: ['OPEN', 'CLOSED'],
  ...change,
});

/** Names somebody and answers their id. */
export const named = async (town: World, told: Arranged, change: Partial<NamePanelMemberInput> = {}): Promise<string> =>
  (await done(town, told, namePanelMember, member(told, change))).memberId;

/** The person affected says how they take part. */
export const says = (town: World, told: ToldCase, answer: OfferAnswer) =>
  done(town, told, answerOffer, { caseId: told.caseId, kind: 'ATTENDANCE', answer, channel: 'PHONE', saidOn: town.today });

export async function partyOf(town: World, told: ToldCase): Promise<string> {
  const [party] = await town.raw<{ id: string }>('select id from app.parties where case_id = $1', [told.caseId]);
  return party?.id ?? '';
}

/** A written consent that somebody attends for them, on file. */
export async function consentTo(
  town: World,
  told: ToldCase,
  change: { kind?: 'ATTEND'; expiresOn?: PlainDate | null } = {},
): Promise<string> {
  await done(town, told, recordConsent, {
    caseId: told.caseId,
    kind: 'ATTEND',
    holderName: 'Vera Friend',
    scope: 'To come to the meeting for me.',
    evidence: 'SIGNED_FORM',
    givenOn: addDays(town.today, -1),
    expiresOn: null,
    ...change,
  } as never);
  const [row] = await town.raw<{ id: string }>(
    'select id from app.consents where case_id = $1 order by recorded_at desc limit 1',
    [told.caseId],
  );
  return row?.id ?? '';
}

/** The person affected is named and attends themselves. */
export async function victimNamed(town: World, told: Arranged): Promise<string> {
  await says(town, told, 'IN_PERSON');
  return named(town, told, {
    fullName: 'Leila Hassan',
    organisation: 'Person affected',
    email: null,
    role: 'VICTIM',
    partyId: await partyOf(town, told),
    sessions: ['OPEN'],
  });
}

/** Chair, one member in the closed part alone, and the person affected: invited, and the invitations gone. */
export async function invited(town: World, told: Arranged): Promise<void> {
  await named(town, told);
  await named(town, told, {
    fullName: 'Sam Okoro',
    organisation: 'Leicestershire Police',
    email: 'sam@police.example',
    role: 'MEMBER',
    sessions: ['CLOSED'],
  });
  await victimNamed(town, told);
  await done(town, told, sendInvitations, { meetingId: told.meetingId });
  await town.post();
}

export const agenda = (told: Arranged, session: Session, ...titles: string[]) => ({
  meetingId: told.meetingId,
  session,
  items: titles.map((title) => ({ title, minutes: null })),
});

/** Both agendas set. */
export async function withAgendas(town: World, told: Arranged): Promise<void> {
  await done(town, told, setAgenda, agenda(told, 'OPEN', 'Welcome'));
  await done(town, told, setAgenda, agenda(told, 'CLOSED', 'What each body did'));
}

/** The calendar file of an email. */
export const calendarIn = (mail: { attachments?: readonly { mediaType: string; bytes: Uint8Array }[] } | undefined): string =>
  Buffer.from(mail?.attachments?.find(({ mediaType }) => mediaType === 'text/calendar')?.bytes ?? []).toString('utf8');
