import type { PlainDate } from '@shared/time';
import { Answers, IncidentAnswers, Place, ReportAnswers, valuesAt, Values, WHOLE, withValues } from './answers';
import { fieldsOf, inputsOf, Question, said, Scope, SoFar } from './question';
import { CLOSING_QUESTIONS, INCIDENT_QUESTIONS, OPENING_QUESTIONS, QUESTIONS, REPORT_QUESTIONS } from './questions';

/** Pages of the application that are not questions. */
export const STOPS = ['call-999', 'first-time'] as const;
export type Stop = (typeof STOPS)[number];

/** The question of that name, or null. */
export function questionAt(scope: Scope, slug: string): Question | null {
  return QUESTIONS.find((question) => question.scope === scope && question.slug === slug) ?? null;
}

export const scopeOf = ({ incident, report }: Place): Scope =>
  incident === null ? 'APPLICATION' : report === null ? 'INCIDENT' : 'REPORT';

/** What a question at that place may look at. */
export function soFar(answers: Answers, { incident }: Place, today: PlainDate): SoFar {
  return { answers, incident: incident === null ? null : (answers.incidents[incident] ?? { values: {}, reports: [] }), today };
}

/** The reports of an incident that the applicant stands by: none once they said that they did not report it. */
export const reportsOf = (incident: IncidentAnswers): readonly ReportAnswers[] =>
  said(incident.values, 'reported') === 'NO' ? [] : incident.reports;

/** The address of a page below the authority's `/apply/`. People count from 1. */
export function pathOf({ incident, report }: Place, slug: string): string {
  const parts = [
    ...(incident === null ? [] : ['incidents', String(incident + 1)]),
    ...(report === null ? [] : ['reports', String(report + 1)]),
    slug,
  ];
  return parts.filter((part) => part !== '').join('/');
}

/** The page after a question that has been answered well. */
export function nextPath(question: Question, place: Place, answers: Answers, today: PlainDate): string {
  const sofar = soFar(answers, place, today);
  const leaf = question.next ? question.next(valuesAt(answers, place), sofar) : followingSlug(question, sofar);
  if (leaf === null) {
    return pathOf({ incident: place.incident, report: null }, '');
  }
  if (question === OPENING_QUESTIONS.at(-1) && leaf === 'incidents' && answers.incidents.length === 0) {
    return 'incidents/1/kind';
  }
  return pathOf(place, leaf);
}

/** The next question of the closing ones that is asked; check answers after the last. */
function followingSlug(question: Question, sofar: SoFar): string {
  const after = CLOSING_QUESTIONS.slice(CLOSING_QUESTIONS.indexOf(question) + 1);
  return after.find((one) => one.shown(sofar))?.slug ?? 'check';
}

/** The answers that a question's inputs were given; inputs that are not its own are left out. */
export function given(question: Question, sofar: SoFar, posted: Readonly<Record<string, unknown>>): Values {
  return Object.fromEntries(
    fieldsOf(question, sofar)
      .flatMap(inputsOf)
      .map((name) => {
        const answer = posted[name];
        return [name, typeof answer === 'string' ? answer.replace(/\r\n/g, '\n').slice(0, 20_000) : ''];
      }),
  );
}

/** The answers with a page's inputs put in, right or wrong. */
export const saved = (answers: Answers, place: Place, values: Values): Answers => withValues(answers, place, values);

/** Something still to be answered, and the page to do it on. */
export interface Gap {
  path: string;
  title: string;
}

/** Everything that must still be answered before sending, in the order it is asked. */
export function gaps(answers: Answers, today: PlainDate): Gap[] {
  const open = (questions: readonly Question[], place: Place): Gap[] => {
    const sofar = soFar(answers, place, today);
    return questions
      .filter((question) => question.shown(sofar) && !isAnswered(question, valuesAt(answers, place), sofar))
      .map((question) => ({ path: pathOf(place, question.slug), title: question.title }));
  };
  const stopped: Gap[] = stopOf(answers.values).map((path) => ({ path, title: 'What to do instead' }));
  const incidents = answers.incidents.flatMap((incident, index) => [
    ...open(INCIDENT_QUESTIONS, { incident: index, report: null }),
    ...(said(incident.values, 'reported') === 'YES' && incident.reports.length === 0
      ? [{ path: pathOf({ incident: index, report: 0 }, 'to'), title: 'Who did you report it to?' }]
      : []),
    ...reportsOf(incident).flatMap((_, report) => open(REPORT_QUESTIONS, { incident: index, report })),
  ]);
  return [
    ...open(OPENING_QUESTIONS, WHOLE),
    ...stopped,
    ...(answers.incidents.length === 0
      ? [{ path: 'incidents/1/kind', title: 'Tell us about at least one incident' }]
      : incidents),
    ...open(CLOSING_QUESTIONS, WHOLE),
  ];
}

/** Answered: the page was saved at least once, and what it holds will do. */
export function isAnswered(question: Question, values: Values, sofar: SoFar): boolean {
  const everSaved = fieldsOf(question, sofar)
    .flatMap(inputsOf)
    .every((name) => values[name] !== undefined);
  return everSaved && question.validate(values, sofar).length === 0;
}

/** An answer at the beginning that leads elsewhere: a first report (R76). */
const stopOf = (values: Values): Stop[] => (said(values, 'firstReport') === 'YES' ? ['first-time'] : []);

/** Where somebody who comes back goes on. */
export function resumeAt(answers: Answers, today: PlainDate): string {
  return gaps(answers, today)[0]?.path ?? 'check';
}
