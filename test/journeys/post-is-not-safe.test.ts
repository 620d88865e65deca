import type { Page } from 'playwright-core';
import { apply, LEILA, type Teller } from './support/applicant';
import { openMail } from './support/follow';
import { look } from './support/look';
import { moveDate, openTab, readLinked, signIn } from './support/office';
import { choosePost, printChosen, sayPosted } from './support/post-room';
import { openProduct, type Product } from './support/product';
import { story } from './support/story';

jest.setTimeout(120_000);
const chapter = story();

// Two people of Blaby have no email. For Grace Ellery post turns out not to be safe; Harold Bright’s letter is printed and posted.
const BY_POST = { ...LEILA, email: null, letters: 'By first class post' } as const;
const GRACE: Teller = { ...BY_POST, fullName: 'Grace Ellery', phone: '01632 960077' };
const HAROLD: Teller = { ...BY_POST, fullName: 'Harold Bright', phone: '01632 960078', addressLine1: '9 Weavers Yard' };
let product: Product;
let priya: Page;
let tom: Page;
let grace: string;
let harold: string;
let casePage: string;

beforeAll(async () => {
  product = await openProduct('2026-03-20');
  const people = await Promise.all([product.person(), product.person()]);
  [priya, tom] = await Promise.all([product.person(), product.person()]);
  await signIn(tom, 'partnership@leicestershire.example');
  [grace, harold] = await Promise.all([apply(people[0], 'blaby', GRACE), apply(people[1], 'blaby', HAROLD)]);
  await Promise.all(people.map((one) => one.context().close()));
});

chapter('D28 she rings: somebody else opens her post. It is saved with the reason, and no safe way is left: a task', async () => {
  await signIn(priya, 'spoc@blaby.example');
  await openCase(grace);
  casePage = new URL(priya.url()).pathname;
  await openTab(priya, 'People');
  await priya.getByRole('link', { name: 'Change how they are reached' }).click();
  await priya.getByLabel('Post to their address').uncheck();
  await priya.getByRole('button', { name: 'Save their details' }).click();
  await priya.getByRole('link', { name: /Say why it is changed/ }).waitFor();
  await priya.getByLabel('Why is it changed?').fill('She rang today: somebody else opens her post.');
  await look(priya, 'unsafe-contact');
  await priya.getByRole('button', { name: 'Save their details' }).click();
  await priya.getByRole('heading', { name: 'Written consents' }).waitFor();
  expect(await priya.locator('main').innerText()).toContain('Do not use: post to their address');
  await look(priya, 'unsafe-people');
  await priya.goto(casePage);
  await priya.getByText('No way to send a letter is marked safe.').first().waitFor();
  await look(priya, 'unsafe-task');
});

chapter('D28, D10 Letter 1 is held with a task that says what to do, and nothing leaves the building', async () => {
  await priya.goto(`${casePage}/acknowledge`);
  await priya.getByRole('heading', { name: 'Send Letter 1 now?' }).waitFor();
  expect(await priya.locator('main').innerText()).toMatch(/It will be held[\s\S]*Post is not marked as safe for this person/);
  await look(priya, 'unsafe-letter-1');
  await priya.getByRole('button', { name: 'Send Letter 1' }).click();
  await priya.getByText('The letter did not go').waitFor();
  expect(await priya.locator('.govuk-notification-banner').innerText()).toContain('Post is not marked as safe for this person.');
  await look(priya, 'unsafe-held');

  await priya.goto(casePage);
  const task = priya.locator('.govuk-warning-text').filter({ hasText: 'Letter 1: acknowledgement cannot go yet.' });
  await task.waitFor();
  expect(await task.innerText()).not.toMatch(/Grace|Ellery|Orchard/);
  expect(await priya.getByRole('complementary').innerText()).toContain('Friday 27 March 2026');
  await look(priya, 'unsafe-case');
  await priya.goto('/office/post');
  await priya.getByRole('heading', { name: 'Print and post', level: 1 }).waitFor();
  await priya.getByText('No letter waits for the post').waitFor();
  await look(priya, 'post-empty');
  await priya.goto('/demonstration/mail');
  const mail = await priya.locator('main').innerText();
  expect(mail).toContain(`${grace}: notice of an application`);
  expect(mail).not.toContain('we have received your application');
});

chapter('D28, R23 with an address that is safe the same letter goes by email on the day it bears, and is read', async () => {
  await moveDate(tom, '2026-03-24');
  await priya.goto(casePage);
  await openTab(priya, 'People');
  await priya.getByRole('link', { name: 'Change how they are reached' }).click();
  await priya.getByLabel('Email', { exact: true }).first().fill('grace.ellery@mail.example');
  await priya.getByRole('checkbox', { name: 'Email', exact: true }).check();
  await priya.getByLabel('Letters go by').selectOption({ label: 'Email' });
  await priya.getByLabel('Why is it changed?').fill('She has an email address that only she reads.');
  await priya.getByRole('button', { name: 'Save their details' }).click();
  await priya.getByText('The details are saved. A letter is held.').waitFor();
  await look(priya, 'unsafe-mended');
  await priya.getByRole('link', { name: 'Look at the letter and try again' }).click();
  await priya.getByRole('button', { name: 'Try again' }).click();
  await priya.getByText('The letter is waiting to go again').waitFor();
  await openMail(priya, 'grace.ellery@mail.example', 'received your application');
  const letter = await readLinked(priya, /\.pdf$/);
  for (const words of [
    'Dear Grace Ellery',
    'Tuesday 24 March 2026',
    'received your application on Friday 20 March 2026',
    'decision by Thursday 9 April 2026',
    'we will email you a link to sign in',
  ]) {
    expect(letter).toContain(words);
  }
  expect(letter).not.toContain('this code');
  await priya.goto(casePage);
  await priya.getByRole('heading', { name: `Case ${grace}` }).waitFor();
  expect(await priya.locator('.govuk-warning-text').count()).toBe(0);
  expect(await priya.getByRole('complementary').innerText()).toContain('Thursday 9 April 2026');
  await openTab(priya, 'Letters');
  await look(priya, 'unsafe-gone');
});

chapter('R23, D53 where post is safe the letter waits to be printed, and is not yet sent', async () => {
  await openCase(harold);
  casePage = new URL(priya.url()).pathname;
  await priya.goto(`${casePage}/acknowledge`);
  await priya.getByRole('button', { name: 'Send Letter 1' }).click();
  await priya.getByText('The letter is to be posted').waitFor();
  await look(priya, 'post-ordered');
  await priya.getByRole('link', { name: 'Print and post', exact: true }).last().click();
  await choosePost(priya, harold);
  await look(priya, 'post-queue');
  const paper = await printChosen(priya);
  await look(priya, 'post-printed');
  for (const words of ['Harold Bright', '9 Weavers Yard', 'Tuesday 24 March 2026', 'decision by Thursday 9 April 2026']) {
    expect(paper).toContain(words);
  }
});

chapter(
  'D10, D54 left lying a day it may not be posted: printed again, it bears the new day and a new date for deciding',
  async () => {
    await moveDate(tom, '2026-03-26');
    await choosePost(priya, harold);
    expect(await priya.getByRole('row').filter({ hasText: harold }).innerText()).toMatch(
      /Print again[\s\S]*Tuesday 24 March 2026/,
    );
    await sayPosted(priya);
    await priya.getByRole('link', { name: /must be printed again, so that it bears the day it goes/ }).waitFor();
    await look(priya, 'post-too-late');
    const paper = await printChosen(priya);
    expect(paper).toContain('Thursday 26 March 2026');
    expect(paper).toContain('decision by Monday 13 April 2026');
    expect(paper).not.toContain('24 March 2026');
    expect(paper).toMatch(/this code: [0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/);
  },
);

chapter(
  'R23, D10, D53 posted, with day, class and poster, it counts as sent that day and served two working days later',
  async () => {
    await sayPosted(priya, { by: 'Dan Webb, reception' });
    await priya.getByText('1 letter is recorded as posted on Thursday 26 March 2026.').waitFor();
    await look(priya, 'post-done');
    await priya.goto(casePage);
    await priya.getByRole('heading', { name: `Case ${harold}` }).waitFor();
    expect(await priya.getByRole('complementary').innerText()).toContain('Monday 13 April 2026');
    await openTab(priya, 'Letters');
    expect(await priya.getByRole('row').filter({ hasText: 'Letter 1' }).innerText()).toMatch(/26 Mar[\s\S]*30 Mar/);
    expect(await readLinked(priya, 'Download Letter 1: acknowledgement')).toContain('Thursday 26 March 2026');
    await look(priya, 'post-letters');
  },
);

/** Opens a case from the list of work. */
async function openCase(reference: string): Promise<void> {
  await priya.goto('/office/work');
  await priya.getByRole('link', { name: reference, exact: true }).click();
  await priya.getByRole('heading', { name: `Case ${reference}` }).waitFor();
}
