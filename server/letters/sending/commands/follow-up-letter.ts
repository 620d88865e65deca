import { LETTER_RULES, refuse } from '@shared/policy';
import {
  closeLetterTasks,
  letterForDeed,
  openLetterTasks,
  PRINTED_WITH_SUBSTITUTES,
  type LetterRow,
} from '@server/features/letters';
import { command } from '@server/platform/command/command';

export interface FollowUpLetterInput {
  letterId: string;
  /** What was done about it. */
  because: string;
}
interface Facts {
  letter: LetterRow;
  tasks: string[];
}

/** A person has seen to a letter that was printed with marks for characters it could not print (R24); its task is closed with their word. */
export const followUpLetter = command({
  name: 'letter.follow-up',
  load: async (tx, { letterId }: FollowUpLetterInput): Promise<Facts> => ({
    letter: await letterForDeed(tx, letterId),
    tasks: await openLetterTasks(tx, letterId),
  }),
  belongs: ({ letter }) => ({ tenantId: letter.tenantId, caseId: letter.caseId }),
  permit: ({ letter }) => ['resolveLetter', 'Letter', letter],
  standing: ({ tasks }) =>
    tasks.includes(PRINTED_WITH_SUBSTITUTES)
      ? []
      : [refuse(LETTER_RULES.dated, 'WRONG_STATUS', 'There is nothing to follow up about this letter.')],
  judge: (_, { because }) =>
    because.trim() === '' ? [refuse(LETTER_RULES.dated, 'MISSING', 'Say what you did about it.', 'because')] : [],
  record: async (tx, { letter }, { because }, at) => {
    await closeLetterTasks(tx, letter.id, because.trim(), at, [PRINTED_WITH_SUBSTITUTES]);
    return { result: { caseId: letter.caseId, letterId: letter.id }, events: [] };
  },
});
