import { randomUUID } from 'node:crypto';
import { correctLetter } from '@server/letters/sending';
import type { ToldCase } from '../support/stories';
import type { World } from '../support/world';

/** A correction of a letter; and, put there by hand because no one case has both, a review by discretion and an end that were told. */
export async function ended(made: World, { caseId, spoc }: ToldCase, planted: string): Promise<void> {
  const [first] = await made.raw<{ id: string }>(
    `select id from app.letters where case_id = $1 and kind = 'LETTER_1' and not is_copy`,
    [caseId],
  );
  const { refusals } = await made.run(spoc, correctLetter, {
    letterId: first?.id ?? '',
    said: planted,
    shouldSay: `${planted} 2`,
  });
  expect(refusals).toEqual([]);
  for (const table of ['discretionary_reviews', 'closures']) {
    await made.raw(
      `insert into app.${table} (tenant_id, id, case_id, reason, decided_on, told_on, recorded_on, recorded_at)
       values ($1, $2, $3, $4, $5, $5, $5, now())`,
      [spoc.tenantId, randomUUID(), caseId, planted, made.today],
    );
  }
}
