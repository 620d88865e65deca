/** The front door of outcomes: what a review found, recommends and plans, Letter 3, and how actions are carried out (R39-R44). */
import { AgencyWorkResolver } from './agency-work.resolver';
import { hangReviewOnCasePage } from './case-page';
import { CaseReviewResolver } from './case-review.resolver';
import { ClosingResolver } from './closing.resolver';
import { answerPlan } from './commands/answer-plan';
import { answerRecommendation } from './commands/answer-recommendation';
import { closeCase } from './commands/close-case';
import { endAction } from './commands/end-action';
import { finishFindings } from './commands/finish-findings';
import { finishPlan } from './commands/finish-plan';
import { issueOutcome } from './commands/issue-outcome';
import { noPlanNeeded } from './commands/no-plan-needed';
import { noteActionDone } from './commands/note-action-done';
import { noteProgress } from './commands/note-progress';
import { recommend } from './commands/recommend';
import { recordPlanAnswer } from './commands/record-plan-answer';
import { remindLateAction } from './commands/remind-late-action';
import { removeAction } from './commands/remove-action';
import { removeRecommendation } from './commands/remove-recommendation';
import { reportProgress } from './commands/report-progress';
import { setAction } from './commands/set-action';
import { showPlan } from './commands/show-plan';
import { tellOutcome } from './commands/tell-outcome';
import { tellProgress } from './commands/tell-progress';
import { tellRecommendations } from './commands/tell-recommendations';
import { writeFindings } from './commands/write-findings';
import { noteProgressJob } from './jobs/note-progress';
import { remindLateActions } from './jobs/remind-late-actions';
import { tellOutcomeJob } from './jobs/tell-outcome';
import { findingsPaper, planPaper } from './papers';
import { OutcomeResolver } from './outcome.resolver';

hangReviewOnCasePage();

export const outcomes = {
  resolvers: [OutcomeResolver, AgencyWorkResolver, ClosingResolver, CaseReviewResolver],
  commands: [
    writeFindings,
    finishFindings,
    recommend,
    removeRecommendation,
    tellRecommendations,
    answerRecommendation,
    setAction,
    removeAction,
    noPlanNeeded,
    showPlan,
    answerPlan,
    recordPlanAnswer,
    finishPlan,
    issueOutcome,
    tellOutcome,
    reportProgress,
    noteProgress,
    noteActionDone,
    endAction,
    tellProgress,
    remindLateAction,
    closeCase,
  ],
  jobs: [tellOutcomeJob, noteProgressJob],
  chores: [remindLateActions],
  papers: { FINDINGS: findingsPaper, PLAN: planPaper },
};
export {
  answerPlan,
  answerRecommendation,
  closeCase,
  endAction,
  finishFindings,
  finishPlan,
  issueOutcome,
  noPlanNeeded,
  noteActionDone,
  noteProgress,
  recommend,
  recordPlanAnswer,
  remindLateAction,
  removeAction,
  removeRecommendation,
  reportProgress,
  setAction,
  showPlan,
  tellOutcome,
  tellProgress,
  tellRecommendations,
  writeFindings,
};
export { hasRecommendations } from './recommendation.repository';
export { planShown, type ShownPlan } from './reading/plan-shown';
