import { isPlainDate } from '@shared/time/plain-date';
import { RECORD_ANSWERS, REFUSAL_GROUNDS, REPLY_KINDS } from '@shared/vocabulary/information-requests';
import { ENTRY_KINDS, HANDLING_MARKS } from '@shared/vocabulary/marks';
import type { AgencyRequestQuery, ReplyToRequestInput } from '@client/gql/operations';
import type { FormError } from '@client/ui/errors';

export type RequestShown = NonNullable<AgencyRequestQuery['agencyRequest']>;

export interface ReplyItemForm {
  reportId: string;
  answer: string;
  agencyReference: string;
  recordedOn: string;
}
export interface ReplyEntryForm {
  happenedOn: string;
  kind: string;
  says: string;
  reference: string;
  mark: string;
}
export interface ReplyForm {
  kind: string;
  ground: string;
  explanation: string;
  reportsMade: string;
  effectOnOthers: string;
  actionTaken: string;
  items: ReplyItemForm[];
  entries: ReplyEntryForm[];
  mark: string;
}

/** An empty reply with a line for each report asked about; the second round asks for dated lines instead (R30). */
export function emptyReply(request: Pick<RequestShown, 'items'> & { stage?: RequestShown['stage'] }): ReplyForm {
  return {
    kind: '',
    ground: '',
    explanation: '',
    reportsMade: '',
    effectOnOthers: '',
    actionTaken: '',
    items: (request.stage === 'STAGE_2' ? [] : request.items).map(({ reportId }) => ({
      reportId,
      answer: '',
      agencyReference: '',
      recordedOn: '',
    })),
    entries: [],
    mark: 'CLOSED',
  };
}

/** A new dated line: for the closed session unless they say otherwise (D31). */
export const emptyEntry = (): ReplyEntryForm => ({ happenedOn: '', kind: '', says: '', reference: '', mark: 'CLOSED' });

const blank = (text: string): boolean => text.trim() === '';

/** What is missing before the reply can be checked (R45, R50, R51). A recipient with no public functions may refuse without a ground. */
export function replyFaults(form: ReplyForm, exercisesPublicFunctions: boolean): FormError[] {
  switch (form.kind) {
    case 'PROVIDED':
      return [...headingFaults(form), ...itemFaults(form), ...entryFaults(form)];
    case 'NOT_HELD':
      return [];
    case 'REFUSED':
      return [
        ...(exercisesPublicFunctions && blank(form.ground)
          ? [{ field: 'ground', message: 'Choose ground (a) or ground (b)' }]
          : []),
        ...(blank(form.explanation) ? [{ field: 'explanation', message: 'Explain why you refuse' }] : []),
      ];
    default:
      return [{ field: 'kind', message: 'Choose your answer' }];
  }
}

function headingFaults(form: ReplyForm): FormError[] {
  return blank(form.reportsMade) && blank(form.effectOnOthers) && blank(form.actionTaken) && form.entries.length === 0
    ? [{ field: 'reportsMade', message: 'Fill in at least one of the three headings, or add a dated line' }]
    : [];
}

function itemFaults(form: ReplyForm): FormError[] {
  return form.items.flatMap((item, index) => [
    ...(blank(item.answer) ? [{ field: `item-${index}`, message: `Say what your records hold of report ${index + 1}` }] : []),
    ...(item.answer === 'RECORDED' && !blank(item.recordedOn) && !isPlainDate(item.recordedOn)
      ? [{ field: `item-${index}-on`, message: `Enter a real date for report ${index + 1}, or leave it empty` }]
      : []),
  ]);
}

function entryFaults(form: ReplyForm): FormError[] {
  return form.entries.flatMap((entry, index) => [
    ...(isPlainDate(entry.happenedOn)
      ? []
      : [{ field: `entry-${index}-on`, message: `Enter the day of line ${index + 1}, for example 27 3 2026` }]),
    ...(blank(entry.kind) ? [{ field: `entry-${index}-kind`, message: `Say what line ${index + 1} is` }] : []),
    ...(blank(entry.says) ? [{ field: `entry-${index}-says`, message: `Say what happened in line ${index + 1}` }] : []),
  ]);
}

/** The reply as the deed wants it: only what belongs to the answer chosen goes, so that nothing is sent that cannot be seen. */
export function replyInput(form: ReplyForm, request: Pick<RequestShown, 'id' | 'version'>): ReplyToRequestInput {
  const provided = form.kind === 'PROVIDED';
  const given = (text: string): string | null => (blank(text) ? null : text.trim());
  return {
    requestId: request.id,
    version: request.version,
    kind: REPLY_KINDS.find((kind) => kind === form.kind) ?? 'NOT_HELD',
    ground: form.kind === 'REFUSED' ? (REFUSAL_GROUNDS.find((ground) => ground === form.ground) ?? null) : null,
    explanation: provided ? null : given(form.explanation),
    reportsMade: provided ? given(form.reportsMade) : null,
    effectOnOthers: provided ? given(form.effectOnOthers) : null,
    actionTaken: provided ? given(form.actionTaken) : null,
    items: provided
      ? form.items.flatMap(({ reportId, answer, agencyReference, recordedOn }) => {
          const known = RECORD_ANSWERS.find((one) => one === answer);
          const recorded = known === 'RECORDED';
          return known
            ? [
                {
                  reportId,
                  answer: known,
                  agencyReference: recorded ? given(agencyReference) : null,
                  recordedOn: recorded && isPlainDate(recordedOn) ? recordedOn : null,
                },
              ]
            : [];
        })
      : [],
    entries: provided
      ? form.entries.flatMap(({ happenedOn, kind, says, reference, mark }) => {
          const known = ENTRY_KINDS.find((one) => one === kind);
          return known && isPlainDate(happenedOn)
            ? [{ happenedOn, kind: known, says: says.trim(), reference: given(reference), mark: markOf(mark) }]
            : [];
        })
      : [],
    mark: markOf(form.mark),
  };
}

const markOf = (text: string) => HANDLING_MARKS.find((one) => one === text) ?? 'CLOSED';
