import type { Pool } from 'pg';
import { signContext } from '../db/signature';

/** The two things the sign-in desk needs to ask the database: a pool, and the key that signs it as the desk. */
export interface DeskDoor {
  pool: Pool;
  contextKey: string;
}

/**
 * Asks one question of the definer functions in `auth`, signed as the desk: without that they answer nobody, not even the web's own
 * database role with no principal set.
 */
export async function atDesk<Row>({ pool, contextKey }: DeskDoor, sql: string, parameters: readonly unknown[]): Promise<Row[]> {
  const client = await pool.connect();
  const context = signContext({ kind: 'desk', tenantId: null, subjectId: null, userId: null }, contextKey);
  try {
    await client.query('begin');
    await client.query(`select set_config('app.context', $1, true)`, [context]);
    const { rows } = await client.query(sql, parameters as unknown[]);
    await client.query('commit');
    client.release();
    return rows as Row[];
  } catch (failure) {
    await client.query('rollback').catch(() => undefined);
    client.release();
    throw failure;
  }
}
