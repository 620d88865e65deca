import type { Browser, BrowserContext, Page } from 'playwright-core';
import { browser } from '../support/browser';
import { anApplicant } from './applicant';
import { answer, axe, day, looked } from './looking';
import { openStreet, type TestStreet } from './street';

// The built pages in a real browser: the whole application without JavaScript and with it, and axe on every page.
let street: TestStreet;
let chrome: Browser;
let base: string;

beforeAll(async () => {
  street = await openStreet();
  base = await street.app.listen({ port: 0, host: '127.0.0.1' });
  chrome = await browser();
});
afterAll(() => chrome.close());

async function fillIn(page: Page, seen: (name: string) => Promise<void>): Promise<void> {
  await page.goto(`${base}/blaby`);
  await seen('authority');
  await page.getByRole('button', { name: 'Ask for a review' }).click();
  await seen('start');
  await page.getByRole('button', { name: 'Continue' }).click();
  await answer(page, { No: true });
  await answer(page, { 'No, I have reported it before': true });
  await seen('who');
  await answer(page, { Myself: true });
  for (const [index, [on, reportedOn]] of [
    ['2026-01-10', '2026-01-12'],
    ['2026-02-03', '2026-02-03'],
    ['2026-01-15', '2026-02-16'],
  ].entries()) {
    if (index > 0) {
      await page.getByRole('link', { name: 'Add another incident' }).click();
    }
    await answer(page, { 'Anti-social behaviour': true });
    await answer(page, { ...day(on!), 'About what time (optional)': 'about 11pm' });
    await answer(page, { 'Where it happened': 'Mill Lane, Blaby', Yes: true });
    await answer(page, { 'What happened?': 'Shouting and banging on doors for an hour.' });
    await answer(page, { Yes: true });
    await answer(page, { Police: true });
    if (index === 0) {
      await answer(page, { ...day('2026-01-09') });
      await seen('report-wrong');
    }
    await answer(page, { ...day(reportedOn!), 'By phone': true });
    await answer(page, { 'What did they do, or say they would do?': 'A call back that never came' });
    await seen(`incident-${index + 1}`);
    await page.getByRole('button', { name: 'Continue' }).click();
  }
  await seen('incidents');
  await page.getByRole('button', { name: 'Continue' }).click();
  await answer(page, { 'Yes, nothing effective has been done': true });
  await answer(page, { 'How does this affect you?': 'I do not sleep.' });
  await answer(page, { 'What would you like to happen?': 'That it stops.' });
  await answer(page, { 'What is your full name?': 'Asha Rowan' });
  await answer(page, { No: true });
  await answer(page, { 'Email address': 'asha.rowan@example.org' });
  await answer(page, { 'My home address': true });
  await answer(page, { 'Address line 1': '4 Mill Lane', 'Town or city': 'Blaby', Postcode: 'nowhere' });
  await seen('address-wrong');
  await answer(page, { Postcode: 'LE8 4AB' });
  await answer(page, {});
  await seen('safe-contact-wrong');
  await answer(page, { Email: true, 'Post to the address given': true });
  await answer(page, { 'By email': true });
  await answer(page, {});
  await seen('format');
  await answer(page, { 'Standard print': true });
  await answer(page, {});
  await answer(page, { 'I rent from a private landlord': true });
  await answer(page, { 'Name of the landlord (optional)': 'A. Lett' });
  await answer(page, {});
  await answer(page, {});
  await page
    .getByLabel('Choose a file')
    .setInputFiles({ name: 'diary.txt', mimeType: 'text/plain', buffer: Buffer.from('Monday: noise') });
  await page.getByRole('button', { name: /^Add th/ }).click();
  await page.getByText('diary.txt, 1 KB').waitFor();
  await seen('evidence');
  await page.getByRole('button', { name: 'Continue' }).click();
  await seen('complaint');
  await answer(page, { 'The police': true });
  await seen('agreement');
  await answer(page, { 'Yes, you may share it with the organisations involved': true });
  await seen('check');
  await page.getByLabel('What I have told you is true as far as I know').check();
  await page.getByRole('button', { name: 'Send my application' }).click();
  await seen('sent');
  await page.getByRole('link', { name: 'seven equality questions' }).click();
  await seen('equality');
  await answer(page, { Female: true }, 'Send my answers');
  await page.getByText('Thank you for looking at the equality questions').waitFor();
}

/** The pages that are asked only where somebody applies for another person, up to the consent. */
async function forAnother(page: Page, seen: (name: string) => Promise<void>): Promise<void> {
  for (const [slug, labels] of [
    ['who', { 'Someone else': true }],
    ['relationship', { 'How do you know them?': 'I am her daughter' }],
    ['their-name', { 'What is the full name of the person affected?': 'Ruth Rowan' }],
    ['their-age', { Yes: true }],
    ['their-adult', { 'Name of the adult (optional)': 'Jo Field', 'I am not sure': true }],
    ['their-contact', { 'Their phone number (optional)': '07700 900321' }],
    ['their-address-kind', { 'The address of someone who can take letters for them': true }],
    [
      'their-address',
      { 'Whose address it is': 'Jo Field', 'Address line 1': '9 Church Street', 'Town or city': 'Blaby', Postcode: 'LE8 4AB' },
    ],
    ['their-safe-contact', { 'Post to the address given': true }],
    ['their-copies', { 'Yes, send them a copy': true }],
    ['their-letters', { 'By first class post': true }],
    ['their-language', { 'An interpreter is needed for calls and meetings': true }],
    ['their-home', { 'Rents from a housing association': true }],
    ['their-landlord', {}],
    ['consent', { 'Yes, they have agreed in writing': true }],
    ['people-responsible', { 'I am not sure': true }],
    ['others', {}],
  ] as const) {
    await page.goto(`${base}/blaby/apply/${slug}`);
    await seen(slug);
    await answer(page, labels);
  }
  await page.goto(`${base}/blaby/apply/consent-details`);
  await seen('consent-details');
  await page.goto(`${base}/blaby/apply/consent-file`);
  await seen('consent-file');
}

describe('a whole application', () => {
  let context: BrowserContext;
  afterEach(() => context.close());

  test('R18, R20 without JavaScript: from the council’s page to the reference and the date', async () => {
    context = await chrome.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await fillIn(page, async () => undefined);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Application sent');
    expect(await page.locator('main').innerText()).toContain('Friday 27 March 2026');
    await page.goto(`${base}/blaby/apply/check`);
    expect(page.url()).toBe(`${base}/blaby/apply/sent`);
  }, 90_000);

  test('with JavaScript: axe finds nothing on any page, and nothing runs out of a window of 320 pixels', async () => {
    context = await chrome.newContext();
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on(
      'console',
      (message) =>
        void (message.type() === 'error' && !/status of 400/.test(message.text()) ? complaints.push(message.text()) : null),
    );
    page.on('pageerror', (failure) => void complaints.push(failure.message));
    const found: string[] = [];
    await fillIn(page, async (name) => {
      found.push(...(await axe(page)));
      await looked(page, name);
    });
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
  }, 120_000);
});

test('R5, D28, D46 axe finds nothing on the pages for somebody else, which all fit', async () => {
  const page = await chrome.newPage();
  const found: string[] = [];
  await forAnother(page, async (name) => {
    found.push(...(await axe(page)));
    await looked(page, name);
  });
  expect(found).toEqual([]);
  await page.close();
}, 90_000);

test('axe finds nothing on the other pages, which all fit', async () => {
  const person = await anApplicant(street);
  const page = await chrome.newPage();
  const found: string[] = [];
  const see = async (name: string, path: string): Promise<void> => {
    await page.goto(`${base}${path}`);
    found.push(...(await axe(page)));
    await looked(page, name);
  };
  await see('home', '/');
  await see('county', '/leicestershire');
  await see('check-a-date', '/check-a-date');
  await see('due', '/check-a-date?ask=due&from-day=2&from-month=4&from-year=2026&days=1');
  await see(
    'windows',
    '/check-a-date?ask=windows&occurred-day=31&occurred-month=1&occurred-year=2026&received-day=30&received-month=6&received-year=2026',
  );
  await see('privacy', '/blaby/privacy');
  await see('accessibility', '/accessibility');
  await see('first-time', '/blaby/apply/first-time');
  await see('call-999', '/blaby/apply/call-999');
  await see('without-name', '/blaby/apply/without-name');
  await see('told', '/blaby/apply/told');
  await see('delete', '/blaby/apply/delete');
  await see('not-found', '/blaby/nothing/here');
  await see('sign-in', '/blaby/status');
  await page.getByLabel('Reference').first().fill(person.reference);
  await page.getByLabel('Email address').fill(person.email);
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await page.getByRole('heading', { name: 'Check your email' }).waitFor();
  found.push(...(await axe(page)));
  while (street.links.length === 0) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await see('use-link', `/blaby/status/link?token=${street.links.at(-1)!.token}`);
  await page.getByRole('button', { name: 'Open my case' }).click();
  await page.getByRole('heading', { name: 'Your case', exact: true }).waitFor();
  found.push(...(await axe(page)));
  await looked(page, 'case');
  await page.close();
  expect(found).toEqual([]);
}, 90_000);
