import { addDays, addMonths, type PlainDate } from '@shared/time';
import type { ReportBody } from '@shared/vocabulary/cases';
import type { ApplicationInput } from '@server/features/cases';

/** The kinds of story the demonstration tells. Nobody in them exists. */
export type Telling = 'STREET' | 'NOISE' | 'FLATS' | 'HATE' | 'HATE_LATE' | 'ONE_LATE' | 'NO_AGREEMENT' | 'POST' | 'POST_TOO';

interface Person {
  name: string;
  email: string;
  street: string;
}
const PEOPLE: Record<Telling, Person> = {
  STREET: { name: 'Leila Hassan', email: 'leila.hassan@mail.example', street: '14 Orchard Lane' },
  NOISE: { name: 'Daniel Price', email: 'daniel.price@mail.example', street: '3 Mill Close' },
  FLATS: { name: 'Mary Cooper', email: 'mary.cooper@mail.example', street: 'Flat 9, Beech Court' },
  HATE: { name: 'Jaspreet Gill', email: 'jaspreet.gill@mail.example', street: '27 Station Road' },
  HATE_LATE: { name: 'Nadia Rahman', email: 'nadia.rahman@mail.example', street: '8 Church View' },
  ONE_LATE: { name: 'Peter Lowe', email: 'peter.lowe@mail.example', street: '41 Park Drive' },
  NO_AGREEMENT: { name: 'Anna Kowalska', email: 'anna.kowalska@mail.example', street: '2 The Green' },
  POST: { name: 'Edith Warren', email: '', street: '5 Almond Way' },
  POST_TOO: { name: 'Walter Finch', email: '', street: '12 Elm Row' },
};

type Incident = ApplicationInput['incidents'][number];

const incident = (
  on: PlainDate,
  reportedAfterDays: number,
  body: ReportBody,
  what: string,
  more: Partial<Incident> = {},
): Incident => ({
  kind: 'ASB',
  characteristic: null,
  occurredOn: on,
  occurredAbout: 'in the evening',
  place: 'Outside my home',
  area: 'INSIDE',
  description: what,
  reports: [
    {
      body,
      bodyName: null,
      reportedOn: addDays(on, reportedAfterDays),
      method: 'PHONE',
      agencyReference: null,
      actionTaken: 'They said they would look into it',
    },
  ],
  ...more,
});

function incidentsOf(telling: Telling, on: PlainDate): Incident[] {
  const weeksAgo = (weeks: number): PlainDate => addDays(on, -7 * weeks);
  const three = [
    incident(weeksAgo(12), 2, 'POLICE', 'A group shouted and threw stones at my windows.'),
    incident(weeksAgo(8), 1, 'COUNCIL', 'Rubbish was set on fire against my fence.'),
    incident(weeksAgo(5), 3, 'REGISTERED_PROVIDER', 'My car was scratched and eggs were thrown at the door.'),
  ];
  switch (telling) {
    case 'HATE':
      return [
        incident(weeksAgo(6), 1, 'POLICE', 'I was shouted at and spat at because of my turban.', {
          kind: 'HATE',
          characteristic: 'RELIGION',
        }),
        incident(weeksAgo(4), 2, 'COUNCIL', 'The same people blocked my gate.'),
      ];
    case 'HATE_LATE':
      return [
        incident(addMonths(on, -3), 50, 'POLICE', 'Abuse was written on my door.', { kind: 'HATE', characteristic: 'RACE' }),
      ];
    case 'ONE_LATE':
      return [...three.slice(0, 2), incident(addMonths(on, -4), 45, 'POLICE', 'They banged on the doors late at night.')];
    case 'NOISE':
      return three.map((one) => ({ ...one, description: 'Loud music and shouting went on until four in the morning.' }));
    case 'FLATS':
      return three.map((one) => ({
        ...one,
        place: 'The stairwell of Beech Court',
        description: 'People gather on the stairs, smoke and threaten us.',
      }));
    case 'STREET':
    case 'NO_AGREEMENT':
    case 'POST':
    case 'POST_TOO':
      return three;
  }
}

/** An application as its sender might have filled it in, received on a day. */
export function applicationOf(telling: Telling, on: PlainDate): ApplicationInput {
  const { name, email, street } = PEOPLE[telling];
  const byPost = email === '';
  return {
    applicantKind: 'INDIVIDUAL',
    fullName: name,
    organisationName: null,
    email: byPost ? null : email,
    phone: '07700 900142',
    addressLines: [street, 'Leicester', 'LE19 2AB'],
    letterChannel: byPost ? 'POST_FIRST' : 'EMAIL',
    safeContact: telling === 'HATE' ? 'Please do not leave voicemail. Mornings are best.' : null,
    language: null,
    accessibleFormat: null,
    believesNoEffectiveAction: true,
    agreesToShare: telling !== 'NO_AGREEMENT',
    privacyNotice: 'demonstration',
    impact: 'I do not sleep well and I am afraid to go out in the evening.',
    desiredOutcome: 'I want the behaviour to stop and to know who is dealing with it.',
    declaredTrue: true,
    incidents: incidentsOf(telling, on),
  };
}
