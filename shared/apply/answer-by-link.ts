import { longDate, shortDate, type PlainDate } from '@shared/time';
import { INCIDENT_KIND_LABEL, REPORT_BODY_LABEL, type IncidentKind, type ReportBody } from '@shared/vocabulary/cases';
import {
  RECORD_ANSWER_LABEL,
  RECORD_ANSWERS,
  REFUSAL_GROUND_LABEL,
  REFUSAL_GROUNDS,
  REPLY_KIND_LABEL,
  REPLY_KINDS,
  type RecordAnswer,
  type RefusalGround,
  type ReplyKind,
  type RequestStage,
} from '@shared/vocabulary/information-requests';
import {
  ENTRY_KIND_LABEL,
  ENTRY_KINDS,
  HANDLING_MARKS,
  MARK_IN_WORDS,
  type EntryKind,
  type HandlingMark,
} from '@shared/vocabulary/marks';
import type { Values } from './answers';
import { dateIn } from './checks';
import { inputsOf, said, type ChoiceField, type Field, type LongField } from './question';
import { answerInWords } from './summary';

/** Fields under one heading. */
export interface AnswerGroup {
  title: string;
  hint: string | null;
  fields: readonly Field[];
}
/** A report the request asks about. */
export interface AskedReport {
  reportId: string;
  incidentKind: IncidentKind;
  occurredOn: PlainDate;
  place: string;
  body: ReportBody;
  reportedOn: PlainDate;
  agencyReference: string | null;
}
/** What the questions depend on. */
export interface AskedOf {
  items: readonly AskedReport[];
  stage: RequestStage;
  exercisesPublicFunctions: boolean;
}
/** What somebody asked by a link answers: the same as an agency may (R45, R49 to R51). */
export interface TypedAnswer {
  kind: ReplyKind;
  ground: RefusalGround | null;
  explanation: string | null;
  reportsMade: string | null;
  effectOnOthers: string | null;
  actionTaken: string | null;
  mark: HandlingMark;
  items: { reportId: string; answer: RecordAnswer; agencyReference: string | null; recordedOn: PlainDate | null }[];
  entries: { happenedOn: PlainDate; kind: EntryKind; says: string; reference: string | null; mark: HandlingMark }[];
}

const LONGEST = 10_000;
const MOST_LINES = 20;
const NEITHER = 'NEITHER';

const long = (name: string, label: string, hint: string, rows = 5): LongField => ({
  ...{ kind: 'LONG', name, label, short: label, hint, rows, most: LONGEST, optional: true },
});
const choice = <T extends string>(
  name: string,
  label: string,
  list: readonly T[],
  words: Record<T, string>,
  hint?: string,
): ChoiceField => ({
  ...{ kind: 'CHOICE', name, label, short: label, ...(hint ? { hint } : {}) },
  options: list.map((value) => ({ value, label: words[value] })),
});
const markOf = (name: string, label: string): ChoiceField => choice(name, label, HANDLING_MARKS, MARK_IN_WORDS);

const KIND = choice('kind', 'What is your answer?', REPLY_KINDS, REPLY_KIND_LABEL);

/** A report in a few words. */
export const reportAsked = ({ incidentKind, occurredOn, place, body, reportedOn, agencyReference }: AskedReport): string =>
  `${INCIDENT_KIND_LABEL[incidentKind]}, ${longDate(occurredOn)}, ${place}. Reported to: ${REPORT_BODY_LABEL[body]}, ${shortDate(reportedOn)}` +
  (agencyReference ? ` (${agencyReference})` : '');

/** How many dated lines are on the page. */
export const linesOn = (values: Values): number => Math.min(MOST_LINES, Math.max(1, Number(said(values, 'lines')) || 1));
export const mayAddLine = (values: Values): boolean => linesOn(values) < MOST_LINES;

/** The question that comes first: one of the three answers there are (R50). */
export const firstGroup = (): AnswerGroup[] => [{ title: 'Your answer', hint: null, fields: [KIND] }];

/** What is asked after the kind of answer is known. */
export function furtherGroups(values: Values, { items, stage, exercisesPublicFunctions }: AskedOf): AnswerGroup[] {
  switch (said(values, 'kind')) {
    case 'PROVIDED':
      return [
        informationGroup(),
        ...items.map((item, index) => reportGroup(item, index, stage === 'STAGE_2')),
        markGroup(),
        ...lineGroups(values),
      ];
    case 'REFUSED':
      return [refusalGroup(exercisesPublicFunctions)];
    default:
      return [
        {
          title: 'You do not hold it',
          hint: null,
          fields: [long('explanation', 'Anything to add (optional)', 'For example, who may hold it.')],
        },
      ];
  }
}

const informationGroup = (): AnswerGroup => ({
  title: 'The information',
  hint: 'Fill in at least one of these, or a dated line below.',
  fields: [
    long('reportsMade', 'Reports made', 'Earlier complaints by this person about the behaviour, with dates.'),
    long('effectOnOthers', 'Effect on others', 'Who else is affected, and how.'),
    long('actionTaken', 'Action taken', 'What you did, when, and what came of it.'),
  ],
});
const reportGroup = (report: AskedReport, index: number, optional: boolean): AnswerGroup => ({
  title: `Report ${index + 1}${optional ? ' (optional)' : ''}`,
  hint: reportAsked(report),
  fields: [
    choice(`item-${index}`, `What do your records hold of report ${index + 1}?`, RECORD_ANSWERS, RECORD_ANSWER_LABEL),
    {
      ...{ kind: 'TEXT', name: `item-${index}-reference`, label: 'Your reference, if you have a record (optional)' },
      ...{ short: 'Your reference', most: 200, optional: true, width: 'HALF' },
    },
  ],
});
const lineGroups = (values: Values): AnswerGroup[] =>
  Array.from({ length: linesOn(values) }, (_, index) => ({
    title: `Dated line ${index + 1} (optional)`,
    hint: index === 0 ? 'One thing that happened on one day. It goes into the history of the case.' : null,
    fields: [
      { kind: 'DATE', name: `line-${index}-on`, label: 'When was it?', short: 'Day', optional: true },
      choice(`line-${index}-kind`, 'What was it?', ENTRY_KINDS, ENTRY_KIND_LABEL),
      { ...long(`line-${index}-says`, 'What happened?', 'In a sentence or two.', 3), most: 2_000 },
      markOf(`line-${index}-mark`, 'Who may see this line?'),
    ],
  }));
const markGroup = (): AnswerGroup => ({
  title: 'Who may see your answer above',
  hint: 'If you are not sure, choose the closed part of the meeting. The council keeps to what you say. Dated lines have their own.',
  fields: [markOf('mark', 'Who may see it?')],
});
const refusalGroup = (mustAnswer: boolean): AnswerGroup => ({
  title: 'You refuse',
  hint: null,
  fields: [
    mustAnswer
      ? choice('ground', 'On which ground?', REFUSAL_GROUNDS, REFUSAL_GROUND_LABEL)
      : choice('ground', 'On which ground?', [...REFUSAL_GROUNDS, NEITHER], {
          ...REFUSAL_GROUND_LABEL,
          [NEITHER]: 'Neither: we do not exercise public functions and choose not to answer',
        }),
    long('explanation', 'Explain why', 'A sentence or two is enough.'),
  ],
});

const one = <T extends string>(list: readonly T[], text: string): T | undefined => list.find((value) => value === text);
const given = (values: Values, name: string): string | null => said(values, name) || null;

/** What was typed, as the deed takes it: only what belongs to the answer that was chosen. Null where none was. */
export function typedAnswer(values: Values, asked: readonly AskedReport[]): TypedAnswer | null {
  const kind = one(REPLY_KINDS, said(values, 'kind'));
  if (!kind) {
    return null;
  }
  const provided = kind === 'PROVIDED';
  const text = (name: string): string | null => (provided ? given(values, name) : null);
  return {
    kind,
    ground: kind === 'REFUSED' ? (one(REFUSAL_GROUNDS, said(values, 'ground')) ?? null) : null,
    explanation: provided ? null : given(values, 'explanation'),
    reportsMade: text('reportsMade'),
    effectOnOthers: text('effectOnOthers'),
    actionTaken: text('actionTaken'),
    // Whatever is no mark is judged, not guessed.
    mark: provided ? (said(values, 'mark') as HandlingMark) : 'CLOSED',
    items: provided ? asked.flatMap(({ reportId }, index) => itemTyped(values, reportId, index)) : [],
    entries: provided ? linesTyped(values) : [],
  };
}

function itemTyped(values: Values, reportId: string, index: number): TypedAnswer['items'] {
  const answer = one(RECORD_ANSWERS, said(values, `item-${index}`));
  const agencyReference = answer === 'RECORDED' ? given(values, `item-${index}-reference`) : null;
  return answer ? [{ reportId, answer, agencyReference, recordedOn: null }] : [];
}

/** The lines in which anything was typed, in their order. */
const linesWritten = (values: Values): number[] =>
  Array.from({ length: linesOn(values) }, (_, index) => index).filter((index) =>
    ['on-day', 'on-month', 'on-year', 'kind', 'says', 'mark'].some((part) => said(values, `line-${index}-${part}`) !== ''),
  );
const linesTyped = (values: Values): TypedAnswer['entries'] =>
  linesWritten(values).map((index) => ({
    happenedOn: dateIn(values, `line-${index}-on`) ?? ('' as PlainDate),
    kind: said(values, `line-${index}-kind`) as EntryKind,
    says: said(values, `line-${index}-says`),
    reference: null,
    mark: said(values, `line-${index}-mark`) as HandlingMark,
  }));

/** The input that a refusal's field stands for on this page. */
export function inputOf(field: string | undefined, values: Values): string {
  const line = /^entries\.(\d+)\.(\w+)$/.exec(field ?? '');
  if (line) {
    const index = linesWritten(values)[Number(line[1])] ?? 0;
    return `line-${index}-${line[2] === 'happenedOn' ? 'on-day' : line[2]}`;
  }
  return field === 'items' ? 'item-0' : (field ?? 'kind');
}

/** The answer in words, before it is sent. */
export function answerRowsInWords(groups: readonly AnswerGroup[], values: Values): { label: string; answer: string }[] {
  return groups.flatMap(({ title, fields }) =>
    fields
      .map((field, index) => ({
        label:
          index === 0 && fields.length <= 2
            ? title.replace(' (optional)', '')
            : `${title.replace(' (optional)', '')}: ${field.short}`,
        answer: answerInWords(field, values),
      }))
      .filter(({ answer }) => answer !== ''),
  );
}

/** Everything typed that is not on the page now, so that a page without JavaScript keeps it. */
export function keptApart(values: Values, groups: readonly AnswerGroup[]): Values {
  const shown = new Set(groups.flatMap(({ fields }) => fields.flatMap(inputsOf)));
  return Object.fromEntries(Object.entries(values).filter(([name]) => isOurs(name) && !shown.has(name)));
}
const OURS = /^(kind|ground|explanation|reportsMade|effectOnOthers|actionTaken|mark|lines|item-\d+.*|line-\d+-.*)$/;
const isOurs = (name: string): boolean => OURS.test(name);
