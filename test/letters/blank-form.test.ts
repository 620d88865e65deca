import { blankForm, formPaper, SAMPLE_AUTHORITY } from '@server/letters';
import { HATE_CHARACTERISTIC_LABEL, REPORT_BODY_LABEL } from '@shared/vocabulary/cases';
import { plainDate } from '@shared/time';
import { readPdf } from '../support/pdf-text';

const sender = { ...SAMPLE_AUTHORITY, colour: '#1f5a7a' };
const printed = (more: object = {}) =>
  readPdf(blankForm(formPaper(sender, { largePrint: false, printedOn: plainDate('2026-04-02'), to: null, ...more })));
const words = (reading: { pages: { text: string }[] }): string =>
  reading.pages
    .map(({ text }) => text)
    .join('\n')
    .replaceAll(/\s+/g, ' ');

describe('R21 R77 R78 the paper form', () => {
  test('accessible A4 with every question, room for three incidents, and where it goes back to', async () => {
    const form = await printed();
    expect(form).toMatchObject({ accessible: true, marked: true, language: 'en-GB' });
    expect(form.title).toContain('Application for an ASB Case Review');
    expect(form.fonts.every(({ embedded }) => embedded)).toBe(true);
    expect(form.pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toContainEqual([210, 297]);
    const text = words(form);
    for (const said of [
      'Priya Nair',
      '01632 960101',
      'case.review@blaby.example',
      '1 Desford Road',
      'Incident 1',
      'Incident 3',
      'Report 2',
      ...Object.values(REPORT_BODY_LABEL),
      ...Object.values(HATE_CHARACTERISTIC_LABEL),
      'Only if you apply for somebody else',
      'signed by the person affected',
      'true as far as I know',
    ]) {
      expect(text).toContain(said);
    }
  });

  test('an incident takes one page, so nothing is torn', async () => {
    const { pages } = await printed();
    const starts = pages.flatMap(({ text }, index) => (/Incident \d/.test(text) ? [index] : []));
    expect(starts).toEqual([starts[0], (starts[0] ?? 0) + 1, (starts[0] ?? 0) + 2]);
    expect(pages[starts[2] ?? 0]?.text).toContain('Report 2');
  });

  test('in large print everything stands in 18 points or more', async () => {
    const { pages } = await printed({ largePrint: true });
    const heights = pages.flatMap(({ items }) => items.filter(({ text }) => text.trim() !== '').map(({ height }) => height));
    // 18 points are 6.35 mm.
    expect(Math.min(...heights)).toBeGreaterThan(6.3);
  });

  test('printed for somebody: their address in the window, and their name and address filled in', async () => {
    const form = await printed({ to: { name: 'Omar Farah', addressLines: ['3 Mill Row', 'Enderby', 'LE19 4AA'] } });
    const first = form.pages[0]?.items.find(({ text }) => text.includes('Omar Farah'));
    expect(first?.x).toBeGreaterThan(24);
    expect(first?.y).toBeGreaterThan(39.5);
    expect(first?.y).toBeLessThan(66.3);
    expect(form.pages[1]?.text).toContain('Omar Farah');
    expect(form.pages[1]?.text).toContain('LE19 4AA');
  });

  test('a blank one is made once a day; one with a name is never kept', () => {
    const paper = formPaper(sender, { largePrint: false, printedOn: plainDate('2026-04-03'), to: null });
    expect(blankForm(paper)).toBe(blankForm(paper));
    const named = { ...paper, to: { name: 'Omar Farah', addressLines: ['3 Mill Row', 'LE19 4AA'] } };
    expect(blankForm(named)).not.toBe(blankForm(named));
  });
});
