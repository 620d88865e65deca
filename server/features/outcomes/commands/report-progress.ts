import { progressJudgement, progressStanding } from '@shared/policy';
import { command } from '@server/platform/command/command';
import { actionForDeed, insertUpdate } from '../action.repository';

export interface ReportProgressInput {
  actionId: string;
  says: string;
  /** Whoever carries it out says that it is done; staff note it. */
  saysDone?: boolean | null;
}

/** How an action goes, from the agency that carries it out or taken down by staff (R40). The applicant's side does not read these words. */
export const reportProgress = command({
  name: 'action.report-progress',
  load: (tx, { actionId }: { actionId: string } & Partial<ReportProgressInput>, at) => actionForDeed(tx, actionId, at),
  belongs: (action) => action,
  permit: (action) => ['progress', 'Action', action],
  standing: (action) => progressStanding(action),
  judge: (_, { says }: ReportProgressInput) => progressJudgement(says),
  record: async (tx, action, { says, saysDone }: ReportProgressInput, at) => {
    await insertUpdate(tx, action, { says: says.trim(), saysDone: saysDone ?? false }, at);
    const { caseId, id: actionId } = action;
    return { result: { caseId, actionId }, events: [{ name: 'action.progressed', ids: { caseId, actionId } }] };
  },
});
