import { replyStanding } from '@shared/policy';
import { command } from '@server/platform/command/command';
import { Conflict, Unauthenticated } from '@server/platform/command/failures';
import { answerJudgement, answerRows, onlyWhatWasAsked } from '../answer';
import { requestForDeed } from '../information-request.repository';
import type { ReplyToRequestInput } from '../information-request.inputs';
import { requestReplied } from '../information-request.events';
import { insertReply } from '../reply.repository';

/**
 * An agency answers: provides, does not hold, or refuses on a ground (R45, R50, R51), with dated lines and marks (R30, D31). The authority
 * is taken from the request it answers, never from the client. Refuses a request sent to another agency or answered before; a stale
 * version is a Conflict.
 */
export const replyToRequest = command({
  name: 'request.reply',
  load: async (tx, input: ReplyToRequestInput, { actor }) => {
    const request = await requestForDeed(tx, input.requestId);
    onlyWhatWasAsked(request.reportIds, input.items ?? []);
    return { request, isRecipient: actor.kind === 'agency' && actor.subjectId === request.agencyId };
  },
  belongs: ({ request: { tenantId, caseId } }) => ({ tenantId, caseId }),
  permit: ({ request: { tenantId, agencyId, status } }) => ['reply', 'Request', { tenantId, agencyId, status }],
  standing: ({ request: { status }, isRecipient }) => replyStanding({ status, isRecipient }),
  judge: ({ request }, input, { today }) => answerJudgement(request, input, today),
  record: async (tx, { request }, input, { actor, moment }) => {
    if (request.version !== input.version) {
      throw new Conflict();
    }
    if (actor.membershipId === null) {
      throw new Unauthenticated();
    }
    const { tenantId, id, caseId, agencyId } = request;
    await insertReply(tx, {
      ...answerRows(input),
      ...{ tenantId, caseId, agencyId, requestId: id, fromName: null },
      repliedOn: moment.today,
      repliedAt: moment.now,
      repliedBy: actor.membershipId,
    });
    return { result: { requestId: id }, events: [requestReplied(request)] };
  },
});
