/** The front door of participation: the voice of the person affected in the review, and the risk to them (§4, §5). */
import { answerOffer } from './commands/answer-offer';
import { assessRisk } from './commands/assess-risk';
import { giveStatement } from './commands/give-statement';
import { noteOffersInLetter } from './commands/note-offers-in-letter';
import { noteSaidOnPage } from './commands/note-said-on-page';
import { recordOffer } from './commands/record-offer';
import { recordStatement } from './commands/record-statement';
import { reviewRisk } from './commands/review-risk';
import { saveStatement } from './commands/save-statement';
import { noteOffersInLetterJob } from './jobs/note-offers-in-letter';
import { noteSaidOnPageJob } from './jobs/note-said-on-page';
import { reviewRiskJob } from './jobs/review-risk';
import { watchRisk } from './jobs/watch-risk';
import { ParticipationResolver } from './participation.resolver';

export const participation = {
  resolvers: [ParticipationResolver],
  commands: [
    recordOffer,
    answerOffer,
    saveStatement,
    giveStatement,
    recordStatement,
    assessRisk,
    noteOffersInLetter,
    noteSaidOnPage,
    reviewRisk,
  ],
  jobs: [noteOffersInLetterJob, noteSaidOnPageJob, reviewRiskJob],
  chores: [watchRisk],
  entities: [],
};
export {
  answerOffer,
  assessRisk,
  giveStatement,
  noteOffersInLetter,
  noteSaidOnPage,
  recordOffer,
  recordStatement,
  reviewRisk,
  saveStatement,
};
export { participationFacts, type ParticipationFacts } from './reading/participation-facts';
export { personAffected } from './participation.repository';
export type { AnswerOfferInput } from './commands/answer-offer';
export type { AssessRiskInput } from './commands/assess-risk';
export type { GiveStatementInput } from './commands/give-statement';
export type { RecordOfferInput } from './commands/record-offer';
export type { RecordStatementInput } from './commands/record-statement';
export type { SaveStatementInput } from './commands/save-statement';
