import { PDFDocument } from 'pdf-lib';

/** On how many pages a PDF prints. */
export async function pageCount(pdf: Uint8Array): Promise<number> {
  return (await PDFDocument.load(pdf, { updateMetadata: false })).getPageCount();
}

/** Letters in one file, to be printed at once. Each begins on a new sheet, also where both sides are printed. */
export async function onePrint(letters: readonly Uint8Array[]): Promise<Uint8Array> {
  const whole = await PDFDocument.create({ updateMetadata: false });
  whole.setTitle('Letters to print');
  for (const letter of letters) {
    const one = await PDFDocument.load(letter, { updateMetadata: false });
    const pages = await whole.copyPages(one, one.getPageIndices());
    pages.forEach((page) => whole.addPage(page));
    if (pages.length % 2 === 1) {
      whole.addPage(pages[0]?.getSize() && [pages[0].getSize().width, pages[0].getSize().height]);
    }
  }
  return whole.save();
}
