import type { Page } from 'playwright-core';
import { answer, unseen, type Seen } from './applicant';

/** What is said on each page, by the last part of its address. */
export type Said = Readonly<Record<string, Readonly<Record<string, string | true>>>>;

/** Pages that take files, which ask nothing. */
const FILE_PAGES = ['evidence', 'consent-file'];

/** Answers page after page, whichever come, up to the page with every answer. A page nobody has an answer for ends the story. */
export async function walkToCheck(page: Page, said: Said, seen: Seen = unseen): Promise<void> {
  for (let slug = slugOf(page); slug !== 'check'; slug = slugOf(page)) {
    const labels = said[slug];
    await seen(slug);
    if (FILE_PAGES.includes(slug)) {
      await page.getByRole('button', { name: 'Continue' }).click();
    } else if (labels) {
      await answer(page, labels);
    } else {
      throw new Error(`Nobody has an answer for the page “${slug}”.`);
    }
    await page.waitForURL((url) => !url.pathname.endsWith(`/${slug}`));
  }
  await seen('check');
}

const slugOf = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? '';

/** Joanna Fairley applies for her mother, who wants copies by email, and has no written agreement yet. */
export const FOR_HER_MOTHER: Said = {
  'no-action': { 'Yes, nothing effective has been done': true },
  impact: { 'How does this affect you?': 'My mother no longer opens her door after dark.' },
  wanted: { 'What would you like to happen?': 'That she can live in her own home without fear.' },
  name: { 'What is your full name?': 'Joanna Fairley' },
  relationship: { 'How do you know them?': 'I am her daughter' },
  contact: { 'Email address': 'joanna.fairley@mail.example', 'Phone number': '07700 900211' },
  'address-kind': { 'My home address': true },
  address: { 'Address line 1': '3 Canal Street', 'Town or city': 'Wigston', Postcode: 'LE18 4QR' },
  'safe-contact': { Email: true, 'Post to the address given': true },
  letters: { 'By email': true },
  language: {},
  format: { 'Standard print': true },
  'their-name': { 'What is the full name of the person affected?': 'Margaret Fairley' },
  'their-age': { No: true },
  'their-contact': { 'Their email address (optional)': 'margaret.fairley@mail.example' },
  'their-address-kind': { 'Their home address': true },
  'their-address': { 'Address line 1': '27 Chapel Rise', 'Town or city': 'Enderby', Postcode: 'LE19 4AT' },
  'their-safe-contact': { Email: true },
  'their-copies': { 'Yes, send them a copy': true },
  'their-letters': { 'By email': true },
  'their-language': {},
  'their-format': { 'Standard print': true },
  'their-support': {},
  'their-home': { 'Owns the home': true },
  consent: { 'Not yet': true },
  'people-responsible': {},
  others: {},
  complaint: {},
  agreement: { 'Yes, you may share it with the organisations involved': true },
};
