import type { Page } from 'playwright-core';
import { apply, LEILA, type Teller } from './support/applicant';
import { passOn, sealAtCounty } from './support/elsewhere';
import { followByLink } from './support/follow';
import { loadUntil, openFromWork, readMail, takeAndAcknowledge } from './support/limits';
import { look } from './support/look';
import { openTab, signIn } from './support/office';
import { openProduct, type Product } from './support/product';
import { story } from './support/story';

jest.setTimeout(120_000);
const chapter = story();

// It is Tuesday 24 March 2026. A form meant for Melton was posted to the county council, which stamped it on Friday 20 March; and Leila
// Hassan applies to Blaby about what happens in Charnwood.
const MIRA: Teller = {
  ...LEILA,
  fullName: 'Mira Solanki',
  email: 'mira.solanki@mail.example',
  addressLine1: '3 Mill Street',
  town: 'Melton Mowbray',
  postcode: 'LE13 1AA',
};
const WORDS = /Mira|Solanki|LE13 1AA|threw stones|kicked until/;
const WHY = 'All that you told us of happened in Loughborough, which is in Charnwood.';
let product: Product;
let grace: Page;
let melton: Page;
let priya: Page;
let charnwood: Page;
let leila: Page;
let sealed: string;
let reference: string;
let sentFrom: string;

beforeAll(async () => {
  product = await openProduct('2026-03-24');
  [grace, melton, priya, charnwood, leila] = (await Promise.all(Array.from({ length: 5 }, () => product.person()))) as [
    Page,
    Page,
    Page,
    Page,
    Page,
  ];
  await signIn(grace, 'county@leicestershire.example');
});

chapter('D16, D60 the county team records what arrived there on Friday 20 March, and can no longer read it', async () => {
  await grace.goto('/office/home');
  await grace.getByRole('link', { name: 'Applications that arrived here' }).click();
  await grace.getByText('Nothing waits to be passed on').waitFor();
  await look(grace, 'drop-box-empty');
  await grace.getByText('Record an application that arrived here').click();
  await look(grace, 'drop-box-form');
  sealed = await sealAtCounty(grace, MIRA, { on: '2026-03-20', place: 'Mill Street, Melton Mowbray' });
  await look(grace, 'drop-box-sealed');
  await grace.reload();
  const waiting = grace.getByRole('region', { name: `Waiting: ${sealed}` });
  const said = await waiting.innerText();
  expect(said).toContain('Mill Street, Melton Mowbray');
  expect(said).toContain('Received 20 March 2026, paper form');
  expect(said).toContain('Letter 1 of that council is due Friday 27 March 2026');
  expect(await grace.content()).not.toMatch(WORDS);
  await grace.goto('/office/work');
  await grace.getByRole('heading', { level: 1 }).waitFor();
  expect(await grace.content()).not.toContain(sealed);
});

chapter('D16, D60, D62 she passes it on to Melton, which takes it over', async () => {
  await grace.goto('/office/drop-box');
  await passOn(grace, 'Melton Borough Council', 'The street is in Melton Mowbray.', 'Pass it on');
  await grace.getByText('It has been passed on, unopened.').waitFor();
  await loadUntil(grace, '/office/drop-box', sealed);
  const row = grace.getByRole('table', { name: 'Passed on' }).getByRole('row').filter({ hasText: sealed });
  for (let tries = 0; tries < 50 && (await row.innerText()).includes('Not yet'); tries += 1) {
    await loadUntil(grace, '/office/drop-box', sealed);
  }
  expect((await row.innerText()).split('\t')).toEqual([
    sealed,
    '20 March 2026',
    'Mill Street, Melton Mowbray',
    'Melton Borough Council',
    '24 March 2026',
    '24 March 2026',
  ]);
  await look(grace, 'drop-box-passed');
});

chapter(
  'D16, D60, D62 Melton’s SPOC has the case with the county’s day of receipt, Letter 1 counted from it, and sends it',
  async () => {
    await signIn(melton, 'spoc@melton.example');
    const at = await openFromWork(melton, sealed);
    const said = await melton.locator('main').innerText();
    expect(said).toContain('Mira Solanki');
    expect(said).toContain('Passed on by Leicestershire County Council, received there on Friday 20 March 2026.');
    const clock = melton.getByRole('complementary').getByRole('listitem').filter({ hasText: 'Send Letter 1' });
    await clock.locator('summary').click();
    expect(await clock.innerText()).toMatch(/Due Friday 27 March 2026.*Friday 20 March 2026/s);
    await look(melton, 'case-from-county');
    await openTab(melton, 'Incidents');
    expect(await melton.locator('main').innerText()).toContain('My door was kicked until the frame broke.');
    const { letter } = await takeAndAcknowledge(melton, sealed);
    for (const words of [
      'Dear Mira Solanki',
      sealed,
      'Friday 20 March 2026',
      'Tuesday 24 March 2026',
      'Melton Borough Council',
    ]) {
      expect(letter).toContain(words);
    }
    expect(letter).toContain('by Thursday 9 April 2026');
    const mail = await readMail(melton, 'mira.solanki@mail.example', 'we have received your application');
    expect(mail.letter).toContain('Dear Mira Solanki');
    await grace.goto(at);
    await grace.getByRole('heading', { level: 1, name: /not/i }).waitFor();
    expect(await grace.content()).not.toMatch(WORDS);
  },
);

chapter('R12, D17, D62 Blaby passes Leila’s case to Charnwood, where the behaviour was, with the reason', async () => {
  reference = await apply(leila, 'blaby', LEILA);
  await signIn(priya, 'spoc@blaby.example');
  const { at } = await takeAndAcknowledge(priya, reference);
  sentFrom = at;
  await priya.goto(at);
  await priya.getByText('Other things to do on this case').click();
  await priya.getByRole('button', { name: 'Pass to another council, join, link or share' }).click();
  await priya.getByRole('heading', { name: 'Pass to another council' }).waitFor();
  await look(priya, 'elsewhere');
  await passOn(priya, 'Charnwood Borough Council', WHY, 'Pass the case on');
  await priya.getByText('The case has been passed on.').waitFor();
  await look(priya, 'elsewhere-passed');
});

chapter('D62 once Charnwood has it, what stays at Blaby is a stub that says nothing of her', async () => {
  const at = sentFrom;
  await loadUntil(priya, at, 'What it said can be read there only.');
  for (const tab of ['', '/incidents', '/people', '/requests', '/letters', '/documents', '/history']) {
    await priya.goto(`${at}${tab}`);
    await priya.getByRole('heading', { name: `Case ${reference}` }).waitFor();
    const shown = await priya.locator('main').innerText();
    expect([tab, /Leila|Hassan|Orchard|kicked until|threw stones|I do not sleep|Download/.exec(shown)?.[0]]).toEqual([
      tab,
      undefined,
    ]);
    await look(priya, `stub${tab.replace('/', '-')}`);
  }
});

chapter('D17, D62 the letter says where it went and why, that nothing is lost, and whom to ask now', async () => {
  const { letter, text } = await readMail(leila, 'leila.hassan@mail.example', 'who deals with your application now');
  for (const said of [letter, text.replace(/\s+/g, ' ')]) {
    for (const words of [
      'Dear Leila Hassan',
      'On Tuesday 24 March 2026 we passed your application to Charnwood Borough Council.',
      WHY,
      `Your reference is still ${reference}.`,
      'The date we received your application, Tuesday 24 March 2026, still counts as the date you applied.',
      'You do not lose any time.',
      'casereview@charnwood.example',
    ]) {
      expect(said).toContain(words);
    }
  }
});

chapter('D62 Charnwood has the whole case: same reference, same day, and the decision due when Blaby said', async () => {
  await signIn(charnwood, 'spoc@charnwood.example');
  const at = await openFromWork(charnwood, reference);
  const said = await charnwood.locator('main').innerText();
  expect(said).toContain('Leila Hassan');
  expect(said).toContain('Passed on by Blaby District Council, received there on Tuesday 24 March 2026.');
  const clock = charnwood.getByRole('complementary').getByRole('listitem').filter({ hasText: 'Decide the threshold' });
  expect(await clock.innerText()).toContain('Due Thursday 9 April 2026');
  await look(charnwood, 'case-transferred-in');
  await charnwood.goto(`${at}/incidents`);
  await charnwood.getByText('My door was kicked until the frame broke.').waitFor();
  expect(at).not.toBe(sentFrom);
});

chapter('R81, D62 the reference still works at Blaby, and shows where the case stands at Charnwood', async () => {
  await followByLink(leila, 'blaby', reference, 'leila.hassan@mail.example');
  const said = await leila.locator('main').innerText();
  expect(said).toContain(
    'The council you applied to wrote to you on Tuesday 24 March 2026. Charnwood Borough Council has until Thursday 9 April 2026',
  );
  expect(said).toContain('casereview@charnwood.example');
  await look(leila, 'follow-transferred');
});
