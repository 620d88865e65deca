import { LETTER_KINDS, type LetterKind } from '@shared/vocabulary/letters';
import { LETTERS, renderLetter, type RenderInput } from '@server/letters';
import { contrastOnWhite, wordColour } from '@server/letters/render/colour';
import { pdfText, readPdf, rolesOf, type PdfItem, type PdfReading } from '../support/pdf-text';
import { LETTERHEAD, sampleInput } from './sample-input';

const read = (input: RenderInput) => readPdf(renderLetter(input).pdf);

/** GOV.UK Notify's measures in millimetres, from the top left corner of an A4 page. */
const WINDOW = { left: 24.6, right: 120, top: 39.5, bottom: 66.3 };
const SENDER = { left: 125, top: 30, bottom: 95 };
const SIDE = 15;
const TOP = 5;
const BODY = 95;
/** How far letters reach above and below the line they stand on, in parts of their size. */
const ASCENT = 0.75;
const DESCENT = 0.25;

const top = (item: PdfItem) => item.y - item.height * ASCENT;
const bottom = (item: PdfItem) => item.y + item.height * DESCENT;
const right = (item: PdfItem) => item.x + item.width;
const inWindow = (item: PdfItem) =>
  item.x >= WINDOW.left - 0.01 && right(item) <= WINDOW.right && top(item) >= WINDOW.top && bottom(item) <= WINDOW.bottom;
const inSender = (item: PdfItem) =>
  item.x >= SENDER.left - 0.01 && right(item) <= 210 - SIDE && top(item) >= SENDER.top && bottom(item) <= SENDER.bottom;

/** Every place on a page that Notify keeps free, and what was printed there. */
function misplaced(reading: PdfReading): PdfItem[] {
  return reading.pages.flatMap((page, at) =>
    page.items.filter((item) => {
      const inside = item.x >= SIDE && right(item) <= page.width - SIDE && top(item) >= TOP && bottom(item) <= page.height - TOP;
      const zoned = at > 0 || top(item) >= BODY || bottom(item) <= SENDER.top || inWindow(item) || inSender(item);
      return !(inside && zoned);
    }),
  );
}

describe.each(LETTER_KINDS)('the PDF of %s', (kind: LetterKind) => {
  let reading: PdfReading;
  beforeAll(async () => {
    reading = await read(sampleInput(kind));
  });

  it('says the reference in its title, is English, tagged and declared PDF/UA, dated as the letter', () => {
    expect(reading.title).toBe(`${LETTERS[kind].title}, reference BLA-2026-0012`);
    expect(reading.language).toBe('en-GB');
    expect(reading.marked).toBe(true);
    expect(reading.accessible).toBe(true);
    expect(reading.createdOn).toContain(sampleInput(kind).datedOn.replaceAll('-', ''));
  });

  it('embeds every font', () => {
    expect(reading.fonts.length).toBeGreaterThan(0);
    expect(reading.fonts.filter((font) => !font.embedded)).toEqual([]);
  });

  it('has one main heading, headings, and tables whose header cells are header cells', () => {
    const roles = reading.pages.flatMap((page) => rolesOf(page.structure));
    expect(roles.filter((role) => role === 'H1')).toHaveLength(1);
    expect(roles).toContain('P');
    const tabled = ['LETTER_2A', 'LETTER_2B', 'LETTER_3', 'CLOSURE', 'PLAN_DRAFT', 'REQUEST_NOTICE'].includes(kind);
    expect(roles.includes('Table')).toBe(tabled);
    expect(roles.includes('TH')).toBe(tabled);
    expect(roles.includes('TD')).toBe(tabled);
  });

  it('is A4 of at most three pages, and one more for an enclosed plan, each numbered', () => {
    expect(reading.pages.length).toBeLessThanOrEqual(kind === 'LETTER_3' ? 4 : 3);
    reading.pages.forEach((page, at) => {
      expect([Math.round(page.width), Math.round(page.height)]).toEqual([210, 297]);
      expect(page.text).toContain(`Page ${at + 1} of ${reading.pages.length}`);
    });
  });

  it('has the whole address in the window, nothing else there, and nothing where the post may not see print', () => {
    const { recipient } = sampleInput(kind);
    const windowed = reading.pages[0]!.items.filter((item) => item.x < WINDOW.right && bottom(item) > 31 && top(item) < BODY);
    expect(windowed.filter((item) => item.x < SENDER.left).map((item) => item.text)).toEqual([
      recipient.name,
      ...recipient.addressLines,
    ]);
    expect(windowed.filter((item) => item.x < SENDER.left).every(inWindow)).toBe(true);
    expect(misplaced(reading)).toEqual([]);
  });

  it('is the same to the byte for the same input, and another for another day', () => {
    const first = renderLetter(sampleInput(kind));
    renderLetter(sampleInput(kind === 'LETTER_1' ? 'LETTER_2A' : 'LETTER_1'));
    const second = renderLetter(sampleInput(kind));
    expect(Buffer.compare(first.pdf, second.pdf)).toBe(0);
    expect(second.sha256).toBe(first.sha256);
    expect(renderLetter(sampleInput(kind, { datedOn: '2026-07-01' as never })).sha256).not.toBe(first.sha256);
  });
});

describe('whatever people write', () => {
  const nasty =
    '*bold* _it_ #set page() #panic() $x$ @ref <b>loud</b> ((name)) ((reasons)) [x](https://evil.example) `code` \\ & "q"';

  it('stays as they wrote it in the PDF and in the text, and is escaped in the HTML', async () => {
    const { sample } = LETTERS.LETTER_2B;
    const facts = {
      ...sample,
      applicantName: nasty,
      decision: { ...sample.decision, reasons: nasty },
      incidents: [{ ...sample.incidents[0]!, where: nasty }],
    };
    const letter = renderLetter(sampleInput('LETTER_2B', { facts, recipient: { name: nasty.slice(0, 60), addressLines: [] } }));
    const words = (await pdfText(letter.pdf)).replace(/ /g, '');
    expect(words.split(nasty.replace(/ /g, ''))).toHaveLength(4);
    expect(letter.text.split(nasty)).toHaveLength(4);
    expect(letter.html).toContain(
      '&lt;b&gt;loud&lt;/b&gt; ((name)) ((reasons)) [x](https://evil.example) `code` \\ &amp; &quot;q&quot;',
    );
    expect(letter.html).not.toMatch(/<b>|href="https:\/\/evil/);
  });

  it.each([
    ['Gujarati', 'ગુજરાતી'],
    ['Punjabi', 'ਪੰਜਾਬੀ'],
    ['Hindi', 'हिन्दी'],
    ['Bengali', 'বাংলা'],
    ['Polish', 'Łódź'],
    ['Urdu', 'اردو'],
  ])('can be in %s', async (_, words) => {
    const reading = await read(sampleInput('LETTER_1', { facts: { ...LETTERS.LETTER_1.sample, applicantName: words } }));
    expect(reading.fonts.filter((font) => !font.embedded)).toEqual([]);
    expect(reading.pages[0]!.text).toContain('Dear ');
  });

  it('R24: goes with marks, and says so, where no font has its characters; HTML and text keep them', async () => {
    const facts = { ...LETTERS.LETTER_1.sample, applicantName: '王小明 ａda' };
    const letter = renderLetter(sampleInput('LETTER_1', { facts }));
    expect(letter.substituted).toBe(true);
    expect(await pdfText(letter.pdf)).toContain('Dear □□□ ada');
    expect(letter.html).toContain('王小明');
    expect(letter.text).toContain('王小明');
    expect(renderLetter(sampleInput('LETTER_1')).substituted).toBe(false);
  });

  it.each([
    ['many scripts at once', Array.from({ length: 400 }, (_, n) => String.fromCodePoint(0x4e00 + n * 37)).join(' ')],
    ['rare planes', '\u{1F131}\u{2070E}\u{10330} \u{16A0}\u{E0041}'],
    ['stray marks', 'e\u{0489}\u{1AB0} \u{20E3}x\u{FE20} \u{0F71}\u{0E31}'],
    ['private and unassigned', '\u{E000}\u{F8FF}\u{0378}\u{FFFE}'],
  ])('R24: is never kept back by its characters: %s', (_, words) => {
    const { sample } = LETTERS.LETTER_2B;
    const facts = { ...sample, decision: { ...sample.decision, reasons: `Because. ${words}` } };
    expect(renderLetter(sampleInput('LETTER_2B', { facts })).substituted).toBe(true);
  });

  it('may be long: the letter has more pages and still prints nothing outside its place', async () => {
    const long = 'We looked at this with care and for a long time. '.repeat(150);
    const { sample } = LETTERS.LETTER_2B;
    const incidents = sample.incidents.map((incident) => ({ ...incident, where: long.slice(0, 3000) }));
    const reading = await read(
      sampleInput('LETTER_2B', { facts: { ...sample, incidents, decision: { ...sample.decision, reasons: long } } }),
    );
    expect(reading.pages.length).toBeGreaterThan(3);
    expect(misplaced(reading)).toEqual([]);
  });
});

describe('the address window', () => {
  it.each([
    ['seven lines', 'Margaret Ellis', ['Flat 3', 'Enderby House', '14 Enderby Road', 'Whetstone', 'Blaby', 'LE8 4GD']],
    [
      'a very long line',
      'The Management Committee of the Enderby Road and Narborough Road South Allotments and Gardens Association',
      ['1 High Street', 'Blaby', 'LE8 4GD'],
    ],
    ['a name alone', 'Margaret Ellis', []],
  ])('holds %s', async (_, name, addressLines) => {
    const reading = await read(sampleInput('LETTER_1', { recipient: { name, addressLines } }));
    expect(reading.pages[0]!.items.filter(inWindow).map((item) => item.text)).toEqual([name, ...addressLines]);
    expect(misplaced(reading)).toEqual([]);
  });

  it('leaves the sender’s place to the sender, however long its lines', async () => {
    const letterhead = {
      ...LETTERHEAD,
      name: 'Hinckley and Bosworth Borough Council',
      email: 'community.safety.case.review.team@hinckley-bosworth.example',
    };
    expect(misplaced(await read(sampleInput('LETTER_1', { letterhead })))).toEqual([]);
  });
});

describe('the colour of an authority', () => {
  it('colours words only where they can be read on white', () => {
    expect(contrastOnWhite('#ffffff')).toBeCloseTo(1);
    expect(contrastOnWhite('#000000')).toBeCloseTo(21);
    expect(wordColour('#00594f')).toBe('#00594f');
    expect(wordColour('#ffdd00')).toBe('#0b0c0c');
    expect(wordColour('red; background: url(https://evil.example)')).toBe('#0b0c0c');
  });

  it('reaches the HTML as a colour or not at all', () => {
    const { html } = renderLetter(sampleInput('LETTER_1', { letterhead: { ...LETTERHEAD, colour: 'red"><script>' } }));
    expect(html).not.toContain('<script>');
  });
});

describe('the HTML of a letter', () => {
  it('is one English page with one main heading, header cells with scope, and nothing loaded from elsewhere', () => {
    const { html } = renderLetter(sampleInput('LETTER_2B'));
    expect(html).toContain('<html lang="en-GB">');
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html.match(/<th scope="col"/g)).toHaveLength(3);
    expect(html).not.toMatch(/<img|<script|<link|url\(|class=/);
  });
});
