/** The front door of notices: what staff are told and how, who is away and who covers, and telling applicants of a moved day. */
import { hangOnCasePage } from './case-page';
import { chooseNotices } from './commands/choose-notices';
import { endAbsence } from './commands/end-absence';
import { noteNoticesSent } from './commands/note-notices-sent';
import { raiseNotices } from './commands/raise-notices';
import { recordAbsence } from './commands/record-absence';
import { tellDateChanged } from './commands/tell-date-changed';
import { CoverResolver } from './cover.resolver';
import { raiseNoticesJob } from './jobs/raise-notices';
import { sendDigestsChore } from './jobs/send-digests';
import { sendNotice } from './jobs/send-notice';
import { tellDateChangedJob } from './jobs/tell-date-changed';
import { LeadAbsenceResolver } from './lead-absence.resolver';
import { NoticeResolver } from './notice.resolver';
import type { NoticeParts } from './sending-notices';

hangOnCasePage();

export const notices = {
  resolvers: [CoverResolver, NoticeResolver, LeadAbsenceResolver],
  commands: [raiseNotices, noteNoticesSent, recordAbsence, endAbsence, chooseNotices, tellDateChanged],
  jobs: [tellDateChangedJob],
  jobsWith: (parts: NoticeParts) => [raiseNoticesJob(parts), sendNotice(parts)],
  choresWith: (parts: NoticeParts) => [sendDigestsChore(parts)],
};
export { chooseNotices, endAbsence, noteNoticesSent, raiseNotices, recordAbsence, tellDateChanged };
export type { NoticeParts } from './sending-notices';
