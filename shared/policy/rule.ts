import type { PlainDate, WorkingCalendar } from '@shared/time';
import type { RefusalCode } from '@shared/vocabulary/refusals';

/** One rule of the policy, in our words, with the section it comes from and the requirements it meets (R and D numbers). */
export interface Rule {
  id: string;
  section: string;
  says: string;
  requirements: readonly string[];
}

/** Why something is not allowed. `message` is a sentence for the person who asked; `field` names the answer to mend. */
export interface Refusal {
  code: RefusalCode;
  rule: string;
  section: string;
  message: string;
  field?: string;
}

/** The product's clock, always handed in: the instant, the London day, and the calendar in force. */
export interface Moment {
  now: Date;
  today: PlainDate;
  calendar: WorkingCalendar;
}

/** A refusal that cites its rule. */
export function refuse(rule: Rule, code: RefusalCode, message: string, field?: string): Refusal {
  return { code, rule: rule.id, section: rule.section, message, ...(field === undefined ? {} : { field }) };
}

/** Facts that cannot be true or cannot be read. Names the field; never thrown for something the policy merely forbids. */
export class BadInput extends Error {
  constructor(
    readonly field: string,
    readonly sentence: string,
  ) {
    super(`${field}: ${sentence}`);
    this.name = 'BadInput';
  }
}
