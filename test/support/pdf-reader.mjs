// Reads PDFs, one per line of stdin in base64, and writes what a reader finds in each as one line of JSON to stdout. A process
// of its own because pdfjs is an ES module and jest's modules are not. Positions are millimetres from the top left corner.
import { createInterface } from 'node:readline';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

const MM = 25.4 / 72;
async function read(base64) {
  const document = await getDocument({
    data: new Uint8Array(Buffer.from(base64, 'base64')),
    useSystemFonts: false,
    fontExtraProperties: true,
    verbosity: VerbosityLevel.ERRORS,
  }).promise;
  const { info, metadata } = await document.getMetadata();
  const enclosed = Object.values((await document.getAttachments()) ?? {});
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
      items: content.items
        .filter((item) => item.str.trim() !== '')
        .map((item) => ({
          text: item.str,
          x: item.transform[4] * MM,
          y: (height - item.transform[5]) * MM,
          width: item.width * MM,
          height: item.height * MM,
        })),
      structure: await page.getStructTree(),
    });
  }
  const reading = {
    title: info.Title ?? null,
    language: info.Language ?? metadata?.get('dc:language') ?? null,
    marked: (await document.getMarkInfo())?.Marked ?? false,
    createdOn: info.CreationDate ?? null,
    accessible: metadata?.getRaw?.()?.includes('pdfuaid:part') ?? metadata?.has?.('pdfuaid:part') ?? false,
    about: JSON.stringify([info, metadata?.getRaw?.() ?? metadata?.getAll?.() ?? null]),
    enclosed: enclosed.map(({ filename, content }) => `${filename} ${Buffer.from(content ?? []).toString('latin1')}`).join('\n'),
    fonts: [...fonts].map(([name, embedded]) => ({ name, embedded })),
    pages,
  };
  await document.destroy();
  return reading;
}

for await (const line of createInterface({ input: process.stdin })) {
  const answer = await read(line).catch((error) => ({ error: String(error) }));
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
