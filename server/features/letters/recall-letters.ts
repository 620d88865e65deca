import { LETTER_KIND_LABEL, type LetterKind } from '@shared/vocabulary/letters';
import type { At } from '@server/platform/command/command';
import type { Tx } from '@server/platform/db/tenant';
import { setLetterStatus } from './letter.repository';
import { voidRenderings } from './rendering.repository';
import { raiseTask } from './task.repository';

/**
 * After somebody's details were mended: nothing made with the old ones leaves (D28, D54). What waits to go is made anew; what was printed
 * here is held, because only a person knows whether it is in the post already. One a person has to post keeps what they print.
 */
export async function recallLetters(tx: Tx, { partyId }: { partyId: string }, at: At): Promise<void> {
  const made = await tx.query<{ tenantId: string; caseId: string; id: string; kind: LetterKind; isPrinted: boolean }>(
    `select l.tenant_id as "tenantId", l.case_id as "caseId", l.id, l.kind, l.status = 'TO_POST' as "isPrinted" from app.letters l
     where l.party_id = $1 and l.status in ('ORDERED', 'TO_POST')
       and exists (select 1 from app.letter_renderings r where r.letter_id = l.id and r.voided_on is null)
       and not exists (select 1 from app.tasks t where t.letter_id = l.id and t.kind = 'LETTER_NOT_TAKEN' and t.done_on is null)
     order by l.id for no key update`,
    [partyId],
  );
  for (const { tenantId, caseId, id, kind, isPrinted } of made) {
    if (!isPrinted) {
      await voidRenderings(tx, id, at.moment.today, 'The details of the person were put right.');
      continue;
    }
    const because = 'It was printed before the details of the person were put right.';
    await setLetterStatus(tx, id, 'HELD', because);
    const says =
      `${LETTER_KIND_LABEL[kind]} was printed before the details of the person were put right. If it has been posted, say so on the Letters tab. ` +
      'If not, destroy it and try again there: it is made anew.';
    await raiseTask(tx, { tenantId, caseId, letterId: id, kind: 'LETTER_HELD', says }, at);
  }
}
