import { replyJudgement, replyStanding } from '@shared/policy';
import { replyItemsJudgement } from '@shared/policy/request-answers';
import { command } from '@server/platform/command/command';
import { BadInput, Conflict, Unauthenticated } from '@server/platform/command/failures';
import { insertReply, requestForDeed } from '../information-request.repository';
import type { ReplyToRequestInput } from '../information-request.inputs';
import { requestReplied } from '../information-request.events';

/** What was typed, or null where nothing was. */
const typed = (text: string | null | undefined): string | null => text?.trim() || null;

/**
 * An agency answers: provides, does not hold, or refuses on a ground (R45, R50, R51). The authority is taken from the request it
 * answers, never from the client. Refuses a request sent to another agency or answered before; a stale version is a Conflict.
 */
export const replyToRequest = command({
  name: 'request.reply',
  load: async (tx, input: ReplyToRequestInput, { actor }) => {
    const request = await requestForDeed(tx, input.requestId);
    belongTo(request.reportIds, input.items ?? []);
    return { request, isRecipient: actor.kind === 'agency' && actor.subjectId === request.agencyId };
  },
  belongs: ({ request: { tenantId, caseId } }) => ({ tenantId, caseId }),
  permit: ({ request: { tenantId, agencyId, status } }) => ['reply', 'Request', { tenantId, agencyId, status }],
  standing: ({ request: { status }, isRecipient }) => replyStanding({ status, isRecipient }),
  judge: ({ request: { exercisesPublicFunctions, reportIds } }, input, { today }) => [
    ...replyJudgement({ ...input, exercisesPublicFunctions }),
    ...replyItemsJudgement({ kind: input.kind, items: input.items ?? [], asked: reportIds }, today),
  ],
  record: async (tx, { request }, input, { actor, moment }) => {
    if (request.version !== input.version) {
      throw new Conflict();
    }
    if (actor.membershipId === null) {
      throw new Unauthenticated();
    }
    const { tenantId, id, caseId, agencyId } = request;
    await insertReply(tx, {
      tenantId,
      requestId: id,
      caseId,
      agencyId,
      kind: input.kind,
      reportsMade: typed(input.reportsMade),
      effectOnOthers: typed(input.effectOnOthers),
      actionTaken: typed(input.actionTaken),
      ground: input.ground ?? null,
      explanation: typed(input.explanation),
      repliedOn: moment.today,
      repliedAt: moment.now,
      repliedBy: actor.membershipId,
      items: (input.items ?? []).map((item) => ({
        reportId: item.reportId,
        answer: item.answer,
        agencyReference: typed(item.agencyReference),
        recordedOn: item.recordedOn ?? null,
      })),
    });
    return { result: { requestId: id }, events: [requestReplied(request)] };
  },
});

/** Only the reports asked about, each once. */
function belongTo(asked: readonly string[], items: readonly { reportId: string }[]): void {
  const given = items.map(({ reportId }) => reportId);
  if (given.some((id) => !asked.includes(id)) || new Set(given).size !== given.length) {
    throw new BadInput([{ field: 'items', message: 'Answer each report of this request once, and no others.' }]);
  }
}
