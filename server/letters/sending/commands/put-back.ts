import { LETTER_KIND_LABEL } from '@shared/vocabulary/letters';
import { letterForDeed, raiseTask, setLetterStatus, voidRenderings } from '@server/features/letters';
import { command } from '@server/platform/command/command';

export interface PutBackInput {
  letterId: string;
  /** A sentence without personal data. */
  because: string;
  /** Void what was rendered, so that it is made and dated again (D54). */
  voids: boolean;
  /** Nobody will try again by itself: a person must see to it. */
  givesUp: boolean;
}

/** Puts a letter that certainly did not go back in the letterbox (D54). */
export const putBack = command({
  name: 'letter.put-back',
  load: (tx, { letterId }: PutBackInput) => letterForDeed(tx, letterId),
  belongs: ({ tenantId, caseId }) => ({ tenantId, caseId }),
  permit: (letter) => ['handOver', 'Letter', letter],
  record: async (tx, letter, { because, voids, givesUp }, at) => {
    if (letter.status !== 'SENDING') {
      return { result: { back: false }, events: [] };
    }
    await setLetterStatus(tx, letter.id, 'ORDERED');
    if (voids) {
      await voidRenderings(tx, letter.id, at.moment.today, because);
    }
    if (givesUp) {
      await raiseTask(
        tx,
        {
          tenantId: letter.tenantId,
          caseId: letter.caseId,
          letterId: letter.id,
          kind: 'LETTER_NOT_TAKEN',
          says: `${LETTER_KIND_LABEL[letter.kind]} has not gone. ${because}`,
        },
        at,
      );
    }
    return { result: { back: true }, events: [] };
  },
});
