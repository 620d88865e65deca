import type { Bearer, Grants } from '../subjects';
import { spoc } from './spoc';

/** Oversees the SPOC: may do what the SPOC may. */
export function teamManager(grants: Grants, bearer: Bearer): void {
  spoc(grants, bearer);
}
