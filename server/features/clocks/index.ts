/** The front door of clocks: time limits as rows, and the sweep that watches them. */
import { ClockEntity } from './clock.entity';
import { sweepClocks } from './commands/sweep-clocks';
import { watchClocks } from './jobs/watch-clocks';

export const clocks = { entities: [ClockEntity], commands: [sweepClocks], chores: [watchClocks] };
export { clocksOfCaseSql, decisionDueOn, startClock, stopClocks, type ClockRow, type ClockStart } from './clock.repository';
export { ClockType } from './clock.type';
export { sweepClocks } from './commands/sweep-clocks';
export { clockView } from './clock-view';
