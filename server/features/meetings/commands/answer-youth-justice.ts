import { MEETING_RULES, toComeStanding, youthJusticeJudgement } from '@shared/policy';
import { command } from '@server/platform/command/command';
import { meetingInHand, ofMeeting } from '../meeting.repository';

export interface AnswerYouthJusticeInput {
  meetingId: string;
  isInvited: boolean;
  because?: string | null;
}
/** How the answer “they are invited” is kept; any other answer is the reason why not. */
export const YOUTH_JUSTICE_INVITED = 'INVITED';

/** Decides whether Youth Justice is invited, with the reason where not (R32). */
export const answerYouthJustice = command({
  name: 'meeting.answer-youth-justice',
  load: (tx, { meetingId }: { meetingId: string } & Partial<AnswerYouthJusticeInput>) => meetingInHand(tx, meetingId),
  belongs: (held) => ofMeeting(held),
  permit: ({ meeting }) => ['arrangeMeeting', 'Meeting', meeting],
  standing: ({ meeting }) => toComeStanding(MEETING_RULES.youthJustice, meeting),
  judge: (_, input: AnswerYouthJusticeInput) => youthJusticeJudgement(input),
  record: async (tx, { meeting }, { isInvited, because }: AnswerYouthJusticeInput) => {
    const { id, caseId } = meeting;
    await tx.query('update app.meetings set youth_justice_answer = $2, version = version + 1 where id = $1', [
      id,
      isInvited ? YOUTH_JUSTICE_INVITED : (because ?? '').trim(),
    ]);
    return { result: { caseId }, events: [{ name: 'meeting.youth-justice-answered', ids: { caseId, meetingId: id } }] };
  },
});
