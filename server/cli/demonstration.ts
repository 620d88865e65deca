import { compose } from '../compose';
import type { Config } from '../config';
import { demonstrationClock } from '../platform/clock/product-clock';
import { Ctx } from '../platform/command/context';
import { tellStories } from './demonstration/stories';
import { enterAgencies, enterPeople, SIGN_INS } from './demonstration/people';
import { Stage, StageClock } from './demonstration/stage';
import { founder, layFoundations } from './foundations/lay';

export const demonstrationSignIns = SIGN_INS;

/**
 * Loads the demonstration, all of it through commands: authorities, agencies, a person per role, and cases at every stage reached so
 * far, dated back from the product's today. A database that has it already is left alone.
 */
export async function loadDemonstration(config: Config, say: (line: string) => void): Promise<void> {
  const clock = new StageClock(demonstrationClock(config.dataDir, config.startNow));
  const composed = await compose(config, { clock });
  try {
    await layFoundations(composed.house);
    await composed.refreshCalendar();
    const ctx = new Ctx(composed.house, founder);
    const [known] = await ctx.read((tx) => tx.query<{ n: number }>('select count(*)::int as n from app.memberships'));
    if ((known?.n ?? 0) > 0) {
      await ctx.close();
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
