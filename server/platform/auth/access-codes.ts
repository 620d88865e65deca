import type { Pool } from 'pg';
import { codeHash } from './passwords';

/** Makes a printed code open the status page; an earlier one of the same person stops working. Only its hash is kept. */
export async function storeAccessCode(pool: Pool, tenantId: string, partyId: string, code: string): Promise<void> {
  await pool.query('select auth.set_code($1, $2, $3)', [tenantId, partyId, codeHash(code)]);
}
