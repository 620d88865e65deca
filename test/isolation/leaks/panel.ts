import { declareInterest, issuePacks, namePanelMember, removePanelMember, alterSlot } from '@server/features/meetings';
import {
  agreeMinutes,
  openMinutes,
  recordAttendance,
  saveMinutes,
  scheduleMeeting,
  sendInvitations,
  setAgenda,
} from '@server/features/meetings';
import type { Session } from '@shared/vocabulary/marks';
import { plainDate } from '@shared/time';
import { AGENCIES } from '../../support/world';
import { does, type Review } from './review';

const MEETING_DAY = plainDate('2026-04-08');

/** The meeting in two parts: who sits where, agendas, invitations, packs. */
export async function arranged({ town, marks, told, cast, isWhole, consentId }: Review): Promise<string> {
  const { caseId, spoc } = told;
  const { at, named, addressed } = marks;
  const part = (session: Session) => ({
    minutes: 60,
    place: session === 'OPEN' || isWhole ? at(`${session}place`) : 'Room 9',
    videoLink: session === 'OPEN' || isWhole ? `https://meet.example/${at(`${session}link`)}` : null,
  });
  const parts = { open: { ...part('OPEN'), startsAt: '10:00' }, closed: { ...part('CLOSED'), startsAt: '11:15' } };
  const { meetingId } = await does(town, spoc, scheduleMeeting, { caseId, heldOn: MEETING_DAY, hasOpenSession: true, ...parts });
  const panel = { meetingId, organisation: 'Blaby District Council' };
  const chair = { fullName: named('chair'), email: addressed('chair'), role: 'CHAIR', sessions: ['OPEN', 'CLOSED'] } as const;
  const { memberId } = await does(town, spoc, namePanelMember, { ...panel, ...chair });
  const friend = { fullName: named('friend'), email: addressed('friend'), role: 'VICTIM_SUPPORT', sessions: ['OPEN'] } as const;
  const agencyId = cast['Victim First'].subjectId;
  await does(town, spoc, namePanelMember, { ...panel, organisation: 'Victim First', ...friend, agencyId, consentId });
  await does(town, spoc, setAgenda, { meetingId, session: 'OPEN', items: [{ title: at('openagenda') }] });
  await does(town, spoc, setAgenda, {
    meetingId,
    session: 'CLOSED',
    items: [{ title: isWhole ? at('closedagenda') : 'What each body did' }],
  });
  if (isWhole) {
    const officer = { fullName: named('officer'), email: addressed('officer'), role: 'MEMBER', sessions: ['CLOSED'] } as const;
    await does(town, spoc, namePanelMember, {
      ...panel,
      organisation: at('officerorganisation'),
      ...officer,
      agencyId: AGENCIES.police.id,
    });
    const gone = { fullName: named('gone'), email: addressed('gone'), role: 'MEMBER', sessions: ['CLOSED'] } as const;
    const left = await does(town, spoc, namePanelMember, { ...panel, ...gone });
    await does(town, spoc, removePanelMember, { memberId: left.memberId });
    await does(town, spoc, setAgenda, { meetingId, session: 'CLOSED', items: [{ title: at('closedagenda') }] });
    await does(town, spoc, alterSlot, { meetingId, minutes: 45, because: at('slotbecause'), alteredByName: named('slotauthor') });
    await does(town, spoc, declareInterest, { meetingId, memberId, outcome: 'TAKES_PART', says: at('interest') });
  } else {
    await does(town, spoc, alterSlot, { meetingId, minutes: 45, because: at('slotbecause'), alteredByName: 'The chair' });
    await does(town, spoc, declareInterest, { meetingId, memberId, outcome: 'NONE_DECLARED' });
  }
  await does(town, spoc, sendInvitations, { meetingId });
  await town.post();
  await does(town, spoc, issuePacks, { meetingId });
  await town.post();
  return meetingId;
}

/** The day of the meeting: who came, both minutes written, those of the open part agreed. */
export async function held({ town, marks: { at }, told, isWhole }: Review, meetingId: string): Promise<void> {
  const { spoc } = told;
  town.on(MEETING_DAY);
  await does(town, spoc, openMinutes, { meetingId });
  await attended({ town, told, isWhole }, meetingId);
  await does(town, spoc, saveMinutes, { meetingId, session: 'OPEN', says: at('openminutes'), version: 1 });
  if (isWhole) {
    const members = await town.raw<{ id: string }>(
      `select id from app.panel_members where meeting_id = $1 and role = 'MEMBER' and left_on is null`,
      [meetingId],
    );
    for (const { id } of members) {
      await does(town, spoc, declareInterest, { meetingId, memberId: id, outcome: 'TAKES_PART', says: at('officerinterest') });
    }
    await does(town, spoc, saveMinutes, { meetingId, session: 'CLOSED', says: at('closedminutes'), version: 1 });
  }
  await does(town, spoc, agreeMinutes, { meetingId, session: 'OPEN' });
  await town.post();
}

async function attended({ town, told, isWhole }: Pick<Review, 'town' | 'told' | 'isWhole'>, meetingId: string): Promise<void> {
  const seats = await town.raw<{ id: string; session: Session }>(
    'select id, session from app.seats where meeting_id = $1 and removed_on is null',
    [meetingId],
  );
  for (const session of isWhole ? (['OPEN', 'CLOSED'] as const) : (['OPEN'] as const)) {
    const here = seats.filter((seat) => seat.session === session).map(({ id }) => ({ seatId: id, attended: true }));
    await does(town, told.spoc, recordAttendance, { meetingId, session, seats: here });
  }
}
