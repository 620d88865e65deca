import { Refusal, refuse, Rule } from './rule';

/** What the applicant's side may read of the plan and the findings (D29). */
export const REDACTION_RULES = {
  open: {
    id: 'redaction.open',
    section: '§4',
    requirements: ['R44', 'D29'],
    says: 'What the applicant reads of the plan, the findings and the recommendations names nobody responsible and no witness, and gives no phone number or postcode.',
  },
} as const satisfies Record<string, Rule>;

/** Whom an open text must not name: the words in which the case describes them. */
export interface KeptBack {
  peopleResponsible: string | null;
  closedNames: readonly string[];
}

const TITLES = ['Mr', 'Mrs', 'Miss', 'Ms', 'Mx', 'Dr'];
/** Capitalised words that name nobody: they begin sentences, name places, days and organisations. */
const NOT_NAMES = new Set(
  `A About After All Also An And Another Around As At Because Before Both But By Called Children Does Down Each East Every Family
   Flat For From Group Has Have He Her His House I If In It Its Man Mother Father Son Daughter My Neighbour Neighbours Next No Nobody
   North Not Number Of On One Opposite Or Other Others Our Over People Person Probably She Since Six Some Somebody Someone South Ten Tenant
   Tenants That The Their Them Then There They These This Those Three Two Unknown Up Upstairs Downstairs We West When Who With Woman Young
   Youths Your Several Four Five Seven Eight Nine Boy Girl Boys Girls Same Different Maybe Possibly
   Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December
   Council Police Housing Association Street Road Lane Avenue Close Drive Court Crescent Way Place Terrace Gardens Green Grove Hill Park Row Square
   Leicester Leicestershire Blaby Charnwood Melton Harborough Hinckley Bosworth Oadby Wigston England Victim First Support Team Officer Service`
    .split(/\s+/)
    .filter(Boolean),
);
const STREET =
  /^(Street|Road|Lane|Avenue|Close|Drive|Court|Crescent|Way|Place|Terrace|Gardens|Green|Grove|Hill|Park|Row|Square)$/;
const WORD = /[\p{Lu}][\p{L}’'-]+/gu;
const RUN = /[\p{Lu}][\p{L}’'-]+(?:[ \t]+[\p{Lu}][\p{L}’'-]+)*/gu;
const PHONE = /(?:\+44[\s-]?|\b0)\d(?:[\s-]?\d){8,9}\b/;
const POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/i;
const SHORTEST_NAME = 3;

/**
 * The words in a description of people that may be somebody's name: capitalised, neither a place nor a word that begins a sentence. It errs
 * towards keeping back. Street names go with the word they end in.
 */
export function namesIn(text: string | null): string[] {
  const found = [...(text ?? '').matchAll(RUN)].flatMap(([run]) => {
    const words = [...run.matchAll(WORD)].map(([word]) => word.replace(/[’']s$/u, ''));
    return words.some((word) => STREET.test(word)) ? [] : words;
  });
  return [...new Set(found.filter((word) => word.length >= SHORTEST_NAME && !NOT_NAMES.has(word) && !TITLES.includes(word)))];
}

/** Whether a text says a word as a whole, however it is written. */
function says(text: string, word: string): boolean {
  const safe = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}])${safe}(?![\\p{L}])`, 'iu').test(text);
}

/**
 * What stands against showing a text to the applicant's side (D29): it is empty, names somebody responsible or a witness, or gives a phone
 * number or a postcode. Never repeats what it found: the refusal is read aloud in meetings.
 */
export function redactionFaults(openText: string | null | undefined, keptBack: KeptBack, field = 'openSays'): Refusal[] {
  const text = (openText ?? '').normalize('NFC');
  const no = (code: Refusal['code'], message: string): Refusal => refuse(REDACTION_RULES.open, code, message, field);
  if (text.trim() === '') {
    return [no('MISSING', 'Write the words that the applicant will read.')];
  }
  const named = namesIn(keptBack.peopleResponsible).some((name) => says(text, name));
  const closed = keptBack.closedNames.flatMap(namesIn).some((name) => says(text, name));
  return [
    ...(named
      ? [no('NOT_ALLOWED', 'These words name somebody whom the application says is responsible. Take the name out.')]
      : []),
    ...(closed && !named
      ? [no('NOT_ALLOWED', 'These words name somebody whom the applicant must not read of. Take the name out.')]
      : []),
    ...(PHONE.test(text) ? [no('NOT_ALLOWED', 'These words give a phone number. Take it out.')] : []),
    ...(POSTCODE.test(text) ? [no('NOT_ALLOWED', 'These words give a postcode. Take it out.')] : []),
  ];
}
