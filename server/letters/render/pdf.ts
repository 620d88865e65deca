import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { LetterRefused } from '../letter';
import { barColour, wordColour } from './colour';
import type { Sheet } from './sheet';
import { unprintableIn, withMarks, withPlainer } from './substitute';

/** Open fonts: the letter's own, and those of the scripts most read in Leicester and Leicestershire after Latin. */
const FONT_FILES = [
  'source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  'source-sans-3/700Bold/SourceSans3_700Bold.ttf',
  ...['Gujarati', 'Gurmukhi', 'Devanagari', 'Bengali'].flatMap((script) =>
    ['400Regular', '700Bold'].map((weight) => `noto-sans-${script.toLowerCase()}/${weight}/NotoSans${script}_${weight}.ttf`),
  ),
];
/** Letters between two clearings of Typst's cache. */
const EVICT_EVERY = 10;
const CLEAR_PRINT_POINTS = 12;
const LARGE_PRINT_POINTS = 18;
/** Tries at one letter before everything doubtful in it is given a mark at once. */
const MOST_ROUNDS = 4;

/** A letter set as PDF. */
export interface Printed {
  pdf: Uint8Array;
  /** True where characters that no font has were printed as others, or as marks. */
  substituted: boolean;
}

let shared: NodeCompiler | undefined;
let rendered = 0;

/**
 * The letter as PDF/UA-1: A4, tagged, fonts embedded, English, dated as the letter, the same bytes for the same sheet.
 * What the letter says reaches Typst as data only. The running text is 12 points, or 18 in large print. Characters that no font has do not keep a
 * letter back: they are printed as plainer ones or as marks, and the answer says so.
 */
export function pdfOf(sheet: Sheet): Printed {
  const points = sheet.largePrint ? LARGE_PRINT_POINTS : CLEAR_PRINT_POINTS;
  let plain = sheet;
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    const printed = print(plain, points);
    if (printed instanceof Uint8Array) {
      return { pdf: printed, substituted: round > 1 };
    }
    plain = withPlainer(plain, printed.unprintable);
  }
  const printed = print(withMarks(plain), points);
  if (printed instanceof Uint8Array) {
    return { pdf: printed, substituted: true };
  }
  throw new LetterRefused('The letter has characters that its fonts cannot print.', ['characters']);
}

/** The PDF, or the pieces of text that no font has. */
function print(sheet: Sheet, points: number): Uint8Array | { unprintable: string[] } {
  const compiler = (shared ??= makeCompiler());
  const data = JSON.stringify({
    ...sheet,
    points,
    day: sheet.datedOn.split('-').map(Number),
    ink: wordColour(sheet.letterhead.colour),
    bar: barColour(sheet.letterhead.colour),
  });
  try {
    const document = compiler.compile({ mainFilePath: join(__dirname, 'template.typ'), inputs: { letter: data } }).result;
    if (!document) {
      throw new Error('no document');
    }
    return new Uint8Array(
      compiler.pdf(document, {
        pdfStandard: 'ua-1',
        creationTimestamp: Date.parse(`${sheet.datedOn}T00:00:00Z`) / 1000,
      }),
    );
  } catch (error) {
    const unprintable = unprintableIn(String(error));
    if (unprintable) {
      return { unprintable };
    }
    // Typst's own message quotes the letter, so it is not passed on.
    throw new LetterRefused('The letter could not be set as a PDF.', []);
  } finally {
    rendered += 1;
    if (rendered % EVICT_EVERY === 0) {
      compiler.evictCache(EVICT_EVERY);
    }
  }
}

function makeCompiler(): NodeCompiler {
  const fontBlobs = FONT_FILES.map((file) => readFileSync(require.resolve(`@expo-google-fonts/${file}`)));
  return NodeCompiler.create({ workspace: __dirname, fontArgs: [{ fontBlobs }] });
}
