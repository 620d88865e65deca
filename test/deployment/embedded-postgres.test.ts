import { Client } from 'pg';
import { type TestDatabase, testDatabase } from '../support/services';

describe('the throw-away PostgreSQL of a test run', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });

  const ask = async (url: string, sql: string): Promise<string> => {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      const { rows } = await client.query<{ answer: string }>(sql);
      return rows[0]?.answer ?? '';
    } finally {
      await client.end();
    }
  };

  test('listens on no network address', async () => {
    expect(await ask(database.superuserUrl, `select current_setting('listen_addresses') as answer`)).toBe('');
  });

  test.each([
    ['webUrl', 'app_web'],
    ['relayUrl', 'app_relay'],
    ['ownerUrl', 'app_owner'],
  ] as const)('%s connects as %s, who is no superuser and bypasses nothing', async (url, role) => {
    const sql = `select rolname || ':' || (rolsuper or rolbypassrls or rolcreaterole) as answer from pg_roles where rolname = current_user`;
    expect(await ask(database[url], sql)).toBe(`${role}:false`);
  });

  test('a wrong password is refused on the socket too', async () => {
    const url = new URL(database.webUrl);
    url.password = 'wrong';
    await expect(ask(url.toString(), 'select 1 as answer')).rejects.toThrow(/password authentication failed/);
  });

  test('each call gives a database of its own', async () => {
    const other = await testDatabase();
    expect(new URL(other.webUrl).pathname).not.toBe(new URL(database.webUrl).pathname);
    await ask(database.superuserUrl, 'create table public.mark (id int)');
    expect(await ask(other.superuserUrl, `select count(*)::text as answer from pg_tables where tablename = 'mark'`)).toBe('0');
  });
});
