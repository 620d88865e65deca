import { longDate, PlainDate } from '@shared/time';
import { Answers, Place, valuesAt, WHOLE } from './answers';
import { dateIn } from './checks';
import { pathOf, reportsOf, soFar } from './flow';
import { Field, fieldsOf, inputsOf, Question, said, ticked } from './question';
import { CLOSING_PARTS, INCIDENT_QUESTIONS, OPENING_QUESTIONS, REPORT_QUESTIONS } from './questions';

/** One line of what was answered, with the page that changes it. */
export interface AnswerRow {
  label: string;
  answer: string;
  change: string;
}

/** An answer in words: the label of a choice, a full date, or the text itself. Empty where nothing was said. */
export function answerInWords(field: Field, values: Readonly<Record<string, string>>): string {
  if (field.kind === 'CHOICE') {
    return field.options.find(({ value }) => value === said(values, field.name))?.label ?? '';
  }
  if (field.kind === 'CHECKS') {
    const chosen = ticked(values, field.name);
    return field.options
      .filter(({ value }) => chosen.includes(value))
      .map(({ label }) => label)
      .join(', ');
  }
  if (field.kind === 'DATE') {
    const date = dateIn(values, field.name);
    return date
      ? longDate(date)
      : inputsOf(field)
          .map((name) => said(values, name))
          .filter(Boolean)
          .join(' ');
  }
  return said(values, field.name);
}

function rows(questions: readonly Question[], answers: Answers, place: Place, today: PlainDate): AnswerRow[] {
  const sofar = soFar(answers, place, today);
  const values = valuesAt(answers, place);
  return questions
    .filter((question) => question.shown(sofar))
    .flatMap((question) =>
      fieldsOf(question, sofar).map((field) => ({
        label: field.short,
        answer: answerInWords(field, values),
        change: pathOf(place, question.slug),
      })),
    );
}

export const incidentRows = (answers: Answers, incident: number, today: PlainDate): AnswerRow[] =>
  rows(INCIDENT_QUESTIONS, answers, { incident, report: null }, today);
export const reportRows = (answers: Answers, incident: number, report: number, today: PlainDate): AnswerRow[] =>
  rows(REPORT_QUESTIONS, answers, { incident, report }, today);
/** A part of the check page under a heading of its own. */
export interface AnswerPart {
  title: string;
  rows: AnswerRow[];
}
/** The rest of the application, part by part: whom it is for, how it affects them, how to reach them, what they agree to. */
export function closingParts(answers: Answers, today: PlainDate): AnswerPart[] {
  const opening = rows(
    OPENING_QUESTIONS.filter(({ slug }) => slug === 'who'),
    answers,
    WHOLE,
    today,
  );
  return [
    { title: 'Who it is for', rows: opening },
    ...CLOSING_PARTS.map(({ title, questions }) => ({ title, rows: rows(questions, answers, WHOLE, today) })),
  ].filter((part) => part.rows.length > 0);
}

/** An incident in a few words, for a heading: its kind and its day. */
export function incidentInWords(answers: Answers, incident: number): string {
  const values = valuesAt(answers, { incident, report: null });
  const date = dateIn(values, 'occurredOn');
  const kind = said(values, 'kind') === 'HATE' ? 'Hate incident' : 'Incident';
  return date ? `${kind} on ${longDate(date)}` : `${kind} ${incident + 1}`;
}

/** A report in a few words: to whom and when. */
export function reportInWords(answers: Answers, incident: number, report: number, today: PlainDate): string {
  const [body, , on] = reportRows(answers, incident, report, today).map(({ answer }) => answer);
  return [body, on].filter(Boolean).join(', ') || `Report ${report + 1}`;
}

/** How many reports stand under an incident. */
export const reportCount = (answers: Answers, incident: number): number => {
  const found = answers.incidents[incident];
  return found ? reportsOf(found).length : 0;
};
