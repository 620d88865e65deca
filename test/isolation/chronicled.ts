import { addChronologyEntry, closeChronologyLine } from '@server/features/chronology';
import type { ToldCase } from '../support/stories';
import type { World } from '../support/world';

/** An entry of the team's own for each part, and an answer that was given open and is kept from the open part (R31, D31). */
export async function chronicled(made: World, { caseId, spoc }: ToldCase, words: string): Promise<void> {
  for (const mark of ['OPEN', 'CLOSED'] as const) {
    const entry = { caseId, happenedOn: made.today, says: words, source: words, mark };
    refused(await made.run(spoc, addChronologyEntry, entry));
  }
  const [reply] = await made.raw<{ id: string }>(`update app.replies set mark = 'OPEN' where case_id = $1 returning id`, [
    caseId,
  ]);
  refused(await made.run(spoc, closeChronologyLine, { caseId, sourceId: reply?.id ?? '', reason: words }));
}

function refused({ refusals }: { refusals: readonly { message: string }[] }): void {
  if (refusals.length > 0) {
    throw new Error(refusals.map(({ message }) => message).join(' '));
  }
}
