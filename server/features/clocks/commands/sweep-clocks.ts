import { addWorkingDays } from '@shared/time';
import { stepToTell, type Moment } from '@shared/policy';
import { CLOCK_STEPS, type ClockStep } from '@shared/vocabulary/clocks';
import { command } from '@server/platform/command/command';
import type { DomainEvent } from '@server/platform/outbox/outbox';
import type { Tx } from '@server/platform/db/tenant';
import { noteStep, runningClocks, type RunningClock } from '../clock.repository';

/** A clock is warned of two working days before it is due. */
const WARNING_WORKING_DAYS = 2;
const EVENT: Record<ClockStep, string> = { WARNED: 'clock.warned', DUE: 'clock.due', OVERDUE: 'clock.overdue' };

interface Swept {
  tenantId: string;
  clocks: readonly RunningClock[];
}

/** Finds clocks that have come near, due or overdue since the last sweep, and says so once each. Dates in Europe/London. */
export const sweepClocks = command({
  name: 'clocks.sweep',
  load: async (tx, _: Record<string, never>, { actor, moment }): Promise<Swept> => ({
    tenantId: actor.tenantId ?? '',
    clocks: await runningClocks(tx as Tx, addWorkingDays(moment.today, WARNING_WORKING_DAYS, moment.calendar)),
  }),
  belongs: ({ tenantId }) => ({ tenantId, caseId: null }),
  permit: ({ tenantId }) => ['sweep', 'Authority', { tenantId }],
  record: async (tx, { clocks }, _, { moment }) => {
    const events: DomainEvent[] = [];
    for (const clock of clocks) {
      const step = newStep(clock, moment);
      if (step) {
        await noteStep(tx, clock.id, step, moment.today);
        events.push({ name: EVENT[step], ids: { clockId: clock.id, caseId: clock.caseId } });
      }
    }
    return { result: events.length, events, idle: events.length === 0 };
  },
});

/** The step reached today, if it is further than what was told already. A clock first seen late is told its latest step only. */
function newStep(clock: RunningClock, { today, calendar }: Moment): ClockStep | null {
  const step = stepToTell(clock.dueOn, today, calendar);
  const told = clock.reached ? CLOCK_STEPS.indexOf(clock.reached) : -1;
  return step && CLOCK_STEPS.indexOf(step) > told ? step : null;
}
