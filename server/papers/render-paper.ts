import { join } from 'node:path';
import { longDate, shortDate } from '@shared/time';
import { HANDLING_MARK_WORD, SESSION_LABEL, type Session } from '@shared/vocabulary/marks';
import { barColour, wordColour } from '@server/letters/render/colour';
import { inEveryText } from '@server/letters/render/substitute';
import { typeset } from '@server/letters/render/typeset';
import { printable, printableLines } from '@server/letters/template/printable';
import type { Paper, PaperPart } from './paper';

/** The words on every page. */
const MARKING: Record<Session, string> = { OPEN: 'OPEN PART', CLOSED: 'CLOSED SESSION ONLY' };

/**
 * A paper as PDF/UA-1 on A4: tagged, fonts embedded, dated, the same bytes for the same paper. Which part it belongs to stands on every page,
 * at its head and in its title (R38, D31). What it says reaches Typst as data only; characters no font has are printed as plainer ones or marks.
 */
export function renderPaper(paper: Paper): Uint8Array {
  const content = {
    title: paper.title,
    metadataTitle: `${paper.title}, ${SESSION_LABEL[paper.marking].toLowerCase()}, reference ${paper.reference}`,
    reference: paper.reference,
    authorityName: paper.authorityName,
    marking: MARKING[paper.marking],
    markingSays: paper.markingSays,
    closed: paper.marking === 'CLOSED',
    date: longDate(paper.madeOn),
    day: paper.madeOn.split('-').map(Number),
    ink: wordColour(paper.colour),
    bar: barColour(paper.colour),
    sections: paper.sections.map(({ heading, parts }) => ({ heading, parts: parts.map((part) => laidOut(part, paper.marking)) })),
  };
  return typeset(join(__dirname, 'paper.typ'), 'paper', inEveryText(content, printable), paper.madeOn).pdf;
}

/** A part as the template knows it: paragraphs, a list or a table. */
function laidOut(part: PaperPart, marking: Session): object {
  switch (part.kind) {
    case 'PARAGRAPHS':
      return { kind: part.kind, paragraphs: part.paragraphs.flatMap(printableLines) };
    case 'LIST':
      return { kind: part.kind, items: part.items };
    case 'TABLE':
      return { kind: part.kind, widths: widthsFor(part), header: part.header, rows: part.rows };
    case 'LINES':
      return dated(part.lines, marking === 'CLOSED');
  }
}

/** A column with more to say is wider, by the root of its longest cell, so that a number takes no room from a sentence. */
function widthsFor({ header, rows }: Extract<PaperPart, { kind: 'TABLE' }>): number[] {
  return header.map((title, index) => Math.sqrt(Math.max(title.length, ...rows.map((row) => row[index]?.length ?? 0))));
}

function dated(lines: Extract<PaperPart, { kind: 'LINES' }>['lines'], marked: boolean): object {
  const header = ['Day', 'What', 'From', ...(marked ? ['Who may see it'] : [])];
  const rows = lines.map(({ day, text, source, mark }) => [
    shortDate(day),
    text,
    source,
    ...(marked ? [HANDLING_MARK_WORD[mark]] : []),
  ]);
  return { kind: 'TABLE', widths: marked ? [1.4, 3.4, 1.4, 1] : [1.4, 3.6, 1.5], header, rows };
}
