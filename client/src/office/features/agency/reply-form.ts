import { isPlainDate } from '@shared/time/plain-date';
import { RECORD_ANSWERS, REFUSAL_GROUNDS, REPLY_KINDS } from '@shared/vocabulary/information-requests';
import type { AgencyRequestQuery, ReplyToRequestInput } from '@client/gql/operations';
import type { FormError } from '@client/ui/errors';

export type RequestShown = NonNullable<AgencyRequestQuery['agencyRequest']>;

export interface ReplyItemForm {
  reportId: string;
  answer: string;
  agencyReference: string;
  recordedOn: string;
}
export interface ReplyForm {
  kind: string;
  ground: string;
  explanation: string;
  reportsMade: string;
  effectOnOthers: string;
  actionTaken: string;
  items: ReplyItemForm[];
}

/** An empty reply with a line for each report asked about. */
export function emptyReply(request: Pick<RequestShown, 'items'>): ReplyForm {
  return {
    kind: '',
    ground: '',
    explanation: '',
    reportsMade: '',
    effectOnOthers: '',
    actionTaken: '',
    items: request.items.map(({ reportId }) => ({ reportId, answer: '', agencyReference: '', recordedOn: '' })),
  };
}

const blank = (text: string): boolean => text.trim() === '';

/** What is missing before the reply can be checked (R45, R50, R51). A recipient with no public functions may refuse without a ground. */
export function replyFaults(form: ReplyForm, exercisesPublicFunctions: boolean): FormError[] {
  switch (form.kind) {
    case 'PROVIDED':
      return [...headingFaults(form), ...itemFaults(form)];
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
  return blank(form.reportsMade) && blank(form.effectOnOthers) && blank(form.actionTaken)
    ? [{ field: 'reportsMade', message: 'Fill in at least one of the three headings' }]
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
  };
}
