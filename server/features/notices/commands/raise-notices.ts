import { isUrgent, NOTICE_OF_STEP, toldOf, wayOf } from '@shared/policy';
import type { PlainDate } from '@shared/time';
import type { NoticeKind } from '@shared/vocabulary/notices';
import { command } from '@server/platform/command/command';
import { absencesFrom } from '../absence.repository';
import { aboutOf, insertNotices, teamOn, type AboutRow, type NoticeAbout } from '../notice.repository';

interface Subject {
  kind: NoticeKind;
  subjectId: string;
  aboutOn: PlainDate;
}

/**
 * Raises what the team is to be told of one thing (D44): to the lead or every SPOC, at a limit also to deputy and team manager, to the cover
 * of whoever is away. Raised a second time it changes nothing. Answers how many notices there are new.
 */
export const raiseNotices = command({
  name: 'notices.raise',
  load: async (tx, about: NoticeAbout, { moment }) => {
    const row = await aboutOf(tx, about);
    const subject = subjectOf(about, row);
    return {
      row,
      subject,
      members: subject ? await teamOn(tx, moment.today, subject.kind) : [],
      absences: await absencesFrom(tx, moment.today),
    };
  },
  belongs: ({ row }) => ({ tenantId: row.tenantId, caseId: row.caseId }),
  permit: ({ row }) => ['sweep', 'Authority', { tenantId: row.tenantId }],
  record: async (tx, { row, subject, members, absences }, { clockId }, { moment }) => {
    if (!subject) {
      return { result: { raised: 0 }, events: [], idle: true };
    }
    const told = toldOf(subject.kind, { members, leadId: row.leadId, absences }, moment.today);
    const people = told.flatMap((membershipId) => {
      const way = wayOf(subject.kind, members.find(({ id }) => id === membershipId)?.chosen ?? null);
      return way === 'OFF' ? [] : [{ membershipId, way }];
    });
    const notice = {
      ...subject,
      tenantId: row.tenantId,
      caseId: row.caseId,
      clockId: clockId ?? null,
      isUrgent: isUrgent(subject.kind),
    };
    // The notices are their own record; the history of a case is for what was done to it.
    return { result: { raised: await insertNotices(tx, notice, people, moment) }, events: [], idle: true };
  },
});

/** Null where there is nothing to tell any more: the limit was met, the task done. */
function subjectOf({ caseId, clockId, requestId, taskId }: NoticeAbout, row: AboutRow): Subject | null {
  if (clockId) {
    const { clock } = row;
    return clock?.told && !clock.stopped ? { kind: NOTICE_OF_STEP[clock.told], subjectId: clockId, aboutOn: clock.dueOn } : null;
  }
  if (requestId) {
    return row.repliedOn ? { kind: 'REPLY', subjectId: requestId, aboutOn: row.repliedOn } : null;
  }
  if (taskId) {
    return row.taskRaisedOn ? { kind: 'TASK', subjectId: taskId, aboutOn: row.taskRaisedOn } : null;
  }
  return { kind: 'NEW_APPLICATION', subjectId: caseId, aboutOn: row.receivedOn };
}
