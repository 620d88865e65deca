import type { ThresholdPageQuery } from '@client/gql/operations';
import type { PlainDate } from '@shared/time/plain-date';

export type ThresholdCase = NonNullable<ThresholdPageQuery['case']>;
const day = (text: string): PlainDate => text as PlainDate;

type Incident = ThresholdCase['incidents'][number];
type Run = ThresholdCase['threshold']['account'];

export function incident(position: number, occurredOn: string, reportedOn: string): Incident {
  return {
    id: `incident-${position}`,
    position,
    kind: 'ASB',
    characteristic: null,
    occurredOn: day(occurredOn),
    occurredAbout: 'about 11pm',
    place: 'Station Road, Enderby',
    area: 'INSIDE',
    areaUnsure: false,
    description: `Loud music, number ${position}`,
    reports: [
      {
        id: `report-${position}`,
        position: 1,
        body: 'COUNCIL',
        bodyName: null,
        reportedOn: day(reportedOn),
        reportedBy: 'APPLICANT',
        method: 'PHONE',
        agencyReference: `BL-${position}`,
        actionTaken: 'A letter was promised',
        settlement: null,
        answers: [],
      },
    ],
  };
}

export function run(more: Partial<Run> = {}): Run {
  return {
    policy: 'MET',
    beliefAsked: false,
    route: 'A',
    counted: 3,
    statutoryFloor: true,
    statutoryCounted: 3,
    routeASentence: 'Route A is met: three of the three separate incidents needed count.',
    routeBSentence: 'Route B is not met: no hate incident in this area in the last six months.',
    floorSentence:
      'The test in the Act is met, so a review must be held: three of the three incidents needed have a qualifying complaint.',
    incidents: [1, 2, 3].map((n) => ({
      incidentId: `incident-${n}`,
      counts: true,
      qualifies: true,
      section: '§2',
      because: `Counts: reported in time, number ${n}.`,
    })),
    ...more,
  };
}

const yes = (deed: string): ThresholdCase['offers'][number] => ({ deed, allowed: true, refusals: [] });

/** A case of three incidents, acknowledged, nothing settled yet; one agency asked and silent. */
export function thresholdCase(more: Partial<ThresholdCase> = {}): ThresholdCase {
  return {
    id: 'case-1',
    reference: 'BLA-2026-0007',
    status: 'ACKNOWLEDGED',
    receivedOn: day('2026-03-20'),
    version: 4,
    letter1On: day('2026-03-26'),
    decidedOn: null,
    agreementToShare: 'GIVEN',
    review: null,
    believesNoEffectiveAction: true,
    answers: [],
    parties: [
      {
        id: 'party-1',
        fullName: 'Asha Mistry',
        organisationName: null,
        email: 'asha@example.org',
        phone: null,
        addressLines: ['4 Mill Lane', 'Enderby', 'LE19 4AA'],
        letterChannel: 'EMAIL',
        safeContact: null,
        language: null,
        accessibleFormat: null,
        role: 'APPLICANT',
        relationship: null,
        addressKind: 'HOME',
        safeChannels: ['EMAIL', 'POST'],
        contactTimes: null,
        needsInterpreter: false,
        letterFormat: 'STANDARD',
        supportNeeds: null,
        tenure: 'NOT_SAID',
        landlordName: null,
        landlordOfficer: null,
        isUnder18: false,
        adultName: null,
        adultRelationship: null,
        adultIsSafe: null,
        wantsCopies: false,
        endedOn: null,
        version: 1,
      },
    ],
    offers: [
      yes('settle'),
      yes('decide'),
      yes('requestInformation'),
      {
        deed: 'issueDecision',
        allowed: false,
        refusals: [{ code: 'NOT_DECIDED', section: '§4', message: 'There is no decision to tell yet.', field: null }],
      },
    ],
    nextStep: {
      deed: 'decide',
      says: 'Decide the threshold',
      dueOn: day('2026-04-13'),
      sentence: 'Ten working days from Letter 1; skips Good Friday and Easter Monday.',
    },
    clocks: [
      {
        id: 'clock-1',
        kind: 'DECIDE',
        subjectId: 'case-1',
        startedOn: day('2026-03-26'),
        dueOn: day('2026-04-13'),
        length: 10,
        unit: 'WORKING_DAY',
        provisional: false,
        section: '§4',
        sentence: 'Ten working days from Letter 1; skips Good Friday and Easter Monday.',
        stoppedOn: null,
        stoppedBecause: null,
        promisedOn: null,
        changes: [],
        workingDaysLeft: 3,
        step: null,
      },
    ],
    letters: [],
    incidents: [
      incident(1, '2026-01-15', '2026-01-20'),
      incident(2, '2026-02-02', '2026-02-03'),
      incident(3, '2026-03-01', '2026-03-02'),
    ],
    requests: [
      {
        id: 'request-1',
        askedName: 'Leicestershire Police',
        recipient: null,
        agency: { id: 'agency-1', name: 'Leicestershire Police', kind: 'POLICE', exercisesPublicFunctions: true },
        stage: 'STAGE_1',
        status: 'SENT',
        scope: 'Please look.',
        sentOn: day('2026-03-27'),
        dueOn: day('2026-04-02'),
        repliedOn: null,
        overdue: true,
        version: 1,
        chasers: [],
        items: [],
        reply: null,
        documents: [],
      },
    ],
    decision: null,
    deciding: {
      corrections: [],
      extension: null,
      outcomeExtension: null,
      updates: [],
      withdrawal: null,
      originalDueOn: null,
      decidedOn: null,
      metOriginal: null,
      metExtended: null,
      notDecided: null,
    },
    threshold: { account: run(), settled: run() },
    ...more,
  };
}
