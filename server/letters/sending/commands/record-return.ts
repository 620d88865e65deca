import { longDate, type PlainDate } from '@shared/time';
import { returnJudgement, returnStanding } from '@shared/policy';
import { LETTER_KIND_LABEL } from '@shared/vocabulary/letters';
import { aftermathOf, insertReturn, letterForDeed, raiseTask, type Aftermath, type LetterRow } from '@server/features/letters';
import { command } from '@server/platform/command/command';

export interface RecordReturnInput {
  letterId: string;
  returnedOn: PlainDate;
  /** How it came back: the envelope, or the mail system's answer. */
  because: string;
}
interface Facts extends Aftermath {
  letter: LetterRow;
}

/** Writes down that a letter came back, by post or as an email that could not be delivered: it starts no time limit, and is to be sent again (D53). */
export const recordReturn = command({
  name: 'letter.record-return',
  load: async (tx, { letterId }: RecordReturnInput): Promise<Facts> => {
    const letter = await letterForDeed(tx, letterId);
    return { letter, ...(await aftermathOf(tx, letter)) };
  },
  belongs: ({ letter }) => ({ tenantId: letter.tenantId, caseId: letter.caseId }),
  permit: ({ letter }) => ['recordReturn', 'Letter', letter],
  standing: ({ letter, returned }) => returnStanding({ status: letter.status, returned }),
  judge: ({ datedOn }, input, { today }) => returnJudgement(datedOn ?? today, input, today),
  record: async (tx, { letter, datedOn }, { returnedOn, because }, at) => {
    const { tenantId, caseId, id: letterId } = letter;
    await insertReturn(tx, letter, { returnedOn, because: because.trim() }, at);
    const says =
      `${LETTER_KIND_LABEL[letter.kind]}, dated ${longDate(datedOn ?? returnedOn)}, came back. It starts no time limit. ` +
      'Find a safe way to reach the person, then send it again.';
    await raiseTask(tx, { tenantId, caseId, letterId, kind: 'LETTER_RETURNED', says }, at);
    return { result: { caseId, letterId }, events: [{ name: 'letter.returned', ids: { letterId, caseId } }] };
  },
});
