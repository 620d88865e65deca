/** The door of sending: the jobs that hand letters over, the deeds around them, and the letter looked at before it goes. */
import { beginHandOver } from './commands/begin-hand-over';
import { completeHandOver } from './commands/complete-hand-over';
import { followUpLetter } from './commands/follow-up-letter';
import { giveUp } from './commands/give-up';
import { putBack } from './commands/put-back';
import { registerTemplates } from './commands/register-templates';
import { resolveInterruptedLetter } from './commands/resolve-interrupted-letter';
import { handOverLetter } from './jobs/hand-over-letter';
import { sendNotice } from './jobs/send-notice';
import { LetterResolver } from './letter.resolver';
import type { SendingParts } from './parts';

export const sending = {
  resolvers: [LetterResolver],
  commands: [beginHandOver, completeHandOver, putBack, giveUp, resolveInterruptedLetter, followUpLetter, registerTemplates],
  jobs: (parts: SendingParts) => [handOverLetter(parts), sendNotice(parts)],
};
export { beginHandOver, completeHandOver, putBack, followUpLetter, giveUp, registerTemplates, resolveInterruptedLetter };
export { previewLetter, type Preview } from './preview';
export type { SendingParts } from './parts';
