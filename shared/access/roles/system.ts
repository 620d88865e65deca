import type { Bearer, Grants } from '../subjects';

/** The post room: hands letters over and watches the clocks, for one authority at a time. It bypasses nothing. */
export function system({ may }: Grants, { tenantId }: Bearer): void {
  if (!tenantId) {
    return;
  }
  may(['read', 'sweep', 'passOn', 'issueLetter', 'transfer', 'recordOffer', 'assessRisk'], 'Case', { tenantId });
  may(['read', 'handOver'], 'Letter', { tenantId });
  may(['read', 'minute'], 'Meeting', { tenantId });
  may(['read', 'progress'], 'Action', { tenantId });
  may(['sweep', 'receive'], 'Authority', { tenantId });
}
