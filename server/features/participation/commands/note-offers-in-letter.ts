import type { PlainDate } from '@shared/time';
import type { LetterKind } from '@shared/vocabulary/letters';
import { OFFER_KINDS } from '@shared/vocabulary/participation';
import { caseForDeed } from '@server/features/cases';
import { letterForDeed, raiseTask, type LetterRow } from '@server/features/letters';
import { partiesOfCase } from '@server/features/people';
import { command } from '@server/platform/command/command';
import type { ReadTx } from '@server/platform/db/tenant';
import { settleOfferTask } from '../offer-task';
import { insertOffer, OFFER_TO_PERSON, offeredDays, personAffected } from '../participation.repository';

/** Letters that say how to take part. */
const OFFERING: readonly LetterKind[] = ['LETTER_2A', 'DISCRETIONARY_REVIEW'];

/**
 * After a letter that says how to take part has gone: to the person affected, as the letter or as their copy, both offers are on record (R33,
 * R34). To a representative alone it offers the person nothing: then staff are asked to (D28). A second time it changes nothing.
 */
export const noteOffersInLetter = command({
  name: 'offer.note-in-letter',
  load: async (tx, { letterId }: { letterId: string }) => {
    const letter = await letterForDeed(tx, letterId);
    const found = await caseForDeed(tx, letter.caseId);
    const person = personAffected(await partiesOfCase(tx, found.id));
    return { letter, found, person, ...(await goneAndCopied(tx, letter)), offered: await offeredDays(tx, found.id) };
  },
  belongs: ({ found }) => ({ tenantId: found.tenantId, caseId: found.id }),
  permit: ({ found }) => ['recordOffer', 'Case', found],
  record: async (tx, { letter, found, person, datedOn, isNoted, isCopied, offered }, _, at) => {
    const { tenantId, id: caseId } = found;
    const nothing = { result: { caseId }, events: [], idle: true };
    if (!OFFERING.includes(letter.kind) || datedOn === null || isNoted || person === null) {
      return nothing;
    }
    if (letter.partyId !== person.id) {
      if (!isCopied && offered.length < OFFER_KINDS.length) {
        await raiseTask(tx, { tenantId, caseId, kind: OFFER_TO_PERSON, says: ASK_THEM }, at);
      }
      return nothing;
    }
    const channel = letter.channel === 'EMAIL' ? 'EMAIL' : 'LETTER';
    for (const kind of OFFER_KINDS) {
      const made = { kind, channel, offeredOn: datedOn, letterId: letter.id, note: null } as const;
      await insertOffer(tx, { tenantId, caseId, partyId: person.id, ...made }, at);
    }
    await settleOfferTask(tx, caseId, at);
    return { result: { caseId }, events: [{ name: 'offer.made', ids: { caseId } }] };
  },
});

const ASK_THEM =
  'The letter that says how to take part went to the representative only. Offer the person affected, in a way that is safe for them, to give ' +
  'a statement and to attend part of the meeting, and record both under Taking part.';

/** The day on the letter, null where it has not gone; whether its offers are noted; whether the person affected has a copy that counts. */
async function goneAndCopied(
  tx: ReadTx,
  letter: LetterRow,
): Promise<{ datedOn: PlainDate | null; isNoted: boolean; isCopied: boolean }> {
  const [row] = await tx.query<{ datedOn: PlainDate | null; isNoted: boolean; isCopied: boolean }>(
    `select (select s.dated_on from app.letters_sent s where s.letter_id = $1) as "datedOn",
       exists (select 1 from app.offers o where o.letter_id = $1) as "isNoted",
       exists (select 1 from app.letters l where l.case_id = $2 and l.kind = $3 and l.cause_id = $4 and l.is_copy and l.status <> 'CANCELLED') as "isCopied"`,
    [letter.id, letter.caseId, letter.kind, letter.causeId],
  );
  return row ?? { datedOn: null, isNoted: false, isCopied: false };
}
