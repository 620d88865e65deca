import type { Page } from 'playwright-core';
import { apply, LEILA } from './support/applicant';
import { fillDate, keyIncident, keyTheRest, SCAN } from './support/keying';
import { look } from './support/look';
import { openTab, signIn } from './support/office';
import { choosePost, printChosen, sayPosted } from './support/post-room';
import { openProduct, type Product } from './support/product';
import { story } from './support/story';

jest.setTimeout(120_000);
const chapter = story();

// It is Wednesday 25 March 2026 at Blaby. A paper form bears the stamp of Friday 20 March; Leila Hassan has applied online today.
let product: Product;
let priya: Page;
let online: string;
let onPaper: string;
let casePage: string;

beforeAll(async () => {
  product = await openProduct('2026-03-25');
  const leila = await product.person();
  priya = await product.person();
  online = await apply(leila, 'blaby', LEILA);
  await leila.context().close();
  await signIn(priya, 'spoc@blaby.example');
});

chapter('R22 a form that is not filled in is not recorded, and what is missing is said', async () => {
  await priya.getByRole('link', { name: 'Applications', exact: true }).click();
  await priya.getByRole('heading', { name: 'Record an application', level: 1 }).waitFor();
  await look(priya, 'key-empty');
  await priya.getByRole('button', { name: 'Record the application' }).click();
  await priya.getByRole('link', { name: /Enter the day it really arrived/ }).waitFor();
  await look(priya, 'key-mistakes');
});

chapter('D36 while the name and address are keyed, a case that looks similar is suggested, with the reason', async () => {
  await fillDate(priya, 'Day it really arrived', '2026-03-20');
  await priya.getByLabel('Full name').fill('Karim Hassan');
  await priya.getByLabel('Phone', { exact: true }).last().fill('01632 960143');
  await priya.getByLabel('Address', { exact: true }).fill('14 Orchard Lane\nNarborough\nLE19 2AB');
  await priya.getByRole('checkbox', { name: 'Post to their address' }).check();
  await priya.getByLabel('Letters go by').selectOption({ label: 'First class post' });
  const similar = priya.getByRole('region', { name: 'Similar cases' });
  await similar.waitFor();
  expect(await similar.innerText()).toMatch(
    new RegExp(`One case looks similar[\\s\\S]*${online}[\\s\\S]*Leila Hassan[\\s\\S]*the same surname and postcode`),
  );
  await look(priya, 'key-similar');
});

chapter('R22, R23 keyed three working days late, Letter 1 is due from the day the form arrived', async () => {
  for (const [index, told] of LEILA.incidents.entries()) {
    await keyIncident(priya, index + 1, told);
  }
  await keyTheRest(priya);
  await look(priya, 'key-filled');
  await priya.getByRole('button', { name: 'Record the application' }).click();
  await priya.getByRole('heading', { name: 'Application recorded' }).waitFor();
  onPaper = (await priya.locator('.govuk-panel strong').innerText()).trim();
  expect(onPaper).not.toBe(online);
  expect(await priya.locator('main').innerText()).toMatch(/Letter 1: [\s\S]*27 March 2026/);
});

chapter('R22 the scanned form is put on the case, which shows both days: when it arrived and when it was keyed', async () => {
  await priya.getByRole('button', { name: 'Add a file' }).setInputFiles({ name: 'form-of-20-march.pdf', ...SCAN });
  await priya.getByText('form-of-20-march.pdf: kept').waitFor();
  await look(priya, 'key-recorded');
  await priya.getByRole('link', { name: 'Open the case' }).click();
  await priya.getByRole('heading', { name: `Case ${onPaper}` }).waitFor();
  casePage = new URL(priya.url()).pathname;
  expect(await priya.locator('main').innerText()).toContain('Friday 20 March 2026 (paper form)');
  expect(await priya.getByRole('complementary').innerText()).toMatch(/Send Letter 1[\s\S]*Due Friday 27 March 2026/);
  await openTab(priya, 'Documents');
  expect(await priya.locator('main').innerText()).toContain('form-of-20-march.pdf');
  await look(priya, 'key-documents');
  await openTab(priya, 'History');
  expect(await priya.locator('main').innerText()).toMatch(
    /Keyed an application that came on paper[^\n]*\n+Priya Shah, Wednesday 25 March 2026/,
  );
  await look(priya, 'key-history');
});

chapter('R23, D34, D53 Letter 1 thanks for the application of the day it arrived, printed and posted today', async () => {
  await priya.goto(`${casePage}/acknowledge`);
  await priya.getByRole('button', { name: 'Send Letter 1' }).click();
  await priya.getByText('The letter is to be posted').waitFor();
  await choosePost(priya, onPaper);
  const letter = await printChosen(priya);
  for (const words of [
    'Karim Hassan',
    '14 Orchard Lane',
    'Wednesday 25 March 2026',
    'received your application on Friday 20 March 2026',
    onPaper,
    'decision by Friday 10 April 2026',
  ]) {
    expect(letter).toContain(words);
  }
  await sayPosted(priya);
  await priya.getByText('1 letter is recorded as posted on Wednesday 25 March 2026.').waitFor();
});

chapter(
  'D36 a paper copy of what came online is noted on that case: both ways are kept, and the earlier day counts',
  async () => {
    await priya.goto('/office/intake/new');
    await fillDate(priya, 'Day it really arrived', '2026-03-23');
    await priya.getByLabel('Full name').fill('Leila Hassan');
    await priya.getByRole('textbox', { name: 'Email' }).fill('leila.hassan@mail.example');
    await priya.getByRole('button', { name: `This is the same application as ${online}` }).click();
    await priya.getByRole('heading', { name: `Note it on ${online}?` }).waitFor();
    await look(priya, 'key-same');
    await priya.getByRole('button', { name: 'Note it on that case' }).click();
    await priya.getByText(`Both ways are kept on ${online}.`).waitFor();
    await priya.getByRole('link', { name: 'Open the case' }).click();
    await priya.getByRole('heading', { name: `Case ${online}` }).waitFor();
    expect(await priya.locator('main').innerText()).toContain('Monday 23 March 2026 (paper form)');
    expect(await priya.getByRole('complementary').innerText()).toMatch(/Send Letter 1[\s\S]*Due Monday 30 March 2026/);
    await look(priya, 'key-noted');
  },
);
