import type { Moment } from '@shared/policy/rule';
import { abilityFor, on, type Ability } from '@shared/access/ability-for';
import type { Database } from '../db/pools';
import { ReadSnapshot, type ReadTx } from '../db/tenant';
import type { Actor } from './actor';
import type { At, Command, Outcome, Permit } from './command';
import { Forbidden } from './failures';
import { offer, runCommand } from './run-command';

/** What the house needs to serve anybody: the database, the key of the garden wall, and the product's clock. */
export interface House {
  database: Database;
  contextKey: string;
  moment(): Moment;
}

/** One operation by one actor. Made at the porch or by the post room; closed when the answer has left. */
export class Ctx implements At {
  readonly ability: Ability;
  readonly moment: Moment;
  // Not a # field: Apollo hands resolvers a copy of the context, made property by property.
  private readonly snapshot: ReadSnapshot;

  constructor(
    private readonly house: House,
    readonly actor: Actor,
    moment?: Moment,
  ) {
    this.moment = moment ?? house.moment();
    this.ability = abilityFor(actor);
    this.snapshot = new ReadSnapshot(house.database, house.contextKey, actor);
  }

  /** Reads on the operation's one snapshot. */
  read<T>(work: (tx: ReadTx) => Promise<T>): Promise<T> {
    return this.snapshot.read(work);
  }

  /** Runs a command to its commit, then lets later reads see it. */
  async run<Input, Loaded, Result>(deed: Command<Input, Loaded, Result>, input: Input): Promise<Outcome<Result>> {
    const outcome = await runCommand(this.house.database, this.house.contextKey, this, deed, input);
    await this.snapshot.close();
    return outcome;
  }

  /** May this be done now, and if not, why not? */
  offer<Input, Loaded, Result>(deed: Command<Input, Loaded, Result>, input: Input): Promise<Awaited<ReturnType<typeof offer>>> {
    return this.read((tx) => offer(tx, this, deed, input));
  }

  /** Throws Forbidden for a sight that is no command and not for this role. */
  demand([action, tag, facts]: Permit): void {
    if (!this.ability.can(action, on(tag, facts as never))) {
      throw new Forbidden(action, tag);
    }
  }

  /** The same house, another actor: the desk that turns a visitor into somebody. */
  as(actor: Actor): Ctx {
    return new Ctx(this.house, actor, this.moment);
  }

  /** Closes for good: what is still reading when the answer has left finds no connection to keep. */
  end(): Promise<void> {
    return this.snapshot.end();
  }

  close(): Promise<void> {
    return this.snapshot.close();
  }
}
