import { longDate, type PlainDate } from '@shared/time';
import type { CaseStatus, IntakeChannel } from '@shared/vocabulary/cases';
import { CASE_STATUS_LABEL } from '@shared/vocabulary/cases';
import { APPLICATION_RULES } from './applications';
import { POLICY_VERSIONS } from './parameters';
import { Refusal, refuse, Rule } from './rule';

/** How an application reaches the authority otherwise than online, and what happens when it comes twice (§3). */
export const ARRIVAL_RULES = {
  keyed: {
    id: 'arrival.keyed',
    section: '§3',
    requirements: ['R22', 'R78', 'D34'],
    says: 'An application on paper, by phone or by email is keyed by staff and bears the day it really arrived.',
  },
  again: {
    id: 'arrival.again',
    section: '§3',
    requirements: ['D36'],
    says: 'The same application arriving again belongs to its case until the decision; the earliest day counts.',
  },
} as const satisfies Record<string, Rule>;

/** What stands against an arrival as staff note it: the online way, a day to come, a day before there was a policy. */
export function arrivalJudgement(
  { channel, receivedOn }: { channel: IntakeChannel; receivedOn: PlainDate },
  today: PlainDate,
): Refusal[] {
  const first = POLICY_VERSIONS[0]?.from;
  return [
    ...(channel === 'ONLINE'
      ? [
          refuse(
            ARRIVAL_RULES.keyed,
            'NOT_ALLOWED',
            'An online application records itself. Choose paper, phone or email.',
            'channel',
          ),
        ]
      : []),
    ...(receivedOn > today
      ? [refuse(APPLICATION_RULES.received, 'DATE_ORDER', 'An application cannot have arrived after today.', 'receivedOn')]
      : []),
    ...(first && receivedOn < first
      ? [
          refuse(
            ARRIVAL_RULES.keyed,
            'DATE_ORDER',
            `The policy began on ${longDate(first)}. Check the day the application arrived.`,
            'receivedOn',
          ),
        ]
      : []),
  ];
}

/** What stands against an earlier arrival: an application cannot have arrived before what it tells of, so that was another one (D36). */
export function earlierJudgement(
  { receivedOn, tellsOf }: { receivedOn: PlainDate; tellsOf: PlainDate | null },
  field = 'receivedOn',
): Refusal[] {
  return tellsOf !== null && receivedOn < tellsOf
    ? [
        refuse(
          ARRIVAL_RULES.again,
          'DATE_ORDER',
          `This application tells of ${longDate(tellsOf)}, so what arrived on ${longDate(receivedOn)} was not the same one.`,
          field,
        ),
      ]
    : [];
}

/** Whether another arrival may still be noted on the case (D36): not once the decision is told. */
export function arrivalStanding({ status }: { status: CaseStatus }): Refusal[] {
  return status === 'RECEIVED' || status === 'ACKNOWLEDGED'
    ? []
    : [
        refuse(
          ARRIVAL_RULES.again,
          'WRONG_STATUS',
          `The case is “${CASE_STATUS_LABEL[status]}”. What has arrived now is an application of its own.`,
        ),
      ];
}
