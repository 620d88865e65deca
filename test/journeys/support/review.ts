import type { Page } from 'playwright-core';
import { begin, day, LEILA, sendApplication, tellAboutOneself, tellIncidents } from './applicant';
import { fillDate } from './keying';
import { signIn } from './office';
import type { Product } from './product';

/** Somebody with a browser of their own, who waits as long as a slow machine needs. */
export async function somebody(product: Product, email?: string): Promise<Page> {
  const page = await product.person();
  page.context().setDefaultTimeout(60_000);
  if (email) {
    await signIn(page, email);
  }
  return page;
}

/** Leila Hassan applies to Blaby, and says that somebody under 18 is involved (R32). Answers the reference. */
export async function applyForUnder18(page: Page): Promise<string> {
  await begin(page, 'blaby');
  await tellIncidents(page, LEILA.incidents);
  await tellAboutOneself(page, LEILA);
  await page.locator('a[href*="people-responsible"]').first().click();
  await page.getByLabel('Yes', { exact: true }).check();
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await page.getByRole('heading', { name: 'Check your answers' }).waitFor();
  return sendApplication(page);
}

/** That a page says this, once it does. */
export async function says(page: Page, words: string | RegExp): Promise<void> {
  await page.getByText(words).first().waitFor();
}

/** What the main part of a page says, once it has this heading. */
export async function readPage(page: Page, address: string, heading: string | RegExp): Promise<string> {
  await page.goto(address);
  await page.getByRole('heading', { name: heading }).first().waitFor();
  await page
    .getByText(/^Loading /)
    .first()
    .waitFor({ state: 'detached' });
  return page.locator('main').innerText();
}

/** Asks these agencies in the round that stands, for replies by a day. */
export async function askAgencies(page: Page, casePage: string, names: readonly string[], dueOn: string): Promise<void> {
  await page.goto(`${casePage}/ask`);
  for (const name of names) {
    await page.getByLabel(name, { exact: true }).check();
  }
  await fillDate(page, 'When is the reply due?', dueOn);
  await page.getByRole('button', { name: 'Check before sending' }).click();
  await page.getByRole('button', { name: /^Send (the request|\d requests)$/ }).click();
  await says(page, 'The requests are on their way');
}

/** Opens the one request that waits for an answer. */
export async function openWaiting(page: Page): Promise<void> {
  await page.goto('/office/requests');
  await page.getByRole('table', { name: 'To answer' }).getByRole('link').first().click();
  await page.getByRole('heading', { name: 'Your answer', exact: true }).waitFor();
}

/** Checks the answer and sends it. */
export async function sendReply(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Check your answers' }).click();
  await page.getByRole('button', { name: 'Send the answer' }).click();
  await says(page, 'Your answer was sent');
}

/** One dated line of an answer. */
export interface ToldLine {
  on: string;
  what: string;
  mark: RegExp;
}
export const FOR_ALL = /^Everybody in the meeting/;
export const FOR_THE_PANEL = /^The organisations in the closed part/;
export const FOR_THE_SPOC = /^Only the council officer/;

/** Adds a dated line, marked by whoever may see it (D31). */
export async function addLine(page: Page, number: number, { on, what, mark }: ToldLine): Promise<void> {
  await page.getByRole('button', { name: 'Add a dated line' }).click();
  const line = page.getByRole('group', { name: `Line ${number}`, exact: true });
  for (const [label, value] of Object.entries(day(on))) {
    await line.getByLabel(label, { exact: true }).fill(value);
  }
  await line.getByLabel('Action taken').check();
  await line.getByLabel('What happened').fill(what);
  await line.getByRole('group', { name: 'Who may see this line?' }).getByLabel(mark).check();
}

/** Back to the first page of one's case, from any page of it. */
export async function goHome(page: Page): Promise<void> {
  await page.goto('/blaby/status/case');
  await page.getByRole('heading', { name: 'Your case', exact: true }).waitFor();
}

/** Arranges the meeting in two parts, in the council's offices. */
export async function arrange(page: Page, casePage: string, heldOn: string): Promise<void> {
  await page.goto(`${casePage}/meeting/arrange`);
  await fillDate(page, 'Which day?', heldOn);
  await page.getByLabel('Yes: an open and a closed part').check();
  for (const [part, startsAt, room] of [
    ['Open part', '10:00', 'room 2'],
    ['Closed part', '11:30', 'room 5'],
  ] as const) {
    const fields = page.getByRole('group', { name: part, exact: true });
    await fields.getByLabel('Starts at').fill(startsAt);
    await fields.getByLabel('Place').fill(`Council Offices, Narborough, ${room}`);
  }
  await page.getByRole('button', { name: 'Arrange the meeting' }).click();
  await says(page, /^The meeting is arranged for /);
}

/** Somebody of the panel, who sits in both parts. */
export interface PanelMember {
  role: 'Chair' | 'Panel member';
  name: string;
  email: string;
  agency?: string;
  from?: string;
}

/** Names somebody of the panel for both parts. */
export async function nameMember(page: Page, casePage: string, { role, name, email, agency, from }: PanelMember): Promise<void> {
  await page.goto(`${casePage}/meeting/panel`);
  await page.getByLabel(role, { exact: true }).check();
  if (agency) {
    await page.getByLabel('Agency', { exact: true }).selectOption({ label: agency });
  }
  await page.getByLabel('Name', { exact: true }).fill(name);
  if (from) {
    await page.getByLabel('Where are they from?').fill(from);
  }
  await page.getByLabel('Email (optional)').fill(email);
  for (const part of ['Open part', 'Closed part']) {
    await page.getByRole('checkbox', { name: part }).check();
  }
  await page.getByRole('button', { name: 'Name them' }).click();
  await says(page, `${name} is named.`);
}

/** The file of this name that is enclosed with the mail on the screen, as text. */
export async function readEnclosed(page: Page, name: RegExp): Promise<string> {
  const href = await page.getByRole('link', { name }).first().getAttribute('href');
  return (await page.request.get(href ?? '')).text();
}

/** The calendar files of every mail to somebody with these words in the subject. */
export async function calendarsSentTo(page: Page, to: string, words: string): Promise<string[]> {
  await page.goto('/demonstration/mail');
  const rows = page.getByRole('row').filter({ hasText: to }).filter({ hasText: words });
  const links = await rows.getByRole('link').all();
  const hrefs = await Promise.all(links.map((link) => link.getAttribute('href')));
  const files: string[] = [];
  for (const href of hrefs) {
    await page.goto(href ?? '');
    files.push(await readEnclosed(page, /\.ics$/));
  }
  return files;
}

/** Lets an agency read the open part, or all of the case, to the end of July. */
export async function shareWith(page: Page, casePage: string, agency: string, scope: RegExp): Promise<void> {
  await page.goto(`${casePage}/elsewhere`);
  const form = page.locator('form').filter({ has: page.getByRole('button', { name: 'Let them read it' }) });
  await form.getByLabel('Agency', { exact: true }).selectOption({ label: agency });
  await form.getByLabel(scope).check();
  await fillDate(form, 'Last day they may read it', '2026-07-31');
  await form.getByLabel('Why do they need to read it?').fill('They take part in the review meeting.');
  await form.getByRole('button', { name: 'Let them read it' }).click();
}

/** What whoever is signed in for an agency reads of a case that is shared with them. */
export async function readShared(page: Page, reference: string): Promise<string> {
  await page.goto('/office/shared');
  await page
    .getByRole('link', { name: new RegExp(reference) })
    .first()
    .click();
  await page.getByRole('heading', { name: 'What was applied for' }).waitFor();
  await page.getByRole('heading', { name: /^Meeting on / }).waitFor();
  return page.locator('main').innerText();
}
