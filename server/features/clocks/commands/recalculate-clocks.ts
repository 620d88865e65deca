import { longDate } from '@shared/time';
import { isQuoted, reckonedAgain } from '@shared/policy';
import { command } from '@server/platform/command/command';
import type { Tx } from '@server/platform/db/tenant';
import type { DomainEvent } from '@server/platform/outbox/outbox';
import {
  calendarChange,
  insertClockChange,
  limitsToReckon,
  moveLimit,
  type CalendarChange,
  type LimitRow,
} from '../recalculation.repository';

/**
 * Counts every running limit of an authority again after the calendar changed (D33, D64). What moves keeps its old day, its new day and the
 * cause. Done a second time it finds nothing to move. Answers how many moved.
 */
export const recalculateClocks = command({
  name: 'clocks.recalculate',
  load: async (tx, { calendarChangeId }: { calendarChangeId: string }, { actor }) => ({
    tenantId: actor.tenantId ?? '',
    change: await calendarChange(tx, calendarChangeId),
    limits: await limitsToReckon(tx as Tx),
  }),
  belongs: ({ tenantId }) => ({ tenantId, caseId: null }),
  permit: ({ tenantId }) => ['sweep', 'Authority', { tenantId }],
  record: async (tx, { change, limits }, _, at) => {
    const events: DomainEvent[] = [];
    for (const limit of limits) {
      const to = reckonedAgain(limit, at.moment.calendar);
      if (!to || same(limit, to)) {
        continue;
      }
      const moves = to.dueOn !== limit.dueOn;
      await moveLimit(tx, limit, to, moves && isQuoted(limit.kind));
      if (moves) {
        const moved = { to: to.dueOn, cause: causeOf(change), calendarChangeId: change.id };
        const clockChangeId = await insertClockChange(tx, limit, moved, at);
        events.push({ name: 'clock.moved', ids: { clockChangeId, clockId: limit.id, caseId: limit.caseId } });
      }
    }
    return { result: { moved: events.length }, events, idle: events.length === 0 };
  },
});

const same = (limit: LimitRow, to: { dueOn: string; sentence: string; provisional: boolean }): boolean =>
  to.dueOn === limit.dueOn && to.sentence === limit.sentence && to.provisional === limit.provisional;

const causeOf = ({ title, change, holidayOn }: CalendarChange): string =>
  change === 'ADDED'
    ? `${longDate(holidayOn)} became a bank holiday: ${title}`
    : `${longDate(holidayOn)} is no longer a bank holiday: ${title}`;
