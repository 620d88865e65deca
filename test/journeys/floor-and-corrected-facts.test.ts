import type { Page } from 'playwright-core';
import { LEILA } from './support/applicant';
import { acknowledged, called, expectSaid, mailedLetter, openDeed, settleAllThree, type Acknowledged } from './support/deciding';
import { followByLink } from './support/follow';
import { look } from './support/look';
import { fillInDecision, signIn } from './support/office';
import { openProduct, type Product } from './support/product';
import { story } from './support/story';

jest.setTimeout(120_000);
const chapter = story();

// One story: Nadia Petrov tells one night twice, a day apart. With both the test in the Act is met; a second person corrects it.
const [FIRST, SECOND] = LEILA.incidents;
const NADIA = called('Nadia Petrov', [
  FIRST!,
  SECOND!,
  {
    on: '2026-02-04',
    where: 'Behind 14 Orchard Lane',
    what: 'The music from the yard, past midnight.',
    to: 'Housing association or other social landlord',
    reportedOn: '2026-02-05',
    done: 'Nothing.',
  },
]);
const WORDS = {
  Reasons: 'Two separate incidents were reported in time. Three are needed.',
  'Further action': 'Our noise team will measure from your bedroom within two weeks.',
  'What happens next': 'Report any further night within one month and you can apply again.',
};
const WHY = 'She told us by phone that both describe the one night of 3 to 4 February; the police log has one call.';
let product: Product;
let nadia: Page;
let helen: Page;
let applied: Acknowledged;

beforeAll(async () => {
  product = await openProduct('2026-03-20');
  [nadia, helen] = await Promise.all([product.person(), product.person()]);
  applied = await acknowledged(product, NADIA);
});

chapter('D52 with the test in the Act met on settled facts the screen says so in red, and “not met” is refused', async () => {
  const { priya, casePage } = applied;
  await settleAllThree(priya, casePage);
  const red = priya.locator('.app-red');
  expect(await red.innerText()).toContain('“Not met” cannot be decided. If a fact is wrong, propose a correction.');
  await fillInDecision(priya, 'The threshold is not met', 'On the facts: no route is met', WORDS);
  const refused = priya.locator('.app-refusals');
  await refused.waitFor();
  expect(await refused.innerText()).toMatch(
    /This decision cannot be made[\s\S]*The test in the Act is met on the settled facts, so the review must be held\. \(policy §2\)/,
  );
  expect(await priya.getByRole('button', { name: 'Send Letter 2b' }).count()).toBe(0);
  await look(priya, 'floor-stopped');
});

chapter('D51, D52 nor can she take a report away by not accepting it', async () => {
  const { priya } = applied;
  const report = priya.locator('.app-report').filter({ has: priya.getByRole('heading', { name: /Housing association/ }) });
  await report.getByRole('button', { name: /^Change/ }).click();
  await report.getByLabel('Not accepted', { exact: true }).check();
  await report.getByRole('textbox').fill('It is the same night.');
  await report.getByRole('button', { name: 'Save' }).click();
  await report.locator('.app-refusals').waitFor();
  expect(await report.locator('.app-refusals').innerText()).toContain('propose a correction; a manager answers it.');
  await look(priya, 'floor-settling-stopped');
});

chapter('D52 she proposes that two of them are one incident; nothing changes, and she cannot answer it herself', async () => {
  const { priya, casePage } = applied;
  await priya.getByRole('button', { name: 'Propose a correction' }).click();
  await priya.getByRole('heading', { name: 'Correct the facts' }).waitFor();
  await priya.getByLabel('This is the same incident as another').check();
  await priya
    .getByRole('group', { name: 'Which incident was told twice?' })
    .getByLabel(/4 February/)
    .check();
  await priya
    .getByRole('group', { name: 'Which one is it the same as?' })
    .getByLabel(/3 February/)
    .check();
  await priya.getByLabel('Why, and how you know').fill(WHY);
  await look(priya, 'correction-form');
  await priya.getByRole('button', { name: 'Propose the correction' }).click();
  await priya.getByText('The correction is proposed.').waitFor();
  expect(await priya.locator('main').innerText()).toContain('A team manager answers it.');
  expect(await priya.getByLabel('Yes, I approve it').count()).toBe(0);
  await look(priya, 'correction-proposed');
  await priya.goto(casePage);
  await priya.getByText('A team manager answers the proposed correction of facts').waitFor();
  await look(priya, 'correction-waiting');
  await priya.goto(`${casePage}/threshold`);
  await priya.locator('.app-red').waitFor();
  expect(await priya.locator('main').innerText()).toContain('Waits for a team manager. Nothing has changed yet.');
});

chapter('D52 Helen Marsh, team manager, is asked, sees who proposed it and why, and approves', async () => {
  await signIn(helen, 'manager@blaby.example');
  await helen.getByRole('link', { name: applied.reference, exact: true }).click();
  await helen.getByRole('button', { name: 'Answer the proposed correction' }).click();
  await helen.getByLabel('Yes, I approve it').waitFor();
  const main = await helen.locator('main').innerText();
  expect(main).toContain('Proposed by Priya Shah on Friday 20 March 2026');
  expect(main).toContain(WHY);
  await look(helen, 'correction-answering');
  await helen.getByLabel('Yes, I approve it').check();
  await helen.getByRole('button', { name: 'Save the answer' }).click();
  await helen.getByText('Approved. The threshold is reckoned again on the corrected facts.').waitFor();
  expect(await helen.locator('main').innerText()).toContain('Approved by Helen Marsh on Friday 20 March 2026');
  await look(helen, 'correction-approved');
});

chapter(
  'D5, D52 of a correction that Helen proposes herself she cannot be the second person, and it changes nothing',
  async () => {
    await openDeed(helen, applied.casePage, 'Propose a correction of facts');
    await helen.getByLabel('This report was not made').check();
    await helen
      .getByRole('group', { name: 'Which report was not made?' })
      .getByLabel(/Council, /)
      .check();
    await helen.getByLabel('Why, and how you know').fill('The council has no record of it.');
    await helen.getByRole('button', { name: 'Propose the correction' }).click();
    await helen.getByText('You proposed it yourself, so another manager has to answer it.').waitFor();
    expect(await helen.getByLabel('Yes, I approve it').count()).toBe(0);
    await look(helen, 'correction-own');
  },
);

chapter('D52 the engine is asked again: two count, the test in the Act is not met, and “not met” can be decided', async () => {
  const { priya, casePage } = applied;
  await priya.goto(`${casePage}/threshold`);
  await priya.getByText('Route A is not met: two of the three separate incidents needed count.').waitFor();
  const main = await priya.locator('main').innerText();
  expect(main).toContain('The test in the Act is not met: two of the three incidents needed have a qualifying complaint.');
  expect(main).toContain('it is the same incident as the one of 3 February 2026, which counts once.');
  expect(await priya.locator('.app-red').count()).toBe(0);
  await fillInDecision(priya, 'The threshold is not met', 'On the facts: no route is met', WORDS);
  await priya.getByText('The decision is saved.').waitFor();
  await look(priya, 'corrected-decided');
  await priya.getByRole('button', { name: 'Send Letter 2b' }).click();
  await priya.getByText('Letter 2b was sent').waitFor();
});

chapter(
  'R81, R53 in Letter 2b she reads that two tellings are taken as one, why she is refused, and what she can do',
  async () => {
    const letter = await mailedLetter(nadia, 'nadia.petrov@mail.example', 'decision');
    expectSaid(
      letter,
      [
        'Nadia Petrov',
        applied.reference,
        'does not meet the threshold',
        WORDS.Reasons,
        WORDS['Further action'],
        WORDS['What happens next'],
        'Does not count: it is the same incident as the one of 3 February 2026, which counts once.',
        // Twenty working days after Friday 20 March 2026, without Good Friday and Easter Monday.
        'The last day to appeal is Tuesday 21 April 2026.',
        'we failed to consider relevant facts',
        'Local Government and Social Care Ombudsman',
      ],
      ['meets the threshold', 'Priya Shah on', 'Helen Marsh'],
    );
    expect(letter.match(/Counts: reported to/g)).toHaveLength(2);
    await followByLink(nadia, 'blaby', applied.reference, 'nadia.petrov@mail.example');
    expect(await nadia.locator('main').innerText()).toContain('up to Tuesday 21 April 2026');
    await look(nadia, 'corrected-follow');
  },
);
