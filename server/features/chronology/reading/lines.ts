import type { PlainDate } from '@shared/time';
import { CHRONOLOGY_KINDS, type ChronologyKind } from '@shared/vocabulary/chronology';
import type { HandlingMark, Session } from '@shared/vocabulary/marks';
import type { PaperLine } from '@server/papers';
import type { ReadTx } from '@server/platform/db/tenant';
import { SHARED_LINES, TEAM_LINES } from './sources';
import { inWords, type LineRow } from './words';

/** One line of the chronology: a day, what, where from, and who may see it (R31). */
export interface ChronologyLine {
  /** Of the row it was read from. */
  id: string;
  kind: ChronologyKind;
  day: PlainDate;
  text: string;
  source: string;
  /** Who may see it as things stand. */
  mark: HandlingMark;
  /** How whoever gave it marked it. */
  givenAs: HandlingMark;
  isKeptClosed: boolean;
  addedBy: string | null;
}

/** Which lines are wanted; an empty list of a field stands for all of them. Both days are included. */
export interface ChronologyFilter {
  sources?: readonly string[] | undefined;
  marks?: readonly HandlingMark[] | undefined;
  kinds?: readonly ChronologyKind[] | undefined;
  from?: PlainDate | null | undefined;
  to?: PlainDate | null | undefined;
}

/** Every line of a case that its own team has, in the order of their days (R31). */
export const linesOfCase = (tx: ReadTx, caseId: string): Promise<ChronologyLine[]> => read(tx, TEAM_LINES, caseId);

/** The lines an agency may read of a case shared with it: by the wall, and of those only the parts that its grant opens (D58). */
export async function linesOfShared(tx: ReadTx, caseId: string, sessions: readonly Session[]): Promise<ChronologyLine[]> {
  return inSessions(await read(tx, SHARED_LINES, caseId), sessions);
}

/** Those lines that belong to these parts; one for the SPOC only belongs to neither (R38, D31). */
export const inSessions = (lines: readonly ChronologyLine[], sessions: readonly Session[]): ChronologyLine[] =>
  lines.filter(({ mark }) => sessions.some((session) => session === mark));

/** The lines for a paper: of the open part only the open ones, of the closed one both (R38). */
export const paperLines = (lines: readonly ChronologyLine[], session: Session): PaperLine[] =>
  inSessions(lines, session === 'OPEN' ? ['OPEN'] : ['OPEN', 'CLOSED']).map(({ day, source, mark, text }) => ({
    day,
    source,
    mark,
    text,
  }));

/** The lines that a filter leaves. */
export function filtered(lines: readonly ChronologyLine[], filter: ChronologyFilter): ChronologyLine[] {
  const wanted = <T>(list: readonly T[] | undefined, value: T): boolean => !list?.length || list.includes(value);
  return lines.filter(
    ({ source, mark, kind, day }) =>
      wanted(filter.sources, source) &&
      wanted(filter.marks, mark) &&
      wanted(filter.kinds, kind) &&
      (!filter.from || day >= filter.from) &&
      (!filter.to || day <= filter.to),
  );
}

async function read(tx: ReadTx, sql: string, caseId: string): Promise<ChronologyLine[]> {
  const rows = await tx.query<LineRow>(`select * from (${sql}) l order by l.day, l.id`, [caseId]);
  const place = ({ kind }: { kind: ChronologyKind }): number => CHRONOLOGY_KINDS.indexOf(kind);
  return rows
    .map((row) => ({
      id: row.id,
      kind: row.kind,
      day: row.day,
      ...inWords(row),
      mark: row.kept && row.mark === 'OPEN' ? ('CLOSED' as const) : row.mark,
      givenAs: row.mark,
      isKeptClosed: row.kept,
      addedBy: row.kind === 'NOTE' ? row.facts.by : null,
    }))
    .sort((one, other) => (one.day === other.day ? place(one) - place(other) : one.day < other.day ? -1 : 1));
}
