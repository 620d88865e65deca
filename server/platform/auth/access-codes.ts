import { atDesk, type DeskDoor } from './at-desk';
import { codeHash } from './passwords';

/** Makes a printed code open the status page; an earlier one of the same person stops working. Only its hash is kept. */
export async function storeAccessCode(door: DeskDoor, tenantId: string, partyId: string, code: string): Promise<void> {
  await atDesk(door, 'select auth.set_code($1, $2, $3)', [tenantId, partyId, codeHash(code)]);
}
