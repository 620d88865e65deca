import type { Page } from 'playwright-core';
import { pdfText } from '../../support/pdf-text';
import { day } from './applicant';

/** The one password of every demonstration account. */
export const PASSWORD = 'harbour-lantern-violet';

/** Signs in with email and password. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/office/sign-in');
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('button', { name: 'Sign out everywhere' }).waitFor();
}

/** Moves the date on the administrator's own page; `admin` is signed in as one. */
export async function moveDate(admin: Page, iso: string, time = '09:00'): Promise<void> {
  await admin.goto('/office/move-date');
  for (const [label, value] of Object.entries(day(iso))) {
    await admin.getByLabel(label, { exact: true }).fill(value);
  }
  await admin.getByLabel('Time of day').fill(time);
  await admin.getByRole('button', { name: 'Move the date for everybody' }).click();
  await admin.getByText('The date has moved').waitFor();
}

/** The PDF at an address, as this person gets it, as text. */
export async function readPdfAt(page: Page, href: string | null): Promise<string> {
  const response = await page.request.get(href ?? '');
  expect([href, response.status(), response.headers()['content-type']]).toEqual([href, 200, 'application/pdf']);
  return pdfText(await response.body());
}

/** What a link of that name leads to, read as a PDF. */
export async function readLinked(page: Page, name: string | RegExp): Promise<string> {
  return readPdfAt(page, await page.getByRole('link', { name }).first().getAttribute('href'));
}

/** Opens the tab of a case. */
export async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Parts of this case' }).getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { level: 2, name, exact: true }).waitFor();
}

/** Settles the report under this heading. */
export async function settle(page: Page, heading: string | RegExp, finding: string, reason: string): Promise<void> {
  const report = page.locator('.app-report').filter({ has: page.getByRole('heading', { name: heading }) });
  await report.getByRole('button', { name: /Settle this report/ }).click();
  await report.getByLabel(finding, { exact: true }).check();
  await report.getByRole('textbox').fill(reason);
  await report.getByRole('button', { name: 'Save' }).click();
  await report.getByText('Saved.').waitFor();
}

/** Says the decision, its footing and its words, and saves it. */
export async function fillInDecision(
  page: Page,
  outcome: string,
  basis: string,
  words: Readonly<Record<string, string>>,
): Promise<void> {
  await page.getByLabel(outcome, { exact: true }).check();
  await page.getByLabel(basis, { exact: true }).check();
  for (const [label, text] of Object.entries(words)) {
    await page.getByLabel(label, { exact: true }).fill(text);
  }
  await page.getByRole('button', { name: 'Save the decision' }).click();
}
