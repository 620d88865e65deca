/** The front door of cases: applications, the settling of facts, the threshold decision, the workstack. */
import { ArrivalEntity } from './arrival.entity';
import { CaseEntity, DecisionEntity, IncidentEntity, ReportEntity, SettlementEntity } from './case.entity';
import { CaseResolver } from './case.resolver';
import { IntakeResolver } from './intake.resolver';
import { acknowledgeCase } from './commands/acknowledge-case';
import { answerCorrection } from './commands/answer-correction';
import { approveRejection } from './commands/approve-rejection';
import { decideThreshold } from './commands/decide-threshold';
import { extendDecision } from './commands/extend-decision';
import { extendOutcome } from './commands/extend-outcome';
import { issueDecision } from './commands/issue-decision';
import { linkCases } from './commands/link-cases';
import { openDiscretionaryReview } from './commands/open-discretionary-review';
import { proposeCorrection } from './commands/propose-correction';
import { receiveApplication } from './commands/receive-application';
import { recordApplication } from './commands/record-application';
import { recordArrival } from './commands/record-arrival';
import { recordBelief } from './commands/record-belief';
import { rejectApplication } from './commands/reject-application';
import { sendUpdate } from './commands/send-update';
import { settleReport } from './commands/settle-report';
import { takeCase } from './commands/take-case';
import { tellNotDecided } from './commands/tell-not-decided';
import { unlinkCases } from './commands/unlink-cases';
import { withdrawCase } from './commands/withdraw-case';
import { DecidingResolver } from './deciding.resolver';
import { tellNotDecidedJob } from './jobs/tell-not-decided';
import { hangDecidingOnCasePage } from './reading/deciding-offers';
import { LinksResolver } from './links.resolver';

hangDecidingOnCasePage();

export const cases = {
  resolvers: [CaseResolver, LinksResolver, IntakeResolver, DecidingResolver],
  commands: [
    receiveApplication,
    recordApplication,
    recordArrival,
    takeCase,
    acknowledgeCase,
    settleReport,
    recordBelief,
    decideThreshold,
    issueDecision,
    linkCases,
    unlinkCases,
    proposeCorrection,
    answerCorrection,
    rejectApplication,
    approveRejection,
    extendDecision,
    extendOutcome,
    openDiscretionaryReview,
    sendUpdate,
    withdrawCase,
    tellNotDecided,
  ],
  jobs: [tellNotDecidedJob],
  entities: [CaseEntity, IncidentEntity, ReportEntity, SettlementEntity, DecisionEntity, ArrivalEntity],
};
export { casePayload } from './case.resolver';
export { caseForDeed, sameVersion, touchCase, type CaseRow } from './case.repository';
export { caseOffers, casePageParts, reviewPart } from './reading/case-page.extensions';
export { CasePayload, CaseType, OfferType } from './types/case.type';
export { letterHandedOver } from './letter-handed-over';
export { acknowledgeCase, decideThreshold, issueDecision, receiveApplication, recordBelief, settleReport, takeCase };
export type { ApplicationInput, Receipt } from './commands/receive-application';
export { recordApplication, recordArrival };
export { asSubmitted } from './as-submitted';
export { latestDayTold, noteArrival, type NewArrival } from './arrival';
export { writeApplication, writeArrival, type Arriving, type ClockAsItStood } from './write-application';
export { linkedIncidentsSql } from './linked-incidents';
export { linkCases, unlinkCases };
export {
  answerCorrection,
  approveRejection,
  extendDecision,
  extendOutcome,
  openDiscretionaryReview,
  proposeCorrection,
  rejectApplication,
  sendUpdate,
  tellNotDecided,
  withdrawCase,
};
export { endCase } from './end-case';
export { SentApplicationInput } from './types/application.inputs';
