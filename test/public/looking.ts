import type { Page } from 'playwright-core';
import { readFileSync } from 'node:fs';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const LOOK = process.env.LOOK_FOLDER;

/** Serious or not, everything axe finds by WCAG 2.2 AA and its best practices, as sentences. */
export async function axe(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate<{ violations: { id: string; help: string; nodes: { html: string }[] }[] }>('axe.run()');
  return found.violations.map(({ id, help, nodes }) => `${page.url()}: ${id}: ${help}: ${nodes[0]?.html ?? ''}`);
}
/** Pixels by which a page is wider than the window. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

/** Looks at a page at three widths: nothing runs out of the window. */
export async function looked(page: Page, name: string): Promise<void> {
  for (const width of [1280, 768, 320]) {
    await page.setViewportSize({ width, height: 800 });
    if (LOOK) {
      await page.screenshot({ path: `${LOOK}/${name}-${width}.png`, fullPage: true });
    }
    expect([name, width, await overflow(page)]).toEqual([name, width, 0]);
  }
}

/** Fills in a page as a person would, by its labels, and sends it. */
export async function answer(
  page: Page,
  labels: Readonly<Record<string, string | true>>,
  send = 'Save and continue',
): Promise<void> {
  for (const [label, value] of Object.entries(labels)) {
    const input = page.getByLabel(label, { exact: true });
    await (value === true ? input.check() : input.fill(value));
  }
  await page.getByRole('button', { name: send }).click();
}
/** A day as the three inputs of a date take it. */
export const day = (iso: string): Record<string, string> => {
  const [year = '', month = '', date = ''] = iso.split('-');
  return { Day: String(Number(date)), Month: String(Number(month)), Year: year };
};
