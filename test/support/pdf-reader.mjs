// Reads the PDF on stdin and writes what a reader finds in it, as JSON, to stdout. A process of its own because pdfjs is an
// ES module and jest's modules are not. Positions are millimetres from the top left corner of the page.
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

const chunks = [];
for await (const chunk of process.stdin) {
  chunks.push(chunk);
}
const MM = 25.4 / 72;
const document = await getDocument({
  data: new Uint8Array(Buffer.concat(chunks)), useSystemFonts: false, fontExtraProperties: true, verbosity: VerbosityLevel.ERRORS,
}).promise;
const { info, metadata } = await document.getMetadata();
const fonts = new Map();
const pages = [];
for (let number = 1; number <= document.numPages; number += 1) {
  const page = await document.getPage(number);
  const [, , width, height] = page.view;
  await page.getOperatorList();
  const content = await page.getTextContent();
  for (const name of new Set(content.items.map((item) => item.fontName).filter(Boolean))) {
    const font = page.commonObjs.get(name);
    fonts.set(font.name, !font.missingFile && Boolean(font.data));
  }
  pages.push({
    width: width * MM,
    height: height * MM,
    text: content.items.map((item) => item.str + (item.hasEOL ? '\n' : '')).join(''),
    items: content.items.filter((item) => item.str.trim() !== '').map((item) => ({
      text: item.str, x: item.transform[4] * MM, y: (height - item.transform[5]) * MM, width: item.width * MM, height: item.height * MM,
    })),
    structure: await page.getStructTree(),
  });
}
process.stdout.write(JSON.stringify({
  title: info.Title ?? null,
  language: info.Language ?? metadata?.get('dc:language') ?? null,
  marked: (await document.getMarkInfo())?.Marked ?? false,
  createdOn: info.CreationDate ?? null,
  accessible: metadata?.getRaw?.()?.includes('pdfuaid:part') ?? metadata?.has?.('pdfuaid:part') ?? false,
  fonts: [...fonts].map(([name, embedded]) => ({ name, embedded })),
  pages,
}));
