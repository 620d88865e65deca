import type { ComplaintBody } from './cases';

/** The two steps of a complaint about each kind of organisation: first to itself, then to whoever stands over it (R73, D23). */
const ROUTE: Record<ComplaintBody, { about: string; first: string; then: string | null }> = {
  COUNCIL: {
    about: 'About a council',
    first: 'complain to that council under its own complaints procedure',
    then: 'the Local Government and Social Care Ombudsman',
  },
  POLICE: {
    about: 'About the police',
    first: 'complain to the police force',
    then: 'the Independent Office for Police Conduct (IOPC)',
  },
  SOCIAL_LANDLORD: {
    about: 'About a housing association or other social landlord',
    first: 'complain to that landlord',
    then: 'the Housing Ombudsman',
  },
  OTHER: {
    about: 'About another organisation',
    first: 'complain to that organisation: ask it how',
    then: null,
  },
};

/** Where a complaint about such an organisation goes, in one sentence. */
export function complaintRoutes(body: ComplaintBody): string {
  const { about, first, then } = ROUTE[body];
  return then ? `${about}: ${first}. If you are not content with its answer, you can go to ${then}.` : `${about}: ${first}.`;
}

/** Said wherever complaints are mentioned: the review neither deals with them nor stands in their way (R73). */
export const COMPLAINTS_APART =
  'A review looks at the problem and what can be done about it. It does not deal with complaints about how an organisation treated you, and asking for one takes nothing away from your right to complain.';
