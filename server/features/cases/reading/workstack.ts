import { addWorkingDays, workingDaysBetween, type PlainDate } from '@shared/time';
import { workingDaysLeft, type Moment } from '@shared/policy';
import { caseworkers, agenciesServing } from '@server/features/partners';
import type { Ctx } from '@server/platform/command/context';
import type { WorkRowType, WorkstackType } from '../types/workstack.type';
import { nextStep } from './next-step';
import type { NextStep } from './next-step-words';
import { countWorkstack, readWorkstack, type WorkFilter, type WorkRowFacts } from './workstack.repository';

/** The SPOC's morning: one list, most urgent first. */
export async function workstack(ctx: Ctx, filter: WorkFilter): Promise<WorkstackType> {
  const facts = await ctx.read((tx) => readWorkstack(tx, ctx.ability, filter, ctx.moment.today));
  const rows = facts.map((fact) => workRow(fact, ctx.moment)).sort(byUrgency);
  const inGroup = (...groups: string[]): number => rows.filter(({ group }) => groups.includes(group)).length;
  return {
    rows,
    total: await ctx.read((tx) => countWorkstack(tx, ctx.ability, filter, ctx.moment.today)),
    open: rows.filter(({ status }) => !['CLOSED', 'WITHDRAWN', 'TRANSFERRED', 'JOINED'].includes(status)).length,
    overdue: inGroup('OVERDUE'),
    dueThisWeek: inGroup('TODAY', 'THIS_WEEK'),
    waiting: inGroup('WAITING'),
    members: await ctx.read(caseworkers),
    agencies: await ctx.read((tx) => agenciesServing(tx, ctx.actor.tenantId)),
  };
}

const ORDER = ['OVERDUE', 'TODAY', 'THIS_WEEK', 'LATER', 'WAITING', 'NOTHING'];

function byUrgency(a: WorkRowType, b: WorkRowType): number {
  return (
    ORDER.indexOf(a.group) - ORDER.indexOf(b.group) ||
    (a.next.dueOn ?? '9999').localeCompare(b.next.dueOn ?? '9999') ||
    a.receivedOn.localeCompare(b.receivedOn)
  );
}

function workRow(fact: WorkRowFacts, moment: Moment): WorkRowType {
  const { today, calendar } = moment;
  const next = nextStep(fact, moment);
  const days = next.dueOn ? workingDaysLeft(next.dueOn, today, calendar) : null;
  const late = fact.requests
    .filter(({ status, dueOn }) => status === 'SENT' && dueOn < today)
    .map(({ agencyName }) => agencyName);
  const started = fact.clocks.find(({ dueOn }) => dueOn === next.dueOn)?.startedOn ?? fact.receivedOn;
  return {
    caseId: fact.id,
    reference: fact.reference,
    status: fact.status,
    applicantName: fact.applicantName,
    initials: initials(fact.applicantName),
    receivedOn: fact.receivedOn,
    leadName: fact.leadName,
    leadId: fact.leadId,
    next,
    group: groupOf(next, late.length > 0, today, addWorkingDays(today, 5, calendar)),
    workingDaysLeft: days,
    timeUsed: next.dueOn ? timeUsed(started, next.dueOn, today, calendar) : null,
    late,
    openTasks: fact.openTasks,
  };
}

function groupOf(next: NextStep, late: boolean, today: PlainDate, weekAhead: PlainDate): string {
  if (!next.dueOn) {
    return next.waiting ? 'WAITING' : 'NOTHING';
  }
  if (next.dueOn < today) {
    return 'OVERDUE';
  }
  if (next.waiting) {
    return 'WAITING';
  }
  if (next.dueOn === today) {
    return 'TODAY';
  }
  // An agency that is late is chased now, however far off the decision is.
  if (next.dueOn <= weekAhead || late) {
    return 'THIS_WEEK';
  }
  return next.deed === null ? 'NOTHING' : 'LATER';
}

/** The share of the limit that has gone by, in working days, from 0 to 1. */
function timeUsed(from: PlainDate, due: PlainDate, today: PlainDate, calendar: Moment['calendar']): number {
  const whole = workingDaysBetween(from, due, calendar);
  return whole <= 0 ? 1 : Math.min(1, Math.max(0, workingDaysBetween(from, today, calendar) / whole));
}

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .map((part) => part[0]?.toUpperCase())
    .slice(0, 3)
    .join('');
