import 'reflect-metadata';
import { Pool, types } from 'pg';
import { log } from '../log/log';
import { DataSource, DefaultNamingStrategy, type EntityTarget, type NamingStrategyInterface, type ObjectLiteral } from 'typeorm';

/** Plain dates stay text: a `Date` would drag a time zone into them. */
const DATE_TYPE = 1082;
types.setTypeParser(DATE_TYPE, (text) => text);

/** `letterChannel` in the code, `letter_channel` in the database. */
class SnakeCase extends DefaultNamingStrategy implements NamingStrategyInterface {
  override columnName(property: string, custom: string | undefined, prefixes: string[]): string {
    return (
      custom ??
      [...prefixes, property]
        .join('_')
        .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
        .toLowerCase()
    );
  }
}

/** The two ways into the database: `write` for commands, `read` for the read door. Both connect as `app_web`. */
export interface Database {
  write: DataSource;
  read: Pool;
  close(): Promise<void>;
}

/** Opens both pools. `size` is the number of connections of each; a statement may run ten seconds at most. */
export async function openDatabase(url: string, entities: EntityTarget<ObjectLiteral>[], size = 8): Promise<Database> {
  const write = new DataSource({
    type: 'postgres',
    url,
    schema: 'app',
    entities: entities as never[],
    namingStrategy: new SnakeCase(),
    extra: { max: size, statement_timeout: 10_000, idle_in_transaction_session_timeout: 30_000 },
  });
  await write.initialize();
  const read = new Pool({
    connectionString: url,
    max: size,
    statement_timeout: 10_000,
    idle_in_transaction_session_timeout: 30_000,
    pipeline: true,
  });
  // An idle connection that the server ended is replaced by the next one asked for.
  read.on('error', (failure) => log.warn({ failure: failure.message }, 'a database connection was lost'));
  return {
    write,
    read,
    close: async () => {
      await Promise.all([write.destroy(), read.end()]);
    },
  };
}
