import {
  APPLICANT_KINDS,
  COMPLAINT_BODIES,
  COMPLAINT_BODY_LABEL,
  HATE_CHARACTERISTIC_LABEL,
  HATE_CHARACTERISTICS,
  INCIDENT_KIND_LABEL,
  INCIDENT_KINDS,
  REPORT_BODIES,
  REPORT_BODY_LABEL,
  type ApplicantKind,
} from '@shared/vocabulary/cases';
import { SAFE_CHANNEL_LABEL, SAFE_CHANNELS, TENURE_LABEL, TENURES } from '@shared/vocabulary/people';

/** One question on paper: a line or some to write on, or boxes to tick. */
export type PaperField =
  | { kind: 'LINES'; label: string; hint?: string; lines: number; filled?: readonly string[] }
  | { kind: 'TICKS'; label: string; hint?: string; choices: readonly string[] }
  | { kind: 'WORDS'; text: string };
export interface PaperPart {
  heading: string;
  fields: readonly PaperField[];
  /** Begins a page of its own. */
  newPage?: boolean;
}

/** How many incidents the form has room for; the policy's first route needs three. */
const INCIDENTS = 3;
const REPORTS = 2;
const YES_NO = ['Yes', 'No'];
const FOR_WHOM: Record<ApplicantKind, string> = {
  INDIVIDUAL: 'Myself',
  BUSINESS: 'A business or organisation',
  COMMUNITY_GROUP: 'A community group',
};

const line = (label: string, lines = 1, hint?: string, filled?: readonly string[]): PaperField => ({
  kind: 'LINES',
  label,
  lines,
  ...(hint && { hint }),
  ...(filled && filled.length > 0 && { filled }),
});
const ticks = (label: string, choices: readonly string[], hint?: string): PaperField => ({
  kind: 'TICKS',
  label,
  choices,
  ...(hint && { hint }),
});
const words = (text: string): PaperField => ({ kind: 'WORDS', text });
const labels = <Value extends string>(values: readonly Value[], of: Readonly<Record<Value, string>>): string[] =>
  values.map((value) => of[value]);

const safety = (whom: string): PaperField[] => [
  ticks(
    `Which ways of reaching ${whom} are safe?`,
    labels(SAFE_CHANNELS, SAFE_CHANNEL_LABEL),
    'Tick only what is safe. We use no other way.',
  ),
  ticks('How do you want our letters?', ['By email', 'By first class post', 'In large print']),
  line('When is it safe to call, and anything else we must know to reach you safely?', 2),
];

/** Every question of the application on paper, from the same lists as the form online. `to` is whom it is printed for. */
export function paperQuestions(to: { name: string; addressLines: readonly string[] } | null): PaperPart[] {
  return [
    {
      heading: 'About you',
      fields: [
        ticks('Who is this application for?', [...labels(APPLICANT_KINDS, FOR_WHOM), 'Somebody else, who agrees']),
        line('Your full name', 1, undefined, to ? [to.name] : []),
        line('Name of the business, organisation or group, if it is for one'),
        line('Email'),
        line('Phone'),
        line(
          'Address with postcode',
          3,
          'If you have no fixed address, say where a letter can be left for you.',
          to?.addressLines,
        ),
        ...safety('you'),
        ticks('Are you under 18?', YES_NO),
        line(
          'If you are: the name of an adult with you, what they are to you, and whether it is safe if they see our letters',
          2,
        ),
        line('Language, if not English; do you need an interpreter, or another format?'),
        line('Anything that makes things harder for you, or support you need (optional)', 2),
        ticks('Your home', labels(TENURES, TENURE_LABEL)),
        line('If you rent: your landlord and your housing officer'),
      ],
    },
    ...Array.from({ length: INCIDENTS }, (_, index) => incident(index + 1)),
    {
      heading: 'What it does to you, and what you want',
      newPage: true,
      fields: [
        words('Use more paper for further incidents or anything that does not fit, and put your name on each sheet.'),
        ticks('Do you believe that nothing effective was done?', YES_NO),
        line('How does it affect you?', 4),
        line('What do you want to happen?', 3),
        line('Who is responsible, if you know? (optional; kept confidential)', 2),
        ticks('Is anybody under 18 involved?', YES_NO),
        line('Who else is affected, and who saw it? (optional)', 2),
        ticks(
          'Are you also unhappy with how an organisation treated you? (optional)',
          labels(COMPLAINT_BODIES, COMPLAINT_BODY_LABEL),
          'The review does not deal with complaints. We tell you where yours goes.',
        ),
      ],
    },
    {
      heading: 'Only if you apply for somebody else',
      newPage: true,
      fields: [
        line('Their full name'),
        line('How you know them, and whom you work for if you do it for work'),
        line('Their address with postcode, email and phone', 4),
        ...safety('them'),
        ticks('Do they want their own copy of every letter?', YES_NO),
        ticks('Are they under 18?', YES_NO),
        words(
          'To be filled in and signed by the person affected. Without it we receive the application, and cannot ask other organisations.',
        ),
        line('I agree that this person applies for me (their name)'),
        line('What I agree to, and until when if not for the whole review', 2),
        line('My signature and the date', 2),
      ],
    },
    {
      heading: 'Agreement and declaration',
      fields: [
        ticks(
          'Do you agree that what you tell us is shared with the police, councils, landlords and others involved?',
          YES_NO,
          'If you apply for somebody else, this is theirs to answer. You can change your mind at any time.',
        ),
        ticks('What I have told is true as far as I know.', ['Yes']),
        line('Your signature and the date', 2),
      ],
    },
  ];
}

function incident(number: number): PaperPart {
  const reports = Array.from({ length: REPORTS }, (_, index): PaperField[] => [
    ticks(`Report ${index + 1}: who was told?`, labels(REPORT_BODIES, REPORT_BODY_LABEL)),
    line('Its name, the day, how you told them, and the reference they gave you'),
    line('What was done?'),
  ]);
  return {
    heading: `Incident ${number}`,
    newPage: true,
    fields: [
      ticks('What was it?', labels(INCIDENT_KINDS, INCIDENT_KIND_LABEL)),
      ticks('If it was a hate incident: what was it about?', labels(HATE_CHARACTERISTICS, HATE_CHARACTERISTIC_LABEL)),
      line('The day, and about what time'),
      line('Where did it happen?'),
      ticks('Is that in this council’s area?', ['Yes', 'No', 'I do not know']),
      line('What happened?', 5),
      ...reports.flat(),
    ],
  };
}
