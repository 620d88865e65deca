import type { ComplaintBody, IncidentArea } from '@shared/vocabulary/cases';
import { COMPLAINT_BODY_LABEL } from '@shared/vocabulary/cases';
import type { ConsentState } from '@shared/vocabulary/people';
import type { ReceiptTask } from '@shared/vocabulary/receipt-tasks';
import { type CopyFacts, safeWays, whoseCopy } from './safe-contact';
import type { Rule } from './rule';

/** What somebody has to see to before a new case goes its way (§3, §8). */
export const RECEIPT_RULES = {
  tasks: {
    id: 'receipt.tasks',
    section: '§3',
    requirements: ['R5', 'R73', 'D17', 'D46', 'D55'],
    says: 'What an application leaves open when it arrives is a task, and never holds up Letter 1 by itself.',
  },
} as const satisfies Record<string, Rule>;

export interface ReceiptFacts {
  consent: ConsentState;
  parties: readonly CopyFacts[];
  complaintAbout: readonly ComplaintBody[];
  incidents: readonly { area: IncidentArea; areaUnsure: boolean }[];
}

/** Whether contact with somebody under 18 is still to be checked: told to be unsafe, or post goes home and nobody confirmed it (D46). */
export function childUnchecked(person: CopyFacts): boolean {
  const doubtful = person.isUnder18 || person.adultIsSafe === 'NO' || person.adultIsSafe === 'NOT_SURE';
  return doubtful && person.adultIsSafe !== 'YES' && person.addressKind !== 'CARE_OF' && person.safeChannels.includes('POST');
}

/** Whether whoever letters go to can be sent none safely (D28). */
export function noSafeWay(parties: readonly CopyFacts[]): boolean {
  const { letterTo } = whoseCopy(parties);
  return letterTo !== null && safeWays(letterTo).length === 0;
}

/** The tasks a new case starts with, each with a sentence that names nobody (R5, R73, D17, D46, D55). */
export function receiptTasks(facts: ReceiptFacts): { kind: ReceiptTask; says: string }[] {
  const { consent, parties, complaintAbout, incidents } = facts;
  const live = parties.filter(({ endedOn }) => endedOn === null);
  const raise = (when: boolean, kind: ReceiptTask, says: string) => (when ? [{ kind, says }] : []);
  const outside = incidents.some(({ area }) => area === 'OUTSIDE');
  const unsure = incidents.some(({ areaUnsure }) => areaUnsure);
  return [
    ...raise(
      consent === 'MISSING' || consent === 'EXPIRED',
      'CONSENT_MISSING',
      'The representative has not shown written consent of the person affected. Letter 1 asks for it; record it under People when it comes. Until then no agency can be asked.',
    ),
    ...raise(
      live.some(({ isUnder18, adultIsSafe }) => isUnder18 || adultIsSafe === 'NO' || adultIsSafe === 'NOT_SURE'),
      'CHILD_SAFE_CONTACT',
      'Somebody in this case is under 18. Before any letter goes, check how they can be reached safely, and save what you found under People.',
    ),
    ...raise(
      noSafeWay(parties),
      'NO_SAFE_WAY',
      'No way to send a letter is marked safe. Find a safe way with the person, and save it under People; until then letters are held.',
    ),
    ...raise(
      complaintAbout.length > 0,
      'COMPLAINT_INSIDE',
      `The application also complains about ${list(complaintAbout.map((body) => lowerFirst(COMPLAINT_BODY_LABEL[body])))}. Tell the person where such a complaint goes, and note it under People.`,
    ),
    ...raise(
      outside || unsure,
      'AREA_CHECK',
      `${outside ? 'An incident is said to have happened outside this area' : 'The applicant is not sure that it happened in this area'}. Check it, and pass the case to the right council where it is not yours.`,
    ),
  ];
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const list = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
