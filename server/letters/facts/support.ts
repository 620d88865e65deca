import type { Premises } from './sender';

/** Independent support for victims in Leicester, Leicestershire and Rutland, set once for the partnership. Contact details are invented. */
export const SUPPORT: Premises['support'] = { name: 'Victim First', phone: '01632 960199', url: 'https://victim-first.example' };

/** Where letters say to find us. */
export const premisesAt = (publicAddress: string): Premises => ({ publicAddress, support: SUPPORT });
