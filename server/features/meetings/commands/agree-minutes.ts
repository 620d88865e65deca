import { agreeJudgement, decides, minutesStanding } from '@shared/policy';
import type { Session } from '@shared/vocabulary/marks';
import { command } from '@server/platform/command/command';
import { meetingInHand, membersOf, ofMeeting } from '../meeting.repository';
import { minutesOf } from '../reading/parts';

export interface AgreeMinutesInput {
  meetingId: string;
  session: Session;
}

/** The minutes of one part are agreed (R38): from now on they stay as they are, and whoever may see that part reads them. Needs every declaration (D45). */
export const agreeMinutes = command({
  name: 'meeting.agree-minutes',
  load: async (tx, { meetingId, session }: { meetingId: string } & Partial<AgreeMinutesInput>) => ({
    ...(await meetingInHand(tx, meetingId)),
    session: session ?? 'CLOSED',
    minutes: (await minutesOf(tx, meetingId)).find((one) => one.session === session) ?? null,
    undeclared: (await membersOf(tx, meetingId)).filter(({ role, interest }) => decides(role) && interest === null).length,
  }),
  belongs: (held) => ofMeeting(held),
  permit: ({ meeting }) => ['minute', 'Meeting', meeting],
  standing: ({ minutes, session, undeclared }) => [
    ...minutesStanding({ isOpened: minutes !== null, agreedOn: minutes?.agreedOn ?? null }),
    ...(minutes?.agreedOn === null ? agreeJudgement({ session, says: minutes.says, undeclared }) : []),
  ],
  record: async (tx, { meeting, minutes }, _: AgreeMinutesInput, { moment }) => {
    const { id, caseId } = meeting;
    await tx.query('update app.minutes set agreed_on = $2, version = version + 1 where id = $1', [minutes?.id, moment.today]);
    return { result: { caseId }, events: [{ name: 'meeting.minutes-agreed', ids: { caseId, meetingId: id } }] };
  },
});
