/** What somebody has typed so far, exactly as typed; nothing is lost because it is wrong. Positions, not ids, name incidents. */
export type Values = Readonly<Record<string, string>>;
export interface ReportAnswers {
  values: Values;
}
export interface IncidentAnswers {
  values: Values;
  reports: readonly ReportAnswers[];
}
export interface Answers {
  values: Values;
  incidents: readonly IncidentAnswers[];
}

/** Which part of the application a page is about. Positions count from 0; null where the part has no such level. */
export interface Place {
  incident: number | null;
  report: number | null;
}
export const WHOLE: Place = { incident: null, report: null };

export const NO_ANSWERS: Answers = { values: {}, incidents: [] };

/** More than anybody needs, and little enough to keep a page readable; a longer history goes in the description. */
export const MOST_INCIDENTS = 30;
export const MOST_REPORTS = 20;

/** The answers of one place; empty where it has none yet. */
export function valuesAt(answers: Answers, { incident, report }: Place): Values {
  if (incident === null) {
    return answers.values;
  }
  const found = answers.incidents[incident];
  return (report === null ? found?.values : found?.reports[report]?.values) ?? {};
}

/** Whether a page may be opened there: at something that exists, or one past the last, which adds one. */
export function placeExists(answers: Answers, { incident, report }: Place): boolean {
  if (incident === null) {
    return true;
  }
  if (report === null) {
    return incident <= answers.incidents.length && incident < MOST_INCIDENTS;
  }
  const reports = answers.incidents[incident]?.reports;
  return reports !== undefined && report <= reports.length && report < MOST_REPORTS;
}

/** The answers with some of one place replaced; a place one past the last is added. Refuses a place that may not be opened. */
export function withValues(answers: Answers, place: Place, given: Values): Answers {
  if (!placeExists(answers, place)) {
    throw new RangeError('there is no such incident or report');
  }
  const { incident, report } = place;
  if (incident === null) {
    return { ...answers, values: { ...answers.values, ...given } };
  }
  const known = answers.incidents[incident] ?? { values: {}, reports: [] };
  const changed =
    report === null
      ? { ...known, values: { ...known.values, ...given } }
      : { ...known, reports: put(known.reports, report, { values: { ...known.reports[report]?.values, ...given } }) };
  return { ...answers, incidents: put(answers.incidents, incident, changed) };
}

/** The answers without one incident or one report. */
export function without(answers: Answers, { incident, report }: Place): Answers {
  if (incident === null) {
    return answers;
  }
  if (report === null) {
    return { ...answers, incidents: answers.incidents.filter((_, index) => index !== incident) };
  }
  return {
    ...answers,
    incidents: answers.incidents.map((known, index) =>
      index === incident ? { ...known, reports: known.reports.filter((_, at) => at !== report) } : known,
    ),
  };
}

const put = <T>(list: readonly T[], index: number, item: T): T[] => [...list.slice(0, index), item, ...list.slice(index + 1)];
