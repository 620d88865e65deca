import type { Bearer, Grants } from '../subjects';

/** Runs the cases of their own authority (§4). The deputy does the same in their absence. */
export function spoc({ may }: Grants, { tenantId }: Bearer): void {
  if (!tenantId) {
    return;
  }
  may('read', 'Authority', { tenantId });
  may(
    ['read', 'acknowledge', 'assign', 'requestInformation', 'settle', 'recordAnswer', 'decide', 'issueLetter', 'preview'],
    'Case',
    { tenantId },
  );
  may(['read', 'chase'], 'Request', { tenantId });
  may(['read', 'resolveLetter'], 'Letter', { tenantId });
}
