import { addDays, type PlainDate } from '@shared/time';
import type { SentApplication, SentPerson } from '@shared/vocabulary/application';

/** The kinds of story the demonstration tells, one person each. Nobody in them exists. */
export type Telling = keyof typeof PLAIN;

interface Sketch {
  name: string;
  /** Empty: letters by first class post. */
  email: string;
  street: string;
  town?: string;
  postcode?: string;
}
const sketch = (name: string, street: string, email = true): Sketch => ({
  name,
  street,
  email: email ? `${name.toLowerCase().replace(' ', '.')}@mail.example` : '',
});

const PLAIN = {
  STREET: sketch('Leila Hassan', '14 Orchard Lane'),
  STREET_TOO: sketch('Owen Clarke', '22 Orchard Lane'),
  NOISE: sketch('Daniel Price', '3 Mill Close'),
  NOISE_TOO: sketch('Farida Begum', '8 Mill Close'),
  FLATS: sketch('Mary Cooper', 'Flat 9, Beech Court'),
  NEIGHBOUR: sketch('Tomasz Nowak', 'Flat 11, Beech Court'),
  HATE: sketch('Jaspreet Gill', '27 Station Road'),
  HATE_LATE: sketch('Nadia Rahman', '8 Church View'),
  ONE_LATE: sketch('Peter Lowe', '41 Park Drive'),
  NO_AGREEMENT: sketch('Anna Kowalska', '2 The Green'),
  POST: sketch('Edith Warren', '5 Almond Way', false),
  POST_TOO: sketch('Walter Finch', '12 Elm Row', false),
  POST_BACK: sketch('Harold Dunn', '7 Willow Walk', false),
  SPOKEN_FOR: sketch('Rosa Fenn', '30 Ash Grove'),
  YOUNG: sketch('Carol Mistry', '19 Heron Way'),
  SHOP: sketch('Gurdeep Sandhu', '4 High Street'),
  NO_HOME: sketch('Kyle Benson', ''),
  TOLD_TWICE: sketch('Colin Baxter', '6 Brook Street'),
  CHIMES: sketch('Norman Pike', '11 Laurel Road'),
  TAKES_LONGER: sketch('Joyce Adler', '50 Foxglove Close'),
  GATHERING: sketch('Ruth Okoro', '17 Sycamore Road'),
  ARRANGED: sketch('Simon Hale', '4 Quarry Court'),
  HELD: sketch('Miriam Levy', '23 Kestrel Avenue'),
  PLANNED: sketch('Paul Dorsey', '9 Meadow Rise'),
  CARRIED_OUT: sketch('Beth Lowry', '31 Tannery Lane'),
  REVIEW_LONGER: sketch('Iqbal Aziz', '12 Chapel Street'),
  BY_DISCRETION: sketch('Helena Ward', '6 Rowan Drive'),
  OVER: sketch('Arthur Cole', '2 Linden Gardens'),
  ELSEWHERE: { ...sketch('Megan Ross', '16 Canal Street'), town: 'Loughborough', postcode: 'LE11 5ZZ' },
  SEALED: { ...sketch('Priti Vora', '9 Bell Lane', false), town: 'Wigston', postcode: 'LE18 9ZZ' },
} as const satisfies Record<string, Sketch>;

/** A number of their own, from those kept free for invention, and a postcode of their street. */
const told = (name: string): number => [...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);

const somebody = ({ name, email, street, town, postcode }: Sketch): SentPerson => ({
  fullName: name,
  organisationName: null,
  email: email || null,
  phone: `07700 900${String(told(name) % 1000).padStart(3, '0')}`,
  addressLines: street === '' ? [] : [street, town ?? 'Leicester', postcode ?? `LE19 ${1 + (told(street) % 9)}AB`],
  letterChannel: email === '' ? 'POST_FIRST' : 'EMAIL',
  safeChannels: [...(email ? (['EMAIL'] as const) : []), ...(street ? (['POST'] as const) : []), 'PHONE', 'VOICEMAIL'],
  safeContact: null,
  language: null,
  accessibleFormat: null,
});

/** Who applies and for whom, where that is more than somebody for themselves with an address. */
function special(telling: Telling, on: PlainDate): Partial<SentApplication> {
  switch (telling) {
    case 'HATE':
      return {
        safeChannels: ['EMAIL', 'POST', 'PHONE'],
        contactTimes: 'Mornings',
        safeContact: 'Please do not leave voicemail.',
      };
    case 'NO_AGREEMENT':
      return { agreesToShare: false };
    case 'POST_TOO':
      return { letterFormat: 'LARGE_PRINT' };
    case 'SPOKEN_FOR':
      return {
        appliesFor: 'SOMEONE_ELSE',
        relationship: 'His support worker',
        organisationName: 'Lantern Floating Support',
        victim: { ...somebody(sketch('Leonard Moss', '30 Ash Grove')), wantsCopies: true },
        consent: null,
      };
    case 'YOUNG':
      return {
        appliesFor: 'SOMEONE_ELSE',
        relationship: 'Her aunt',
        under18Involved: true,
        victim: {
          ...somebody(sketch('Asha Mistry', '19 Heron Way')),
          isUnder18: true,
          adultName: 'Dev Mistry',
          adultRelationship: 'Father',
          adultIsSafe: 'NOT_SURE',
          safeChannels: ['EMAIL'],
          contactTimes: 'Weekdays after four, when she is at her aunt’s',
          safeContact: 'Post is opened by others at home. Do not write or ring there.',
          wantsCopies: true,
        },
        consent: {
          evidence: 'SIGNED_FORM',
          givenOn: addDays(on, -2),
          scope: 'To apply for me and to get my letters',
          expiresOn: null,
        },
      };
    case 'SHOP':
      return { applicantKind: 'BUSINESS', organisationName: 'Sandhu News and Post' };
    case 'NO_HOME':
      return {
        addressKind: 'NONE',
        supportNeeds: 'I sleep in different places and charge my phone at the library.',
        contactTimes: 'Any day after noon',
      };
    case 'TAKES_LONGER':
      return { tenure: 'HOUSING_ASSOCIATION', landlordName: 'Soar Valley Homes', complaintAbout: ['COUNCIL'] };
    default:
      return {};
  }
}

/** Who a story is about, as they or their representative fill it in. */
export const applicantOf = (telling: Telling, on: PlainDate): SentPerson & Partial<SentApplication> => ({
  ...somebody(PLAIN[telling]),
  ...special(telling, on),
});
