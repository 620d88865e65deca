import { postStanding } from '@shared/policy';
import { letterForDeed } from '@server/features/letters';
import { command } from '@server/platform/command/command';

/** Somebody is about to print a letter and post it: it is to be made, dated today (R23, D10). Printed twice on one day it is the same letter. */
export const printLetter = command({
  name: 'letter.print',
  load: (tx, { letterId }: { letterId: string }) => letterForDeed(tx, letterId),
  belongs: ({ tenantId, caseId }) => ({ tenantId, caseId }),
  permit: (letter) => ['post', 'Letter', letter],
  standing: (letter) => postStanding(letter),
  record: async (_, { id, caseId }) => ({
    result: { caseId, letterId: id },
    events: [{ name: 'letter.to-print', ids: { letterId: id, caseId } }],
  }),
});
