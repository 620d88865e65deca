import { compose } from '../compose';
import { readConfig } from '../config';
import { migrate } from '../platform/db/migrate';
import { provision } from '../platform/db/provision';
import { layFoundations } from './foundations/lay';
import { finish } from './finish';
import { Trouble } from './trouble';

/**
 * Prepares the database of a service deployment, before web and worker start: with SUPERUSER_DATABASE_URL its roles and the
 * database named in OWNER_DATABASE_URL, then the migrations, then what every installation needs: the authorities, the bank holidays and
 * the first wording of the letters. Safe to run at every release.
 */
async function prepare(env: NodeJS.ProcessEnv): Promise<void> {
  const owner = address(env, 'OWNER_DATABASE_URL');
  if (env.SUPERUSER_DATABASE_URL) {
    const web = address(env, 'DATABASE_URL');
    const relay = address(env, 'RELAY_DATABASE_URL');
    const contextKey = env.CONTEXT_KEY ?? '';
    if (contextKey.length < 32) {
      throw new Trouble('CONTEXT_KEY must hold at least 32 characters: it signs the context of every transaction.');
    }
    await provision({
      superuserUrl: env.SUPERUSER_DATABASE_URL,
      database: decodeURIComponent(owner.pathname.slice(1)),
      passwords: { owner: passwordOf(owner), web: passwordOf(web), relay: passwordOf(relay) },
      contextKey,
    });
  }
  const made = await migrate(owner.toString());
  const composed = await compose(readConfig(env));
  try {
    await layFoundations(composed.house);
  } finally {
    await composed.close();
  }
  console.log(made.length > 0 ? `Ran ${made.length} migrations: ${made.join(', ')}` : 'The database is up to date.');
}

function address(env: NodeJS.ProcessEnv, name: string): URL {
  const text = env[name];
  if (!text || !URL.canParse(text)) {
    throw new Trouble(`${name} is missing or is not an address such as postgresql://role:password@host:5432/recourse`);
  }
  return new URL(text);
}

const passwordOf = (url: URL) => decodeURIComponent(url.password);

prepare(process.env).catch(finish);
