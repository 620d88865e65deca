/** The front door of letters: ordering them, what became of each, and the tasks they leave for people. */
export const letters = { entities: [] };
export { cancelCaseLetters, cancelPartyLetters, isLetterGoing } from './cancel-letters';
export {
  cancelRequestLetters,
  channelFor,
  letterForDeed,
  letterHandedOverEvent,
  letterOrdered,
  orderLetter,
  setLetterChannel,
  setLetterStatus,
  type LetterOrder,
  type LetterRow,
} from './letter.repository';
export { contactOf, type Contact } from './contact.repository';
export { recallLetters } from './recall-letters';
export { lettersToPost, madeToday, type ToPost } from './post-queue.repository';
export { aftermathOf, insertReturn, type Aftermath } from './return.repository';
export {
  insertRendering,
  insertSent,
  standingRendering,
  voidRenderings,
  type NewRendering,
  type Rendering,
} from './rendering.repository';
export {
  closeCaseTasks,
  closeLetterTasks,
  LETTER_TASKS,
  openLetterTasks,
  PRINTED_WITH_SUBSTITUTES,
  raiseTask,
  type LetterTask,
  type NewTask,
} from './task.repository';
export { lettersOfCaseSql, openLetterTaskSql, tasksOfCaseSql, type LetterLine } from './letter-sql';
export { LetterSentType, LetterType, TaskType } from './letter.type';
