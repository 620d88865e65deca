import { randomUUID } from 'node:crypto';
import { addDays, addWorkingDays, londonDay, type PlainDate } from '@shared/time';
import { requestDue } from '@shared/policy';
import type { RequestStage } from '@shared/vocabulary/information-requests';
import { PRINCIPAL_OF_ROLE, type Role } from '@shared/vocabulary/roles';
import type { Composed } from '@server/compose';
import { publicActor, systemActor, type Actor } from '@server/platform/command/actor';
import type { Command } from '@server/platform/command/command';
import { Ctx } from '@server/platform/command/context';
import { londonInstant, type ProductClock } from '@server/platform/clock/product-clock';
import { drainOutbox } from '@server/platform/outbox/drain';
import { authorityId } from '../foundations/authorities';
import { agencyId } from './people';

/** The product's clock while a story is told: ten in the morning of the day it is turned to, or now. */
export class StageClock implements ProductClock {
  #told: Date | null = null;

  constructor(private readonly clock: ProductClock) {}

  turnTo(day: PlainDate | null): void {
    this.#told = day === null || day === this.clock.today() ? null : londonInstant(`${day}T10:00`);
  }
  now = (): Date => this.#told ?? this.clock.now();
  today = (): PlainDate => londonDay(this.now());
  ahead = (): number => this.clock.ahead();
  moveTo = (localTime: string): void => this.clock.moveTo(localTime);
}

/** Plays the demonstration's stories: the same commands and jobs as the product, each on the day it is told. */
export class Stage {
  readonly today: PlainDate;
  /** Applications received so far. */
  cases = 0;

  constructor(
    private readonly composed: Composed,
    private readonly clock: StageClock,
  ) {
    this.today = clock.today();
  }

  /** The working day so many working days before today; 0 is today or, on a weekend or holiday, the working day before it. */
  workingDaysAgo(days: number): PlainDate {
    const { calendar } = this.composed.house.moment();
    let day = this.today;
    for (let left = days; ; day = addDays(day, -1)) {
      if (calendar.isWorkingDay(day)) {
        if (left === 0) {
          return day;
        }
        left -= 1;
      }
    }
  }

  /** The working day so many working days from today. */
  workingDaysAhead(days: number): PlainDate {
    return addWorkingDays(this.today, days, this.composed.house.moment().calendar);
  }

  /** The working day after a day. */
  dayAfter(day: PlainDate): PlainDate {
    return addWorkingDays(day, 1, this.composed.house.moment().calendar);
  }

  /** Runs one deed as somebody on a day, then lets the post room do what follows. A refusal stops the show. */
  async play<Input, Loaded, Result>(
    actor: Actor,
    day: PlainDate,
    deed: Command<Input, Loaded, Result>,
    input: Input,
  ): Promise<Result> {
    this.clock.turnTo(day);
    const ctx = new Ctx(this.composed.house, actor);
    const { result, refusals } = await ctx.run(deed, input);
    await ctx.close();
    if (result === null) {
      throw new Error(`The demonstration was refused ${deed.name}: ${refusals.map(({ message }) => message).join(' ')}`);
    }
    await drainOutbox(this.composed.config.relayDatabaseUrl, this.composed.jobs, this.composed.systemCtx);
    this.clock.turnTo(null);
    return result;
  }

  /** Reads as the system of an authority. */
  async read<Row>(slug: string, sql: string, parameters: readonly unknown[]): Promise<Row[]> {
    const ctx = new Ctx(this.composed.house, systemActor(authorityId(slug)));
    const rows = await ctx.read((tx) => tx.query<Row>(sql, parameters));
    await ctx.close();
    return rows;
  }

  /** The day agencies would be asked to answer by, had they been asked on that day, before that of the decision or the outcome. */
  replyDue(on: PlainDate, dueOn: PlainDate | null, stage: RequestStage = 'STAGE_1'): PlainDate {
    return requestDue(stage, on, dueOn, this.composed.house.moment().calendar).dueOn;
  }

  visitor = (slug: string): Actor => publicActor(authorityId(slug), randomUUID());

  /** Somebody who answers for an agency. */
  async agency(name: string): Promise<Actor> {
    const [hat] = await this.read<{ id: string; user_id: string; display_name: string }>(
      'blaby',
      'select id, user_id, display_name from app.memberships where agency_id = $1',
      [agencyId(name)],
    );
    if (!hat) {
      throw new Error(`${name} has nobody to answer for it.`);
    }
    return {
      kind: 'agency',
      role: 'AGENCY_USER',
      tenantId: null,
      subjectId: agencyId(name),
      userId: hat.user_id,
      membershipId: hat.id,
      name: hat.display_name,
    };
  }

  /** Somebody on the staff of an authority, with the hat they wear; its SPOC where no role is said. */
  async staff(slug: string, role: Role = 'SPOC'): Promise<Actor> {
    const [hat] = await this.read<{ id: string; user_id: string; display_name: string }>(
      slug,
      'select id, user_id, display_name from app.memberships where tenant_id = $1 and role = $2',
      [authorityId(slug), role],
    );
    if (!hat) {
      throw new Error(`${slug} has no ${role}.`);
    }
    return {
      kind: PRINCIPAL_OF_ROLE[role],
      role,
      tenantId: authorityId(slug),
      subjectId: hat.user_id,
      userId: hat.user_id,
      membershipId: hat.id,
      name: hat.display_name,
    };
  }
}
