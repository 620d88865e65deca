import { closing } from './closing';
import { plainDate, shippedCalendar } from '@shared/time';
import { cases } from '@server/features/cases';
import { clocks } from '@server/features/clocks';
import { people } from '@server/features/people';
import { premisesAt } from '@server/letters/facts/support';
import { sending } from '@server/letters/sending';
import { layFoundations } from '@server/cli/foundations/lay';
import { londonInstant } from '@server/platform/clock/product-clock';
import { systemActor, type Actor } from '@server/platform/command/actor';
import { Ctx, type House } from '@server/platform/command/context';
import { openDatabase } from '@server/platform/db/pools';
import type { Carrier } from '@server/platform/mail/mail';
import type { Job } from '@server/platform/queue/job';

export const PUBLIC_ADDRESS = 'https://recourse.example';

/** As much of the house as letters need to go out, on a clock of the test's own. */
export interface PostHouse {
  house: House;
  jobs: Job[];
  /** Moves the product's day. Nine in the morning. */
  onDay(today: string): void;
  /** A context by this actor, closed after the work. */
  as<T>(actor: Actor, work: (ctx: Ctx) => Promise<T>): Promise<T>;
  /** Runs one job as the system of a tenant, outside any queue. */
  run(name: string, tenantId: string, ids: Record<string, string>, turn?: { attempt: number; last: boolean }): Promise<void>;
}

export async function openPostHouse(
  db: { webUrl: string; contextKey: string },
  carrier: Carrier,
  today: string,
): Promise<PostHouse> {
  const database = await openDatabase(db.webUrl, [...cases.entities, ...clocks.entities, ...people.entities] as never[], 4);
  const calendar = shippedCalendar();
  let day = today;
  const house: House = {
    database,
    contextKey: db.contextKey,
    moment: () => ({ now: londonInstant(day), today: plainDate(day), calendar }),
  };
  const jobs = sending.jobs({ house, carrier, premises: premisesAt(PUBLIC_ADDRESS) });
  const as = async <T>(actor: Actor, work: (ctx: Ctx) => Promise<T>): Promise<T> => {
    const ctx = new Ctx(house, actor);
    try {
      return await work(ctx);
    } finally {
      await ctx.close();
    }
  };
  closing.push(() => database.close());
  return {
    house,
    jobs,
    as,
    onDay: (next) => {
      day = next;
    },
    run: (name, tenantId, ids, turn = { attempt: 1, last: false }) =>
      as(systemActor(tenantId), async (ctx) => {
        const job = jobs.find((one) => one.name === name);
        if (!job) {
          throw new Error(`No job is called ${name}.`);
        }
        await job.handle(ctx, job.ids.parse(ids), turn);
      }),
  };
}

/** Authorities, holidays and wording, as every installation has them. */
export const furnish = ({ house }: PostHouse): Promise<void> => layFoundations(house);
