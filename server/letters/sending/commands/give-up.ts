import { LETTER_KIND_LABEL } from '@shared/vocabulary/letters';
import { letterForDeed, raiseTask } from '@server/features/letters';
import { command } from '@server/platform/command/command';
import { interrupt } from '../interrupt';

/** After the last try: whatever state the letter is in, a person hears of it (D54). A letter that has gone, or already waits for one, is left. */
export const giveUp = command({
  name: 'letter.give-up',
  load: (tx, { letterId }: { letterId: string }) => letterForDeed(tx, letterId),
  belongs: ({ tenantId, caseId }) => ({ tenantId, caseId }),
  permit: (letter) => ['handOver', 'Letter', letter],
  record: async (tx, letter, _, at) => {
    if (letter.status === 'SENDING') {
      await interrupt(tx, letter, at);
    }
    if (letter.status === 'ORDERED') {
      const says = `${LETTER_KIND_LABEL[letter.kind]} has not gone: a fault kept it back each time. Try again here, and tell whoever runs the system.`;
      const { tenantId, caseId, id } = letter;
      await raiseTask(tx, { tenantId, caseId, letterId: id, kind: 'LETTER_NOT_TAKEN', says }, at);
    }
    return { result: { status: letter.status }, events: [] };
  },
});
