import { longDate, type PlainDate } from '@shared/time';
import { Refusal, refuse, Rule } from './rule';

/** A complaint about an organisation inside an application (§8): told where it goes, never dealt with here. */
export const COMPLAINT_RULES = {
  signpost: {
    id: 'complaint.signpost',
    section: '§8',
    requirements: ['R73'],
    says: 'Who complains about an organisation is told where that complaint goes; the review neither deals with it nor stands in its way.',
  },
} as const satisfies Record<string, Rule>;

/** What is wrong with a note that somebody was told where to complain. */
export function signpostJudgement(
  { toldOn, how, receivedOn }: { toldOn: PlainDate; how: string; receivedOn: PlainDate },
  today: PlainDate,
): Refusal[] {
  const { signpost } = COMPLAINT_RULES;
  return [
    ...(how.trim() === '' ? [refuse(signpost, 'MISSING', 'Say how you told them, for example by phone.', 'how')] : []),
    ...(toldOn > today ? [refuse(signpost, 'DATE_ORDER', 'The day cannot be later than today.', 'toldOn')] : []),
    ...(toldOn < receivedOn
      ? [
          refuse(
            signpost,
            'DATE_ORDER',
            `The application arrived on ${longDate(receivedOn)}; they cannot have been told before.`,
            'toldOn',
          ),
        ]
      : []),
  ];
}
