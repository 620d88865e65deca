/** The front door of letters: ordering them, what became of each, and the tasks they leave for people. */
export const letters = { entities: [] };
export {
  channelFor, insertRendering, insertSent, letterForDeed, letterHandedOverEvent, letterOrdered, orderLetter, setLetterStatus,
  standingRendering, voidRenderings, type LetterOrder, type LetterRow, type NewRendering, type Rendering,
} from './letter.repository';
export { closeLetterTasks, LETTER_TASKS, openLetterTasks, raiseTask, type LetterTask, type NewTask } from './task.repository';
export { lettersOfCaseSql, tasksOfCaseSql, type LetterLine } from './letter-sql';
export { LetterSentType, LetterType, TaskType } from './letter.type';
