import { reportAsked, type AskedRow, type PublicAuthority } from '@shared/apply';
import { longDate, shortDate, type PlainDate } from '@shared/time';
import { RECORD_ANSWER_LABEL, REFUSAL_GROUND_LABEL, REPLY_KIND_LABEL } from '@shared/vocabulary/information-requests';
import { ENTRY_KIND_LABEL, MARK_IN_WORDS } from '@shared/vocabulary/marks';
import { requestNotice } from '@shared/vocabulary/request-notice';
import type { LinkedRequest } from '@server/features/information-requests';

/** What is asked, about whom and by when, for whoever holds the link (R49). */
export function aboutRequest(request: LinkedRequest, { name }: PublicAuthority, today: PlainDate): AskedRow[] {
  const late = today > request.dueOn ? '. That day has passed; you can still answer' : '';
  return [
    { label: 'From', answer: name },
    { label: 'To', answer: [request.recipientName, request.recipientOrganisation].filter(Boolean).join(', ') },
    { label: 'About', answer: [request.subjectName, ...request.subjectAddress].join('\n') },
    { label: 'Asked on', answer: longDate(request.sentOn) },
    { label: 'Please answer by', answer: `${longDate(request.dueOn)}${late}` },
    { label: 'What is asked', answer: request.scope },
  ];
}

/** The reports asked about, a sentence each. */
export const askedInWords = ({ items }: LinkedRequest): string[] => items.map(reportAsked);

/** The power, the duty or the choice, the grounds and the protection (R49 to R52). */
export const lawInWords = ({ exercisesPublicFunctions }: LinkedRequest): string[] => requestNotice(exercisesPublicFunctions);

/** An answer as it was given, row by row. */
export function answeredRows({ reply, items }: LinkedRequest): AskedRow[] {
  if (!reply) {
    return [];
  }
  const row = (label: string, answer: string | null): AskedRow[] => (answer ? [{ label, answer }] : []);
  return [
    ...row('Your answer', REPLY_KIND_LABEL[reply.kind]),
    ...row('Ground', reply.ground && REFUSAL_GROUND_LABEL[reply.ground]),
    ...row('Explanation', reply.explanation),
    ...row('Reports made', reply.reportsMade),
    ...row('Effect on others', reply.effectOnOthers),
    ...row('Action taken', reply.actionTaken),
    ...reply.items.flatMap(({ reportId, answer, agencyReference }) => {
      const index = items.findIndex((item) => item.reportId === reportId);
      return row(`Report ${index + 1}`, [RECORD_ANSWER_LABEL[answer], agencyReference].filter(Boolean).join(': '));
    }),
    ...reply.entries.flatMap(({ happenedOn, kind, says, mark }) =>
      row(`${ENTRY_KIND_LABEL[kind]}, ${shortDate(happenedOn)}`, `${says}\nWho may see it: ${MARK_IN_WORDS[mark].toLowerCase()}`),
    ),
    ...(reply.kind === 'PROVIDED' ? row('Who may see the rest', MARK_IN_WORDS[reply.mark]) : []),
  ];
}
