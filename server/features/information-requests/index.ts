/** The front door of information requests: asking agencies, reminding them, and their answers (§4, §5). */
import { hangOnCasePage } from './case-page';
import { CaseRequestsResolver } from './case-requests.resolver';
import { answerByLink } from './commands/answer-by-link';
import { askOutsider } from './commands/ask-outsider';
import { chaseLateRequest } from './commands/chase-late-request';
import { chaseRequest } from './commands/chase-request';
import { raiseAgreementTask } from './commands/raise-agreement-task';
import { recordAgreement } from './commands/record-agreement';
import { remindLateRequests } from './commands/remind-late-requests';
import { replyToRequest } from './commands/reply-to-request';
import { requestInformation } from './commands/request-information';
import { stopRequestClock } from './commands/stop-request-clock';
import { takeBackRequests } from './commands/take-back-requests';
import { CaseGrantEntity, InformationRequestEntity, RequestChaserEntity, RequestItemEntity } from './information-request.entity';
import { InformationRequestResolver } from './information-request.resolver';
import { chaseLateRequests } from './jobs/chase-late-requests';
import { raiseAgreementTaskJob } from './jobs/raise-agreement-task';
import { stopRequestClockJob } from './jobs/stop-request-clock';
import { takeBackRequestsJob } from './jobs/take-back-requests';
import { ReplyEntity, ReplyEntryEntity, ReplyItemEntity } from './reply.entity';

hangOnCasePage();

export const feature = {
  resolvers: [InformationRequestResolver, CaseRequestsResolver],
  commands: [
    requestInformation,
    askOutsider,
    answerByLink,
    remindLateRequests,
    chaseRequest,
    chaseLateRequest,
    replyToRequest,
    stopRequestClock,
    recordAgreement,
    raiseAgreementTask,
    takeBackRequests,
  ],
  jobs: [stopRequestClockJob, takeBackRequestsJob, raiseAgreementTaskJob],
  chores: [chaseLateRequests],
  entities: [
    InformationRequestEntity,
    RequestItemEntity,
    CaseGrantEntity,
    RequestChaserEntity,
    ReplyEntity,
    ReplyEntryEntity,
    ReplyItemEntity,
  ],
};
export { answerByLink, type AnswerByLinkInput } from './commands/answer-by-link';
export { askOutsider } from './commands/ask-outsider';
export { chaseLateRequest } from './commands/chase-late-request';
export { chaseRequest } from './commands/chase-request';
export { raiseAgreementTask } from './commands/raise-agreement-task';
export { recordAgreement } from './commands/record-agreement';
export { remindLateRequests } from './commands/remind-late-requests';
export { replyToRequest } from './commands/reply-to-request';
export { requestInformation } from './commands/request-information';
export { stopRequestClock } from './commands/stop-request-clock';
export { agencyRequests } from './agency-requests';
export { AgencyRequestType, InformationRequestType } from './information-request.type';
export type {
  AskOutsiderInput,
  ChaseRequestInput,
  ReplyToRequestInput,
  RequestInformationInput,
} from './information-request.inputs';
export { requestsOfCaseSql, type RequestOfCase } from './request-reading.repository';
export { requestOfCaseView } from './request-view';
export { stopSharing } from './stop-sharing';
export { takeBackRequests } from './commands/take-back-requests';
export { linkedRequest, type LinkedRequest } from './linked-request.repository';
export { reviewToldOn } from './review-told';
export { answerJudgement } from './answer';
