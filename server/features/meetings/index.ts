/** The front door of meetings: arranging the review meeting, its two parts, who comes, and what is written down (R31-R38). */
import { ArrangingResolver } from './arranging.resolver';
import { agreeMinutes } from './commands/agree-minutes';
import { alterSlot } from './commands/alter-slot';
import { answerSeat } from './commands/answer-seat';
import { answerYouthJustice } from './commands/answer-youth-justice';
import { callOffMeeting } from './commands/call-off-meeting';
import { callOffWithdrawn } from './commands/call-off-withdrawn';
import { declareInterest } from './commands/declare-interest';
import { issuePacks } from './commands/issue-packs';
import { makePacks } from './commands/make-packs';
import { namePanelMember } from './commands/name-panel-member';
import { noteTold } from './commands/note-told';
import { openMinutes } from './commands/open-minutes';
import { rearrangeMeeting } from './commands/rearrange-meeting';
import { recordAttendance } from './commands/record-attendance';
import { removePanelMember } from './commands/remove-panel-member';
import { saveMinutes } from './commands/save-minutes';
import { scheduleMeeting } from './commands/schedule-meeting';
import { sendInvitations } from './commands/send-invitations';
import { setAgenda } from './commands/set-agenda';
import { HoldingResolver } from './holding.resolver';
import { callOffWithdrawnJob } from './jobs/call-off-withdrawn';
import { makePackJob } from './jobs/make-pack';
import { noteSlotToldJob } from './jobs/note-slot-told';
import { MeetingResolver } from './meeting.resolver';
import { minutesPaper } from './minutes-paper';

export const meetings = {
  resolvers: [MeetingResolver, ArrangingResolver, HoldingResolver],
  commands: [
    scheduleMeeting,
    rearrangeMeeting,
    callOffMeeting,
    callOffWithdrawn,
    namePanelMember,
    removePanelMember,
    answerYouthJustice,
    alterSlot,
    sendInvitations,
    noteTold,
    answerSeat,
    recordAttendance,
    declareInterest,
    setAgenda,
    issuePacks,
    makePacks,
    openMinutes,
    saveMinutes,
    agreeMinutes,
  ],
  jobs: [noteSlotToldJob, makePackJob, callOffWithdrawnJob],
  papers: { MINUTES: minutesPaper },
  entities: [],
};
export type { NamePanelMemberInput } from './commands/name-panel-member';
export { calendarFile, type CalendarEntry } from './calendar-file';
export {
  agreeMinutes,
  alterSlot,
  answerSeat,
  answerYouthJustice,
  callOffMeeting,
  callOffWithdrawn,
  declareInterest,
  issuePacks,
  makePacks,
  namePanelMember,
  noteTold,
  openMinutes,
  rearrangeMeeting,
  recordAttendance,
  removePanelMember,
  saveMinutes,
  scheduleMeeting,
  sendInvitations,
  setAgenda,
};
