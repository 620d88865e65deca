import type { Page } from 'playwright-core';
import { answer, begin, LEILA, sendApplication, tellAboutOneself, tellIncidents } from './support/applicant';
import { followByLink } from './support/follow';
import { readLinked, signIn } from './support/office';
import { openProduct, type Product } from './support/product';
import { story } from './support/story';

jest.setTimeout(120_000);
const chapter = story();

// One story, in a browser that runs no script: a mistake, a second thought, sending twice, and following the case.
let product: Product;
let page: Page;
let reference: string;

beforeAll(async () => {
  product = await openProduct('2026-03-20');
  page = await product.person({ javaScriptEnabled: false, viewport: { width: 320, height: 800 } });
});

chapter('R2, R18 she tells three incidents, one question on a page', async () => {
  await begin(page, 'blaby');
  await tellIncidents(page, LEILA.incidents);
  expect(await page.getByText('Counts so far').count()).toBe(3);
});

chapter('a mistake is listed at the top, with a link to the input and what was typed still in it', async () => {
  await page.goto('/blaby/apply/address-kind');
  await page.getByLabel('My home address').check();
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await answer(page, { 'Address line 1': '14 Orchard Lane', 'Town or city': 'Narborough', Postcode: 'nowhere' });
  expect(await page.title()).toMatch(/^Error: What is the address\?/);
  const summary = page.locator('.govuk-error-summary');
  expect(await summary.innerText()).toContain('There is a problem');
  expect(await summary.getByRole('link').getAttribute('href')).toBe('#postcode');
  expect(await page.getByLabel('Postcode').inputValue()).toBe('nowhere');
  await page.goto('/blaby/apply/incidents');
});

chapter('R80 a date is changed from the check answers page, and what counts changes with it', async () => {
  await tellAboutOneself(page, LEILA);
  await page.locator('a[href*="incidents/3/reports/1/when"]').first().click();
  await page.getByLabel('Day', { exact: true }).fill('6');
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await page.getByRole('heading', { name: 'Check your answers' }).waitFor();
  expect(await page.locator('main').innerText()).toContain('6 March 2026');
});

chapter('an application that is not declared true is not sent', async () => {
  await page.getByRole('button', { name: 'Send my application' }).click();
  expect(await page.locator('.govuk-error-summary').innerText()).toContain('Confirm that what you have told us is true');
});

chapter('D36 sent twice, it is one application with one reference', async () => {
  const checking = await page.context().newPage();
  await checking.goto('/blaby/apply/check');
  reference = await sendApplication(page);
  expect(await page.locator('main').innerText()).toContain('Friday 27 March 2026');
  expect(await sendApplication(checking)).toBe(reference);
  await checking.close();
  await page.goto('/blaby/apply/check');
  expect(await page.locator('.govuk-panel strong').innerText()).toBe(reference);
});

chapter('R82 with her reference and a link she sees where her case stands; the link works once', async () => {
  let link = '';
  await followByLink(page, 'blaby', reference, 'leila.hassan@mail.example', async (name) => {
    link = name === 'follow-open' ? page.url() : link;
  });
  const main = await page.locator('main').innerText();
  expect(main).toContain('You applied on Friday 20 March 2026.');
  expect(main).toContain('has until Friday 27 March 2026 to write to you');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.goto('/blaby/status/case');
  expect(new URL(page.url()).pathname).toBe('/blaby/status');
  await page.goto(link);
  await page.getByRole('button', { name: 'Open my case' }).click();
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('This link no longer works');
});

chapter('R23 once the council has written, she downloads Letter 1 and can read it, still without a script', async () => {
  const priya = await product.person();
  await signIn(priya, 'spoc@blaby.example');
  await priya.getByRole('link', { name: reference, exact: true }).click();
  await priya.getByRole('button', { name: 'Look at Letter 1 and send it' }).click();
  await priya.getByRole('button', { name: 'Send Letter 1' }).click();
  await priya.getByText('Letter 1 was sent').waitFor();
  // The newest link is hers; earlier ones are further down the page of sent mail.
  await followByLink(page, 'blaby', reference, 'leila.hassan@mail.example');
  const letter = (await readLinked(page, /Letter 1/)).replaceAll(/\s+/g, ' ');
  for (const words of ['Dear Leila Hassan', reference, 'Friday 20 March 2026', 'decision by Tuesday 7 April 2026']) {
    expect(letter).toContain(words);
  }
});
