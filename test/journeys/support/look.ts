import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConsoleMessage, Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const RULES = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true } },
  // What stands in a frame is a letter or a mail, which have tests of their own.
  iframes: false,
};
const FOLDER = process.env.RECOURSE_SCREENSHOTS;
const WIDTHS = FOLDER ? [1280, 768, 320] : [320];
const complaints = new Map<Page, string[]>();

/** Remembers what this page complains of, for the next look at it. */
export function listen(page: Page): void {
  const heard: string[] = [];
  complaints.set(page, heard);
  page.on('console', (message) => void (isComplaint(message) ? heard.push(message.text()) : null));
  page.on('pageerror', (failure) => void heard.push(failure.message));
}

/** An error on the console; a form sent with a mistake in it is answered with 400, and a link that is spent with 410, on purpose. */
function isComplaint(message: ConsoleMessage): boolean {
  const onPurpose = /status of (400|410)/.test(message.text()) && !message.location().url.endsWith('/graphql');
  return message.type() === 'error' && !onPurpose;
}

/** Looks at a page as everybody should: a title, nothing for axe, nothing on the console, nothing wider than a small telephone. */
export async function look(page: Page, name: string): Promise<void> {
  const faults: string[] = [];
  if ((await page.title()).trim() === '') {
    faults.push('has no title');
  }
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<{ violations: { id: string; help: string; nodes: { html: string }[] }[] }>(
    `axe.run(document, ${JSON.stringify(RULES)})`,
  );
  faults.push(...violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' … ')}`));
  faults.push(...(await measured(page, name)), ...(complaints.get(page)?.splice(0) ?? []));
  expect([name, new URL(page.url()).pathname, ...faults]).toEqual([name, new URL(page.url()).pathname]);
}

/** The page at each width, with a picture where pictures are wanted; says where something runs out of a narrow window. */
export async function measured(page: Page, name: string): Promise<string[]> {
  const before = page.viewportSize();
  const faults: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    if (FOLDER) {
      mkdirSync(FOLDER, { recursive: true });
      await page.screenshot({ path: join(FOLDER, `${name}-${width}.png`), fullPage: true });
    }
    const over = await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    if (over > 0) {
      faults.push(`runs ${over} pixels out of a window of ${width}`);
    }
  }
  if (before) {
    await page.setViewportSize(before);
  }
  return faults;
}

/** What every window showed when a story broke off, where pictures are wanted. */
export async function pictureOfEverything(name: string): Promise<void> {
  for (const [index, page] of [...complaints.keys()].entries()) {
    if (FOLDER && !page.isClosed()) {
      const path = join(FOLDER, `broken-${name.replaceAll(/\W+/g, '-').slice(0, 40)}-${index + 1}.png`);
      await page.screenshot({ path, fullPage: true }).catch(() => undefined);
    }
  }
}
