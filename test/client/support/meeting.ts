import type { MeetingShown, Part } from '@client/office/features/meetings/meeting-words';
import type { PlainDate } from '@shared/time/plain-date';

const day = (text: string): PlainDate => text as PlainDate;
type Seat = Part['seats'][number];
type Member = NonNullable<MeetingShown['meeting']>['members'][number];

export const seat = (more: Partial<Seat>): Seat => ({
  id: 'seat-1',
  memberId: 'member-1',
  session: 'CLOSED',
  fullName: 'Priya Nair',
  organisation: 'Blaby District Council',
  role: 'CHAIR',
  response: 'NONE',
  respondedOn: null,
  attended: null,
  willBeSent: null,
  invitations: [],
  ...more,
});
export const member = (more: Partial<Member>): Member => ({
  id: 'member-1',
  fullName: 'Priya Nair',
  organisation: 'Blaby District Council',
  email: 'priya.nair@example.org',
  role: 'CHAIR',
  sessions: ['OPEN', 'CLOSED'],
  decides: true,
  interest: null,
  interestSays: null,
  declaredOn: null,
  ...more,
});
export const part = (more: Partial<Part>): Part => ({
  session: 'CLOSED',
  startsAt: '11:00',
  endsAt: '12:00',
  minutes: 60,
  place: 'Room 2, Council Offices, Narborough',
  videoLink: null,
  seats: [],
  agenda: [],
  usualAgenda: [],
  record: null,
  packs: [],
  ...more,
});

const OPEN_SEAT = seat({
  id: 'seat-2',
  memberId: 'member-2',
  session: 'OPEN',
  fullName: 'Asha Mistry',
  organisation: 'Person affected',
  role: 'VICTIM',
  willBeSent: 'A letter by email to asha@example.org, with a calendar file',
});

/** A meeting arranged for Tuesday 28 April 2026 with an open and a closed part; nobody is invited yet. */
export function meetingShown(more: Partial<MeetingShown> = {}): MeetingShown {
  return {
    caseId: 'case-1',
    reference: 'BLA-2026-0007',
    status: 'MEETING_SCHEDULED',
    outcomeDueOn: day('2026-05-12'),
    latestSensibleOn: day('2026-05-01'),
    affectedPartyId: 'party-1',
    affectedName: 'Asha Mistry',
    attendance: 'IN_PERSON',
    attendConsents: [],
    youthJustice: { needed: false, says: 'Nobody in this case is known to be under 18.', answer: null },
    meeting: {
      id: 'meeting-1',
      heldOn: day('2026-04-28'),
      status: 'SCHEDULED',
      hasOpenSession: true,
      slotMinutes: 30,
      toldOn: null,
      warning: null,
      version: 1,
      parts: [
        part({ session: 'OPEN', startsAt: '10:00', endsAt: '10:45', minutes: 45, seats: [OPEN_SEAT] }),
        part({ seats: [seat({ willBeSent: 'An email to priya.nair@example.org, with a calendar file' })] }),
      ],
      members: [
        member({}),
        member({ id: 'member-2', fullName: 'Asha Mistry', role: 'VICTIM', decides: false, sessions: ['OPEN'] }),
      ],
      slotChanges: [],
    },
    calledOff: [],
    preparation: [
      { preparation: 'OFFERS', state: 'DONE', dueOn: day('2026-04-14'), sentence: 'Both offers are on record.' },
      {
        preparation: 'REPLIES',
        state: 'LATE',
        dueOn: day('2026-04-22'),
        sentence: 'One has not answered. By Wednesday 22 April 2026: the day before the packs.',
      },
      { preparation: 'YOUTH_JUSTICE', state: 'NOT_NEEDED', dueOn: null, sentence: 'Nobody is under 18.' },
      { preparation: 'INVITATIONS', state: 'NOW', dueOn: day('2026-04-20'), sentence: 'Two people are not invited yet.' },
    ],
    offers: ['sendInvitations', 'setAgenda', 'recordAttendance', 'namePanelMember', 'saveMinutes.CLOSED'].map((deed) => ({
      deed,
      allowed: true,
      refusals: [],
    })),
    ...more,
  };
}
