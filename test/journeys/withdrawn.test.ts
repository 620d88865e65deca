import type { Page } from 'playwright-core';
import { acknowledged, called, expectSaid, mailedLetter, openDeed, type Acknowledged } from './support/deciding';
import { day } from './support/applicant';
import { followByLink } from './support/follow';
import { look } from './support/look';
import { openProduct, type Product } from './support/product';
import { story } from './support/story';

jest.setTimeout(120_000);
const chapter = story();

// One short story: Ada Lowe rings on Friday 20 March 2026 to say that she wants to stop.
let product: Product;
let ada: Page;
let applied: Acknowledged;

beforeAll(async () => {
  product = await openProduct('2026-03-20');
  ada = await product.person();
  applied = await acknowledged(product, called('Ada Lowe'));
});

chapter('D37, R3 the withdrawal is recorded with the day and how she said it; the case ends and every date with it', async () => {
  const { priya, casePage, reference } = applied;
  await openDeed(priya, casePage, 'Record a withdrawal');
  await priya.getByRole('heading', { name: 'Record a withdrawal', level: 1 }).waitFor();
  await priya.getByRole('button', { name: 'Record the withdrawal' }).click();
  await priya.getByRole('link', { name: 'Say how they told you' }).waitFor();
  await look(priya, 'withdraw-nothing-said');
  for (const [label, value] of Object.entries(day('2026-03-20'))) {
    await priya.getByLabel(label, { exact: true }).fill(value);
  }
  await priya.getByLabel('How did they tell you?').fill('By phone');
  await priya.getByLabel('No: it ends').check();
  await priya.getByRole('button', { name: 'Record the withdrawal' }).click();
  await priya.getByText('The case is withdrawn. A letter confirming it is on its way.').waitFor();
  await look(priya, 'withdrawn');
  await priya.goto(casePage);
  await priya.getByRole('heading', { name: `Case ${reference}` }).waitFor();
  const main = await priya.locator('main').innerText();
  expect(main).toContain('The applicant withdrew on Friday 20 March 2026.');
  expect(main).toMatch(/Next step\s+Nothing to do/);
  expect(main).not.toMatch(/working days? left/);
  await look(priya, 'withdrawn-case');
});

chapter('D37 she reads that it is stopped, that it is not a decision, and how to apply again', async () => {
  expectSaid(
    await mailedLetter(ada, 'ada.lowe@mail.example', 'your application'),
    [
      'You have withdrawn your application',
      'Ada Lowe',
      applied.reference,
      'On Friday 20 March 2026 you told us that you want to withdraw',
      'closed your application',
      'We will not decide whether the threshold for a review is met',
      'This is not a decision that your application did not meet the threshold.',
      'You can apply again at any time',
      `${product.address}/blaby`,
    ],
    ['we are carrying on', 'last day to appeal'],
  );
  await followByLink(ada, 'blaby', applied.reference, 'ada.lowe@mail.example');
  const main = await ada.locator('main').innerText();
  expect(main).toContain('withdr');
  expect(main).not.toContain('has until');
  await look(ada, 'withdrawn-follow');
});
