import { POWER_LABEL, POWERS, type Power, type PowerAnswer } from '@shared/vocabulary/outcomes';
import type { FormError } from '@client/ui/errors';

/** One row of the checklist; `answer` is empty while nothing is said of the power. */
export interface PowerRow {
  power: Power;
  answer: PowerAnswer | '';
  why: string;
}

/** A row for every power there is, with what was said of it before (R39): none can be passed over. */
export const powerRows = (given: readonly { power: Power; answer: PowerAnswer | null; why?: string | null }[]): PowerRow[] =>
  POWERS.map((power) => {
    const said = given.find((one) => one.power === power);
    return { power, answer: said?.answer ?? '', why: said?.why ?? '' };
  });

/** Whether the reason must be said: for every power that was not used. */
export const wantsWhy = (answer: PowerRow['answer']): boolean => answer === 'NOT_SUITABLE' || answer === 'NOT_AVAILABLE';

/** What is still to be said before the findings can be finished, at the inputs of the checklist. */
export const powerFaults = (rows: readonly PowerRow[]): FormError[] =>
  rows.flatMap(({ power, answer, why }) =>
    answer === ''
      ? [{ field: `power-${power}`, message: `${POWER_LABEL[power]}: say whether it was used` }]
      : wantsWhy(answer) && why.trim() === ''
        ? [{ field: `power-${power}-why`, message: `${POWER_LABEL[power]}: say why it was not used` }]
        : [],
  );

/** The rows that say something, as the server wants them. */
export const powerInput = (rows: readonly PowerRow[]): { power: Power; answer: PowerAnswer; why: string }[] =>
  rows.flatMap(({ power, answer, why }) => (answer === '' ? [] : [{ power, answer, why: why.trim() }]));
