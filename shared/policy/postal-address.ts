import { Refusal, refuse, Rule } from './rule';

/** What the post will carry (GOV.UK Notify’s rules), so that a letter never fails on its way out. */
export const ADDRESS_RULES = {
  postable: {
    id: 'address.postable',
    section: '§4',
    requirements: ['R23', 'D53'],
    says: 'A postal address has three to seven lines and ends in a UK postcode.',
  },
} as const satisfies Record<string, Rule>;

const AREAS =
  'AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY ' +
  'HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR ' +
  'RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE';
const POSTCODE = new RegExp(`^(?:${AREAS.split(' ').join('|')})[0-9][0-9A-HJKPSTUW]?[0-9][ABD-HJLNP-UW-Z]{2}$`);

/** The postcode in capitals with one space before the last three characters, or null where it is not a UK postcode. */
export function tidyPostcode(text: string): string | null {
  const bare = text.replace(/[\s.]/g, '').toUpperCase();
  return POSTCODE.test(bare) ? `${bare.slice(0, -3)} ${bare.slice(-3)}` : null;
}

/** The lines as they are printed: blank ones dropped, spaces tidied, the postcode in its usual form. */
export function tidyAddress(lines: readonly string[]): string[] {
  const kept = lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '');
  const last = kept.at(-1);
  return last === undefined ? [] : [...kept.slice(0, -1), tidyPostcode(last) ?? last];
}

/**
 * What is wrong with an address on an envelope, all at once; the first line is the name. Refuses "no fixed abode": such a letter
 * goes care of somebody, or by email.
 */
export function addressJudgement(lines: readonly string[], field = 'address'): Refusal[] {
  const tidy = tidyAddress(lines);
  const bad = (message: string): Refusal => refuse(ADDRESS_RULES.postable, 'BAD_ADDRESS', message, field);
  const nowhere = tidy.some((line) => /^(nfa|no fixed (abode|address))$/i.test(line.replace(/\./g, '')));
  return [
    ...(tidy.length < 3 ? [bad('An address needs at least three lines: a name, a street and a postcode.')] : []),
    ...(tidy.length > 7 ? [bad('An address can have at most seven lines.')] : []),
    ...(tidyPostcode(tidy.at(-1) ?? '') === null ? [bad('The last line of an address must be a UK postcode.')] : []),
    ...(tidy.some((line) => /^[@()=[\]"\\/,<>~]/.test(line))
      ? [bad('A line of an address must begin with a letter or a number.')]
      : []),
    ...(tidy.slice(0, 2).some((line) => !/[\p{L}\p{N}]/u.test(line))
      ? [bad('The first two lines of an address need a letter or a number.')]
      : []),
    ...(nowhere ? [bad('A letter cannot be posted to no fixed address. Give a care-of address or an email address.')] : []),
  ];
}
