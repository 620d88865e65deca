import type { Page } from 'playwright-core';
import { acknowledged, called, expectSaid, mailedLetter, openDeed, settleAllThree, type Acknowledged } from './support/deciding';
import { followByLink } from './support/follow';
import { look } from './support/look';
import { signIn } from './support/office';
import { openProduct, type Product } from './support/product';
import { story } from './support/story';

jest.setTimeout(120_000);
const chapter = story();

// One story: Martin Gale's three reports count, yet the evidence shows that he made them up to harm a neighbour.
const MARTIN = called('Martin Gale');
const GROUND = 'Malicious';
const EVIDENCE = 'Video from the landlord shows him breaking his own door on 2 March 2026.';
const REASONS = 'The reports were made to have a neighbour removed, and what they describe did not happen.';
const NEXT = 'If anything happens to you, report it to us or to the police and we will look at it afresh.';
const ADVICE = 'Advice of the monitoring officer, 18 March 2026: the duty in section 104(4) does not reach an abuse of it.';
let product: Product;
let martin: Page;
let helen: Page;
let applied: Acknowledged;

beforeAll(async () => {
  product = await openProduct('2026-03-20');
  [martin, helen] = await Promise.all([product.person(), product.person()]);
  applied = await acknowledged(product, MARTIN);
});

chapter(
  'R79, D5 with the test in the Act met the rejection page warns in red, and asks for a reason of the list and for the advice',
  async () => {
    const { priya, casePage } = applied;
    await settleAllThree(priya, casePage);
    await openDeed(priya, casePage, 'Reject the application');
    await priya.getByRole('heading', { name: 'Reject the application' }).waitFor();
    expect(await priya.locator('.app-red').innerText()).toContain('A rejection needs legal advice and a team manager.');
    const list = priya.getByRole('group', { name: 'For which reason?' });
    expect((await list.locator('label').allInnerTexts()).map((text) => text.trim())).toEqual([
      'Prejudicial',
      'Discriminatory',
      'Malicious',
      'Unreasonable',
      'Vexatious',
      'Frivolous',
    ]);
    await priya.getByRole('button', { name: 'Propose the rejection' }).click();
    const problem = priya.getByRole('alert').filter({ hasText: 'There is a problem' });
    await problem.waitFor();
    expect(await problem.getByRole('link').allInnerTexts()).toEqual([
      'Choose the reason from the list',
      'Say what the evidence is',
      'Give the reasons',
      'Say what the applicant can do next',
      'Note the legal advice: the test in the Act is met',
    ]);
    await look(priya, 'reject-nothing-said');
  },
);

chapter('R79, D5 without the note of the legal advice it is not proposed; with it, it waits for a second person', async () => {
  const { priya, casePage } = applied;
  await priya.getByRole('group', { name: 'For which reason?' }).getByLabel(GROUND).check();
  await priya.getByLabel('Evidence').fill(EVIDENCE);
  await priya.getByLabel('Reasons').fill(REASONS);
  await priya.getByLabel('What the applicant can do next').fill(NEXT);
  await priya.getByRole('button', { name: 'Propose the rejection' }).click();
  const problem = priya.getByRole('alert').filter({ hasText: 'There is a problem' });
  await problem.getByText('Note the legal advice').waitFor();
  expect(await problem.getByRole('link').count()).toBe(1);
  await priya.getByLabel('Legal advice').fill(ADVICE);
  await look(priya, 'reject-form');
  await priya.getByRole('button', { name: 'Propose the rejection' }).click();
  await priya.getByText('The rejection is proposed.').waitFor();
  expect(await priya.getByLabel('Yes, I approve it').count()).toBe(0);
  await look(priya, 'reject-proposed');
  await priya.goto(`${casePage}/threshold`);
  await priya.getByText('A manager has not approved the rejection yet.').waitFor();
  expect(await priya.locator('[aria-disabled="true"]', { hasText: 'Send Letter 2b' }).count()).toBe(1);
  await look(priya, 'reject-letter-stopped');
});

chapter('R79, D5 Helen Marsh reads ground, evidence and advice, and approves', async () => {
  await signIn(helen, 'manager@blaby.example');
  await helen.getByRole('link', { name: applied.reference, exact: true }).click();
  await helen.getByRole('button', { name: 'Answer the proposed rejection' }).click();
  await helen.getByLabel('Yes, I approve it').waitFor();
  const main = await helen.locator('main').innerText();
  for (const told of [GROUND, EVIDENCE, REASONS, ADVICE, 'Priya Shah']) {
    expect(main).toContain(told);
  }
  await helen.getByLabel('Yes, I approve it').check();
  await look(helen, 'reject-answering');
  await helen.getByRole('button', { name: 'Save the answer' }).click();
  await helen.getByText('Approved. The letter can be sent now.').waitFor();
  await look(helen, 'reject-approved');
});

chapter('R79, R27 Letter 2b goes; the case is rejected, and nobody is left with a date that still runs', async () => {
  const { priya, casePage } = applied;
  await priya.goto(`${casePage}/threshold`);
  await priya.getByRole('button', { name: 'Send Letter 2b' }).click();
  await priya.getByText('Letter 2b was sent').waitFor();
  await look(priya, 'reject-letter-sent');
  await priya.goto(casePage);
  await priya.getByText('Nothing to do unless the applicant appeals').waitFor();
  expect(await priya.locator('main').innerText()).toContain('The application is rejected');
  await look(priya, 'reject-case');
});

chapter(
  'R79, R73, D5 he reads the ground, the reasons, his right to appeal with its last day, and where to complain',
  async () => {
    const letter = await mailedLetter(martin, 'martin.gale@mail.example', 'decision');
    expectSaid(
      letter,
      [
        'We have rejected your application',
        'Martin Gale',
        applied.reference,
        'Friday 20 March 2026',
        'because we found it to be malicious',
        REASONS,
        NEXT,
        'You can appeal.',
        'we failed to consider a relevant process, policy or protocol',
        'we failed to consider relevant facts',
        'The last day to appeal is Tuesday 21 April 2026.',
        'Local Government and Social Care Ombudsman',
        'Housing Ombudsman',
        'Independent Office for Police Conduct',
      ],
      ['does not meet the threshold', 'monitoring officer', 'legal advice', 'doubt what you have been through'],
    );
    await followByLink(martin, 'blaby', applied.reference, 'martin.gale@mail.example');
    const main = await martin.locator('main').innerText();
    expect(main).toContain('rejected');
    expect(main).toContain('up to Tuesday 21 April 2026');
    expect(main).not.toContain('monitoring officer');
    await look(martin, 'reject-follow');
  },
);
