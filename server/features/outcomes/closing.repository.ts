import type { PlainDate } from '@shared/time';
import type { ReadTx } from '@server/platform/db/tenant';

export interface ClosingFacts {
  openActions: number;
  isReviewed: boolean;
  isClosing: boolean;
  /** When the last Letter 2b arrived: the appeal against it counts from there (R53, D53). */
  decisionServedOn: PlainDate | null;
}

/** What the closing of a case depends on. */
export async function closingFacts(tx: ReadTx, caseId: string): Promise<ClosingFacts> {
  const [row] = await tx.query<ClosingFacts>(
    `select (select count(*)::int from app.actions a where a.case_id = $1 and a.removed_on is null and a.status = 'OPEN') as "openActions",
       exists (select 1 from app.discretionary_reviews v where v.case_id = $1)
         and not exists (select 1 from app.letters_sent s where s.case_id = $1 and s.kind = 'LETTER_3') as "isReviewed",
       exists (select 1 from app.closures v join app.letters l on l.case_id = v.case_id and l.kind = 'CLOSURE' and l.cause_id = v.id
         where v.case_id = $1 and v.told_on is null and l.status <> 'CANCELLED' and not l.is_copy) as "isClosing",
       (select max(s.served_on) from app.letters_sent s where s.case_id = $1 and s.kind = 'LETTER_2B'
          and not exists (select 1 from app.letter_returns b where b.letter_id = s.letter_id)) as "decisionServedOn"`,
    [caseId],
  );
  return row ?? { openActions: 0, isReviewed: false, isClosing: false, decisionServedOn: null };
}
