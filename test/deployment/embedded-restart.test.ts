import { chmodSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startPostgres } from '@server/cli/embedded-postgres';

/** The database of `npm start`, which must come up again after whatever happened to it. */
describe('the embedded PostgreSQL after a crash', () => {
  let place: string;
  const start = () =>
    startPostgres({
      dataDir: join(place, 'postgres'),
      runDir: join(place, 'run'),
      spareDir: join(place, 'binaries'),
      superuserPassword: 'of-a-test',
      durable: true,
    });
  const ask = async (url: string, sql: string): Promise<Record<string, unknown>[]> => {
    const client = new Client({ connectionString: url });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  };
  const pid = () => Number(readFileSync(join(place, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);

  beforeEach(() => {
    place = mkdtempSync(join(realpathSync(tmpdir()), 'recourse-crash-'));
    chmodSync(place, 0o711);
  });
  afterEach(() => {
    rmSync(place, { recursive: true, force: true });
  });

  test('kill -9 of the database: the next start recovers what was committed', async () => {
    const first = await start();
    await ask(first.superuserUrl, 'create table public.kept as select 42 as answer');
    process.kill(pid(), 'SIGKILL');
    await first.stop();
    expect(existsSync(join(place, 'postgres/postmaster.pid'))).toBe(true);
    const second = await start();
    expect(await ask(second.superuserUrl, 'select answer from public.kept')).toEqual([{ answer: 42 }]);
    await second.stop();
    expect(existsSync(join(place, 'postgres/postmaster.pid'))).toBe(false);
  });

  test('a database left running by a killed start is stopped, and the new one takes over', async () => {
    const first = await start();
    const before = pid();
    const second = await start();
    expect(pid()).not.toBe(before);
    expect(await ask(second.superuserUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    await second.stop();
    await first.stop();
  });
});
