import { randomUUID } from 'node:crypto';
import {
  alterSlot,
  declareInterest,
  issuePacks,
  namePanelMember,
  scheduleMeeting,
  sendInvitations,
  setAgenda,
} from '@server/features/meetings';
import { addWorkingDays, shippedCalendar } from '@shared/time';
import type { ToldCase } from '../support/stories';
import type { World } from '../support/world';

/** A meeting in two parts, with a panel that an agency sits on, invitations, agendas, packs, a declaration and minutes of each part (R31-R38). */
export async function meets(made: World, { caseId, spoc }: ToldCase, agencyId: string, words: string): Promise<void> {
  const part = { minutes: 60, place: words, videoLink: null };
  const heldOn = addWorkingDays(made.today, 10, shippedCalendar());
  const { meetingId } = await done(
    made.run(spoc, scheduleMeeting, {
      caseId,
      heldOn,
      hasOpenSession: true,
      open: { ...part, startsAt: '10:00' },
      closed: { ...part, startsAt: '11:00' },
    }),
  );
  const somebody = { meetingId, organisation: words, email: 'panel@council.example' };
  const { memberId } = await done(
    made.run(spoc, namePanelMember, { ...somebody, fullName: words, role: 'CHAIR', sessions: ['CLOSED'] }),
  );
  await done(
    made.run(spoc, namePanelMember, { ...somebody, fullName: words, role: 'MEMBER', agencyId, sessions: ['OPEN', 'CLOSED'] }),
  );
  for (const session of ['OPEN', 'CLOSED'] as const) {
    await done(made.run(spoc, setAgenda, { meetingId, session, items: [{ title: words }] }));
    await made.raw(
      `insert into app.minutes (tenant_id, id, case_id, meeting_id, session, says, opened_on, agreed_on, recorded_on, recorded_at)
       select tenant_id, $2, case_id, id, $3, $4, $5, $5, $5, now() from app.meetings where id = $1`,
      [meetingId, randomUUID(), session, words, made.today],
    );
  }
  await done(made.run(spoc, alterSlot, { meetingId, minutes: 45, because: words, alteredByName: words }));
  await done(made.run(spoc, declareInterest, { meetingId, memberId, outcome: 'TAKES_PART', says: words }));
  await done(made.run(spoc, sendInvitations, { meetingId }));
  await done(made.run(spoc, issuePacks, { meetingId }));
  await made.raw('update app.meetings set told_on = $2 where id = $1', [meetingId, made.today]);
  await made.post();
}

async function done<R>(outcome: Promise<{ result: R | null; refusals: readonly { message: string }[] }>): Promise<R> {
  const { result, refusals } = await outcome;
  if (result === null) {
    throw new Error(refusals.map(({ message }) => message).join(' '));
  }
  return result;
}
