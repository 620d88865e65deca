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
      'askOutsider',
      'keepChronology',
      'recordOffer',
      'assessRisk',
      'arrangeMeeting',
      'conclude',
      'recommend',
      'plan',
      'reviewByDiscretion',
      'close',
    ],
    'Case',
    { tenantId },
  );
  may(['read', 'chase'], 'Request', { tenantId });
  may(['read', 'arrangeMeeting', 'invite', 'minute'], 'Meeting', { tenantId });
  may('answerSeat', 'Seat', { tenantId });
  may(['read', 'progress'], 'Action', { tenantId });
  may(['read', 'answerRecommendation'], 'Recommendation', { tenantId });
  may(['read', 'resolveLetter', 'post', 'recordReturn', 'correctLetter'], 'Letter', { tenantId });
}
