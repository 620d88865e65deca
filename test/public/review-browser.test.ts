import type { Browser, BrowserContext, Page } from 'playwright-core';
import { browser } from '../support/browser';
import { anApplicant, type Applied } from './applicant';
import { CASE, decided, enter, letterSent, meetingSet, planMade, recommended } from './in-review';
import { answer, axe, looked } from './looking';
import { openStreet, type TestStreet } from './street';

// The applicant's part in the review in a real browser: without JavaScript from end to end, and what JavaScript adds.
let street: TestStreet;
let chrome: Browser;
let base: string;

beforeAll(async () => {
  street = await openStreet();
  street.setNow('2026-04-16T10:00:00Z');
  base = await street.app.listen({ port: 0, host: '127.0.0.1' });
  chrome = await browser();
});
afterAll(() => chrome.close());

/** A page on which somebody is signed in to their case. */
async function opened(
  person: Applied,
  more: { javaScriptEnabled?: boolean } = {},
): Promise<{ page: Page; context: BrowserContext }> {
  const walker = await enter(street, person);
  const context = await chrome.newContext(more);
  await context.addCookies([{ name: 'recourse_session', value: walker.cookies.get('recourse_session')!, url: base }]);
  const page = await context.newPage();
  await page.goto(`${base}${CASE}`);
  return { page, context };
}
async function invited(): Promise<Applied> {
  const person = await anApplicant(street);
  await decided(street, person);
  return person;
}

/** The whole of it, as a person does it; `seen` looks at each page. */
async function takePart(page: Page, seen: (name: string) => Promise<void>): Promise<void> {
  await seen('case-met');
  await page.getByRole('link', { name: 'Choose how to take part' }).click();
  await seen('taking-part');
  await answer(page, {}, 'Continue');
  await seen('taking-part-wrong');
  await answer(page, { 'Somebody I choose comes for me': true }, 'Continue');
  await seen('taking-part-somebody');
  await page.getByRole('link', { name: 'Back', exact: true }).click();
  await answer(page, { 'I will come in person': true }, 'Continue');
  await seen('taking-part-needs');
  await answer(page, { 'An interpreter': true, 'Anything else (optional)': 'Gujarati' }, 'Continue');
  await page.getByRole('button', { name: 'Change what the council should know' }).click();
  await answer(page, { 'A place without steps': true }, 'Continue');
  await seen('taking-part-check');
  await page.getByRole('button', { name: 'Tell Blaby District Council' }).click();
  await page.getByRole('heading', { name: 'Your answer has been sent' }).waitFor();
  await seen('taking-part-told');
  await page.getByRole('link', { name: 'Back to your case' }).click();
  await page.getByRole('link', { name: 'Say how this affects you' }).click();
  await seen('statement');
  await page.getByLabel('How does this affect you?').fill('I do not sleep.');
  await page.getByRole('button', { name: 'Save and come back later' }).click();
  await seen('statement-saved');
  await page.getByRole('link', { name: 'Back', exact: true }).click();
  await page.getByRole('link', { name: 'Go on writing' }).click();
  await page.getByLabel('How does this affect you?').fill('I do not sleep. My daughter is afraid to go out.');
  await page.getByRole('button', { name: 'Continue' }).click();
  await seen('statement-check');
  await page.getByRole('button', { name: 'Give my statement' }).click();
  await page.getByRole('heading', { name: 'Your statement has been given' }).waitFor();
  await page.getByRole('link', { name: 'Back to your case' }).click();
}

test('R33, R34, R36 without JavaScript: from the case to the answer and the statement given', async () => {
  const person = await invited();
  const { page, context } = await opened(person, { javaScriptEnabled: false });
  await takePart(page, async () => undefined);
  expect(await page.locator('main').innerText()).toContain('I will come in person');
  const [kept] = await street.ask<{ needs: string }>('select needs from app.offer_answers where case_id = $1', [person.caseId]);
  expect(kept?.needs).toBe('An interpreter\nA place without steps\nGujarati');
  await context.close();
}, 60_000);

test('with JavaScript: axe finds nothing on any page, nothing runs out of the window, and Exit this page is on each', async () => {
  const { page, context } = await opened(await invited());
  const found: string[] = [];
  await takePart(page, async (name) => {
    found.push(...(await axe(page)));
    expect([name, await page.getByRole('button', { name: 'Exit this page' }).count()]).toEqual([name, 1]);
    await looked(page, name);
  });
  expect(found).toEqual([]);
  await context.close();
}, 120_000);

test('axe finds nothing on the meeting, the plan, and the case at its end, which all fit', async () => {
  const person = await invited();
  await meetingSet(street, person);
  const { page, context } = await opened(person);
  const found: string[] = [];
  const see = async (name: string, path: string): Promise<void> => {
    await page.goto(`${base}${CASE}${path}`);
    found.push(...(await axe(page)));
    await looked(page, name);
  };
  const to = (status: string) => street.ask('update app.cases set status = $2 where id = $1', [person.caseId, status]);
  await see('case-meeting', '');
  await see('meeting', '/meeting');
  await to('MEETING_HELD');
  await planMade(street, person);
  await see('case-held', '');
  await see('plan-draft', '/plan');
  await page.getByLabel('What do you think of the plan?').fill('More patrols at night.');
  await page.getByRole('button', { name: 'Tell Blaby District Council what you think' }).click();
  await page.getByRole('heading', { name: 'What you think has been sent' }).waitFor();
  await street.ask(`update app.plans set status = 'FINAL', final_on = '2026-05-08' where case_id = $1`, [person.caseId]);
  await recommended(street, person, 1, 'Fit better locks on every front door of the block', '2026-05-11');
  await letterSent(street, person, 'LETTER_3', '2026-05-11');
  await to('ACTIONS_OPEN');
  await see('case-actions', '');
  await see('plan-final', '/plan');
  await see('taking-part-late', '/taking-part');
  await see('statement-late', '/statement');
  expect(found).toEqual([]);
  await context.close();
}, 90_000);

test('what is typed is saved by itself, and is there after the page was left', async () => {
  const { page, context } = await opened(await invited());
  await page.goto(`${base}${CASE}/statement`);
  await page.getByLabel('How does this affect you?').pressSequentially('Not lost');
  await page.getByText('Saved.', { exact: true }).waitFor();
  await page.goto(`${base}${CASE}`);
  await page.getByRole('link', { name: 'Go on writing' }).click();
  expect(await page.getByLabel('How does this affect you?').inputValue()).toBe('Not lost');
  await context.close();
}, 60_000);
