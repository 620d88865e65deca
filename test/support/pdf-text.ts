import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

/** A piece of text on a page; millimetres from the page's top left corner, `y` being the line the letters stand on. */
export interface PdfItem {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A node of a page's structure tree: a role with children, or a piece of content. */
export interface PdfStructure {
  role?: string;
  type?: string;
  id?: string;
  children?: PdfStructure[];
}

export interface PdfReading {
  title: string | null;
  language: string | null;
  marked: boolean;
  accessible: boolean;
  createdOn: string | null;
  /** All that it says of itself, as JSON; and the names and bytes of files enclosed in it. */
  about: string;
  enclosed: string;
  fonts: { name: string; embedded: boolean }[];
  pages: { width: number; height: number; text: string; items: PdfItem[]; structure: PdfStructure | null }[];
}

type Answer = PdfReading | { error: string };

let reader: ChildProcessByStdio<Writable, Readable, null> | undefined;
const waiting: ((answer: Answer) => void)[] = [];

/** Everything the tests ask of a PDF, read by a real reader (pdfjs) in a process of its own, kept for the next PDF. */
export async function readPdf(bytes: Uint8Array): Promise<PdfReading> {
  const child = (reader ??= startReader());
  child.ref();
  const answer = await new Promise<Answer>((resolve) => {
    waiting.push(resolve);
    child.stdin.write(`${Buffer.from(bytes).toString('base64')}\n`);
  });
  if (waiting.length === 0) {
    child.unref();
  }
  if ('error' in answer) {
    throw new Error(`The PDF could not be read: ${answer.error}`);
  }
  return answer;
}

function startReader(): ChildProcessByStdio<Writable, Readable, null> {
  const child = spawn(process.execPath, [join(__dirname, 'pdf-reader.mjs')], { stdio: ['pipe', 'pipe', 'inherit'] });
  createInterface({ input: child.stdout }).on('line', (line) => waiting.shift()?.(JSON.parse(line) as Answer));
  child.on('close', () => {
    reader = undefined;
    waiting.splice(0).forEach((resolve) => resolve({ error: 'the reader ended' }));
  });
  for (const pipe of [child.stdin, child.stdout] as unknown as { unref(): void }[]) {
    pipe.unref();
  }
  return child;
}

/** The text of a PDF, all pages, with every run of blanks and line ends as one blank. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  return (await readPdf(bytes)).pages
    .map((page) => page.text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The roles of a PDF's structure tree in reading order, page by page: Document, H1, P, Table, TH … */
export async function pdfStructure(bytes: Uint8Array): Promise<string[]> {
  return (await readPdf(bytes)).pages.flatMap((page) => rolesOf(page.structure));
}

/** The roles in one page's tree, in reading order. */
export function rolesOf(structure: PdfStructure | null): string[] {
  if (structure === null) {
    return [];
  }
  return [...(structure.role ? [structure.role] : []), ...(structure.children ?? []).flatMap(rolesOf)];
}
