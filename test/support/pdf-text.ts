import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** A piece of text on a page; millimetres from the page's top left corner, `y` being the line the letters stand on. */
export interface PdfItem { text: string; x: number; y: number; width: number; height: number }

/** A node of a page's structure tree: a role with children, or a piece of content. */
export interface PdfStructure { role?: string; type?: string; id?: string; children?: PdfStructure[] }

export interface PdfReading {
  title: string | null;
  language: string | null;
  marked: boolean;
  accessible: boolean;
  createdOn: string | null;
  fonts: { name: string; embedded: boolean }[];
  pages: { width: number; height: number; text: string; items: PdfItem[]; structure: PdfStructure | null }[];
}

/** Everything the tests ask of a PDF, read by a real reader (pdfjs) in a process of its own. */
export function readPdf(bytes: Uint8Array): Promise<PdfReading> {
  return new Promise((resolve, reject) => {
    const reader = spawn(process.execPath, [join(__dirname, 'pdf-reader.mjs')], { stdio: ['pipe', 'pipe', 'pipe'] });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    reader.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    reader.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    reader.on('error', reject);
    reader.on('close', (code) => {
      if (code === 0) {
        resolve(JSON.parse(Buffer.concat(out).toString('utf8')) as PdfReading);
      } else {
        reject(new Error(`The PDF could not be read: ${Buffer.concat(err).toString('utf8')}`));
      }
    });
    reader.stdin.end(Buffer.from(bytes));
  });
}

/** The text of a PDF, all pages, with every run of blanks and line ends as one blank. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  return (await readPdf(bytes)).pages.map((page) => page.text).join(' ').replace(/\s+/g, ' ').trim();
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
