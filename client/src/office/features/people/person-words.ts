import { LETTER_CHANNEL_LABEL } from '@shared/vocabulary/letters';
import {
  ADDRESS_KIND_LABEL,
  LETTER_FORMAT_LABEL,
  PARTY_ROLE_LABEL,
  SAFE_CHANNEL_LABEL,
  SAFE_CHANNELS,
  TENURE_LABEL,
  type SafeChannel,
} from '@shared/vocabulary/people';
import type { PartyFieldsFragment } from '@client/gql/operations';
import { dayText } from '@client/ui/day-text';

interface SummaryRow {
  key: string;
  name: string;
  value: string | null;
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** What part they play: for a representative, that they speak for somebody, or no longer do. */
export function roleText(party: PartyFieldsFragment, parties: readonly PartyFieldsFragment[]): string {
  if (party.role === 'VICTIM') {
    return PARTY_ROLE_LABEL.VICTIM;
  }
  const represents = parties.some(({ role }) => role === 'VICTIM');
  return party.endedOn ? 'Was the representative' : represents ? 'Representative' : PARTY_ROLE_LABEL.APPLICANT;
}

/** The ways that are known and not safe. */
export function unsafeWays(party: PartyFieldsFragment): SafeChannel[] {
  const known: Record<SafeChannel, boolean> = {
    EMAIL: party.email !== null,
    POST: party.addressKind !== 'NONE' && party.addressLines.length > 0,
    PHONE: party.phone !== null,
    VOICEMAIL: party.phone !== null,
  };
  return SAFE_CHANNELS.filter((way) => known[way] && !party.safeChannels.includes(way));
}

/** What to know before reaching them, most important first; empty where every way is safe and nothing was asked. */
export function safetyLines(party: PartyFieldsFragment): string[] {
  const unsafe = unsafeWays(party);
  return [
    ...(unsafe.length > 0 ? [`Do not use: ${unsafe.map((way) => lowerFirst(SAFE_CHANNEL_LABEL[way])).join(', ')}.`] : []),
    ...(party.isUnder18 ? [`Under 18.${adultText(party)}`] : []),
    ...(party.safeContact ? [party.safeContact] : []),
    ...(party.contactTimes ? [`Safe times: ${party.contactTimes}`] : []),
  ];
}

function adultText({ adultName, adultRelationship, adultIsSafe }: PartyFieldsFragment): string {
  const who = adultName
    ? ` With ${adultName}${adultRelationship ? ` (${lowerFirst(adultRelationship)})` : ''}.`
    : ' No adult is named.';
  const safe = { YES: ' Letters are safe with that adult.', NO: ' Letters are not safe with that adult.' };
  return (
    who + (adultIsSafe === 'YES' || adultIsSafe === 'NO' ? safe[adultIsSafe] : ' Nobody has confirmed that letters are safe.')
  );
}

/** Everything else about them, as rows. What was not given is left out where nobody would miss it. */
export function personRows(party: PartyFieldsFragment): SummaryRow[] {
  const some = (key: string, name: string, value: string | null): SummaryRow[] => (value ? [{ key, name, value }] : []);
  return [
    { key: 'name', name: 'Name', value: party.fullName },
    ...some('organisation', 'Organisation', party.organisationName),
    ...some('relationship', 'Relationship', party.relationship),
    ...some('ended', 'Spoke for them until', party.endedOn ? dayText(party.endedOn) : null),
    { key: 'safe', name: 'Safe ways', value: party.safeChannels.map((way) => SAFE_CHANNEL_LABEL[way]).join('\n') || 'None' },
    { key: 'letters', name: 'Letters go by', value: LETTER_CHANNEL_LABEL[party.letterChannel] },
    { key: 'email', name: 'Email', value: party.email },
    { key: 'phone', name: 'Phone', value: party.phone },
    { key: 'kind', name: 'Kind of address', value: ADDRESS_KIND_LABEL[party.addressKind] },
    ...some('address', 'Address', party.addressLines.join('\n')),
    {
      key: 'language',
      name: 'Language',
      value: `${party.language ?? 'English'}${party.needsInterpreter ? ', with an interpreter' : ''}`,
    },
    {
      key: 'format',
      name: 'Letters',
      value: [LETTER_FORMAT_LABEL[party.letterFormat], party.accessibleFormat].filter(Boolean).join('\n'),
    },
    { key: 'needs', name: 'Support needs', value: party.supportNeeds ?? 'None told' },
    { key: 'home', name: 'Home', value: TENURE_LABEL[party.tenure] },
    ...some('landlord', 'Landlord', [party.landlordName, party.landlordOfficer].filter(Boolean).join('\n')),
    ...(party.role === 'VICTIM'
      ? [{ key: 'copies', name: 'Wants copies of letters', value: party.wantsCopies ? 'Yes' : 'No' }]
      : []),
  ];
}
