import { replyStanding } from '@shared/policy';
import { command } from '@server/platform/command/command';
import { Conflict } from '@server/platform/command/failures';
import { answerJudgement, answerRows, onlyWhatWasAsked, type Answer } from '../answer';
import { requestReplied } from '../information-request.events';
import { linkedRequest } from '../linked-request.repository';
import { insertReply } from '../reply.repository';

export type AnswerByLinkInput = Answer & { version: number };

/**
 * Somebody without an account answers the one request their link opened, as an agency would (R49 to R51). Refuses a request answered
 * before; one that was withdrawn is NotFound, and a stale version a Conflict.
 */
export const answerByLink = command({
  name: 'request.answer-by-link',
  load: async (tx, input: AnswerByLinkInput, { actor }) => {
    const request = await linkedRequest(tx);
    onlyWhatWasAsked(request.reportIds, input.items ?? []);
    return { request, isRecipient: actor.kind === 'recipient' && actor.subjectId === request.id };
  },
  belongs: ({ request: { tenantId, caseId } }) => ({ tenantId, caseId }),
  permit: ({ request: { tenantId, id, status } }) => ['reply', 'Request', { tenantId, agencyId: null, requestId: id, status }],
  standing: ({ request: { status }, isRecipient }) => replyStanding({ status, isRecipient }),
  judge: ({ request }, input, { today }) => answerJudgement(request, input, today),
  record: async (tx, { request }, input, { moment }) => {
    if (request.version !== input.version) {
      throw new Conflict();
    }
    const { tenantId, id, caseId, recipientName } = request;
    await insertReply(tx, {
      ...answerRows(input),
      ...{ tenantId, caseId, requestId: id, agencyId: null, fromName: recipientName, repliedBy: null },
      repliedOn: moment.today,
      repliedAt: moment.now,
    });
    return { result: { requestId: id }, events: [requestReplied({ id, caseId, agencyId: null })] };
  },
});
