import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { PlainDate } from '@shared/time';
import { LetterRefused, type Letterhead } from '../letter';
import { barColour, wordColour } from '../render/colour';
import { paperQuestions } from './questions';

const FONTS = ['400Regular/SourceSans3_400Regular.ttf', '700Bold/SourceSans3_700Bold.ttf'];
const PRINT_POINTS = 12;
const LARGE_POINTS = 18;
/** Ten authorities in two sizes, and room for a change of contacts. */
const MOST_KEPT = 40;

export interface FormPaper {
  /** The authority whose form it is; its postal address, phone and email are where the form goes back to (R78). */
  letterhead: Letterhead;
  spocName: string;
  spocTitle: string;
  largePrint: boolean;
  printedOn: PlainDate;
  /** Whom it is sent to: a cover page with their address, and their name and address already filled in (R21). */
  to?: { name: string; addressLines: readonly string[] } | null;
}

/** What the form prints of an authority. */
export interface FormSender {
  name: string;
  colour: string;
  spocName: string;
  spocTitle: string;
  spocPhone: string;
  spocEmail: string;
  postalAddress: readonly string[];
}

/** The paper of an authority's form as of today. */
export const formPaper = (sender: FormSender, more: Pick<FormPaper, 'largePrint' | 'printedOn' | 'to'>): FormPaper => ({
  letterhead: {
    name: sender.name,
    colour: sender.colour,
    addressLines: [...sender.postalAddress],
    phone: sender.spocPhone,
    email: sender.spocEmail,
  },
  spocName: sender.spocName,
  spocTitle: sender.spocTitle,
  ...more,
});

let compiler: NodeCompiler | undefined;
const kept = new Map<string, Uint8Array>();

/**
 * The paper form of an authority as PDF/UA-1 on A4 (R21, R77, R78). A blank one is made once a day and kept; one that bears a name is not.
 * Refuses a name or an address with characters that the form's fonts do not have.
 */
export function blankForm(paper: FormPaper): Uint8Array {
  const key = paper.to ? null : JSON.stringify(paper);
  const ready = key === null ? undefined : kept.get(key);
  if (ready) {
    return ready;
  }
  const pdf = print(paper);
  if (key !== null) {
    if (kept.size >= MOST_KEPT) {
      kept.clear();
    }
    kept.set(key, pdf);
  }
  return pdf;
}

function print(paper: FormPaper): Uint8Array {
  compiler ??= NodeCompiler.create({
    workspace: __dirname,
    fontArgs: [{ fontBlobs: FONTS.map((file) => readFileSync(require.resolve(`@expo-google-fonts/source-sans-3/${file}`))) }],
  });
  const form = JSON.stringify({
    ...paper,
    to: paper.to ?? null,
    points: paper.largePrint ? LARGE_POINTS : PRINT_POINTS,
    day: paper.printedOn.split('-').map(Number),
    ink: wordColour(paper.letterhead.colour),
    bar: barColour(paper.letterhead.colour),
    parts: paperQuestions(paper.to ?? null),
  });
  try {
    const document = compiler.compile({ mainFilePath: join(__dirname, 'form.typ'), inputs: { form } }).result;
    if (!document) {
      throw new Error('no document');
    }
    return new Uint8Array(
      compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp: Date.parse(`${paper.printedOn}T00:00:00Z`) / 1000 }),
    );
  } catch {
    // Typst's own message quotes the form, so it is not passed on.
    throw new LetterRefused('The form could not be set as a PDF.', ['characters']);
  } finally {
    compiler.evictCache(1);
  }
}
