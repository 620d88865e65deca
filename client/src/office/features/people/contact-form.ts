import type { CorrectContactInput, PartyFieldsFragment } from '@client/gql/operations';
import type { PersonForm } from '../intake/application-form';

export interface ContactForm extends PersonForm {
  wantsCopies: string;
  because: string;
}

/** Somebody's details as a form to mend. */
export const contactForm = (party: PartyFieldsFragment): ContactForm => ({
  fullName: party.fullName,
  organisationName: party.organisationName ?? '',
  email: party.email ?? '',
  phone: party.phone ?? '',
  addressKind: party.addressKind,
  address: party.addressLines.join('\n'),
  letterChannel: party.letterChannel === 'EMAIL' ? 'EMAIL' : 'POST_FIRST',
  safeChannels: [...party.safeChannels],
  contactTimes: party.contactTimes ?? '',
  safeContact: party.safeContact ?? '',
  language: party.language ?? '',
  accessibleFormat: party.accessibleFormat ?? '',
  supportNeeds: party.supportNeeds ?? '',
  tenure: party.tenure,
  landlordName: party.landlordName ?? '',
  landlordOfficer: party.landlordOfficer ?? '',
  ticked: [
    ...(party.needsInterpreter ? ['INTERPRETER'] : []),
    ...(party.letterFormat === 'LARGE_PRINT' ? ['LARGE_PRINT'] : []),
    ...(party.isUnder18 ? ['UNDER_18'] : []),
  ],
  adultName: party.adultName ?? '',
  adultRelationship: party.adultRelationship ?? '',
  adultIsSafe: party.adultIsSafe ?? 'NOT_SURE',
  wantsCopies: party.wantsCopies ? 'YES' : 'NO',
  because: '',
});

const filled = (text: string): string | null => text.trim() || null;

/** The form as the server takes it. */
export function contactInput(form: ContactForm, { id, version }: { id: string; version: number }): CorrectContactInput {
  const child = form.ticked.includes('UNDER_18');
  return {
    partyId: id,
    version,
    fullName: form.fullName,
    organisationName: filled(form.organisationName),
    email: filled(form.email),
    phone: filled(form.phone),
    addressKind: form.addressKind as CorrectContactInput['addressKind'],
    addressLines: form.address.split('\n').flatMap((line) => filled(line) ?? []),
    letterChannel: form.letterChannel as CorrectContactInput['letterChannel'],
    safeChannels: form.safeChannels as CorrectContactInput['safeChannels'],
    contactTimes: filled(form.contactTimes),
    safeContact: filled(form.safeContact),
    language: filled(form.language),
    needsInterpreter: form.ticked.includes('INTERPRETER'),
    letterFormat: form.ticked.includes('LARGE_PRINT') ? 'LARGE_PRINT' : 'STANDARD',
    accessibleFormat: filled(form.accessibleFormat),
    supportNeeds: filled(form.supportNeeds),
    tenure: form.tenure as CorrectContactInput['tenure'],
    landlordName: filled(form.landlordName),
    landlordOfficer: filled(form.landlordOfficer),
    isUnder18: child,
    adultName: child ? filled(form.adultName) : null,
    adultRelationship: child ? filled(form.adultRelationship) : null,
    adultIsSafe: child ? (form.adultIsSafe as CorrectContactInput['adultIsSafe']) : null,
    wantsCopies: form.wantsCopies === 'YES',
    because: form.because,
  };
}

/** The id of the input a refusal's field is about. */
export const inputOf = (field: string): string => (field === 'addressLines' ? 'address' : field);
