import type { Page } from 'playwright-core';
import { pdfText } from '../../support/pdf-text';
import { openMail } from './follow';
import { readLinked } from './office';

/** The office's own page of a case, found among the work of whoever is signed in. Answers its address. */
export async function openFromWork(page: Page, reference: string): Promise<string> {
  await page.goto('/office/work');
  await page.getByRole('row').filter({ hasText: reference }).getByRole('link', { name: reference, exact: true }).click();
  await page.getByRole('heading', { name: `Case ${reference}` }).waitFor();
  return new URL(page.url()).pathname;
}

/** Who is signed in takes a case that waits for Letter 1, and sends it. Answers the case's address and the letter. */
export async function takeAndAcknowledge(page: Page, reference: string): Promise<{ at: string; letter: string }> {
  const at = await openFromWork(page, reference);
  await page.getByRole('button', { name: 'Take this case' }).click();
  await page.getByText('This case is now yours.').waitFor();
  await page.goto(`${at}/acknowledge`);
  await page.getByRole('button', { name: 'Send Letter 1' }).click();
  await page.getByText('Letter 1 was sent').waitFor();
  return { at, letter: await readLinked(page, 'Download the letter as it went') };
}

/** Loads a page again until it says something: what a deed sets off is done by the worker a moment later. */
export async function loadUntil(page: Page, address: string, words: string): Promise<string> {
  const main = page.locator('main');
  for (let tries = 0; tries < 30; tries += 1) {
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByText(/^Loading /).waitFor({ state: 'detached' });
    const text = await main.innerText();
    if (text.includes(words)) {
      return text;
    }
  }
  throw new Error(`${address} never said “${words}”. It says: ${await main.innerText()}`);
}

/** The newest mail to somebody with this word in its subject: what it says, and its one enclosure as text where there is one. */
export async function readMail(page: Page, to: string, word: string): Promise<{ subject: string; text: string; letter: string }> {
  await openMail(page, to, word);
  const enclosure = page.getByRole('heading', { name: 'Enclosed' }).locator('+ ul a').first();
  const href = (await enclosure.count()) > 0 ? await enclosure.getAttribute('href') : null;
  return {
    subject: (await page.getByRole('heading', { level: 1 }).innerText()).trim(),
    text: await page.locator('pre').innerText(),
    letter: href ? await pdfText(await (await page.request.get(href)).body()) : '',
  };
}

/** To whom mails with this word in the subject went, so far. */
export async function mailedTo(page: Page, word: string): Promise<string[]> {
  await page.goto('/demonstration/mail');
  const rows = page.getByRole('row').filter({ hasText: word });
  return (await rows.all()).length === 0 ? [] : rows.locator('td:nth-child(3)').allInnerTexts();
}

/** Opens what stands behind a day: why it is that day. */
export async function openReasons(page: Page): Promise<string> {
  for (const summary of await page.locator('main details.app-due > summary').all()) {
    await summary.click();
  }
  return page.locator('main').innerText();
}

/** Extends the time to decide, or sends the next update, by the button of that name. */
export async function sayWhyLonger(page: Page, at: string, said: { why: string; doneSoFar: string; yes: string }): Promise<void> {
  await page.goto(`${at}/extend`);
  await page.getByLabel('Why it takes longer').fill(said.why);
  await page.getByLabel('What was done so far').fill(said.doneSoFar);
  await page.getByRole('button', { name: said.yes, exact: true }).click();
  await page.getByText(/update is on its way to the applicant/).waitFor();
}
