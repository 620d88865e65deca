/** The front door of the chronology: all that is known of a case, by date, source and mark (R31). */
import { chronologyPaper } from './chronology-paper';
import { ChronologyResolver } from './chronology.resolver';
import { addChronologyEntry } from './commands/add-chronology-entry';
import { closeChronologyLine } from './commands/close-chronology-line';
import { removeChronologyEntry } from './commands/remove-chronology-entry';
import { reopenChronologyLine } from './commands/reopen-chronology-line';

export const chronology = {
  resolvers: [ChronologyResolver],
  commands: [addChronologyEntry, removeChronologyEntry, closeChronologyLine, reopenChronologyLine],
  papers: { CHRONOLOGY: chronologyPaper },
};
export { addChronologyEntry, closeChronologyLine, removeChronologyEntry, reopenChronologyLine };
export { paperHead } from './chronology-paper';
export { sessionsOpenTo } from './paper-rights';
export { linesOfCase, linesOfShared, paperLines, type ChronologyLine } from './reading/lines';
