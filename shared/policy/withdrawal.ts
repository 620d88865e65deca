import type { PlainDate } from '@shared/time';
import { longDate } from '@shared/time';
import type { CaseStatus } from '@shared/vocabulary/cases';
import { CASE_STATUS_LABEL } from '@shared/vocabulary/cases';
import { canMove } from './cases';
import { Refusal, refuse, Rule } from './rule';

/** The applicant's own end of a case (§4, R3, D37). It is not "not met". */
export const WITHDRAWAL_RULES = {
  record: {
    id: 'withdrawal.record',
    section: '§4',
    requirements: ['D37', 'R3'],
    says: 'An applicant may withdraw until the outcome is sent; it is kept with the day and how they said it, confirmed in writing, and counted as received.',
  },
  goOn: {
    id: 'withdrawal.continue',
    section: '§4',
    requirements: ['D37'],
    says: 'Where somebody is at risk, the authority may carry on after a withdrawal, with the reason.',
  },
} as const satisfies Record<string, Rule>;

/** Whether a withdrawal may be recorded now (D37): before the outcome. */
export function withdrawStanding({ status }: { status: CaseStatus }): Refusal[] {
  return canMove(status, 'WITHDRAWN')
    ? []
    : [
        refuse(
          WITHDRAWAL_RULES.record,
          'WRONG_STATUS',
          `A case that is “${CASE_STATUS_LABEL[status]}” can no longer be withdrawn.`,
        ),
      ];
}

/** What stands against a withdrawal as it was taken down. `continuedBecause` null: the case ends. */
export function withdrawJudgement(
  said: { how: string; saidOn: PlainDate; receivedOn: PlainDate; continuedBecause: string | null },
  today: PlainDate,
): Refusal[] {
  const { record, goOn } = WITHDRAWAL_RULES;
  return [
    ...(said.how.trim() === ''
      ? [refuse(record, 'MISSING', 'Say how they told you, for example by phone or in an email.', 'how')]
      : []),
    ...(said.saidOn > today ? [refuse(record, 'DATE_ORDER', 'The day cannot be later than today.', 'saidOn')] : []),
    ...(said.saidOn < said.receivedOn
      ? [
          refuse(
            record,
            'DATE_ORDER',
            `The application arrived on ${longDate(said.receivedOn)}, so it cannot be earlier.`,
            'saidOn',
          ),
        ]
      : []),
    ...(said.continuedBecause !== null && said.continuedBecause.trim() === ''
      ? [refuse(goOn, 'MISSING', 'Say why the case goes on. The applicant will read it.', 'continuedBecause')]
      : []),
  ];
}
