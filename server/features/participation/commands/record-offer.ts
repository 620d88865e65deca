import type { PlainDate } from '@shared/time';
import { offerJudgement, takingPartStanding } from '@shared/policy';
import type { OfferChannel, OfferKind } from '@shared/vocabulary/participation';
import { caseForDeed, sameVersion, touchCase } from '@server/features/cases';
import { partiesOfCase } from '@server/features/people';
import { command } from '@server/platform/command/command';
import { settleOfferTask } from '../offer-task';
import { insertOffer, personAffected, reviewState } from '../participation.repository';

export interface RecordOfferInput {
  caseId: string;
  kind: OfferKind;
  channel: OfferChannel;
  offeredOn: PlainDate;
  note?: string | null;
  version?: number;
}

/** Puts on record that the person affected was offered to give a statement or to attend: on which day, by which way (R33, R34, D28). */
export const recordOffer = command({
  name: 'offer.record',
  load: async (tx, { caseId, version }: { caseId: string } & Partial<RecordOfferInput>) => {
    const found = await caseForDeed(tx, caseId);
    if (version !== undefined) {
      sameVersion(found, version);
    }
    return { found, state: await reviewState(tx, found), person: personAffected(await partiesOfCase(tx, caseId)) };
  },
  belongs: ({ found }) => ({ tenantId: found.tenantId, caseId: found.id }),
  permit: ({ found }) => ['recordOffer', 'Case', found],
  standing: ({ state }) => takingPartStanding(state),
  judge: ({ found }, input: RecordOfferInput, { today }) => offerJudgement(input, { receivedOn: found.receivedOn, today }),
  record: async (tx, { found, person }, { kind, channel, offeredOn, note }: RecordOfferInput, at) => {
    const { tenantId, id: caseId } = found;
    const made = { kind, channel, offeredOn, letterId: null, note: note?.trim() || null };
    await insertOffer(tx, { tenantId, caseId, partyId: person?.id ?? '', ...made }, at);
    await settleOfferTask(tx, caseId, at);
    await touchCase(tx, caseId);
    return { result: { caseId }, events: [{ name: 'offer.made', ids: { caseId } }] };
  },
});
