import type { Bearer, Grants } from '../subjects';

/** Runs the cases of their own authority (§4). The deputy does the same in their absence. */
export function spoc({ may }: Grants, { tenantId }: Bearer): void {
  if (!tenantId) {
    return;
  }
  may(['read', 'receive', 'keepForms', 'arrangeCover', 'choosePreferences'], 'Authority', { tenantId });
  may(
    [
      'read',
      'acknowledge',
      'assign',
      'requestInformation',
      'settle',
      'recordAnswer',
      'decide',
      'correctFacts',
      'extend',
      'withdraw',
      'link',
      'transfer',
      'correctContact',
      'recordConsent',
      'signpost',
      'share',
      'issueLetter',
      'preview',
    ],
    'Case',
    { tenantId },
  );
  may(['read', 'chase'], 'Request', { tenantId });
  may(['read', 'resolveLetter', 'post', 'recordReturn'], 'Letter', { tenantId });
}
