import { entriesJudgement, refuse, replyJudgement, REQUEST_RULES, type Refusal } from '@shared/policy';
import { replyItemsJudgement } from '@shared/policy/request-answers';
import type { PlainDate } from '@shared/time';
import type { RequestStage } from '@shared/vocabulary/information-requests';
import { BadInput } from '@server/platform/command/failures';
import { IN_LETTER, LONG, SHORT, type ReplyToRequestInput } from './information-request.inputs';
import type { NewReply } from './reply.repository';

/** What somebody who was asked answers, whoever they are and however they were asked (R45, R50, R51). */
export type Answer = Omit<ReplyToRequestInput, 'requestId' | 'version'>;
interface AskedOf {
  exercisesPublicFunctions: boolean;
  reportIds: readonly string[];
  stage: RequestStage;
}

/** What was typed, or null where nothing was. */
const typed = (text: string | null | undefined): string | null => text?.trim() || null;

/** What stands against an answer: its kind, its grounds, each report, its dated lines and its marks (R30, R45, R50, R51, D31). */
export function answerJudgement(
  { exercisesPublicFunctions, reportIds, stage }: AskedOf,
  answer: Answer,
  today: PlainDate,
): Refusal[] {
  const { kind } = answer;
  const entries = answer.entries ?? [];
  return [
    ...replyJudgement({ ...answer, hasEntries: entries.length > 0, exercisesPublicFunctions }),
    ...replyItemsJudgement({ kind, items: answer.items ?? [], asked: reportIds, stage }, today),
    ...entriesJudgement({ kind, entries, mark: answer.mark ?? 'CLOSED' }, today),
    ...lengthJudgement(answer),
  ];
}

/** No part is longer than it may be: a page of somebody without an account comes past no other limit. */
function lengthJudgement({ explanation, reportsMade, effectOnOthers, actionTaken, items, entries }: Answer): Refusal[] {
  const short = (text: string | null | undefined, most: number, field: string): Refusal[] =>
    (text ?? '').length > most
      ? [refuse(REQUEST_RULES.headings, 'TOO_MANY', `Shorten this: it may hold ${most} characters.`, field)]
      : [];
  return [
    ...Object.entries({ explanation, reportsMade, effectOnOthers, actionTaken }).flatMap(([field, text]) =>
      short(text, LONG, field),
    ),
    ...(items ?? []).flatMap(({ agencyReference }) => short(agencyReference, SHORT, 'items')),
    ...(entries ?? []).flatMap(({ says, reference }, index) => [
      ...short(says, IN_LETTER, `entries.${index}.says`),
      ...short(reference, SHORT, `entries.${index}.reference`),
    ]),
  ];
}

/** The rows of an answer as it is kept. Without a mark it is for the closed session, and a refusal is never for the open part (D31). */
export const answerRows = (
  answer: Answer,
): Omit<NewReply, 'tenantId' | 'requestId' | 'caseId' | 'agencyId' | 'fromName' | 'repliedOn' | 'repliedAt' | 'repliedBy'> => ({
  kind: answer.kind,
  mark: answer.kind === 'REFUSED' && answer.mark === 'OPEN' ? 'CLOSED' : (answer.mark ?? 'CLOSED'),
  reportsMade: typed(answer.reportsMade),
  effectOnOthers: typed(answer.effectOnOthers),
  actionTaken: typed(answer.actionTaken),
  ground: answer.ground ?? null,
  explanation: typed(answer.explanation),
  items: (answer.items ?? []).map((item) => ({
    reportId: item.reportId,
    answer: item.answer,
    agencyReference: typed(item.agencyReference),
    recordedOn: item.recordedOn ?? null,
  })),
  entries: (answer.entries ?? []).map(({ happenedOn, kind, says, reference, mark }) => ({
    happenedOn,
    kind,
    says: says.trim(),
    reference: typed(reference),
    mark,
  })),
});

/** Only the reports asked about, each once; anything else is BadInput. */
export function onlyWhatWasAsked(asked: readonly string[], items: readonly { reportId: string }[]): void {
  const given = items.map(({ reportId }) => reportId);
  if (given.some((id) => !asked.includes(id)) || new Set(given).size !== given.length) {
    throw new BadInput([{ field: 'items', message: 'Answer each report of this request once, and no others.' }]);
  }
}
