/** The front door of outcomes: what a review found, recommends and plans, Letter 3, and how actions are carried out (R39-R44). */
import { AgencyWorkResolver } from './agency-work.resolver';
import { OutcomeResolver } from './outcome.resolver';

export const outcomes = {
  resolvers: [OutcomeResolver, AgencyWorkResolver],
};
