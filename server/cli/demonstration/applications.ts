import { addDays, addMonths, type PlainDate } from '@shared/time';
import type { ReportBody } from '@shared/vocabulary/cases';
import type { ApplicationInput } from '@server/features/cases';
import { applicantOf, type Telling } from './cast';

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
    case 'BY_DISCRETION':
      return [...three.slice(0, 2), incident(addMonths(on, -4), 45, 'POLICE', 'They banged on the doors late at night.')];
    case 'CHIMES':
      return [
        incident(weeksAgo(6), 1, 'COUNCIL', 'Next door hung a wind chime in their garden. I can hear it when it is windy.'),
      ];
    case 'TOLD_TWICE':
      return [
        ...three.slice(0, 2),
        incident(weeksAgo(8), 6, 'POLICE', 'The fence was burning and I had to put it out with the garden hose.'),
      ];
    case 'NOISE':
    case 'NOISE_TOO':
      return three.map((one) => ({ ...one, description: 'Loud music and shouting went on until four in the morning.' }));
    case 'FLATS':
    case 'NEIGHBOUR':
      return three.map((one) => ({
        ...one,
        place: 'The stairwell of Beech Court',
        description: 'People gather on the stairs, smoke and threaten us.',
      }));
    case 'SHOP':
      return three.map((one) => ({
        ...one,
        place: 'In front of the shop',
        description: 'The same group blocks the door, takes things and threatens my staff.',
      }));
    case 'NO_HOME':
      return three.map((one) => ({
        ...one,
        place: 'The bus station',
        description: 'They kicked me awake, took my bag and said they would come back.',
      }));
    case 'YOUNG':
      return three.map((one) => ({
        ...one,
        place: 'On the way home from school',
        description: 'Older boys follow her, film her and push her into the road.',
      }));
    case 'ELSEWHERE':
      return three.map((one) => ({ ...one, area: 'OUTSIDE' as const }));
    default:
      return three;
  }
}

/** An application as its sender might have filled it in, received on a day. */
export function applicationOf(telling: Telling, on: PlainDate): ApplicationInput {
  return {
    applicantKind: 'INDIVIDUAL',
    believesNoEffectiveAction: true,
    agreesToShare: true,
    privacyNotice: 'demonstration',
    impact: 'I do not sleep well and I am afraid to go out in the evening.',
    desiredOutcome: 'I want the behaviour to stop and to know who is dealing with it.',
    declaredTrue: true,
    incidents: incidentsOf(telling, on),
    ...applicantOf(telling, on),
  };
}
