import { clockStep, workingDaysLeft, type Moment } from '@shared/policy';
import type { ClockRow } from './clock.repository';
import type { ClockType } from './clock.type';

/** A clock as people see it today: with the working days left and the step it has reached. */
export function clockView(row: ClockRow, { today, calendar }: Moment): ClockType {
  const running = row.stoppedOn === null;
  return {
    ...row,
    promisedOn: row.promisedOn ?? null,
    changes: row.changes ?? [],
    workingDaysLeft: running ? workingDaysLeft(row.dueOn, today, calendar) : null,
    step: running ? clockStep(row.dueOn, today, calendar) : null,
  };
}
