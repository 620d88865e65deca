/** The door of sending: the jobs that hand letters over, the deeds around them, and the letter looked at before it goes. */
import { beginHandOver } from './commands/begin-hand-over';
import { completeHandOver } from './commands/complete-hand-over';
import { correctLetter } from './commands/correct-letter';
import { followUpLetter } from './commands/follow-up-letter';
import { giveUp } from './commands/give-up';
import { makeForPost } from './commands/make-for-post';
import { printLetter } from './commands/print-letter';
import { putBack } from './commands/put-back';
import { recordPosting } from './commands/record-posting';
import { recordReturn } from './commands/record-return';
import { registerTemplates } from './commands/register-templates';
import { resolveInterruptedLetter } from './commands/resolve-interrupted-letter';
import { sendAgain } from './commands/send-again';
import { handOverLetter } from './jobs/hand-over-letter';
import { printLetterJob } from './jobs/print-letter';
import { LetterResolver } from './letter.resolver';
import { PostRoomResolver } from './post-room.resolver';
import type { SendingParts } from './parts';

export const sending = {
  resolvers: [LetterResolver, PostRoomResolver],
  commands: [
    beginHandOver,
    completeHandOver,
    putBack,
    giveUp,
    resolveInterruptedLetter,
    followUpLetter,
    registerTemplates,
    printLetter,
    makeForPost,
    recordPosting,
    recordReturn,
    sendAgain,
    correctLetter,
  ],
  jobs: (parts: SendingParts) => [handOverLetter(parts), printLetterJob(parts)],
};
export { beginHandOver, completeHandOver, putBack, followUpLetter, giveUp, registerTemplates, resolveInterruptedLetter };
export { makeForPost, printLetter, recordPosting, recordReturn, sendAgain, correctLetter };
export { printFile } from './print-file';
export { previewLetter, type Preview } from './preview';
export type { SendingParts } from './parts';
