import { londonDay, longDate, type PlainDate } from '@shared/time';
import { compose } from '../compose';
import type { Config } from '../config';
import { demonstrationClock } from '../platform/clock/product-clock';
import { Ctx } from '../platform/command/context';
import { tellStories } from './demonstration/stories';
import { enterAgencies, enterPeople, SIGN_INS } from './demonstration/people';
import { Stage, StageClock } from './demonstration/stage';
import { Trouble } from './trouble';
import { registrar, layFoundations } from './foundations/lay';

export const demonstrationSignIns = SIGN_INS;

/**
 * Loads the demonstration, all of it through commands: authorities, agencies, a person per role, and cases at every stage reached so
 * far, dated back from the product's today. A database that has it already is left alone.
 */
export async function loadDemonstration(config: Config, say: (line: string) => void): Promise<void> {
  const clock = new StageClock(demonstrationClock(config.dataDir, config.startNow, false));
  const composed = await compose(config, { clock });
  try {
    await layFoundations(composed.house);
    await composed.refreshCalendar();
    const ctx = new Ctx(composed.house, registrar);
    const [known] = await ctx.read((tx) => tx.query<{ n: number }>('select count(*)::int as n from app.memberships'));
    if ((known?.n ?? 0) > 0) {
      const [begun] = await ctx.read((tx) => tx.query<{ at: Date }>('select min(imported_on) as at from app.calendar_extents'));
      await ctx.close();
      refuseTheDayBefore(clock.today(), begun?.at ?? null);
      say('The demonstration is loaded.');
      return;
    }
    say('Loading the demonstration …');
    await enterAgencies(ctx);
    await enterPeople(ctx, composed.desk);
    await ctx.close();
    const told = await tellStories(new Stage(composed, clock));
    say(`Loaded the demonstration: ten authorities and ${told} cases.`);
  } finally {
    await composed.close();
  }
}

/** What has happened has happened: the date may not be set before the day the demonstration was made. */
function refuseTheDayBefore(today: PlainDate, madeAt: Date | null): void {
  if (madeAt && today < londonDay(madeAt)) {
    throw new Trouble(
      `The demonstration was made on ${longDate(londonDay(madeAt))} and its date only moves forward. Choose a later RECOURSE_NOW, or start over with "npm run reset".`,
    );
  }
}
