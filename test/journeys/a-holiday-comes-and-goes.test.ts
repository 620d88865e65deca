import type { Page } from 'playwright-core';
import { apply, day, LEILA, type Teller } from './support/applicant';
import { followByLink } from './support/follow';
import { loadUntil, mailedTo, openReasons, readMail, takeAndAcknowledge } from './support/limits';
import { look } from './support/look';
import { moveDate, readLinked, signIn } from './support/office';
import { openProduct, type Product } from './support/product';
import { story } from './support/story';

jest.setTimeout(120_000);
const chapter = story();

// One story: two people were told that a decision comes by Monday 13 April 2026; then Friday 10 April becomes a bank holiday, and after
// that it does not. Meanwhile Priya Shah goes away, and the day comes and passes.
const OMAR: Teller = { ...LEILA, fullName: 'Omar Begum', email: 'omar.begum@mail.example' };
const PROMISED = 'Monday 13 April 2026';
const LATEST = 'Tuesday 14 April 2026';
const CAUSE = 'Friday 10 April 2026 became a bank holiday: Day of the demonstration';
let product: Product;
let leila: Page;
let omar: Page;
let priya: Page;
let charnwood: Page;
let tom: Page;
let reference: string;
let other: string;
let casePage: string;
let otherPage: string;

beforeAll(async () => {
  product = await openProduct('2026-03-20');
  [leila, omar, priya, charnwood, tom] = (await Promise.all(Array.from({ length: 5 }, () => product.person()))) as [
    Page,
    Page,
    Page,
    Page,
    Page,
  ];
  await signIn(tom, 'partnership@leicestershire.example');
});

chapter('R26 two councils send Letter 1 on Thursday 26 March and promise a decision by Monday 13 April', async () => {
  [reference, other] = await Promise.all([apply(leila, 'blaby', LEILA), apply(omar, 'charnwood', OMAR)]);
  await moveDate(tom, '2026-03-26');
  await Promise.all([signIn(priya, 'spoc@blaby.example'), signIn(charnwood, 'spoc@charnwood.example')]);
  const [blaby, there] = await Promise.all([takeAndAcknowledge(priya, reference), takeAndAcknowledge(charnwood, other)]);
  [casePage, otherPage] = [blaby.at, there.at];
  for (const { letter } of [blaby, there]) {
    expect(letter).toContain(`decision by ${PROMISED}`);
  }
});

chapter('D64 on Tuesday 31 March Tom Fairley adds a bank holiday ten days ahead, with a reason', async () => {
  await moveDate(tom, '2026-03-31');
  await tom.goto('/office/home');
  await tom.getByRole('link', { name: 'Bank holidays' }).click();
  await tom.getByRole('table', { name: '2026' }).waitFor();
  await look(tom, 'bank-holidays');
  await tom.getByRole('button', { name: 'Continue' }).click();
  await tom.getByRole('link', { name: 'Say why, and where it was announced' }).waitFor();
  await look(tom, 'bank-holidays-mistakes');
  for (const [label, value] of Object.entries(day('2026-04-10'))) {
    await tom.getByLabel(label, { exact: true }).fill(value);
  }
  await tom.getByLabel('What it is called').fill('Day of the demonstration');
  await tom.getByLabel('Why, and where it was announced').fill('Announced by Royal Proclamation on 31 March 2026.');
  await tom.getByRole('button', { name: 'Continue' }).click();
  await tom.getByText('will not be a working day for any authority').waitFor();
  await look(tom, 'bank-holidays-confirm');
  await tom.getByRole('button', { name: 'Add this bank holiday for everybody' }).click();
  await tom.getByText('Friday 10 April 2026 is a bank holiday.').waitFor();
  await look(tom, 'bank-holidays-added');
  const changes = await tom.getByRole('table', { name: 'Changes made by people' }).innerText();
  expect(changes).toMatch(/Friday 10 April 2026.*Added: Day of the demonstration.*Royal Proclamation.*Tom Fairley/s);
});

chapter('D33, D64 in both councils the clock shows the old day, the new day, the cause, and what stays promised', async () => {
  for (const [page, at] of [
    [priya, casePage],
    [charnwood, otherPage],
  ] as const) {
    await loadUntil(page, at, `Moved from ${PROMISED}`);
    const clock = page.getByRole('complementary').getByRole('listitem').filter({ hasText: 'Decide the threshold' });
    const said = await clock.innerText();
    expect(said).toContain(`Due ${LATEST}`);
    expect(said).toContain(`Promised for ${PROMISED}`);
    expect(said).toContain(`Moved from ${PROMISED} to ${LATEST}: ${CAUSE}`);
    await clock.locator('summary').click();
    expect(await clock.innerText()).toMatch(/10 working days from Letter 1 .*Day of the demonstration/s);
  }
  expect(await priya.getByRole('region', { name: 'Next step' }).innerText()).toContain(`The applicant was promised ${PROMISED}.`);
  await look(priya, 'case-date-moved');
});

chapter('D33, D64 both applicants are written to: the day promised, what changed, and the latest day now', async () => {
  for (const [teller, known, council] of [
    [LEILA, reference, 'Blaby District Council'],
    [OMAR, other, 'Charnwood Borough Council'],
  ] as const) {
    const { subject, text, letter } = await readMail(leila, teller.email ?? '', 'a date has changed');
    expect(subject).toContain(known);
    for (const said of [text.replace(/\s+/g, ' '), letter]) {
      expect(said).toContain(`Dear ${teller.fullName}`);
      expect(said).toContain(`We told you that we would write to you with our decision by ${PROMISED}.`);
      expect(said).toContain('Friday 10 April 2026 has been made a bank holiday (Day of the demonstration).');
      expect(said).toContain(`${PROMISED} is still the day we promised you. We keep to it.`);
      expect(said).toContain(`${LATEST} is the latest day the rules now allow.`);
      expect(said).toContain(council);
    }
    expect(letter).toContain('Tuesday 31 March 2026');
  }
  await priya.goto(`${casePage}/letters`);
  expect(await readLinked(priya, /Download A date has changed/)).toContain(LATEST);
  await look(priya, 'case-letters-date-changed');
});

chapter('D33, R81 her status page says the latest day, the day she was given, and why it moved', async () => {
  await followByLink(leila, 'blaby', reference, 'leila.hassan@mail.example');
  const said = await openReasons(leila);
  expect(said).toContain(
    `Blaby District Council promised to decide whether the threshold is met by ${PROMISED}. The latest day the rules allow is ${LATEST}.`,
  );
  expect(said).toContain(`Now: by ${PROMISED}`);
  expect(said).toContain(`Decision, latest day: by ${LATEST}`);
  expect(said).toContain(`You were given ${PROMISED}, and that day is still promised. ${CAUSE}.`);
  expect(said).toContain('A date has changed (PDF)');
  await look(leila, 'follow-date-moved');
});

chapter('D33, D64 on Wednesday 1 April it is taken away again: no day comes earlier, and nobody is written to', async () => {
  await moveDate(tom, '2026-04-01');
  await tom.goto('/office/bank-holidays');
  await tom.getByRole('button', { name: /Take away.*Day of the demonstration/ }).click();
  await look(tom, 'bank-holidays-take-away');
  await tom.getByRole('button', { name: 'Take it away for everybody' }).click();
  await tom.getByRole('link', { name: 'Say why it is taken away.' }).waitFor();
  await tom.getByLabel('Why it is taken away').fill('The proclamation was withdrawn on 1 April 2026.');
  await tom.getByRole('button', { name: 'Take it away for everybody' }).click();
  await tom.getByText('Friday 10 April 2026 is a working day again.').waitFor();
  await loadUntil(priya, casePage, `Moved from ${PROMISED}`);
  const clock = priya.getByRole('complementary').getByRole('listitem').filter({ hasText: 'Decide the threshold' });
  for (let tries = 0; tries < 100 && !(await clock.innerText()).includes('stands'); tries += 1) {
    await loadUntil(priya, casePage, `Moved from ${PROMISED}`);
    await clock.locator('summary').click();
  }
  const said = await clock.innerText();
  expect(said).toContain(`Due ${LATEST}: this day was given to the applicant and stands. Counted again it would be ${PROMISED}.`);
  expect(said).toContain(`Promised for ${PROMISED}`);
  await look(priya, 'case-date-stands');
  expect(await mailedTo(priya, 'a date has changed')).toHaveLength(2);
});

chapter('D44 Priya will be away; Sam Okafor covers for her, and the case says so', async () => {
  await priya.goto('/office/cover');
  await priya.getByText('Nobody is away').waitFor();
  await priya.getByLabel('Who covers').selectOption({ label: 'Sam Okafor, Deputy SPOC' });
  for (const [legend, iso] of [
    ['First day away', '2026-04-13'],
    ['Last day away', '2026-04-17'],
  ] as const) {
    for (const [label, value] of Object.entries(day(iso))) {
      await priya.getByRole('group', { name: legend }).getByLabel(label, { exact: true }).fill(value);
    }
  }
  await look(priya, 'cover');
  await priya.getByRole('button', { name: 'Save' }).click();
  await priya.getByText('It is noted.').waitFor();
  expect(await priya.getByRole('table').innerText()).toMatch(/Priya Shah.*13 April 2026.*17 April 2026.*Sam Okafor/s);
  await look(priya, 'cover-noted');
  await priya.goto('/office/notices');
  await priya.getByText('Always told at once').waitFor();
  await look(priya, 'notices');
});

chapter('D44 two working days before, lead, deputy and manager are told by email, and nobody is named in it', async () => {
  await moveDate(tom, '2026-04-10');
  const { subject, text } = await readMail(priya, 'spoc@blaby.example', `${reference}: .*Decide the threshold`);
  expect(subject).toContain('due soon');
  expect(text).toContain(`${reference}: Decide the threshold and send Letter 2a or 2b. This is due on ${LATEST}.`);
  expect(text).not.toMatch(/Leila|Hassan|Orchard/);
  expect(await toldOf('due soon')).toEqual(['deputy@blaby.example', 'manager@blaby.example', 'spoc@blaby.example']);
});

chapter('D44 on the day and the working day after, who covers is told in place of the lead, and so is the manager', async () => {
  await moveDate(tom, '2026-04-14');
  const due = await readMail(priya, 'deputy@blaby.example', `${reference}: last day`);
  expect(due.text).toContain(`The last day is ${LATEST}.`);
  expect(await toldOf('last day')).toEqual(['deputy@blaby.example', 'manager@blaby.example']);
  expect(await loadUntil(priya, casePage, 'away until')).toContain(
    'With Priya Shah, away until Friday 17 April 2026, covered by Sam Okafor.',
  );
  await moveDate(tom, '2026-04-15');
  const late = await readMail(priya, 'manager@blaby.example', `${reference}: late`);
  expect(late.text).toContain(`This was due on ${LATEST} and is late.`);
  expect(await toldOf('late')).toEqual(['deputy@blaby.example', 'manager@blaby.example']);
});

/** Who had mail about this step of the case's own decision, each once and in order. */
async function toldOf(step: string): Promise<string[]> {
  const told = (): Promise<string[]> => mailedTo(priya, `${reference}: ${step}: Decide the threshold`);
  for (let tries = 0; tries < 50 && !(await told()).includes('manager@blaby.example'); tries += 1) {
    await priya.reload();
  }
  return (await told()).sort();
}
