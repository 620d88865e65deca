import { isUUID } from 'class-validator';
import { consentState, decides, latestMeetingDay, meetingDayWarning, preparationList, type Refusal } from '@shared/policy';
import type { PlainDate } from '@shared/time';
import { caseForDeed, type OfferType } from '@server/features/cases';
import { participationFacts, personAffected } from '@server/features/participation';
import { consentsOfCase, partiesOfCase } from '@server/features/people';
import type { Ctx } from '@server/platform/command/context';
import { NotFound } from '@server/platform/command/failures';
import type { ReadTx } from '@server/platform/db/tenant';
import { scheduleMeeting } from '../commands/schedule-meeting';
import { MEETING, outcomeDueOn, whoIsUnder18, type MeetingRow } from '../meeting.repository';
import type { AttendConsentType, MeetingPageType, MeetingType, YouthJusticePromptType } from '../meeting.type';
import { offersOfMeeting } from './offers';
import { wholeMeeting } from './whole-meeting';
import { YOUTH_JUSTICE_INVITED } from '../commands/answer-youth-justice';

/** The meeting of a case with all that the team prepares, plans and writes. Null where the case is not there or not theirs. */
export async function meetingPage(ctx: Ctx, caseId: string): Promise<MeetingPageType | null> {
  if (!isUUID(caseId)) {
    return null;
  }
  try {
    return await ctx.read((tx) => read(ctx, tx, caseId));
  } catch (failure) {
    if (failure instanceof NotFound) {
      return null;
    }
    throw failure;
  }
}

async function read(ctx: Ctx, tx: ReadTx, caseId: string): Promise<MeetingPageType> {
  const { moment } = ctx;
  const found = await caseForDeed(tx, caseId);
  ctx.demand(['read', 'Case', found]);
  const meetings = await tx.query<MeetingRow>(
    `select ${MEETING} from app.meetings m where m.case_id = $1 order by m.recorded_at desc`,
    [caseId],
  );
  const dueOn = await outcomeDueOn(tx, caseId);
  const standing = meetings.find(({ status }) => status !== 'CALLED_OFF') ?? null;
  const shown = async (row: MeetingRow): Promise<MeetingType> => ({
    ...(await wholeMeeting(tx, row)),
    warning: row.status === 'SCHEDULED' ? meetingDayWarning(row.heldOn, dueOn, moment.calendar) : null,
  });
  const meeting = standing && (await shown(standing));
  const participation = await participationFacts(tx, caseId);
  const isAnybodyUnder18 = await whoIsUnder18(tx, caseId);
  const affected = personAffected(await partiesOfCase(tx, caseId));
  return {
    caseId,
    reference: found.reference,
    status: found.status,
    outcomeDueOn: dueOn,
    latestSensibleOn: dueOn && latestMeetingDay(dueOn, moment.calendar),
    affectedPartyId: affected?.id ?? null,
    affectedName: affected?.fullName ?? null,
    attendance: participation.attendance,
    attendConsents: await attendConsents(tx, caseId, moment.today),
    youthJustice: youthJustice(isAnybodyUnder18, standing),
    meeting,
    calledOff: await Promise.all(meetings.filter(({ status }) => status === 'CALLED_OFF').map(shown)),
    preparation: preparationList(
      {
        ...(await requestFacts(tx, caseId)),
        ...participation,
        ...preparedOf(meeting),
        outcomeDueOn: dueOn,
        isAnybodyUnder18,
        isYouthJusticeSettled: settled(standing, meeting),
      },
      moment,
    ),
    offers: [
      offerOf('scheduleMeeting', await ctx.offer(scheduleMeeting, { caseId })),
      ...(standing ? await offersOfMeeting(ctx, standing) : []),
    ],
  };
}

/** A deed as the screen offers it. */
export const offerOf = (deed: string, { allowed, refusals }: { allowed: boolean; refusals: readonly Refusal[] }): OfferType => ({
  deed,
  allowed,
  refusals: [...refusals],
});

async function attendConsents(tx: ReadTx, caseId: string, today: PlainDate): Promise<AttendConsentType[]> {
  const { appliesFor, consents } = await consentsOfCase(tx, caseId);
  return consents.filter(
    (one) => one.kind === 'ATTEND' && consentState({ kind: 'ATTEND', appliesFor, consents: [one] }, today) === 'ON_FILE',
  );
}

function youthJustice(needed: boolean, meeting: MeetingRow | null): YouthJusticePromptType {
  const answer = meeting?.youthJusticeAnswer ?? null;
  const says = needed
    ? 'Somebody in this case is under 18. Youth Justice may be invited where that is relevant: decide, and say why if not.'
    : 'Nobody we know of is under 18. Youth Justice may be invited all the same.';
  return { needed, says, answer: answer === YOUTH_JUSTICE_INVITED ? 'They are invited.' : answer };
}

const settled = (row: MeetingRow | null, meeting: MeetingType | null): boolean =>
  row?.youthJusticeAnswer === YOUTH_JUSTICE_INVITED
    ? (meeting?.members.some(({ role }) => role === 'YOUTH_JUSTICE') ?? false)
    : (row?.youthJusticeAnswer ?? null) !== null;

async function requestFacts(tx: ReadTx, caseId: string): Promise<{ requestsSent: number; repliesAwaited: number }> {
  const [row] = await tx.query<{ requestsSent: number; repliesAwaited: number }>(
    `select count(*)::int as "requestsSent", (count(*) filter (where status <> 'REPLIED'))::int as "repliesAwaited"
     from app.information_requests where case_id = $1 and stage = 'STAGE_2' and status <> 'WITHDRAWN'`,
    [caseId],
  );
  return row ?? { requestsSent: 0, repliesAwaited: 0 };
}

/** What of the preparations a meeting itself shows. */
function preparedOf(meeting: MeetingType | null) {
  const seats = meeting?.parts.flatMap((part) => part.seats) ?? [];
  return {
    heldOn: meeting?.heldOn ?? null,
    hasChair: meeting?.members.some(({ role }) => role === 'CHAIR') ?? false,
    members: meeting?.members.filter(({ role }) => decides(role) && role !== 'CHAIR').length ?? 0,
    seats: seats.length,
    notInvited: seats.filter(({ invitations }) => invitations.length === 0).length,
    parts: meeting?.parts.length ?? 0,
    agendas: meeting?.parts.filter(({ agenda }) => agenda.length > 0).length ?? 0,
    packs: meeting?.parts.filter(({ packs }) => packs.length > 0).length ?? 0,
  };
}
