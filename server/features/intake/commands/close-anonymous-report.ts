import { closeAnonymousJudgement } from '@shared/policy';
import { command } from '@server/platform/command/command';
import { anonymousReport } from '../intake.repository';

export interface CloseAnonymousReportInput {
  id: string;
  /** What was done about it. */
  done: string;
}

/** Notes that something told without a name was read, and what was done (D35). */
export const closeAnonymousReport = command({
  name: 'anonymous-report.close',
  load: (tx, { id }: CloseAnonymousReportInput) => anonymousReport(tx, id),
  belongs: ({ tenantId }) => ({ tenantId, caseId: null }),
  permit: ({ tenantId }) => ['keepForms', 'Authority', { tenantId }],
  judge: (row, { done }) => closeAnonymousJudgement(row, done),
  record: async (tx, { id }, { done }, { actor, moment }) => {
    await tx.query('update app.anonymous_reports set seen_on = $2, seen_by = $3, done = $4 where id = $1', [
      id,
      moment.today,
      actor.membershipId,
      done.trim(),
    ]);
    return { result: { id }, events: [{ name: 'anonymous-report.closed', ids: { reportId: id } }] };
  },
});
