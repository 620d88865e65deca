import { safeToSend, sendAgainStanding } from '@shared/policy';
import type { LetterChannel } from '@shared/vocabulary/letters';
import {
  aftermathOf,
  channelFor,
  closeLetterTasks,
  contactOf,
  letterForDeed,
  orderLetter,
  type Aftermath,
  type Contact,
  type LetterRow,
} from '@server/features/letters';
import { addresseeOf } from '@server/features/people';
import { command } from '@server/platform/command/command';

export interface SendAgainInput {
  letterId: string;
  /** Another way than the person chose; by default theirs. */
  channel?: LetterChannel | null;
}
interface Facts extends Aftermath {
  letter: LetterRow;
  /** Whom it goes to now: where who it went to no longer acts, whoever letters go to instead. Null for an agency. */
  to: Contact | null;
}

/** Orders a letter that came back once more: it is made and dated anew, by a safe way, and time limits run from the one that arrives (D53). */
export const sendAgain = command({
  name: 'letter.send-again',
  load: async (tx, { letterId }: SendAgainInput): Promise<Facts> => {
    const letter = await letterForDeed(tx, letterId);
    const before = letter.partyId ? await contactOf(tx, letter.partyId) : null;
    const instead = before?.endedOn && !letter.isCopy ? await addresseeOf(tx, letter.caseId) : null;
    return { letter, ...(await aftermathOf(tx, letter)), to: instead ? await contactOf(tx, instead.id) : before };
  },
  belongs: ({ letter }) => ({ tenantId: letter.tenantId, caseId: letter.caseId }),
  permit: ({ letter }) => ['recordReturn', 'Letter', letter],
  standing: (facts) => sendAgainStanding(facts),
  judge: (facts, input) => (facts.to ? safeToSend(wayOf(facts, input), facts.to).map((no) => ({ ...no, field: 'channel' })) : []),
  record: async (tx, facts, input, at) => {
    const { letter, to } = facts;
    const ordered = await orderLetter(
      tx,
      { ...letter, partyId: to?.id ?? null, channel: wayOf(facts, input), attempt: letter.attempt + 1 },
      at,
    );
    await closeLetterTasks(tx, letter.id, 'It was sent again.', at, ['LETTER_RETURNED']);
    return { result: { caseId: letter.caseId }, events: [ordered] };
  },
});

const wayOf = ({ letter, to }: Facts, { channel }: SendAgainInput): LetterChannel =>
  channelFor(letter.kind, channel ?? to?.letterChannel ?? letter.channel);
