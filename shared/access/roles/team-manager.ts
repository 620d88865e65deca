import type { Bearer, Grants } from '../subjects';
import { spoc } from './spoc';

/** Oversees the SPOC: may do what the SPOC may, and is the second person where policy asks for one (D5, D52). */
export function teamManager(grants: Grants, bearer: Bearer): void {
  spoc(grants, bearer);
  if (bearer.tenantId) {
    grants.may('approve', 'Case', { tenantId: bearer.tenantId });
  }
}
