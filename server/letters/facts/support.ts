import type { Premises } from './sender';

/** Stands in for the support service in the demonstration; production is told the real one (SUPPORT_PHONE, SUPPORT_URL). */
const STAND_IN: Premises['support'] = { name: 'Victim First', phone: '01632 960199', url: 'https://victim-first.example' };

/** Where letters say to find us, and the independent support for victims they point to. */
export const premisesAt = (publicAddress: string, support: Premises['support'] = STAND_IN): Premises => ({
  publicAddress,
  support,
});
