import { randomUUID } from 'node:crypto';
import {
  consentState,
  MEETING_RULES,
  panelJudgement,
  toComeStanding,
  type PanelFacts,
  type ProposedMember,
} from '@shared/policy';
import { VICTIM_SIDE } from '@shared/vocabulary/meetings';
import { participationFacts } from '@server/features/participation';
import { agenciesServing } from '@server/features/partners';
import { consentsOfCase } from '@server/features/people';
import { command } from '@server/platform/command/command';
import { NotFound } from '@server/platform/command/failures';
import type { ReadTx } from '@server/platform/db/tenant';
import type { PlainDate } from '@shared/time';
import { meetingInHand, membersOf, ofMeeting, recorded, touchMeeting, type MeetingRow } from '../meeting.repository';

export interface NamePanelMemberInput extends ProposedMember {
  meetingId: string;
  membershipId?: string | null;
  agencyId?: string | null;
  partyId?: string | null;
  consentId?: string | null;
}

/**
 * Names somebody for the meeting and seats them in the parts they take part in. The person affected, or whoever attends for them, in
 * the open session only, because they asked, and under a written consent (R34, R36, R38, D58); a contributor does not decide (D45).
 */
export const namePanelMember = command({
  name: 'meeting.name-member',
  load: async (tx, input: { meetingId: string } & Partial<NamePanelMemberInput>, { moment }) => {
    const held = await meetingInHand(tx, input.meetingId);
    return { ...held, facts: await panelFacts(tx, held.meeting, input, moment.today) };
  },
  belongs: (held) => ofMeeting(held),
  permit: ({ meeting }) => ['arrangeMeeting', 'Meeting', meeting],
  standing: ({ meeting }) => toComeStanding(MEETING_RULES.panel, meeting),
  judge: ({ facts }, input: NamePanelMemberInput) => panelJudgement(input, facts),
  record: async (tx, { meeting }, input: NamePanelMemberInput, at) => {
    const { tenantId, caseId, id: meetingId } = meeting;
    const memberId = randomUUID();
    const home = [tenantId, memberId, caseId, meetingId];
    await tx.query(
      `insert into app.panel_members (tenant_id, id, case_id, meeting_id, full_name, organisation, email, role, membership_id, agency_id,
         party_id, consent_id, recorded_on, recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [
        ...home,
        input.fullName.trim(),
        input.organisation.trim(),
        input.email?.trim() || null,
        input.role,
        input.membershipId ?? null,
        input.agencyId ?? null,
        input.partyId ?? null,
        input.consentId ?? null,
        ...recorded(at),
      ],
    );
    for (const session of new Set(input.sessions)) {
      await tx.query(
        `insert into app.seats (tenant_id, id, case_id, meeting_id, member_id, role, agency_id, session) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [tenantId, randomUUID(), caseId, meetingId, memberId, input.role, input.agencyId ?? null, session],
      );
    }
    await touchMeeting(tx, meetingId);
    return { result: { caseId, memberId }, events: [{ name: 'meeting.member-named', ids: { caseId, meetingId, memberId } }] };
  },
});

async function panelFacts(
  tx: ReadTx,
  meeting: MeetingRow,
  { agencyId, partyId, consentId }: Partial<NamePanelMemberInput>,
  today: PlainDate,
): Promise<PanelFacts> {
  const members = await membersOf(tx, meeting.id);
  const participation = await participationFacts(tx, meeting.caseId);
  const { appliesFor, consents } = await consentsOfCase(tx, meeting.caseId);
  const consent = consents.filter(({ id, kind }) => id === consentId && kind === 'ATTEND');
  const agency = agencyId ? (await agenciesServing(tx, meeting.tenantId)).find(({ id }) => id === agencyId) : null;
  if (agency === undefined) {
    throw new NotFound('The agency');
  }
  const closed = agency
    ? await tx.query(
        `select 1 from app.case_grants where case_id = $1 and agency_id = $2 and scope = 'CLOSED' and revoked_at is null
         and (until_at is null or until_at > now())`,
        [meeting.caseId, agency.id],
      )
    : [];
  const ofAgency = members.filter((one) => one.agencyId !== null && one.agencyId === agencyId);
  return {
    hasOpenSession: meeting.hasOpenSession,
    hasChair: members.some(({ role }) => role === 'CHAIR'),
    hasVictim: members.some(({ role }) => role === 'VICTIM'),
    attendance: participation.attendance,
    isPersonAffected: participation.partyId !== null && partyId === participation.partyId,
    hasConsentToAttend: consentState({ kind: 'ATTEND', appliesFor, consents: consent }, today) === 'ON_FILE',
    agencySeesClosed: closed.length > 0,
    agencySitsInClosed: ofAgency.some(({ sessions }) => sessions.includes('CLOSED')),
    agencyAttendsForVictim: ofAgency.some(({ role }) => VICTIM_SIDE.includes(role)),
  };
}
