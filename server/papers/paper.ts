import type { PlainDate } from '@shared/time';
import { SESSION_LABEL, type HandlingMark, type Session } from '@shared/vocabulary/marks';

/** One dated line of a paper: what happened, where it is known from, and who may see it. */
export interface PaperLine {
  day: PlainDate;
  source: string;
  /** Printed beside the line in closed papers; every line of an open one is open. */
  mark: HandlingMark;
  text: string;
}

/** What stands below a heading: running text, a list, a table, or dated lines. */
export type PaperPart =
  | { kind: 'PARAGRAPHS'; paragraphs: readonly string[] }
  | { kind: 'LIST'; items: readonly string[] }
  | { kind: 'TABLE'; header: readonly string[]; rows: readonly (readonly string[])[] }
  | { kind: 'LINES'; lines: readonly PaperLine[] };

export interface PaperSection {
  heading: string;
  parts: readonly PaperPart[];
}

/** A paper that is no letter: a chronology, minutes, findings, a plan, a pack. It is open or closed as a whole (R38, D31). */
export interface Paper {
  title: string;
  reference: string;
  authorityName: string;
  /** Of the authority, as #rrggbb. */
  colour: string;
  marking: Session;
  /** Who may see it, in a sentence. It stands at the head of the paper. */
  markingSays: string;
  /** The day it is made; the PDF bears it. */
  madeOn: PlainDate;
  sections: readonly PaperSection[];
}

/** Who may see an open paper, and who a closed one (D58). */
export const WHO_MAY_SEE: Record<Session, string> = {
  OPEN: 'The SPOC’s team, the panel, and whoever the open part of this case was shared with.',
  CLOSED:
    'The SPOC’s team and the panel only. Not the person who applied, nor the person affected, nor anybody who attends for them.',
};

/** The name of the file: what it is, which part, and the reference; never a person (D31). */
export const paperFileName = (paper: Pick<Paper, 'title' | 'marking' | 'reference'>): string =>
  `${paper.title}, ${SESSION_LABEL[paper.marking].toLowerCase()}, ${paper.reference}.pdf`;
