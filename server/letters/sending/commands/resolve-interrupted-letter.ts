import { longDate } from '@shared/time';
import { LETTER_RULES, refuse, type Refusal } from '@shared/policy';
import { closeLetterTasks, letterOrdered, openLetterTasks, setLetterStatus, voidRenderings } from '@server/features/letters';
import { command } from '@server/platform/command/command';
import { letterInHand, recordSent, type LetterInHand } from '../record-sent';

export interface ResolveInterruptedLetterInput {
  letterId: string;
  wasHandedOver: boolean;
  /** How the person knows. */
  because: string;
}
interface Facts extends LetterInHand {
  tasks: string[];
}

/**
 * A person says what became of a letter that waits for them (D54). It did go: it is written down with the date it bears. It did not go:
 * what was rendered is voided and kept, and the letter is made and dated again.
 */
export const resolveInterruptedLetter = command({
  name: 'letter.resolve',
  load: async (tx, { letterId }: ResolveInterruptedLetterInput): Promise<Facts> => ({
    ...(await letterInHand(tx, letterId)),
    tasks: await openLetterTasks(tx, letterId),
  }),
  belongs: ({ letter }) => ({ tenantId: letter.tenantId, caseId: letter.caseId }),
  permit: ({ letter }) => ['resolveLetter', 'Letter', letter],
  standing: ({ letter, tasks }) => {
    const waits =
      letter.status === 'INTERRUPTED' ||
      letter.status === 'HELD' ||
      (letter.status === 'ORDERED' && tasks.includes('LETTER_NOT_TAKEN'));
    return waits ? [] : [refuse(LETTER_RULES.dated, 'WRONG_STATUS', 'This letter is not waiting for anybody.')];
  },
  judge: (facts, { wasHandedOver, because }, { today }) => [
    ...(because.trim() === '' ? [refuse(LETTER_RULES.dated, 'MISSING', 'Say how you know.', 'because')] : []),
    ...(wasHandedOver ? cannotHaveGone(facts, today) : []),
  ],
  record: async (tx, facts, { wasHandedOver }, at) => {
    const { letter, rendering } = facts;
    const result = { caseId: letter.caseId, letterId: letter.id };
    if (wasHandedOver && rendering) {
      const evidence = { carrier: 'person', receipt: 'confirmed by a person', at: at.moment.now.toISOString() };
      return { result, events: await recordSent(tx, { ...facts, rendering }, evidence, at) };
    }
    await voidRenderings(tx, letter.id, at.moment.today, 'A person said that it did not go.');
    await setLetterStatus(tx, letter.id, 'ORDERED');
    await closeLetterTasks(tx, letter.id, 'To be sent again.', at);
    return { result, events: [letterOrdered(letter)] };
  },
});

/** A letter never made cannot have gone; one that nobody took goes on the day it bears or not at all (D10). */
function cannotHaveGone({ letter, rendering }: Facts, today: string): Refusal[] {
  if (!rendering) {
    return [refuse(LETTER_RULES.dated, 'NOT_ALLOWED', 'This letter was never made, so it cannot have gone.', 'wasHandedOver')];
  }
  return letter.status === 'INTERRUPTED' || rendering.renderedOn === today
    ? []
    : [
        refuse(
          LETTER_RULES.dated,
          'DATE_ORDER',
          `The letter bears ${longDate(rendering.renderedOn)}. Let it be made again, so that it bears the day it goes.`,
          'wasHandedOver',
        ),
      ];
}
