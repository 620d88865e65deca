import type { House } from '@server/platform/command/context';
import type { Carrier } from '@server/platform/mail/mail';

/** What sending needs: the house, the way out of it, and the address that letters print. */
export interface SendingParts {
  house: House;
  carrier: Carrier;
  publicAddress: string;
}
