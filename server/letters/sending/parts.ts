import type { House } from '@server/platform/command/context';
import type { Premises } from '../facts/sender';
import type { Carrier } from '@server/platform/mail/mail';

/** What sending needs: the house, the way out of it, and where letters say to find us. */
export interface SendingParts {
  house: House;
  carrier: Carrier;
  premises: Premises;
}
