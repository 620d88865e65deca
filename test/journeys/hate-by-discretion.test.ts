import type { Page } from 'playwright-core';
import { begin, sendApplication, tellAboutOneself } from './support/applicant';
import { acknowledged, called, expectSaid, mailedLetter, tellHateIncident, type Acknowledged } from './support/deciding';
import { followByLink } from './support/follow';
import { look } from './support/look';
import { fillInDecision, settle } from './support/office';
import { openProduct, type Product } from './support/product';
import { story } from './support/story';

jest.setTimeout(120_000);
const chapter = story();

// One story: Yusuf Rahman was abused once for his faith and told the police five weeks later. Nothing counts; nobody may refuse him for that.
const YUSUF = called('Yusuf Rahman');
const WORDS = {
  Reasons: 'The abuse was aimed at your faith and you have changed how you travel because of it.',
  'Further action': 'We will bring the police and our community safety team together.',
  'What happens next': 'We will write to you with the day of the meeting.',
};
const HEADINGS = {
  'Persistence: how long and how often': 'Once, by the same three people who wait at that stop every day.',
  'Harm: what it did or could do': 'He no longer takes the bus. It could happen again on any morning.',
  'Adequacy: how good the response was': 'The police gave a reference and did not call back.',
};
let product: Product;
let yusuf: Page;
let applied: Acknowledged;

beforeAll(async () => {
  product = await openProduct('2026-03-20');
  yusuf = await product.person();
});

chapter('D12, R80 telling of a hate incident reported late, he reads that it is still weighed, and may send it', async () => {
  applied = await acknowledged(product, YUSUF, async (page) => {
    await begin(page, 'blaby');
    await tellHateIncident(page, { on: '2026-02-02', what: 'Three men shouted abuse about my faith.', reportedOn: '2026-03-09' });
    const main = await page.locator('main').innerText();
    expect(main).toMatch(/Will not count\s+It was reported on 9 March 2026; the last day to report it was 2 March 2026\./);
    expect(main).toContain('It is a hate incident, so the council will still weigh it.');
    await look(page, 'hate-late-incident');
    await page.getByRole('button', { name: 'Continue' }).click();
    await tellAboutOneself(page, YUSUF);
    return sendApplication(page);
  });
});

chapter('R13, D12, D50 the engine says “discretion”, never “not met”, once the report is settled', async () => {
  const { priya, casePage } = applied;
  await priya.goto(`${casePage}/threshold`);
  await settle(priya, /Police, /, 'Confirmed by records', 'The police logged it on 9 March 2026.');
  const main = await priya.locator('main').innerText();
  expect(main).toContain('For the SPOC’s discretion');
  expect(main).toContain('Route B is for the SPOC to weigh');
  expect(main).not.toContain('Threshold not met');
  await look(priya, 'hate-discretion');
});

chapter(
  'D12, D50 “not met” without the three headings of the Act is stopped, by itself and by discretion left empty',
  async () => {
    const { priya } = applied;
    await fillInDecision(priya, 'The threshold is not met', 'On the facts: no route is met', WORDS);
    const refused = priya.locator('.app-refusals');
    await refused.waitFor();
    expect(await refused.innerText()).toMatch(/This decision cannot be made[\s\S]*decided by discretion\.[\s\S]*\(policy §2\)/);
    await look(priya, 'hate-not-met-stopped');
    await fillInDecision(priya, 'The threshold is not met', 'The authority’s discretion', WORDS);
    const problem = priya.getByRole('alert').filter({ hasText: 'There is a problem' });
    await problem.waitFor();
    expect(await problem.getByRole('link').allInnerTexts()).toEqual([
      'Say how persistent the behaviour is',
      'Say what harm there is, or could be',
      'Say how adequate the response was',
    ]);
    await look(priya, 'hate-three-headings');
    await priya.reload();
    await priya.getByRole('heading', { name: 'Your decision' }).waitFor();
    expect(await priya.getByText('The decision is saved.').count()).toBe(0);
  },
);

chapter('D12, R26, R29 she weighs the three headings and Letter 2a goes by discretion', async () => {
  const { priya, casePage } = applied;
  await fillInDecision(priya, 'The threshold is met: hold a review', 'The authority’s discretion', { ...HEADINGS, ...WORDS });
  await priya.getByText('The decision is saved.').waitFor();
  const made = await priya.getByRole('region', { name: 'The decision' }).innerText();
  for (const weighed of Object.values(HEADINGS)) {
    expect(made).toContain(weighed);
  }
  await look(priya, 'hate-decided');
  await priya.getByRole('button', { name: 'Send Letter 2a' }).click();
  await priya.getByText('Letter 2a was sent').waitFor();
  await priya.goto(casePage);
  await priya.getByRole('heading', { name: `Case ${applied.reference}` }).waitFor();
  await look(priya, 'hate-case-met');
});

chapter('R29, R81, R82 he reads in Letter 2a that discretion was used, why, and by when he hears the outcome', async () => {
  const letter = await mailedLetter(yusuf, 'yusuf.rahman@mail.example', 'decision');
  expectSaid(
    letter,
    [
      'Yusuf Rahman',
      applied.reference,
      'Friday 20 March 2026',
      'meets the threshold',
      'We used our discretion.',
      'how persistent the behaviour is, the harm it causes or could cause, and how well it was responded to',
      WORDS.Reasons,
      WORDS['Further action'],
      WORDS['What happens next'],
      'Hate incident',
      'Does not count: it was reported on 9 March 2026; the last day to report it was 2 March 2026.',
      // Twenty working days after Friday 20 March 2026, without Good Friday and Easter Monday.
      'outcome by Tuesday 21 April 2026',
      'which is Friday 17 April 2026',
      'up to 30 minutes',
    ],
    ['does not meet the threshold', 'last day to appeal'],
  );
  await followByLink(yusuf, 'blaby', applied.reference, 'yusuf.rahman@mail.example');
  expect(await yusuf.locator('main').innerText()).toContain('The threshold is met: there will be a review.');
  await look(yusuf, 'hate-follow');
});
