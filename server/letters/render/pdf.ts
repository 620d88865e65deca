import { join } from 'node:path';
import { LetterRefused } from '../letter';
import { barColour, wordColour } from './colour';
import type { Sheet } from './sheet';
import { CannotBeSet, typeset, type Printed } from './typeset';

const CLEAR_PRINT_POINTS = 12;
const LARGE_PRINT_POINTS = 18;

/** The letter as PDF/UA-1 on A4. The running text is 12 points, or 18 in large print. What it says reaches Typst as data only. */
export function pdfOf(sheet: Sheet): Printed {
  const content = {
    ...sheet,
    points: sheet.largePrint ? LARGE_PRINT_POINTS : CLEAR_PRINT_POINTS,
    day: sheet.datedOn.split('-').map(Number),
    ink: wordColour(sheet.letterhead.colour),
    bar: barColour(sheet.letterhead.colour),
  };
  try {
    return typeset(join(__dirname, 'template.typ'), 'letter', content, sheet.datedOn);
  } catch (error) {
    if (!(error instanceof CannotBeSet)) {
      throw error;
    }
    throw error.because === 'CHARACTERS'
      ? new LetterRefused('The letter has characters that its fonts cannot print.', ['characters'])
      : new LetterRefused('The letter could not be set as a PDF.', []);
  }
}
