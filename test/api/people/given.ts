import { plainDate } from '@shared/time';
import type { CorrectContactInput, RecordConsentInput } from '@server/features/safeguards';
import type { Change } from '../cases/given';
import type { ToldCase } from '../../support/stories';
import type { World } from '../../support/world';

/** A sister applies for somebody, with or without written consent. Everybody in it is invented. */
export const forSomebody = (change: Change = {}, consent: Change['consent'] = null): Change => ({
  fullName: 'Nadia Rahman',
  email: 'nadia@mail.example',
  appliesFor: 'SOMEONE_ELSE',
  relationship: 'Sister',
  victim: {
    fullName: 'Imran Rahman',
    organisationName: null,
    email: 'imran@mail.example',
    phone: null,
    addressLines: ['3 Fern Close', 'Blaby', 'LE8 4GD'],
    letterChannel: 'EMAIL',
    safeContact: null,
    language: null,
    accessibleFormat: null,
    wantsCopies: false,
  },
  consent,
  ...change,
});

export const WRITTEN: NonNullable<Change['consent']> = {
  evidence: 'SIGNED_FORM',
  givenOn: plainDate('2026-03-19'),
  scope: 'To apply for me and to speak to the council',
  expiresOn: null,
};

/** The consent to apply as staff file it on the world's day. */
export const consentInput = (town: World, told: ToldCase, change: Partial<RecordConsentInput> = {}): RecordConsentInput => ({
  caseId: told.caseId,
  kind: 'APPLY',
  holderName: 'Nadia Rahman',
  scope: 'To apply for me',
  evidence: 'SIGNED_LETTER',
  givenOn: town.today,
  ...change,
});

export interface PartyShown extends Omit<CorrectContactInput, 'partyId' | 'because'> {
  id: string;
  role: string;
  endedOn: string | null;
  version: number;
}

const PARTY = `id role endedOn fullName organisationName email phone addressKind addressLines letterChannel safeChannels contactTimes
  safeContact language needsInterpreter letterFormat accessibleFormat supportNeeds tenure landlordName landlordOfficer isUnder18
  adultName adultRelationship adultIsSafe wantsCopies version`;

export interface Shown {
  parties: PartyShown[];
  tasks: { id: string; kind: string; says: string; doneOn: string | null }[];
  consents: { kind: string; state: string; latest: { id: string; scope: string; withdrawnOn: string | null } | null }[];
  copies: string;
  signposts: { about: string; how: string }[];
  contactChanges: { changed: string[]; because: string }[];
  nextStep: { deed: string | null; says: string };
  letters: { kind: string; status: string }[];
  version: number;
}

/** The case as its SPOC sees it. */
export async function shown(town: World, told: ToldCase): Promise<Shown> {
  const { data, errors } = await town.ask<{ case: Shown }>(
    told.spoc,
    `query Q($id: ID!) { case(id: $id) { version parties { ${PARTY} } tasks { id kind says doneOn } copies nextStep { deed says }
       consents { kind state latest { id scope withdrawnOn } } signposts { about how } contactChanges { changed because }
       letters { kind status } } }`,
    { id: told.caseId },
  );
  if (!data) {
    throw new Error(errors.map(({ message }) => message).join(' '));
  }
  return data.case;
}

export const openTasks = async (town: World, told: ToldCase): Promise<string[]> =>
  (await shown(town, told)).tasks.filter(({ doneOn }) => doneOn === null).map(({ kind }) => kind);

/** Somebody's details as they are, for `correctContact` to change. */
export async function detailsOf(town: World, told: ToldCase, role = 'APPLICANT'): Promise<CorrectContactInput> {
  const party = (await shown(town, told)).parties.find((one) => one.role === role);
  if (!party) {
    throw new Error(`Nobody is the ${role} of this case.`);
  }
  const { id, role: _role, endedOn: _endedOn, ...details } = party;
  return { ...details, partyId: id, because: 'They told us by phone.' };
}

export const refusedWith = (refusals: readonly { code: string; field?: string }[]): (string | undefined)[][] =>
  refusals.map(({ code, field }) => [code, field]);
