import type { PlainDate } from '@shared/time';
import { Answers, Place, WHOLE } from './answers';
import { pathOf, scopeOf, soFar } from './flow';
import type { Question } from './question';
import { CLOSING_QUESTIONS, INCIDENT_QUESTIONS, OPENING_QUESTIONS, REPORT_QUESTIONS } from './questions';

/** The page before a question, below `/apply/`; empty for the start. */
export function backPath(question: Question, place: Place, answers: Answers, today: PlainDate): string {
  const opening = OPENING_QUESTIONS.includes(question);
  const scope = scopeOf(place);
  const list =
    scope === 'INCIDENT'
      ? INCIDENT_QUESTIONS
      : scope === 'REPORT'
        ? REPORT_QUESTIONS
        : opening
          ? OPENING_QUESTIONS
          : CLOSING_QUESTIONS;
  const sofar = soFar(answers, place, today);
  const before = list
    .slice(0, list.indexOf(question))
    .filter((one) => one.shown(sofar))
    .at(-1);
  if (before) {
    return pathOf(place, before.slug);
  }
  if (scope === 'REPORT') {
    return pathOf(
      { incident: place.incident, report: null },
      answers.incidents[place.incident ?? 0]?.reports.length ? '' : 'reported',
    );
  }
  if (scope === 'INCIDENT') {
    return answers.incidents.length > 0 ? 'incidents' : pathOf(WHOLE, 'who');
  }
  return opening ? '' : 'incidents';
}
