import { Client } from 'pg';
import { closing } from '../support/closing';
import { testDatabase } from '../support/services';
import type { Look } from './tables';

/** A database of the guard's own to look at, and a way to see what the guard says with a fault planted in it. */
export function catalogue(faults: (look: Look) => Promise<string[]>): { look: Look; withFault(sql: string): Promise<string[]> } {
  let client: Client;
  beforeAll(async () => {
    const { superuserUrl } = await testDatabase();
    client = new Client({ connectionString: superuserUrl });
    await client.connect();
    closing.push(() => client.end());
  });
  const look: Look = async (sql) => (await client.query(sql)).rows as never;
  return {
    look,
    /** The fault is taken back afterwards. */
    withFault: async (sql) => {
      await client.query('begin');
      try {
        await client.query(sql);
        return await faults(look);
      } finally {
        await client.query('rollback');
      }
    },
  };
}
