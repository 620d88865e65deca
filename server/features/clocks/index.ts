/** The front door of clocks: time limits as rows, the sweep that watches them, and counting again when the calendar changes. */
import { ClockEntity } from './clock.entity';
import { recalculateClocks } from './commands/recalculate-clocks';
import { sweepClocks } from './commands/sweep-clocks';
import { recalculateClocksJob, type RecalculationParts } from './jobs/recalculate-clocks';
import { watchClocks } from './jobs/watch-clocks';

export const clocks = {
  entities: [ClockEntity],
  commands: [sweepClocks, recalculateClocks],
  chores: [watchClocks],
  jobsWith: (parts: RecalculationParts) => [recalculateClocksJob(parts)],
};
export {
  clockChangesSql,
  clocksOfCaseSql,
  decisionDueOn,
  runningDueOn,
  startClock,
  stopClocks,
  type ClockChange,
  type ClockRow,
  type ClockStart,
} from './clock.repository';
export { ClockType } from './clock.type';
export { recalculateClocks } from './commands/recalculate-clocks';
export { sweepClocks } from './commands/sweep-clocks';
export { countFrom, type CountFrom } from './count-from';
export { clockView } from './clock-view';
export type { RecalculationParts } from './jobs/recalculate-clocks';
