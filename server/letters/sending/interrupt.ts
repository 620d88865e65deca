import { LETTER_KIND_LABEL } from '@shared/vocabulary/letters';
import { raiseTask, setLetterStatus, type LetterRow } from '@server/features/letters';
import type { At } from '@server/platform/command/command';
import type { Tx } from '@server/platform/db/tenant';

/** Leaves a letter whose hand-over began and was not seen to end to a person (D54). */
export async function interrupt(tx: Tx, letter: LetterRow, at: At): Promise<void> {
  await setLetterStatus(tx, letter.id, 'INTERRUPTED');
  await raiseTask(
    tx,
    {
      tenantId: letter.tenantId,
      caseId: letter.caseId,
      letterId: letter.id,
      kind: 'LETTER_INTERRUPTED',
      says:
        `${LETTER_KIND_LABEL[letter.kind]}: sending began and was interrupted. ` +
        'Find out whether it went, and say so here. It is not sent again by itself.',
    },
    at,
  );
}
