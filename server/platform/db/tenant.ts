import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import { PRINCIPAL_KINDS } from '@shared/vocabulary/roles';
import type { Database } from './pools';
import { signContext, type Principal } from './signature';

/** Where repositories read. Plain rows out; parameters always separate from the text. */
export interface ReadTx {
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}
/** Where commands read, lock and write. */
export interface Tx extends ReadTx {
  manager: EntityManager;
}

const ROLE_OF = Object.fromEntries(PRINCIPAL_KINDS.map((kind) => [kind, `r_${kind}`])) as Record<Principal['kind'], string>;

/** One write transaction as this principal: its role and its signed context, both gone with the transaction. */
export function inTenant<T>(database: Database, key: string, principal: Principal, work: (tx: Tx) => Promise<T>): Promise<T> {
  return database.write.transaction(async (manager) => {
    await manager.query(`set local role ${ROLE_OF[principal.kind]}`);
    await manager.query(`select set_config('app.context', $1, true)`, [signContext(principal, key)]);
    return work({ manager, query: (sql, parameters) => manager.query(sql, parameters as unknown[]) });
  });
}

/**
 * One read-only, repeatable picture for a whole operation. Opened on first use; calls queue behind one another because a
 * connection runs one statement at a time; `close` gives the connection back.
 */
export class ReadSnapshot {
  #client: Promise<PoolClient> | null = null;
  #queue: Promise<unknown> = Promise.resolve();
  #ended = false;

  constructor(
    private readonly database: Database,
    private readonly key: string,
    private readonly principal: Principal,
  ) {}

  /** Runs `work` on the snapshot after whatever was asked before it. */
  read<T>(work: (tx: ReadTx) => Promise<T>): Promise<T> {
    return work({ query: (sql, parameters) => this.#next(sql, parameters) });
  }

  /** Ends the snapshot; a later read opens a fresh one, which sees what has been committed since. */
  async close(): Promise<void> {
    const opened = this.#client;
    this.#client = null;
    if (!opened) {
      return;
    }
    const client = await opened.catch(() => null);
    await this.#queue.catch(() => undefined);
    if (client) {
      await giveBack(client);
    }
  }

  /** Closes for good. */
  async end(): Promise<void> {
    this.#ended = true;
    await this.close();
  }

  #next<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const answer = this.#queue.then(async () => {
      if (this.#ended) {
        throw new Error('The answer has left; nothing more is read for it.');
      }
      const opened = (this.#client ??= this.#open());
      const client = await opened;
      try {
        const { rows } = await client.query(sql, parameters as unknown[]);
        return rows as Row[];
      } catch (failure) {
        // One failed statement spoils the transaction: what else is asked gets a fresh one.
        if (this.#client === opened) {
          this.#client = null;
          await giveBack(client);
        }
        throw failure;
      }
    });
    this.#queue = answer.catch(() => undefined);
    return answer;
  }

  async #open(): Promise<PoolClient> {
    const client = await this.database.read.connect();
    try {
      // Sent together where the pool pipelines; order is kept.
      await Promise.all([
        client.query('begin transaction isolation level repeatable read, read only'),
        client.query(`set local role ${ROLE_OF[this.principal.kind]}`),
        client.query(`select set_config('app.context', $1, true)`, [signContext(this.principal, this.key)]),
      ]);
    } catch (failure) {
      client.release(true);
      throw failure;
    }
    return client;
  }
}

/** Ends the transaction; a connection that cannot even do that is thrown away. */
async function giveBack(client: PoolClient): Promise<void> {
  try {
    await client.query('rollback');
    client.release();
  } catch {
    client.release(true);
  }
}
