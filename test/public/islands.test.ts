import type { Browser } from 'playwright-core';
import { browser } from '../support/browser';
import { answer, axe, day } from './looking';
import { openStreet, type TestStreet } from './street';

// What JavaScript adds to the built pages in a real browser, and how much of it there is.
let street: TestStreet;
let chrome: Browser;
let base: string;

beforeAll(async () => {
  street = await openStreet();
  base = await street.app.listen({ port: 0, host: '127.0.0.1' });
  chrome = await browser();
});
afterAll(() => chrome.close());

test('files: several at once with JavaScript, by keyboard, and what is wrong with one is said without losing the others', async () => {
  const page = await chrome.newPage();
  await page.goto(`${base}/blaby/apply/danger`);
  await answer(page, { No: true });
  await page.goto(`${base}/blaby/apply/evidence`);
  const text = (name: string, words: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(words) });
  await page
    .getByLabel('Choose a file')
    .setInputFiles([text('one.txt', 'one'), text('two.html', '<script>'), text('three.txt', 'three')]);
  await page.getByLabel('Choose a file').press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('two.html: This kind of file cannot be kept').waitFor();
  await page.getByText('three.txt has been added.').waitFor();
  expect(await axe(page)).toEqual([]);
  await page.reload();
  expect(await page.getByRole('button', { name: 'Remove' }).count()).toBe(2);
  await page.getByRole('button', { name: 'Remove one.txt' }).press('Enter');
  await page.getByRole('button', { name: 'Remove one.txt' }).waitFor({ state: 'detached' });
  expect(await page.getByRole('button', { name: 'Remove' }).count()).toBe(1);
  await page.close();
});

test('R80 the explanation follows what is typed, before anything is saved', async () => {
  const page = await chrome.newPage();
  await page.goto(`${base}/blaby/apply/danger`);
  await answer(page, { No: true });
  await answer(page, { 'No, I have reported it before': true });
  await answer(page, { Myself: true });
  await answer(page, { 'Anti-social behaviour': true });
  await answer(page, day('2026-01-15'));
  await answer(page, { 'Where it happened': 'Mill Lane', Yes: true });
  await answer(page, { 'What happened?': 'Noise' });
  await answer(page, { Yes: true });
  await answer(page, { Police: true });
  const note = page.locator('[data-island="standing"]');
  for (const [label, value] of Object.entries(day('2026-02-16'))) {
    await page.getByLabel(label).fill(value);
  }
  await note.getByText('the last day to report it was 15 February 2026').waitFor();
  await page.getByLabel('Day').fill('15');
  await note.getByText('Counts so far').waitFor();
  expect(await note.innerText()).toContain('within one month of 15 January 2026');
  await page.close();
});

test('a mistake takes the focus to the list of problems, and its link into the input', async () => {
  const page = await chrome.newPage();
  await page.goto(`${base}/blaby/apply/name`);
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await page.getByText('There is a problem').waitFor();
  expect(await page.evaluate('document.activeElement.className')).toContain('govuk-error-summary');
  expect(await page.title()).toMatch(/^Error: What is your full name\?/);
  await page.getByRole('link', { name: 'Enter your full name' }).click();
  expect(await page.evaluate('document.activeElement.id')).toBe('fullName');
  await page.close();
});

test('a first visit is less than 100 kB, compressed', async () => {
  const { gzipSync } = await import('node:zlib');
  const page = await chrome.newPage();
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => void bodies.push(response.body()));
  await page.goto(`${base}/blaby`, { waitUntil: 'networkidle' });
  const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body).length);
  expect(sizes.length).toBeGreaterThanOrEqual(4);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(100_000);
  await page.close();
});
