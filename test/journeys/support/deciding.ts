import type { Page } from 'playwright-core';
import { answer, apply, day, LEILA, type Teller } from './applicant';
import { openMail } from './follow';
import { readLinked, settle, signIn } from './office';
import type { Product } from './product';

/** A case whose Letter 1 has gone: who runs it, where it is, and what it is called. */
export interface Acknowledged {
  priya: Page;
  reference: string;
  casePage: string;
}

/** Somebody applies to Blaby by `applying`; Priya Shah, SPOC, signs in, sends Letter 1 and opens the case. */
export async function acknowledged(
  product: Product,
  teller: Teller,
  applying: (page: Page) => Promise<string> = (page) => apply(page, 'blaby', teller),
): Promise<Acknowledged> {
  const applicant = await product.person();
  const reference = await applying(applicant);
  await applicant.context().close();
  const priya = await product.person();
  await signIn(priya, 'spoc@blaby.example');
  await priya.getByRole('link', { name: reference, exact: true }).click();
  await priya.getByRole('button', { name: 'Look at Letter 1 and send it' }).click();
  await priya.getByRole('button', { name: 'Send Letter 1' }).click();
  await priya.getByText('Letter 1 was sent').waitFor();
  const casePage = new URL(priya.url()).pathname.replace(/\/acknowledge$/, '');
  return { priya, reference, casePage };
}

/** Somebody like Leila Hassan, with a name and an email address of their own. */
export const called = (fullName: string, incidents: Teller['incidents'] = LEILA.incidents): Teller => ({
  ...LEILA,
  fullName,
  email: `${fullName.toLowerCase().replaceAll(' ', '.')}@mail.example`,
  incidents,
});

/** A hate incident, which its victim reported to the police on `reportedOn`. */
export async function tellHateIncident(page: Page, told: { on: string; what: string; reportedOn: string }): Promise<void> {
  await answer(page, { 'Hate incident': true });
  await answer(page, { 'Religion or belief': true });
  await answer(page, day(told.on));
  await answer(page, { 'Where it happened': 'The bus stop on Enderby Road, Blaby', Yes: true });
  await answer(page, { 'What happened?': told.what });
  await answer(page, { Yes: true });
  await answer(page, { Police: true });
  await answer(page, { ...day(told.reportedOn), 'By phone': true });
  await answer(page, { 'What did they do, or say they would do?': 'They gave me a number and nothing more.' });
  await page.getByRole('heading', { name: 'Reports of this incident' }).waitFor();
}

/** Every one of Leila Hassan's three reports settled in her favour: three incidents count, and the test in the Act is met. */
export async function settleAllThree(page: Page, casePage: string): Promise<void> {
  await page.goto(`${casePage}/threshold`);
  await settle(page, /Police, /, 'Confirmed by records', 'The police log agrees.');
  await settle(page, /Council, /, 'Accepted on the applicant’s evidence', 'The leaflet was kept.');
  await settle(page, /Housing association/, 'Accepted on the applicant’s evidence', 'A note of the call was kept.');
  await page.getByText('Every report is settled.').waitFor();
}

/** One of the other deeds of the case page, by its button. */
export async function openDeed(page: Page, casePage: string, name: string): Promise<void> {
  await page.goto(casePage);
  await page.getByText('Other things to do on this case').click();
  await page.getByRole('button', { name, exact: true }).click();
}

/** The newest letter that came to somebody by email, read; the subject must have this word in it. */
export async function mailedLetter(page: Page, to: string, word: string): Promise<string> {
  await openMail(page, to, word);
  return readLinked(page, /\.pdf$/);
}

/** That a letter says each of these, and none of those. */
export function expectSaid(letter: string, said: readonly string[], unsaid: readonly string[] = []): void {
  expect({ missing: said.filter((words) => !letter.includes(words)), letter }).toEqual({ missing: [], letter });
  expect({ shouldNotSay: unsaid.filter((words) => letter.includes(words)), letter }).toEqual({ shouldNotSay: [], letter });
}
