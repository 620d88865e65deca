/** The front door of intake: paper forms that were asked for, and what people told without their name (§3, §8). */
import { closeAnonymousReport } from './commands/close-anonymous-report';
import { requestForm } from './commands/request-form';
import { sendForm } from './commands/send-form';
import { FormRequestEntity } from './intake.entity';
import { FormsResolver } from './intake.resolver';

export const intake = {
  resolvers: [FormsResolver],
  commands: [requestForm, sendForm, closeAnonymousReport],
  entities: [FormRequestEntity],
};
export { formRequest, type FormRequestRow } from './intake.repository';
export { closeAnonymousReport, requestForm, sendForm };
