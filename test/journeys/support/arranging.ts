import type { Locator, Page } from 'playwright-core';
import { pdfText } from '../../support/pdf-text';
import { openMail } from './follow';
import { fillDate } from './keying';

/** A part of a meeting as it is typed. */
export interface TypedPart {
  startsAt: string;
  minutes: string;
  place: string;
}
/** When and where a meeting is; without an open part the panel meets alone. */
export interface TypedMeeting {
  on: string;
  open?: TypedPart;
  closed: TypedPart;
}

/** Fills in day, time and place on the page where a meeting is arranged or rearranged. */
export async function fillMeeting(page: Page, { on, open, closed }: TypedMeeting): Promise<void> {
  await fillDate(page, 'Which day?', on);
  await page.getByLabel(open ? 'Yes: an open and a closed part' : 'No: the panel meets alone', { exact: true }).check();
  await fillPart(page.getByRole('group', { name: 'Closed part', exact: true }), closed);
  if (open) {
    await fillPart(page.getByRole('group', { name: 'Open part', exact: true }), open);
  }
}

async function fillPart(part: Locator, { startsAt, minutes, place }: TypedPart): Promise<void> {
  await part.getByLabel('Starts at').fill(startsAt);
  await part.getByLabel('How many minutes?').fill(minutes);
  await part.getByLabel('Place', { exact: true }).fill(place);
}

/** Names somebody who sits in every part there is; the person affected, whose name is known, with nothing more to say. */
export async function nameMember(
  page: Page,
  role: string,
  who?: { name: string; from: string; email: string; agency?: string },
): Promise<void> {
  await page.getByLabel(role, { exact: true }).check();
  if (who) {
    await page.getByLabel('Agency', { exact: true }).selectOption({ label: who.agency ?? 'None of these' });
    await page.getByLabel('Name', { exact: true }).fill(who.name);
    await page.getByLabel('Where are they from?', { exact: true }).fill(who.from);
    await page.getByLabel('Email (optional)', { exact: true }).fill(who.email);
  }
  await page.getByRole('button', { name: 'Name them', exact: true }).click();
  await page.getByText(`${who?.name ?? 'The person affected'} is named.`).waitFor();
}

/** Sends every invitation that is still to be sent; they go a moment later. */
export async function sendInvitations(page: Page, casePage: string): Promise<void> {
  await page.goto(`${casePage}/meeting/invitations`);
  await page.getByRole('button', { name: 'Send the invitations', exact: true }).click();
  await page.getByRole('heading', { name: 'Send these invitations now?' }).waitFor();
  await page.getByRole('button', { name: 'Send the invitations', exact: true }).click();
  await page.getByText('The invitations are ordered.').waitFor();
}

/** Everything a mail says: subject, text, PDF and calendar file. */
export interface WholeMail {
  subject: string;
  text: string;
  letter: string;
  calendar: string;
}

/** The newest mail to somebody with this word in its subject, once it says something; the one before it may have come a moment ago. */
export async function mailThatSays(page: Page, to: string, word: string, says: string): Promise<WholeMail> {
  let mail = await wholeMail(page, to, word);
  for (let tries = 0; tries < 30 && !`${mail.text} ${mail.letter}`.includes(says); tries += 1) {
    mail = await wholeMail(page, to, word);
  }
  expect(`${mail.text} ${mail.letter}`).toContain(says);
  return mail;
}

async function wholeMail(page: Page, to: string, word: string): Promise<WholeMail> {
  await openMail(page, to, word);
  const bytes = async (name: RegExp): Promise<Buffer | null> => {
    const link = page.getByRole('link', { name }).first();
    return (await link.count()) === 0 ? null : (await page.request.get((await link.getAttribute('href')) ?? '')).body();
  };
  const [letter, calendar] = [await bytes(/\.pdf$/), await bytes(/\.ics$/)];
  return {
    subject: (await page.getByRole('heading', { level: 1 }).innerText()).trim(),
    text: (await page.locator('pre').innerText()).replace(/\s+/g, ' '),
    letter: letter ? await pdfText(letter) : '',
    calendar: calendar ? calendar.toString('utf8').replace(/\r\n /g, '') : '',
  };
}
