import { LETTERS, type RenderInput } from '@server/letters';
import type { LetterKind } from '@shared/vocabulary/letters';
import { sampleInput } from './sample-input';

const by = <K extends LetterKind>(kind: K, change: object, recipient: object = {}): RenderInput => {
  const plain = sampleInput(kind);
  return {
    ...plain,
    facts: { ...LETTERS[kind].sample, ...change },
    recipient: { ...plain.recipient, ...recipient },
  } as RenderInput;
};

/** Whom else a letter may be written to, and what else it may have to say. Each has its golden text and is set as a PDF. */
export const VARIANTS: Record<string, RenderInput> = {
  'letter-1 to a representative without consent': by(
    'LETTER_1',
    { applicantName: 'Imran Patel', onBehalfOf: 'Margaret Ellis', consentNeeded: true, agreementNeeded: true, accessCode: null },
    { name: 'Imran Patel', addressLines: ['Oadby Advice Centre', '2 The Parade', 'Oadby', 'LE2 5BB'] },
  ),
  'letter-1 copy to the person affected': by('LETTER_1', { copyOf: 'Imran Patel', accessCode: null }),
  'letter-1 to a business': by(
    'LETTER_1',
    { applicantName: 'Hetal Shah', organisation: 'Enderby Road Stores', accessCode: null },
    { name: 'Hetal Shah', addressLines: ['Enderby Road Stores', '20 Enderby Road', 'Blaby', 'LE8 4GD'] },
  ),
  'letter-1 to somebody under 18': by(
    'LETTER_1',
    { applicantName: 'Jodie Marsh', under18: true, accessCode: null },
    { name: 'Jodie Marsh', addressLines: ['c/o Karen Marsh', '5 Lutterworth Road', 'Blaby', 'LE8 4DW'] },
  ),
  'letter-1 agreement refused with a complaint': by('LETTER_1', {
    agreementRefused: true,
    complaintAbout: ['COUNCIL', 'POLICE'],
  }),
  'letter-1 large print': by('LETTER_1', {}, { largePrint: true }),
  'letter-2a to a representative': by(
    'LETTER_2A',
    { applicantName: 'Imran Patel', onBehalfOf: 'Margaret Ellis' },
    { name: 'Imran Patel', addressLines: ['Oadby Advice Centre', '2 The Parade', 'Oadby', 'LE2 5BB'] },
  ),
  'letter-2a copy to the person affected': by('LETTER_2A', { copyOf: 'Imran Patel' }),
  'letter-2a large print': by('LETTER_2A', {}, { largePrint: true }),
  'letter-2b rejected': by('LETTER_2B', {
    rejectedAs: 'vexatious',
    decision: {
      reasons:
        'You have sent us the same application four times since January. Each time we looked at every incident and wrote to you. Nothing in this application is new.',
      furtherAction: '',
      nextSteps: 'If something new happens, please report it. You can apply again about new incidents at any time.',
    },
  }),
  'letter-2b copy to the person affected': by('LETTER_2B', { copyOf: 'Imran Patel' }),
  'letter-2b large print': by('LETTER_2B', {}, { largePrint: true }),
  'case-update large print': by('CASE_UPDATE', {}, { largePrint: true }),
  'case-update copy to the person affected': by('CASE_UPDATE', { copyOf: 'Imran Patel' }),
  'withdrawal continued for safety': by('WITHDRAWAL', {
    continuedBecause: 'A child who lives next door was threatened on 28 March 2026.',
  }),
  'meeting-invitation where somebody attends for them by video': by('MEETING_INVITATION', {
    attendsForYou: 'Kim Vale',
    place: null,
    videoLink: 'https://meet.example.org/blaby-0012',
  }),
  'meeting-invitation with another time to speak': by('MEETING_INVITATION', {
    reason: 'SLOT_ALTERED',
    slotMinutes: 45,
    slotBecause: 'You speak through an interpreter.',
  }),
  'meeting-invitation called off': by('MEETING_INVITATION', { reason: 'CALLED_OFF' }),
  'panel-invitation not needed': by('PANEL_INVITATION', { reason: 'NOT_NEEDED' }),
  'not-decided with an update to come': by('NOT_DECIDED', { updateDueOn: '2026-04-27' }),
  'not-decided before anything was said of a day': by('NOT_DECIDED', { wasTold: false }),
  'request-chaser before the day': by('REQUEST_CHASER', { overdue: false }),
  'request-notice of the second round': by('REQUEST_NOTICE', { stage: 'STAGE_2' }),
  'request-notice by a link': by('REQUEST_NOTICE', {
    agencyName: 'Enderby Road Residents’ Association',
    stage: 'STAGE_2',
    exercisesPublicFunctions: false,
    replyUrl: 'https://recourse.example/blaby/answer',
    linkUntil: '2026-04-25',
  }),
  'request-chaser by a link': by('REQUEST_CHASER', {
    agencyName: 'Enderby Road Residents’ Association',
    replyUrl: 'https://recourse.example/blaby/answer',
    linkUntil: '2026-05-07',
  }),
};
