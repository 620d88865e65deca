import { Client } from 'pg';
import type { Actor } from '@server/platform/command/actor';
import { signContext } from '@server/platform/db/signature';
import { closing } from './closing';
import type { World } from './world';

/** A statement as somebody over a raw connection: its rows, or the error code of a refusal. Always taken back. */
export type Attempt = (actor: Actor, sql: string, parameters?: unknown[]) => Promise<Record<string, unknown>[] | string>;

/** Somebody who got past the product and speaks SQL with a signed context of their own. */
export async function attacker(town: World): Promise<Attempt> {
  const client = new Client({ connectionString: town.database.webUrl });
  await client.connect();
  closing.push(() => client.end());
  return async (actor, sql, parameters = []) => {
    await client.query('begin');
    try {
      await client.query(`set local role r_${actor.kind}`);
      await client.query(`select set_config('app.context', $1, true)`, [signContext(actor, town.database.contextKey)]);
      return (await client.query(sql, parameters)).rows as Record<string, unknown>[];
    } catch (failure) {
      return (failure as { code?: string }).code ?? String(failure);
    } finally {
      await client.query('rollback');
    }
  };
}
