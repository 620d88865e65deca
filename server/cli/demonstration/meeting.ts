import { addDays, type PlainDate } from '@shared/time';
import type { Session } from '@shared/vocabulary/marks';
import { shareCase } from '@server/features/hand-overs';
import {
  agreeMinutes,
  declareInterest,
  namePanelMember,
  issuePacks,
  openMinutes,
  recordAttendance,
  saveMinutes,
  scheduleMeeting,
  sendInvitations,
  setAgenda,
} from '@server/features/meetings';
import { recordConsent } from '@server/features/safeguards';
import { agencyId, council, HOUSING, POLICE, VICTIM_FIRST } from './people';
import type { Stage } from './stage';
import type { Told } from './steps';

/** A case with its meeting. */
export interface Met extends Told {
  meetingId: string;
}
const BOTH: readonly Session[] = ['OPEN', 'CLOSED'];

/** Arranged for a day, in two parts. */
export async function arranged(stage: Stage, told: Told, on: PlainDate, heldOn: PlainDate): Promise<Met> {
  const { meetingId } = await stage.play(told.spoc, on, scheduleMeeting, {
    caseId: told.caseId,
    heldOn,
    hasOpenSession: true,
    open: { startsAt: '10:00', minutes: 45, place: 'Council Offices, Narborough, room 2', videoLink: null },
    closed: { startsAt: '11:00', minutes: 90, place: 'Council Offices, Narborough, room 5', videoLink: null },
  });
  return { ...told, meetingId };
}

/** The panel is named, the agenda written and the invitations sent, those for each part apart (R36, R38). */
export async function invited(stage: Stage, met: Met, on: PlainDate, withSupport: boolean): Promise<void> {
  const { spoc, meetingId, caseId } = met;
  const name = (fullName: string, organisation: string, role: 'CHAIR' | 'MEMBER', agency: string | null, email: string) =>
    stage.play(spoc, on, namePanelMember, {
      meetingId,
      fullName,
      organisation,
      email,
      role,
      agencyId: agency && agencyId(agency),
      sessions: [...BOTH],
    });
  await name('Helen Marsh', 'Blaby District Council', 'CHAIR', null, 'manager@blaby.example');
  await name('Constable Dana Reid', POLICE, 'MEMBER', POLICE, 'police@police.example');
  await name('Martin Webb', HOUSING, 'MEMBER', HOUSING, 'housing@soarvalley.example');
  await name('Aisha Khan', council('Blaby'), 'MEMBER', council('Blaby'), 'health@blaby.example');
  if (withSupport) {
    await supportNamed(stage, met, on);
  }
  const agenda = {
    OPEN: ['Welcome, and who is here', 'The statement', 'What the person affected wants to happen'],
    CLOSED: [
      'What each organisation did',
      'What is known of the household',
      'Which powers could be used',
      'Recommendations and actions',
    ],
  };
  for (const session of BOTH) {
    const items = agenda[session].map((title) => ({ title, minutes: 15 }));
    await stage.play(spoc, on, setAgenda, { meetingId, session, items });
  }
  await stage.play(spoc, on, sendInvitations, { meetingId });
  for (const [agency, scope] of [
    [POLICE, 'CLOSED'],
    [council('Blaby'), 'OPEN'],
    ...(withSupport ? [[VICTIM_FIRST, 'OPEN'] as const] : []),
  ] as const) {
    const until = addDays(stage.today, 60);
    const reason = scope === 'CLOSED' ? 'On the panel of the review meeting.' : 'Takes part in the open session.';
    await stage.play(spoc, on, shareCase, { caseId, agencyId: agencyId(agency), scope, reason, until });
  }
}

/** Victim First attends for the person affected, who agreed in writing: the open session only (R36, D58). */
async function supportNamed(stage: Stage, { slug, spoc, caseId, meetingId }: Met, on: PlainDate): Promise<void> {
  await stage.play(spoc, on, recordConsent, {
    caseId,
    kind: 'ATTEND',
    holderName: 'Comfort Mensah, Victim First',
    scope: 'To come to the meeting for me and read my statement.',
    evidence: 'SIGNED_FORM',
    givenOn: on,
    expiresOn: null,
  });
  const [consent] = await stage.read<{ id: string }>(slug, `select id from app.consents where case_id = $1 and kind = 'ATTEND'`, [
    caseId,
  ]);
  await stage.play(spoc, on, namePanelMember, {
    meetingId,
    fullName: 'Comfort Mensah',
    organisation: VICTIM_FIRST,
    email: 'support@victimfirst.example',
    role: 'VICTIM_SUPPORT',
    agencyId: agencyId(VICTIM_FIRST),
    consentId: consent?.id ?? null,
    sessions: ['OPEN'],
  });
}

/** The packs went before, everybody came, and the minutes of both parts are open (R31, R33, R37, R38). */
export async function held(stage: Stage, { slug, spoc, meetingId }: Met, packsOn: PlainDate, on: PlainDate): Promise<void> {
  await stage.play(spoc, packsOn, issuePacks, { meetingId });
  await stage.play(spoc, on, openMinutes, { meetingId });
  for (const session of BOTH) {
    const seats = await stage.read<{ seatId: string }>(
      slug,
      'select id as "seatId" from app.seats where meeting_id = $1 and session = $2',
      [meetingId, session],
    );
    const came = seats.map(({ seatId }) => ({ seatId, attended: true }));
    await stage.play(spoc, on, recordAttendance, { meetingId, session, seats: came });
  }
}

/** Interests declared, and the minutes of both parts agreed (D45). */
export async function minuted(stage: Stage, met: Met, on: PlainDate): Promise<void> {
  const { slug, spoc, meetingId } = met;
  const says = {
    OPEN: 'The statement was read out. The chair thanked them and said what happens next.',
    CLOSED: 'Each organisation went through what it did. It was agreed that the warnings were not followed up.',
  };
  const members = await stage.read<{ id: string }>(
    slug,
    `select id from app.panel_members where meeting_id = $1 and role in ('CHAIR', 'MEMBER')`,
    [meetingId],
  );
  for (const { id: memberId } of members) {
    await stage.play(spoc, on, declareInterest, { meetingId, memberId, outcome: 'NONE_DECLARED', says: null });
  }
  for (const session of BOTH) {
    await stage.play(spoc, on, saveMinutes, { meetingId, session, says: says[session], version: 1 });
    await stage.play(spoc, on, agreeMinutes, { meetingId, session });
  }
}
