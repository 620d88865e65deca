import type { Page } from 'playwright-core';
import { answer, LEILA, sendApplication, tellIncidents } from './support/applicant';
import { openMail } from './support/follow';
import { fillDate, SCAN } from './support/keying';
import { look } from './support/look';
import { moveDate, openTab, readLinked, signIn } from './support/office';
import { FOR_HER_MOTHER, walkToCheck } from './support/on-behalf';
import { openProduct, type Product } from './support/product';
import { story } from './support/story';

jest.setTimeout(120_000);
const chapter = story();

// Joanna Fairley applies to Blaby for her mother Margaret on Friday 20 March 2026; the written consent comes a week later.
const MISSING = 'The written consent of the person affected is missing.';
let product: Product;
let joanna: Page;
let priya: Page;
let tom: Page;
let reference: string;
let casePage: string;

beforeAll(async () => {
  product = await openProduct('2026-03-20');
  [joanna, priya, tom] = await Promise.all([product.person(), product.person(), product.person()]);
  await signIn(tom, 'partnership@leicestershire.example');
});

chapter('R5, D55 without written consent the application is received, counted, and its first limit runs', async () => {
  // The pages about oneself are looked at in another story.
  const seen = async (name: string): Promise<void> => {
    if (/^(their-|relationship|consent|check)/.test(name)) {
      await look(joanna, `behalf-${name}`);
    }
  };
  await joanna.goto('/blaby/apply');
  await joanna.getByRole('button', { name: 'Continue' }).click();
  await answer(joanna, { No: true });
  await answer(joanna, { 'No, I have reported it before': true });
  await answer(joanna, { 'Someone else': true });
  await tellIncidents(joanna, LEILA.incidents);
  await joanna.getByRole('button', { name: 'Continue' }).click();
  await walkToCheck(joanna, FOR_HER_MOTHER, seen);
  expect(await joanna.locator('main').innerText()).toContain('The written agreement of the person affected is still missing.');
  reference = await sendApplication(joanna);
  await look(joanna, 'behalf-sent');
  const sent = await joanna.locator('main').innerText();
  expect(sent).toContain('has until Friday 27 March 2026 to write to you');
  expect(sent).toContain('It cannot ask any organisation about the reports until it has that agreement.');
});

chapter('R5, D55 the SPOC sees a task that blocks asking agencies, and the clock of Letter 1 beside it', async () => {
  await signIn(priya, 'spoc@blaby.example');
  await priya.getByRole('link', { name: reference, exact: true }).click();
  await priya.getByRole('heading', { name: `Case ${reference}` }).waitFor();
  casePage = new URL(priya.url()).pathname;
  const task = priya.locator('.govuk-warning-text').filter({ hasText: 'written consent' });
  await task.waitFor();
  expect(await task.innerText()).toContain('Until then no agency can be asked.');
  expect(await priya.getByRole('complementary').innerText()).toContain('Friday 27 March 2026');
  await look(priya, 'consent-task');
  await mayNotAsk();
  await look(priya, 'consent-missing-ask');
});

chapter('R23, D28 Letter 1 goes to the representative in time and asks for the consent; her mother has a copy', async () => {
  await moveDate(tom, '2026-03-24');
  await priya.goto(`${casePage}/acknowledge`);
  await priya.getByRole('heading', { name: 'Send Letter 1 now?' }).waitFor();
  const asked = await priya.locator('main').innerText();
  expect(asked).toContain('joanna.fairley@mail.example');
  expect(asked).toContain('Margaret Fairley');
  await look(priya, 'behalf-letter-1');
  await priya.getByRole('button', { name: 'Send Letter 1' }).click();
  await priya.getByText('Letter 1 was sent').waitFor();
  expect(await priya.locator('.govuk-notification-banner').innerText()).toContain('went to Joanna Fairley by email');

  await openMail(joanna, 'joanna.fairley@mail.example', 'received your application');
  const letter = await readLinked(joanna, /\.pdf$/);
  for (const words of [
    'Tuesday 24 March 2026',
    'Dear Joanna Fairley',
    'You applied on behalf of Margaret Fairley',
    'Friday 20 March 2026',
    'We need written consent',
    'Until we have it, we cannot ask other organisations',
    'decision by Thursday 9 April 2026',
  ]) {
    expect(letter).toContain(words);
  }
  expect(letter).not.toContain('This is a copy for you');

  await openMail(joanna, 'margaret.fairley@mail.example', 'received');
  const copy = await readLinked(joanna, /\.pdf$/);
  expect(copy).toContain('Dear Margaret Fairley');
  expect(copy).toContain('This is a copy for you. Joanna Fairley applied for you');
  expect(copy).toContain('decision by Thursday 9 April 2026');

  await priya.goto(casePage);
  await openTab(priya, 'Letters');
  expect(await priya.getByRole('row').filter({ hasText: 'Copy for the person affected' }).innerText()).toMatch(
    /Margaret Fairley[\s\S]*Email/,
  );
  await look(priya, 'behalf-letters');
});

chapter('R5, D55 acknowledged, the case still asks nobody', async () => {
  await mayNotAsk();
});

chapter('R5 the signed consent comes: it is put on the case and recorded, and the task is done', async () => {
  await moveDate(tom, '2026-03-27');
  await priya.goto(casePage);
  await openTab(priya, 'Documents');
  await priya.getByLabel('What the file is').selectOption({ label: 'Written consent' });
  await priya.getByRole('button', { name: 'Add a file' }).setInputFiles({ name: 'consent.pdf', ...SCAN });
  await priya.getByRole('link', { name: /consent\.pdf/ }).waitFor();
  await look(priya, 'consent-document');
  await openTab(priya, 'People');
  await priya.getByRole('button', { name: /Record written consent.*to apply for them/ }).click();
  const form = priya.getByRole('form', { name: 'Written consent: to apply for them' });
  expect(await form.getByLabel('Who may act for them').inputValue()).toBe('Joanna Fairley');
  await form.getByLabel('The document').selectOption({ label: 'consent.pdf' });
  await fillDate(form, 'When was it given?', '2026-03-26');
  await look(priya, 'consent-form');
  await form.getByRole('button', { name: 'Save the consent' }).click();
  await priya.getByText('The consent is on file.').first().waitFor();
  expect(await priya.getByRole('region', { name: /To apply for them/ }).innerText()).toMatch(
    /On file[\s\S]*Joanna Fairley[\s\S]*given on Thursday 26 March 2026/,
  );
  await look(priya, 'consent-on-file');
  await priya.goto(casePage);
  await priya.getByRole('heading', { level: 2, name: 'Overview' }).waitFor();
  expect(await priya.locator('.govuk-warning-text').filter({ hasText: 'written consent' }).count()).toBe(0);
});

chapter('R25, D55 now the police can be asked, and the day the decision is due has not moved', async () => {
  await priya.goto(`${casePage}/ask`);
  await priya.getByLabel('Leicestershire Police', { exact: true }).check();
  await priya.getByRole('button', { name: 'Check before sending' }).click();
  const check = priya.getByRole('region', { name: 'Send these requests now?' });
  expect(await check.innerText()).toContain('The name and address of Margaret Fairley');
  await look(priya, 'consent-ask-check');
  await priya.getByRole('button', { name: 'Send the request' }).click();
  await priya.getByText('The requests are on their way').waitFor();
  await priya.goto(casePage);
  await priya.getByRole('heading', { name: `Case ${reference}` }).waitFor();
  expect(await priya.getByRole('complementary').innerText()).toContain('Thursday 9 April 2026');
});

/** Asking is on the page, greyed, with the consent that is missing as the reason. */
async function mayNotAsk(): Promise<void> {
  await priya.goto(`${casePage}/ask`);
  const ask = priya.getByRole('button', { name: 'Check before sending' });
  await ask.waitFor();
  expect(await ask.getAttribute('aria-disabled')).toBe('true');
  expect(await priya.locator('.app-deed').filter({ has: ask }).innerText()).toContain(MISSING);
}
