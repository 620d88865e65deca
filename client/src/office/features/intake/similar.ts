import type { Similarity } from '@client/gql/operations';
import type { ApplicationForm } from './application-form';

export const WHY_SIMILAR: Readonly<Record<Similarity, string>> = {
  EMAIL: 'the same email address',
  PHONE: 'the same phone number',
  POSTCODE: 'the same postcode',
  SURNAME_AND_POSTCODE: 'the same surname and postcode',
  PLACE_AND_DAY: 'an incident at the same place on the same day',
};

const POSTCODE = /^[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}$/i;

/** What is typed of name, email, phone and postcode, to look for similar cases with; null while there is too little. */
export function typedSoFar(form: ApplicationForm): { name?: string; email?: string; phone?: string; postcode?: string } | null {
  const last = form.address.trim().split('\n').at(-1)?.trim() ?? '';
  const email = form.email.trim();
  const typed = {
    ...(form.fullName.trim().length > 2 && { name: form.fullName.trim() }),
    ...(/^\S+@\S+\.\S+$/.test(email) && { email }),
    ...(form.phone.replace(/\D/g, '').length > 9 && { phone: form.phone.trim() }),
    ...(POSTCODE.test(last) && { postcode: last }),
  };
  // A name alone says nothing: names are shared.
  return typed.email || typed.phone || typed.postcode ? typed : null;
}
