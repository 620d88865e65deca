import type { Rule } from './rule';

/** The review meeting: arranging it, who sits where, what is sent, and what is written down (§4). */
export const MEETING_RULES = {
  arrange: {
    id: 'meeting.arrange',
    section: '§4',
    requirements: ['R31', 'R37'],
    says: 'The meeting is arranged for a working day to come, each part with its time and with a place or a link.',
  },
  plan: {
    id: 'meeting.plan',
    section: '§4',
    requirements: ['R31', 'D30'],
    says: 'The meeting is planned backwards from Letter 3: five working days to write it, the pack three before, the answers before the pack.',
  },
  panel: {
    id: 'meeting.panel',
    section: '§4',
    requirements: ['R37', 'R38', 'D45'],
    says: 'One person chairs; whoever’s own handling is reviewed contributes and does not decide.',
  },
  victimSide: {
    id: 'meeting.victim-side',
    section: '§4',
    requirements: ['R34', 'R36', 'R38', 'D28', 'D58'],
    says: 'The person affected, or who they chose in writing, sits in the open session only, and because they asked to.',
  },
  youthJustice: {
    id: 'meeting.youth-justice',
    section: '§4',
    requirements: ['R32'],
    says: 'Where anybody is under 18, it is decided whether Youth Justice is invited before invitations go.',
  },
  slot: {
    id: 'meeting.slot',
    section: '§4',
    requirements: ['R34', 'R35'],
    says: 'Half an hour for the person affected, unless the chair alters it with a reason; they are told.',
  },
  invite: {
    id: 'meeting.invite',
    section: '§4',
    requirements: ['R34', 'R37', 'R38', 'D31'],
    says: 'Each part has invitations of its own that say nothing of the other part and name nobody the case is about.',
  },
  interest: {
    id: 'meeting.interest',
    section: '§4',
    requirements: ['D45'],
    says: 'Everybody who decides declares an interest or says that there is none, and it is minuted.',
  },
  agenda: {
    id: 'meeting.agenda',
    section: '§4',
    requirements: ['R37', 'R38'],
    says: 'The open and the closed session each have an agenda of their own.',
  },
  pack: {
    id: 'meeting.pack',
    section: '§4',
    requirements: ['R31', 'R38', 'D30', 'D31'],
    says: 'The panel’s papers are frozen as an open and a closed pack, each with a number.',
  },
  hold: {
    id: 'meeting.hold',
    section: '§4',
    requirements: ['R33'],
    says: 'No meeting is held before the person affected was offered a statement and a part in it.',
  },
  minutes: {
    id: 'meeting.minutes',
    section: '§4',
    requirements: ['R37', 'R38', 'D31', 'D45'],
    says: 'Open and closed minutes are two records; once agreed they stay as they are.',
  },
} as const satisfies Record<string, Rule>;
