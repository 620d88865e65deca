import type { Page } from 'playwright-core';
import { apply, LEILA, type Teller } from './support/applicant';
import { settleAllThree } from './support/deciding';
import { followByLink } from './support/follow';
import { loadUntil, mailedTo, openReasons, readMail, sayWhyLonger, takeAndAcknowledge } from './support/limits';
import { look } from './support/look';
import { fillInDecision, moveDate, readLinked, signIn } from './support/office';
import { openProduct, type Product } from './support/product';
import { story } from './support/story';

jest.setTimeout(120_000);
const chapter = story();

// One story: two decisions were due on Monday 13 April 2026 and take longer. Leila Hassan is told every ten working days, as she must be;
// Omar Begum is told once, and then forgotten.
const OMAR: Teller = { ...LEILA, fullName: 'Omar Begum', email: 'omar.begum@mail.example' };
const FIRST_DUE = 'Monday 13 April 2026';
const WHY = 'The housing association has found a second file and is reading it.';
const DONE = 'The police and our own team have answered. We have read both replies.';
const EXTEND = { why: WHY, doneSoFar: DONE, yes: 'Extend the time and send the first update' };
const AGAIN = {
  why: 'The second file names two more reports, and we are asking the police about them.',
  doneSoFar: 'The housing association has answered.',
  yes: 'Send the update',
};
let product: Product;
let leila: Page;
let omar: Page;
let priya: Page;
let tom: Page;
let reference: string;
let other: string;
let casePage: string;
let otherPage: string;

beforeAll(async () => {
  product = await openProduct('2026-03-20');
  [leila, omar, priya, tom] = (await Promise.all(Array.from({ length: 4 }, () => product.person()))) as [Page, Page, Page, Page];
  await signIn(tom, 'partnership@leicestershire.example');
});

chapter(
  'R26 two applications come on Friday 20 March; Letter 1 of Thursday 26 March promises decisions by Monday 13 April',
  async () => {
    [reference, other] = await Promise.all([apply(leila, 'blaby', LEILA), apply(omar, 'blaby', OMAR)]);
    await moveDate(tom, '2026-03-26');
    await signIn(priya, 'spoc@blaby.example');
    casePage = (await takeAndAcknowledge(priya, reference)).at;
    otherPage = (await takeAndAcknowledge(priya, other)).at;
  },
);

chapter('R28, D7 on Friday 10 April she extends both, with the reason; the day first due stays', async () => {
  await moveDate(tom, '2026-04-10');
  await priya.goto(casePage);
  await priya.getByText('Other things to do on this case').click();
  await priya.getByRole('button', { name: 'Extend the time to decide' }).click();
  await priya.getByRole('heading', { name: 'Extend the time' }).waitFor();
  await look(priya, 'extend');
  await priya.getByRole('button', { name: EXTEND.yes }).click();
  await priya.getByRole('link', { name: 'Say why it takes longer' }).waitFor();
  await sayWhyLonger(priya, casePage, EXTEND);
  await sayWhyLonger(priya, otherPage, EXTEND);
  const said = await loadUntil(priya, `${casePage}/extend`, 'Sent Friday 10 April 2026; the next by Friday 24 April 2026.');
  expect(said).toMatch(new RegExp(`First due\\s+${FIRST_DUE}`));
  expect(said).toMatch(/Next update due\s+Friday 24 April 2026/);
  expect(said).toMatch(/Decided by the day first due\s+Cannot be said yet/);
  await look(priya, 'extend-first-update');
  const rail = await loadUntil(priya, casePage, 'Update the applicant while the decision takes longer');
  expect(rail).toContain(`Due ${FIRST_DUE}`);
  await look(priya, 'case-extended');
});

chapter('R28 the first letter comes by the day first due: why, what was done, and when the next one comes', async () => {
  const { letter, text } = await readMail(leila, 'leila.hassan@mail.example', 'an update on your application');
  for (const said of [letter, text.replace(/\s+/g, ' ')]) {
    for (const words of [
      'Dear Leila Hassan',
      reference,
      `We first told you that we would decide by ${FIRST_DUE}. That date stays on record as the date our decision was due.`,
      WHY,
      DONE,
      'We will write to you again by Friday 24 April 2026 at the latest, with our decision or with another update.',
    ]) {
      expect(said).toContain(words);
    }
  }
  expect(letter).toContain('Friday 10 April 2026');
});

chapter(
  'R28, D57, R81 after the latest sensible day her status page says that it takes longer, and that an update comes',
  async () => {
    await moveDate(tom, '2026-04-15');
    await followByLink(leila, 'blaby', reference, 'leila.hassan@mail.example');
    const said = await openReasons(leila);
    expect(said).toContain(`The decision takes longer. It was first due by ${FIRST_DUE}.`);
    expect(said).toContain('You will have the decision or an update by Friday 24 April 2026.');
    expect(said).not.toMatch(/appeal now|That is late/);
    await look(leila, 'follow-extended');
    expect(await mailedTo(leila, `${reference}: your application`)).toEqual([]);
  },
);

chapter(
  'R28, D7 ten working days after the first, on Friday 24 April, comes the second; the next is due on Monday 11 May',
  async () => {
    await moveDate(tom, '2026-04-24');
    await priya.goto(casePage);
    await priya.getByRole('region', { name: 'Next step' }).getByRole('button', { name: 'Send an update' }).click();
    await priya.getByRole('heading', { name: 'Send an update', level: 2 }).waitFor();
    await sayWhyLonger(priya, casePage, AGAIN);
    await loadUntil(priya, `${casePage}/extend`, 'Sent Friday 24 April 2026; the next by Monday 11 May 2026.');
    await look(priya, 'extend-second-update');
    const { letter } = await readMail(leila, 'leila.hassan@mail.example', 'an update on your application');
    for (const words of [
      'Friday 24 April 2026',
      FIRST_DUE,
      AGAIN.why,
      AGAIN.doneSoFar,
      'again by Monday 11 May 2026 at the latest',
    ]) {
      expect(letter).toContain(words);
    }
    expect(letter).not.toContain(WHY);
  },
);

chapter('D57 Omar’s second update was missed: on Monday 27 April he is written to that he may appeal now', async () => {
  await moveDate(tom, '2026-04-27');
  const { letter, text } = await readMail(omar, 'omar.begum@mail.example', `${other}: your application`);
  for (const said of [letter, text.replace(/\s+/g, ' ')]) {
    expect(said).toContain('Dear Omar Begum');
    expect(said).toContain(`We told you that we would decide by ${FIRST_DUE}. We have not. I am sorry.`);
    expect(said).toContain('You do not have to wait for our decision. You can appeal now');
    expect(said).toContain('We are still working on it, and appealing does not stop that.');
  }
  expect(letter).toContain('Monday 27 April 2026');
  expect(letter).not.toContain('24 April');
  expect(await mailedTo(omar, `${reference}: your application`)).toEqual([]);
});

chapter('D57, R81 his status page says that he may appeal, and the office says so in red', async () => {
  await followByLink(omar, 'blaby', other, 'omar.begum@mail.example');
  const said = await omar.locator('main').innerText();
  expect(said).toContain(`Blaby District Council should have decided by ${FIRST_DUE}, and has not.`);
  expect(said).toContain('You can appeal now, in writing, without waiting for the decision.');
  await look(omar, 'follow-not-decided');
  expect(await readLinked(omar, /No decision in time/)).toContain('You can appeal now');
  const office = await loadUntil(priya, otherPage, 'The applicant may appeal now.');
  expect(office).toContain('There was no decision by Tuesday 14 April 2026, and an update did not go in time.');
  await look(priya, 'case-not-decided');
});

chapter('R28, D7 Leila’s case is decided on Thursday 7 May: late by the day first due, in time with its updates', async () => {
  await moveDate(tom, '2026-05-07');
  await settleAllThree(priya, casePage);
  await fillInDecision(priya, 'The threshold is met: hold a review', 'Three separate incidents reported in time', {
    Reasons: 'Three separate incidents were each reported within one month.',
    'Further action': 'The organisations involved will review your case together.',
    'What happens next': 'We will write to you with the day of the meeting.',
  });
  await priya.getByRole('button', { name: 'Send Letter 2a' }).click();
  await priya.getByText('Letter 2a was sent').waitFor();
  expect(await readLinked(priya, /Download the letter as it went/)).toContain('Thursday 7 May 2026');
  const said = await loadUntil(priya, casePage, 'Time to decide');
  expect(said).toMatch(new RegExp(`First due\\s+${FIRST_DUE}`));
  expect(said).toMatch(/Decided\s+Thursday 7 May 2026/);
  expect(said).toMatch(/Decided by the day first due\s+No/);
  expect(said).toMatch(/Every update in time\s+Yes/);
  await look(priya, 'case-decided-after-updates');
});
