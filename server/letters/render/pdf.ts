import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { barColour, wordColour } from './colour';
import type { Sheet } from './sheet';

const FONT_FILES = ['400Regular/SourceSans3_400Regular.ttf', '600SemiBold/SourceSans3_600SemiBold.ttf', '700Bold/SourceSans3_700Bold.ttf'];
/** Letters between two clearings of Typst's cache. */
const EVICT_EVERY = 10;
const CLEAR_PRINT_POINTS = 12;

let shared: NodeCompiler | undefined;
let rendered = 0;

/**
 * The letter as PDF/UA-1: A4, tagged, fonts embedded, English, dated as the letter, the same bytes for the same sheet.
 * What the letter says reaches Typst as data only. `points` is the size of the running text.
 */
export function pdfOf(sheet: Sheet, points: number = CLEAR_PRINT_POINTS): Uint8Array {
  const compiler = (shared ??= makeCompiler());
  const data = JSON.stringify({
    ...sheet,
    points,
    day: sheet.datedOn.split('-').map(Number),
    ink: wordColour(sheet.letterhead.colour),
    bar: barColour(sheet.letterhead.colour),
  });
  try {
    const result = compiler.compile({ mainFilePath: join(__dirname, 'template.typ'), inputs: { letter: data } });
    const document = result.result;
    if (!document) {
      throw new Error(`The letter could not be set: ${problemsOf(compiler, result.takeError())}`);
    }
    return new Uint8Array(pdfBytes(compiler, document, sheet));
  } finally {
    rendered += 1;
    if (rendered % EVICT_EVERY === 0) {
      compiler.evictCache(EVICT_EVERY);
    }
  }
}

function pdfBytes(compiler: NodeCompiler, document: NodeTypstDocument, sheet: Sheet): Buffer {
  return compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp: Date.parse(`${sheet.datedOn}T00:00:00Z`) / 1000 });
}

function makeCompiler(): NodeCompiler {
  const fonts = dirname(require.resolve('@expo-google-fonts/source-sans-3/package.json'));
  return NodeCompiler.create({
    workspace: __dirname,
    fontArgs: [{ fontBlobs: FONT_FILES.map((file) => readFileSync(join(fonts, file))) }],
  });
}

/** Typst's own messages speak of the template, not of what a person wrote; data never enters the source. */
function problemsOf(compiler: NodeCompiler, error: Parameters<NodeCompiler['fetchDiagnostics']>[0] | null): string {
  return error ? compiler.fetchDiagnostics(error).map((problem: { message?: string }) => problem.message ?? '').join('; ') : 'unknown';
}
