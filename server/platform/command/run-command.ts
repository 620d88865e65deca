import type { Refusal } from '@shared/policy/rule';
import { abilityFor, on } from '@shared/access/ability-for';
import * as audit from '../audit/audit';
import type { Database } from '../db/pools';
import { inTenant, type ReadTx } from '../db/tenant';
import * as outbox from '../outbox/outbox';
import type { At, Command, Outcome } from './command';
import { Forbidden, NotFound, Unauthenticated } from './failures';

/** Rolls the transaction back and is caught just outside it. */
class Refused extends Error {
  constructor(readonly refusals: readonly Refusal[]) {
    super('refused');
  }
}

/** The corridor: load, permit, standing, judge, record, then the events and the audit line, all in one transaction. */
export async function runCommand<Input, Loaded, Result>(
  database: Database,
  key: string,
  at: At,
  deed: Command<Input, Loaded, Result>,
  input: Input,
): Promise<Outcome<Result>> {
  try {
    const result = await onceMoreIfRolledBack(() =>
      inTenant(database, key, at.actor, async (tx) => {
        const loaded = await loadedFor(at, () => deed.load(tx, input, at));
        permitted(at, deed, loaded);
        const refusals = [...(deed.standing?.(loaded, at.moment) ?? []), ...(deed.judge?.(loaded, input, at.moment) ?? [])];
        if (refusals.length > 0) {
          throw new Refused(refusals);
        }
        const recorded = await deed.record(tx, loaded, input, at);
        const { tenantId, caseId } = deed.belongs(loaded);
        await outbox.append(tx, tenantId, at.moment.today, recorded.events);
        if (!recorded.idle) {
          await audit.append(tx, at.actor, at.moment, { tenantId, caseId, command: deed.name, events: recorded.events });
        }
        return recorded.result;
      }),
    );
    return { result, refusals: [] };
  } catch (failure) {
    if (failure instanceof Refused) {
      return { result: null, refusals: failure.refusals };
    }
    throw failure;
  }
}

/** Deadlock and serialization failure: PostgreSQL undid everything so that somebody else could go first. */
const ROLLED_BACK = ['40P01', '40001'];
const MOST_TRIES = 3;

/** Runs a transaction again when the database itself rolled it back: nothing of it was written, and nothing has left the house. */
async function onceMoreIfRolledBack<T>(transaction: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await transaction();
    } catch (failure) {
      if (tries === MOST_TRIES || !ROLLED_BACK.includes(String((failure as { code?: unknown }).code))) {
        throw failure;
      }
    }
  }
}

const INSUFFICIENT_PRIVILEGE = '42501';

/** A principal whose role has no right to the very tables is told what anybody is told of what is not theirs: nothing is there. */
async function loadedFor<Loaded>({ actor }: At, load: () => Promise<Loaded>): Promise<Loaded> {
  try {
    return await load();
  } catch (failure) {
    if ((failure as { code?: unknown }).code === INSUFFICIENT_PRIVILEGE) {
      throw actor.kind === 'public' ? new Unauthenticated() : new NotFound('This');
    }
    throw failure;
  }
}

/** May this be done now, and if not, why not? Loads and judges on the read snapshot; writes nothing. */
export async function offer<Input, Loaded, Result>(
  tx: ReadTx,
  at: At,
  deed: Command<Input, Loaded, Result>,
  input: Input,
): Promise<{ allowed: boolean; refusals: readonly Refusal[] }> {
  const loaded = await deed.load(tx, input, at);
  try {
    permitted(at, deed, loaded);
  } catch (failure) {
    if (failure instanceof Forbidden) {
      return { allowed: false, refusals: [] };
    }
    throw failure;
  }
  const refusals = deed.standing?.(loaded, at.moment) ?? [];
  return { allowed: refusals.length === 0, refusals };
}

function permitted<Input, Loaded, Result>(at: At, deed: Command<Input, Loaded, Result>, loaded: Loaded): void {
  const [action, tag, facts] = deed.permit(loaded);
  if (!abilityFor(at.actor).can(action, on(tag, facts as never))) {
    throw new Forbidden(action, tag);
  }
}
