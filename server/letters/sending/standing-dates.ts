import type { PlainDate } from '@shared/time';
import type { ClockKind } from '@shared/vocabulary/clocks';
import type { LetterRow } from '@server/features/letters';
import type { ReadTx } from '@server/platform/db/tenant';
import type { Loaded } from '../facts/load';

interface Due {
  dueOn: PlainDate;
  sentence: string;
}

/**
 * A copy, or a letter sent again, starts no time limit of the case: where the limit already runs it promises that day, and not a later
 * one counted from its own date (D28, D53).
 */
export async function withStandingDates<L extends Loaded | null>(tx: ReadTx, letter: LetterRow, loaded: L): Promise<L> {
  if (!loaded || !(letter.isCopy || letter.attempt > 1)) {
    return loaded;
  }
  const due = async (kind: ClockKind): Promise<Due | null> => {
    const [row] = await tx.query<Due>(
      `select due_on as "dueOn", sentence from app.clocks where case_id = $1 and kind = $2 order by started_on desc limit 1`,
      [letter.caseId, kind],
    );
    return row ?? null;
  };
  if (loaded.kind === 'LETTER_1') {
    const decide = await due('DECIDE');
    const facts = decide && { ...loaded.facts, decisionDueOn: decide.dueOn, decisionDueSentence: decide.sentence };
    return facts ? { ...loaded, facts } : loaded;
  }
  if (loaded.kind === 'LETTER_2A') {
    const [outcome, promise] = [await due('OUTCOME'), await due('OUTCOME_PROMISE')];
    const facts = outcome && {
      ...loaded.facts,
      outcomeDueOn: outcome.dueOn,
      outcomeDueSentence: outcome.sentence,
      promiseOn: promise?.dueOn ?? loaded.facts.promiseOn,
    };
    return facts ? { ...loaded, facts } : loaded;
  }
  return loaded;
}
