/** The front door of outcomes: what a review found, recommends and plans, Letter 3, and how actions are carried out (R39-R44). */
import { AgencyWorkResolver } from './agency-work.resolver';
import { hangReviewOnCasePage } from './case-page';
import { CaseReviewResolver } from './case-review.resolver';
import { ClosingResolver } from './closing.resolver';
import { closeCase } from './commands/close-case';
import { OutcomeResolver } from './outcome.resolver';

hangReviewOnCasePage();

export const outcomes = {
  resolvers: [OutcomeResolver, AgencyWorkResolver, ClosingResolver, CaseReviewResolver],
  commands: [closeCase],
};
export { closeCase };
