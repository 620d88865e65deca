import { contactJudgement, contactStanding, getsLetters, tidyAddress } from '@shared/policy';
import { caseForDeed, touchCase } from '@server/features/cases';
import { recallLetters } from '@server/features/letters';
import { caseOfParty, insertContactChange, partiesOfCase, updateParty, type PartyDetails } from '@server/features/people';
import { command } from '@server/platform/command/command';
import { Conflict, NotFound } from '@server/platform/command/failures';
import { settleContactTasks } from '../contact-tasks';

export type CorrectContactInput = PartyDetails & {
  partyId: string;
  because: string;
  version?: number;
};

/**
 * Mends how somebody is called, reached and written to (D28, D46). Refuses a way for letters that is not safe while another is. Closes
 * what was open about reaching them safely; where no way is safe, that is a task. Keeps which details changed and why, never what they were.
 */
export const correctContact = command({
  name: 'party.correct-contact',
  load: async (tx, { partyId, version }: { partyId: string } & Partial<CorrectContactInput>) => {
    const caseId = await caseOfParty(tx, partyId);
    if (caseId === null) {
      throw new NotFound('This person');
    }
    const found = await caseForDeed(tx, caseId);
    const parties = await partiesOfCase(tx, caseId);
    const party = parties.find(({ id }) => id === partyId);
    if (!party) {
      throw new NotFound('This person');
    }
    if (version !== undefined && party.version !== version) {
      throw new Conflict();
    }
    return { found, parties, party };
  },
  belongs: ({ found }) => ({ tenantId: found.tenantId, caseId: found.id }),
  permit: ({ found }) => ['correctContact', 'Case', found],
  standing: ({ found }) => contactStanding(found),
  judge: ({ parties, party }, { because, ...input }: CorrectContactInput) => {
    const mended = { ...party, ...detailsOf(input) };
    const all = parties.map((one) => (one === party ? mended : one));
    return contactJudgement({ ...mended, because }, { getsLetters: getsLetters(mended, all) });
  },
  record: async (tx, { found, parties, party }, { because, ...input }: CorrectContactInput, at) => {
    const { tenantId, id: caseId } = found;
    const details = detailsOf(input);
    const changed = (Object.keys(details) as (keyof PartyDetails)[]).filter(
      (name) => JSON.stringify(details[name]) !== JSON.stringify(party[name]),
    );
    await updateParty(tx, party.id, details, party.version);
    await insertContactChange(tx, { tenantId, caseId, partyId: party.id, changed, because: because.trim() }, at);
    if (changed.some((name) => ON_PAPER.includes(name))) {
      await recallLetters(tx, { partyId: party.id }, at);
    }
    await settleContactTasks(
      tx,
      { tenantId, caseId },
      parties.map((one) => (one === party ? { ...party, ...details } : one)),
      at,
    );
    await touchCase(tx, caseId);
    return { result: { caseId }, events: [{ name: 'party.contact-corrected', ids: { caseId, partyId: party.id } }] };
  },
});

/** What a letter is made of or goes by. */
const ON_PAPER: readonly (keyof PartyDetails)[] = [
  'fullName',
  'organisationName',
  'addressKind',
  'addressLines',
  'letterChannel',
  'letterFormat',
  'safeChannels',
  'isUnder18',
  'adultIsSafe',
];

const tidy = (text: string | null | undefined): string | null => text?.trim() || null;

/** The details as they are kept: no blank words, an address in its usual form, none where there is no fixed one. */
function detailsOf(input: PartyDetails): PartyDetails {
  return {
    fullName: input.fullName.trim(),
    organisationName: tidy(input.organisationName),
    email: tidy(input.email),
    phone: tidy(input.phone),
    addressKind: input.addressKind,
    addressLines: input.addressKind === 'NONE' ? [] : tidyAddress(input.addressLines),
    letterChannel: input.letterChannel,
    safeChannels: [...new Set(input.safeChannels)],
    contactTimes: tidy(input.contactTimes),
    safeContact: tidy(input.safeContact),
    language: tidy(input.language),
    needsInterpreter: input.needsInterpreter,
    letterFormat: input.letterFormat,
    accessibleFormat: tidy(input.accessibleFormat),
    supportNeeds: tidy(input.supportNeeds),
    tenure: input.tenure,
    landlordName: tidy(input.landlordName),
    landlordOfficer: tidy(input.landlordOfficer),
    isUnder18: input.isUnder18,
    adultName: tidy(input.adultName),
    adultRelationship: tidy(input.adultRelationship),
    adultIsSafe: input.adultIsSafe ?? null,
    wantsCopies: input.wantsCopies,
  };
}
