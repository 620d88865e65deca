import type { PlanRow } from '@shared/policy';
import { dateWord } from './case-facts';
import type { Block } from './letter';

/** The plan as letters to the applicant's side show it (D29). */
export const planTable = (rows: readonly PlanRow[]): Block => ({
  header: ['What will be done', 'Who does it', 'By when'],
  rows: rows.map(({ what, who, by }) => [what, who, dateWord(by)]),
});
