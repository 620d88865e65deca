import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { PlainDate } from '@shared/time';
import { unprintableIn, withMarks, withPlainer } from './substitute';

/** Open fonts: the letters' own, and those of the scripts most read in Leicester and Leicestershire after Latin. */
const FONT_FILES = [
  'source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  'source-sans-3/700Bold/SourceSans3_700Bold.ttf',
  ...['Gujarati', 'Gurmukhi', 'Devanagari', 'Bengali'].flatMap((script) =>
    ['400Regular', '700Bold'].map((weight) => `noto-sans-${script.toLowerCase()}/${weight}/NotoSans${script}_${weight}.ttf`),
  ),
];
/** Every template lies below this folder. */
const WORKSPACE = join(__dirname, '../..');
/** Documents between two clearings of Typst's cache. */
const EVICT_EVERY = 10;
/** Tries at one document before everything doubtful in it is given a mark at once. */
const MOST_ROUNDS = 4;

/** A letter or a paper set as PDF. */
export interface Printed {
  pdf: Uint8Array;
  /** True where characters that no font has were printed as others, or as marks. */
  substituted: boolean;
}

/** What the fonts or Typst could not set. Says nothing of what was in it. */
export class CannotBeSet extends Error {
  constructor(readonly because: 'CHARACTERS' | 'TEMPLATE') {
    super('This could not be set as a PDF.');
    this.name = new.target.name;
  }
}

let shared: NodeCompiler | undefined;
let rendered = 0;

/**
 * Sets data by a template as PDF/UA-1: tagged, fonts embedded, English, dated as asked, the same bytes for the same data. It reaches Typst as
 * data only, under `name`. Characters that no font has keep nothing back: they are printed as plainer ones or as marks, and the answer says so.
 */
export function typeset<T extends object>(template: string, name: string, content: T, on: PlainDate): Printed {
  let plain = content;
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    const printed = print(template, name, plain, on);
    if (printed instanceof Uint8Array) {
      return { pdf: printed, substituted: round > 1 };
    }
    plain = withPlainer(plain, printed.unprintable);
  }
  const printed = print(template, name, withMarks(plain), on);
  if (printed instanceof Uint8Array) {
    return { pdf: printed, substituted: true };
  }
  throw new CannotBeSet('CHARACTERS');
}

/** The PDF, or the pieces of text that no font has. */
function print(template: string, name: string, content: object, on: PlainDate): Uint8Array | { unprintable: string[] } {
  const compiler = (shared ??= makeCompiler());
  try {
    const document = compiler.compile({ mainFilePath: template, inputs: { [name]: JSON.stringify(content) } }).result;
    if (!document) {
      throw new Error('no document');
    }
    const creationTimestamp = Date.parse(`${on}T00:00:00Z`) / 1000;
    return new Uint8Array(compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp }));
  } catch (error) {
    const unprintable = unprintableIn(String(error));
    if (unprintable) {
      return { unprintable };
    }
    // Typst's own message quotes the text, so it is not passed on.
    throw new CannotBeSet('TEMPLATE');
  } finally {
    rendered += 1;
    if (rendered % EVICT_EVERY === 0) {
      compiler.evictCache(EVICT_EVERY);
    }
  }
}

function makeCompiler(): NodeCompiler {
  const fontBlobs = FONT_FILES.map((file) => readFileSync(require.resolve(`@expo-google-fonts/${file}`)));
  return NodeCompiler.create({ workspace: WORKSPACE, fontArgs: [{ fontBlobs }] });
}
