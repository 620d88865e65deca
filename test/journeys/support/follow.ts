import type { Page } from 'playwright-core';
import { unseen, type Seen } from './applicant';

/** Asks for a link, takes it from the demonstration's post, and opens the case with it. */
export async function followByLink(
  page: Page,
  slug: string,
  reference: string,
  email: string,
  seen: Seen = unseen,
): Promise<void> {
  await page.goto(`/${slug}/status`);
  await seen('follow-sign-in');
  await page.getByLabel('Reference').first().fill(reference);
  await page.getByLabel('Email address').fill(email);
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await page.getByRole('heading', { name: 'Check your email' }).waitFor();
  await seen('follow-link-sent');
  await openMail(page, email, 'link');
  await seen('follow-link-mail');
  await page.locator('pre a').press('Enter'); // not a click: the frame of the mail above it can swallow that in a headless browser
  await page.getByRole('heading', { name: 'Open your case' }).waitFor();
  await seen('follow-open');
  await page.getByRole('button', { name: 'Open my case' }).click();
  await page.getByRole('heading', { name: 'Your case', exact: true }).waitFor();
}

/** Opens the newest mail to somebody whose subject has this word in it, on the demonstration's page of sent mail, once it is there. */
export async function openMail(page: Page, to: string, word: string): Promise<void> {
  const row = page
    .getByRole('row')
    .filter({ hasText: to })
    .filter({ hasText: new RegExp(word, 'i') });
  await page.goto('/demonstration/mail');
  for (let tries = 0; tries < 100 && (await row.count()) === 0; tries += 1) {
    await page.reload();
  }
  await row.first().getByRole('link').click();
  await page
    .getByRole('heading', { name: 'How' })
    .or(page.getByText('When', { exact: true }))
    .first()
    .waitFor();
}
