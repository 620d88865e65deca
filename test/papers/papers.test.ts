import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlainDate } from '@shared/time';
import type { Session } from '@shared/vocabulary/marks';
import { paperFileName, renderPaper, WHO_MAY_SEE, type Paper } from '@server/papers';
import { pdfText, readPdf, rolesOf } from '../support/pdf-text';

/** Write the golden texts anew with UPDATE_GOLDEN=1, then read the difference. */
const UPDATE = process.env.UPDATE_GOLDEN === '1';

const paper = (marking: Session, more: Partial<Paper> = {}): Paper => ({
  title: 'Chronology',
  reference: 'BLA-2026-0012',
  authorityName: 'Blaby District Council',
  colour: '#00594f',
  marking,
  markingSays: WHO_MAY_SEE[marking],
  madeOn: '2026-04-02' as PlainDate,
  sections: [
    {
      heading: 'What happened',
      parts: [
        { kind: 'PARAGRAPHS', paragraphs: ['In the order of its days.\nWith a second paragraph.'] },
        {
          kind: 'LINES',
          lines: [
            { day: '2026-03-01' as PlainDate, source: 'Application', mark: 'OPEN', text: 'Noise at night' },
            {
              day: '2026-03-09' as PlainDate,
              source: 'Leicestershire Police',
              mark: marking,
              text: 'A visit was made\nand noted',
            },
          ],
        },
      ],
    },
    {
      heading: 'What was looked at',
      parts: [
        { kind: 'LIST', items: ['The application', 'The answers'] },
        { kind: 'TABLE', header: ['What', 'Who'], rows: [['Letter to the tenant', 'Soar Valley Homes']] },
      ],
    },
  ],
  ...more,
});

describe.each(['OPEN', 'CLOSED'] as const)('R38: a paper of the %s part', (marking) => {
  const [stamp, other] = marking === 'OPEN' ? ['OPEN PART', 'CLOSED SESSION ONLY'] : ['CLOSED SESSION ONLY', 'OPEN PART'];

  test('says word for word what its golden text says', async () => {
    const file = join(__dirname, 'golden', `${marking.toLowerCase()}.txt`);
    const text = `${await pdfText(renderPaper(paper(marking)))}\n`;
    if (UPDATE) {
      writeFileSync(file, text);
    }
    expect(text).toBe(readFileSync(file, 'utf8'));
  });

  test('D31: says its part at the head and foot of every page, in its title and in its file’s name, and never the other part', async () => {
    const long = Array.from({ length: 90 }, (_, n) => `Paragraph ${n}. ${'Words that go on and on. '.repeat(8)}`);
    const reading = await readPdf(
      renderPaper(paper(marking, { sections: [{ heading: 'Long', parts: [{ kind: 'PARAGRAPHS', paragraphs: long }] }] })),
    );
    expect(reading.pages.length).toBeGreaterThan(3);
    reading.pages.forEach((page, at) => {
      const stamps = page.items.filter((item) => item.text.includes(stamp));
      expect(stamps.some((item) => item.y < 30)).toBe(true);
      expect(stamps.some((item) => item.y > 270)).toBe(true);
      expect(page.text).not.toContain(other);
      expect(page.text).toContain(`Page ${at + 1} of ${reading.pages.length}`);
    });
    const part = marking === 'OPEN' ? 'open session' : 'closed session';
    expect(reading.title).toBe(`Chronology, ${part}, reference BLA-2026-0012`);
    expect(paperFileName(paper(marking))).toBe(`Chronology, ${part}, BLA-2026-0012.pdf`);
  });

  test('is tagged English PDF/UA with embedded fonts, one main heading and header cells, dated as it was made', async () => {
    const reading = await readPdf(renderPaper(paper(marking)));
    expect(reading).toMatchObject({ language: 'en-GB', marked: true, accessible: true });
    expect(reading.createdOn).toContain('20260402');
    expect(reading.fonts.filter((font) => !font.embedded)).toEqual([]);
    const roles = reading.pages.flatMap((page) => rolesOf(page.structure));
    expect(roles.filter((role) => role === 'H1')).toHaveLength(1);
    expect(roles).toEqual(expect.arrayContaining(['H2', 'P', 'L', 'Table', 'TH', 'TD']));
  });
});

describe('whatever people write in a paper', () => {
  test('is the same to the byte for the same paper, and another for another part', () => {
    const hash = (of: Paper) => createHash('sha256').update(renderPaper(of)).digest('hex');
    expect(hash(paper('OPEN'))).toBe(hash(paper('OPEN')));
    expect(hash(paper('OPEN'))).not.toBe(hash(paper('CLOSED')));
  });

  test('stays as it was written: data, never instructions', async () => {
    const nasty = '*bold* _it_ #set page() #panic() $x$ @ref <b>loud</b> [x](https://evil.example) `code` \\ & "q"';
    const parts = [
      { kind: 'PARAGRAPHS', paragraphs: [nasty] },
      { kind: 'LIST', items: [nasty] },
      { kind: 'TABLE', header: ['What'], rows: [[nasty]] },
    ] as const;
    const text = await pdfText(renderPaper(paper('OPEN', { sections: [{ heading: nasty, parts }] })));
    expect(text.replace(/ /g, '').split(nasty.replace(/ /g, ''))).toHaveLength(5);
  });

  test('R24: is printed with marks where no font has its characters, and without what hides words', async () => {
    const text = await pdfText(
      renderPaper(
        paper('OPEN', {
          sections: [{ heading: 'Names', parts: [{ kind: 'LIST', items: ['王小明 \u202Eada\u0000', 'ગુજરાતી'] }] }],
        }),
      ),
    );
    expect(text).toContain('□□□');
  });

  test('an empty list, an empty table and an empty section are no trouble', () => {
    const parts = [
      { kind: 'LIST', items: [] },
      { kind: 'LINES', lines: [] },
      { kind: 'PARAGRAPHS', paragraphs: [] },
    ] as const;
    expect(renderPaper(paper('CLOSED', { sections: [{ heading: 'Nothing', parts }] })).length).toBeGreaterThan(1000);
    expect(renderPaper(paper('CLOSED', { sections: [] })).length).toBeGreaterThan(1000);
  });
});
