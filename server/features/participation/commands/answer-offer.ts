import type { PlainDate } from '@shared/time';
import { offerAnswerJudgement, takingPartStanding, type GivenAnswer } from '@shared/policy';
import type { OfferAnswer, OfferChannel, OfferKind } from '@shared/vocabulary/participation';
import { caseForDeed, touchCase } from '@server/features/cases';
import { partiesOfCase } from '@server/features/people';
import { command } from '@server/platform/command/command';
import {
  caseSeen,
  insertAnswerToOffer,
  offeredDays,
  personAffected,
  personAffectedSeen,
  reviewState,
} from '../participation.repository';

export interface AnswerOfferInput {
  caseId: string;
  kind: OfferKind;
  answer: OfferAnswer;
  /** Staff say how and when they were told; on their own page it is today. */
  channel?: OfferChannel | null;
  saidOn?: PlainDate | null;
  needs?: string | null;
}

/**
 * How the person affected wants to take part, as they say on their own page or as staff took it down (R34, R36). Every answer is kept; the
 * latest stands, until the meeting is held. Somebody to attend for them may be wished for here; the seat needs their written consent.
 */
export const answerOffer = command({
  name: 'offer.answer',
  load: async (tx, { caseId }: { caseId: string } & Partial<AnswerOfferInput>, { actor }) => {
    const isTheirs = actor.kind === 'applicant';
    const found = isTheirs ? await caseSeen(tx, caseId) : await caseForDeed(tx, caseId);
    return {
      found,
      state: await reviewState(tx, found),
      offered: await offeredDays(tx, caseId),
      byPartyId: isTheirs ? actor.subjectId : null,
      partyId: isTheirs ? await personAffectedSeen(tx, caseId) : (personAffected(await partiesOfCase(tx, caseId))?.id ?? null),
    };
  },
  belongs: ({ found }) => ({ tenantId: found.tenantId, caseId: found.id }),
  permit: ({ found, byPartyId }) => [byPartyId === null ? 'recordOffer' : 'takePart', 'Case', found],
  standing: ({ state }) => takingPartStanding(state),
  judge: ({ found, offered, byPartyId }, input: AnswerOfferInput, { today }) =>
    offerAnswerJudgement(given(input, byPartyId === null, today), {
      offeredOn: offered.find(({ kind }) => kind === input.kind)?.offeredOn ?? null,
      receivedOn: found.receivedOn,
      today,
    }),
  record: async (tx, { found, byPartyId, partyId }, input: AnswerOfferInput, at) => {
    const { tenantId, id: caseId } = found;
    const { kind, answer, channel, saidOn, needs } = given(input, byPartyId === null, at.moment.today);
    const said = { kind, answer, channel: channel ?? 'OWN_PAGE', saidOn: saidOn ?? at.moment.today, needs };
    const answerId = await insertAnswerToOffer(tx, { tenantId, caseId, partyId: partyId ?? '', byPartyId, ...said }, at);
    if (byPartyId === null) {
      await touchCase(tx, caseId);
    }
    return { result: { caseId }, events: [{ name: 'offer.answered', ids: { caseId, answerId } }] };
  },
});

const given = ({ kind, answer, ...said }: AnswerOfferInput, byStaff: boolean, today: PlainDate): GivenAnswer => ({
  kind,
  answer,
  byStaff,
  channel: byStaff ? (said.channel ?? null) : 'OWN_PAGE',
  saidOn: byStaff ? (said.saidOn ?? null) : today,
  needs: said.needs?.trim() || null,
});
