import { extendsTime, type ExtendInput } from '../extends-time';

export type ExtendDecisionInput = ExtendInput;

/** Extends the time to decide, with the reason (R28, D7). */
export const extendDecision = extendsTime('DECIDE', { name: 'case.extend-decision', event: 'case.decision-extended' });
