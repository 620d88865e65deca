import type { Page } from 'playwright-core';
import { day } from './applicant';
import { readLinked } from './office';

/** Opens Print and post and chooses the letter of this case, and no other. */
export async function choosePost(page: Page, reference: string): Promise<void> {
  await page.goto('/office/post');
  await page.getByRole('checkbox', { name: new RegExp(reference) }).check();
}

/** Has what is chosen made for today, and reads it as it comes out of the printer. */
export async function printChosen(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Make them for today' }).click();
  await page.getByRole('link', { name: /letters? to print/ }).waitFor();
  return readLinked(page, /letters? to print/);
}

/** Says that what is chosen was posted: on which day, which stands there as today unless given, and by whom. */
export async function sayPosted(page: Page, { on, by }: { on?: string; by?: string } = {}): Promise<void> {
  const when = page.getByRole('group', { name: 'Which day were they posted?' });
  for (const [label, value] of Object.entries(on ? day(on) : {})) {
    await when.getByLabel(label, { exact: true }).fill(value);
  }
  await page.getByLabel('Who posted them?').fill(by ?? '');
  await page.getByRole('button', { name: 'Record as posted' }).click();
}
