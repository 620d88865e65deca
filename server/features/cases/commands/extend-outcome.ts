import { extendsTime } from '../extends-time';

/** Extends the time for the outcome of the review, with the reason (R43, D7). */
export const extendOutcome = extendsTime('OUTCOME', { name: 'case.extend-outcome', event: 'case.outcome-extended' });
