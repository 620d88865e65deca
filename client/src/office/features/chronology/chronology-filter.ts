import { isPlainDate } from '@shared/time/plain-date';
import { CHRONOLOGY_KINDS } from '@shared/vocabulary/chronology';
import { HANDLING_MARKS, type HandlingMark } from '@shared/vocabulary/marks';
import type { ChronologyFilterInput } from '@client/gql/operations';

/** What is asked of the chronology, as the address bar keeps it; an empty text stands for all. */
export interface ChronologyAsked {
  source: string;
  mark: string;
  kind: string;
  from: string;
  to: string;
}
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The filter an address asks for. */
export const queryOf = (query: Readonly<Record<string, unknown>>): ChronologyAsked => ({
  source: text(query['source']),
  mark: text(query['mark']),
  kind: text(query['kind']),
  from: text(query['from']),
  to: text(query['to']),
});

/** The same as the server takes it; what is no mark, kind or day is left out. */
export function filterOf({ source, mark, kind, from, to }: ChronologyAsked): ChronologyFilterInput {
  return {
    sources: source ? [source] : [],
    marks: HANDLING_MARKS.filter((one) => one === mark),
    kinds: CHRONOLOGY_KINDS.filter((one) => one === kind),
    from: isPlainDate(from) ? from : null,
    to: isPlainDate(to) ? to : null,
  };
}

/** The colour of a mark’s tag; its words say the same. */
export const MARK_TONE = { OPEN: 'good', CLOSED: 'late', ORIGINATOR: 'note' } as const satisfies Record<HandlingMark, string>;
