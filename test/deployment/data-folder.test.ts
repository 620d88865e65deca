import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkDisk, dataFolder, lock, removeData, secretsOf } from '@server/cli/data-folder';
import { sentence } from '@server/cli/finish';
import { checkPort, freePort } from '@server/cli/ports';
import { signInTable } from '@server/cli/sign-in-table';
import { Trouble } from '@server/cli/trouble';

describe('the data folder of npm start', () => {
  let place: string;
  const folder = () => dataFolder({ DATA_DIR: join(place, 'data') });
  beforeEach(() => {
    place = mkdtempSync(join(realpathSync(tmpdir()), 'recourse-folder-'));
  });
  afterEach(async () => {
    await removeData(folder()).catch(() => undefined);
    rmSync(place, { recursive: true, force: true });
  });

  test('passwords are made once, each different, and only this account can read them', () => {
    const made = secretsOf(folder());
    expect(new Set(Object.values(made)).size).toBe(5);
    expect(secretsOf(folder())).toEqual(made);
    expect(statSync(join(place, 'data/secrets.json')).mode & 0o777).toBe(0o600);
  });

  test('a database whose passwords are lost is refused, not overwritten', () => {
    mkdirSync(folder().postgres, { recursive: true });
    writeFileSync(join(folder().postgres, 'PG_VERSION'), '18');
    expect(() => secretsOf(folder())).toThrow(/cannot be opened without it.*npm run reset/);
  });

  test('two starts of one folder: the second is refused with a sentence, and the folder is free afterwards', async () => {
    const unlock = await lock(folder());
    await expect(lock(folder())).rejects.toThrow(/running from this folder already/);
    await unlock();
    await (
      await lock(folder())
    )();
  });

  test('a lock that a killed start left behind does not count', async () => {
    folder();
    writeFileSync(join(place, 'data/lock'), '');
    await (
      await lock(folder())
    )();
  });

  test('reset removes everything, and refuses while it is in use', async () => {
    secretsOf(folder());
    const unlock = await lock(folder());
    await expect(removeData(folder())).rejects.toThrow(/Stop it first/);
    await unlock();
    await removeData(folder());
    expect(existsSync(join(place, 'data'))).toBe(false);
  });

  test('a path too long for a socket gets a short folder for it', () => {
    const long = dataFolder({ DATA_DIR: join(place, 'd'.repeat(90)) });
    expect(long.run.length).toBeLessThan(81);
  });

  test('there is room here, so the disk is not refused', () => {
    expect(() => checkDisk(folder())).not.toThrow();
  });
});

describe('what a failed start says', () => {
  test('a port that is taken is named, with the way out', async () => {
    const port = await freePort();
    const other = createServer();
    await new Promise<void>((done) => other.listen(port, '127.0.0.1', done));
    await expect(checkPort('127.0.0.1', port)).rejects.toThrow(`Port ${port} on 127.0.0.1 is taken`);
    await expect(checkPort('127.0.0.1', port)).rejects.toThrow(`PORT=${port + 1} npm start`);
    other.close();
  });

  test('an address of another machine is refused', async () => {
    await expect(checkPort('192.0.2.1', 3000)).rejects.toThrow('192.0.2.1 is not an address of this machine');
  });

  test.each([
    [new Trouble('Plain words.'), 'Plain words.'],
    [Object.assign(new Error('write'), { code: 'ENOSPC' }), 'The disk is full. Free some space and start again.'],
    [Object.assign(new Error('no space'), { code: '53100' }), 'The disk is full. Free some space and start again.'],
  ])('%s is said without a stack', (problem, said) => {
    expect(sentence(problem)).toBe(said);
  });

  test('a fault of ours is said whole', () => {
    expect(sentence(new Error('a fault'))).toMatch(/^Error: a fault\n {4}at /);
  });
});

test('the sign-ins are printed as columns', () => {
  const people = [
    { who: 'SPOC', email: 'spoc@example.org', password: 'a', sees: 'its cases' },
    { who: 'Agency', email: 'a@example.org', password: 'bcd', sees: 'its requests' },
  ];
  expect(signInTable(people).split('\n')[2]).toBe('  Agency  a@example.org     bcd       its requests');
});

test('npm scripts: every one goes through the launcher or jest, and the README can name them', () => {
  const { scripts } = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const expected = ['start', 'reset', 'dev', 'test', 'test:policy', 'test:journeys', 'check', 'policy'];
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(expected));
});
