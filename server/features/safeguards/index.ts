/** The front door of safeguards: consents, safe contact, complaints signposted, and what a new case leaves open (§3, §8). */
import { hangOnCasePage } from './case-page';
import { CasePeopleResolver } from './case-people.resolver';
import { closeTask } from './commands/close-task';
import { correctContact } from './commands/correct-contact';
import { raiseReceiptTasks } from './commands/raise-receipt-tasks';
import { recordConsent } from './commands/record-consent';
import { signpostComplaint } from './commands/signpost-complaint';
import { withdrawConsent } from './commands/withdraw-consent';
import { raiseReceiptTasksJob } from './jobs/raise-receipt-tasks';
import { SafeguardResolver } from './safeguard.resolver';

hangOnCasePage();

export const safeguards = {
  resolvers: [SafeguardResolver, CasePeopleResolver],
  commands: [recordConsent, withdrawConsent, correctContact, signpostComplaint, closeTask, raiseReceiptTasks],
  jobs: [raiseReceiptTasksJob],
  entities: [],
};
export { closeTask, correctContact, raiseReceiptTasks, recordConsent, signpostComplaint, withdrawConsent };
export type { CorrectContactInput } from './commands/correct-contact';
export type { RecordConsentInput } from './commands/record-consent';
