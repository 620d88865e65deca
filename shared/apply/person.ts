import type { SafeChannel } from '@shared/vocabulary/people';
import { SAFE_CHANNELS } from '@shared/vocabulary/people';
import type { Values } from './answers';
import { said, SoFar } from './question';

/** Whose question it is: that of whoever fills the form in, or of the person they apply for (R5, D28). */
export type Whose = 'YOU' | 'THEM';
/** What "who is it for" can be answered with (R4, R5, R6, D13). */
export const WHO = ['MYSELF', 'SOMEONE_ELSE', 'BUSINESS', 'GROUP'] as const;
export type Who = (typeof WHO)[number];

/** The name of an input: the person affected has inputs of their own. */
export const keyOf = (whose: Whose, name: string): string =>
  whose === 'YOU' ? name : `victim${name.charAt(0).toUpperCase()}${name.slice(1)}`;
/** The address of a page about one of them. */
export const slugOf = (whose: Whose, slug: string): string => (whose === 'YOU' ? slug : `their-${slug}`);
/** What one of them said in an input. */
export const saidOf = (values: Values, whose: Whose, name: string): string => said(values, keyOf(whose, name));
/** A word for the list of answers, which holds both people. */
export const shortOf = (whose: Whose, short: string): string =>
  whose === 'YOU' ? short : `Person affected: ${short.toLowerCase()}`;

const whoOf = ({ answers }: SoFar): string => said(answers.values, 'who');
export const forSomeoneElse = (sofar: SoFar): boolean => whoOf(sofar) === 'SOMEONE_ELSE';
export const forMyself = (sofar: SoFar): boolean => whoOf(sofar) === 'MYSELF';
/** A business, an organisation or a community group (R6, D13). */
export const forABody = (sofar: SoFar): boolean => ['BUSINESS', 'GROUP'].includes(whoOf(sofar));
/** Asked of everybody who fills the form in; of the person affected only where somebody else does. */
export const isThere =
  (whose: Whose) =>
  (sofar: SoFar): boolean =>
    whose === 'YOU' || forSomeoneElse(sofar);
/** Asked of the person affected alone, whoever fills the form in: a representative's own home or age decides nothing (D28). */
export const isAffected =
  (whose: Whose) =>
  (sofar: SoFar): boolean =>
    whose === 'YOU' ? forMyself(sofar) : forSomeoneElse(sofar);

/** The ways to reach somebody that they gave at all. */
export function waysGiven(values: Values, whose: Whose): SafeChannel[] {
  const has: Record<SafeChannel, boolean> = {
    EMAIL: saidOf(values, whose, 'email') !== '',
    POST: saidOf(values, whose, 'addressKind') !== 'NONE' && saidOf(values, whose, 'addressLine1') !== '',
    PHONE: saidOf(values, whose, 'phone') !== '',
    VOICEMAIL: saidOf(values, whose, 'phone') !== '',
  };
  return SAFE_CHANNELS.filter((way) => has[way]);
}

/** Of those, the ways they said are safe. */
export function safeWaysOf(values: Values, whose: Whose): SafeChannel[] {
  const safe = saidOf(values, whose, 'safeChannels').split(',');
  return waysGiven(values, whose).filter((way) => safe.includes(way));
}
