import type { Page } from 'playwright-core';
import { apply, LEILA, type Teller } from './support/applicant';
import { look } from './support/look';
import { moveDate, openTab, PASSWORD, signIn } from './support/office';
import { choosePost, printChosen, sayPosted } from './support/post-room';
import { openProduct, type Product } from './support/product';
import { story } from './support/story';

jest.setTimeout(120_000);
const chapter = story();

// Two people apply, one of them without email. Sam Okafor, deputy at Blaby and SPOC at Hinckley & Bosworth, never touches a mouse.
const GRACE: Teller = { ...LEILA, fullName: 'Grace Ellery', email: null, phone: '01632 960077', letters: 'By first class post' };
let product: Product;
let sam: Page;
let grace: Page;
let first: string;
let second: string;

beforeAll(async () => {
  product = await openProduct('2026-03-20');
  [sam, grace] = await Promise.all([product.person(), product.person()]);
  const leila = await product.person();
  first = await apply(leila, 'blaby', LEILA);
  second = await apply(grace, 'blaby', GRACE);
  await leila.context().close();
});

chapter('signing in and choosing one of two hats takes a keyboard only, and the bar says which is on', async () => {
  await sam.goto('/office');
  await sam.getByRole('heading', { name: 'Sign in' }).waitFor();
  await tabTo(sam, 'Skip to main content');
  await tabTo(sam, 'Email address');
  await sam.keyboard.type('deputy@blaby.example');
  await sam.keyboard.press('Tab');
  await sam.keyboard.type(PASSWORD);
  await sam.keyboard.press('Enter');
  await sam.getByRole('heading', { name: 'Which hat are you wearing?' }).waitFor();
  await look(sam, 'hats');
  await choose(sam, 'Deputy SPOC');
  await sam.getByRole('heading', { name: 'Your work' }).waitFor();
  expect(await sam.getByRole('banner').innerText()).toMatch(/Blaby[\s\S]*Sam Okafor, Deputy/);
});

chapter('j, k and enter walk the work of Blaby, and / goes to the search', async () => {
  await sam.getByRole('link', { name: first, exact: true }).waitFor();
  const order = await sam.locator('.app-work th a').allInnerTexts();
  expect([...order].sort()).toEqual([first, second].sort());
  await sam.keyboard.press('j');
  expect(await focused(sam)).toBe(order[0]);
  await sam.keyboard.press('j');
  expect(await focused(sam)).toBe(order[1]);
  await look(sam, 'workstack-keys');
  await sam.keyboard.press('k');
  expect(await focused(sam)).toBe(order[0]);
  await sam.keyboard.press('/');
  expect(await sam.evaluate('document.activeElement.id')).toBe('search');
  await sam.keyboard.type(second);
  await sam.keyboard.press('Enter');
  await sam.getByRole('link', { name: first, exact: true }).waitFor({ state: 'detached' });
  await sam.getByRole('heading', { name: 'Your work' }).focus();
  await sam.keyboard.press('j');
  await sam.keyboard.press('Enter');
  await sam.getByRole('heading', { name: `Case ${second}` }).waitFor();
  expect(await sam.evaluate('document.activeElement.tagName')).toBe('H1');
});

chapter(
  'R4 with the other hat on he is in Hinckley & Bosworth, where there is no case, and the case of Blaby is not found',
  async () => {
    const casePage = new URL(sam.url()).pathname;
    await tabTo(sam, 'Switch hat', true);
    await sam.keyboard.press('Enter');
    await sam.getByRole('heading', { name: 'Which hat are you wearing?' }).waitFor();
    await choose(sam, 'Single point of contact (SPOC)');
    await sam.getByText('No case is open').waitFor();
    expect(await sam.getByRole('banner').innerText()).toContain('Hinckley & Bosworth Borough Council');
    await look(sam, 'workstack-empty');
    await sam.goto(casePage);
    await sam.getByRole('heading', { name: 'Page not found' }).waitFor();
    await look(sam, 'case-of-another-authority');
  },
);

chapter(
  'Exit this page leaves at once: by its button, by its link at the start of the page, and by three presses of Shift',
  async () => {
    const page = await product.person();
    await page.route('https://www.bbc.co.uk/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' }),
    );
    for (const leave of [
      async () => page.getByRole('button', { name: 'Exit this page' }).click(),
      async () => {
        await tabTo(page, 'Exit this page');
        await page.keyboard.press('Enter');
      },
      async () => {
        for (let press = 0; press < 3; press += 1) {
          await page.keyboard.press('Shift');
        }
      },
    ]) {
      await page.goto('/blaby/apply/danger');
      await page.locator('.govuk-frontend-supported').waitFor();
      await leave();
      await page.waitForURL('https://www.bbc.co.uk/weather');
    }
    await page.context().close();
  },
);

chapter(
  'R7 county, board, chair and administrators have homes that say what will be there, and no case is shown to them',
  async () => {
    const homes: readonly [string, string][] = [
      ['county@leicestershire.example', 'Appeals to allocate'],
      ['board@csp.example', 'Lessons and figures'],
      ['chair@csp.example', 'Appeals given to you'],
      ['admin@blaby.example', 'Your authority'],
      ['partnership@leicestershire.example', 'The partnership'],
    ];
    for (const [email, title] of homes) {
      const page = await product.person();
      await signIn(page, email);
      await page.getByRole('heading', { name: title, exact: true }).waitFor();
      const main = await page.locator('main').innerText();
      expect(main).toContain(title === 'The partnership' ? 'More will come here' : 'There is nothing for you to do here yet');
      expect(main).not.toMatch(/BDC-/);
      await look(page, `home-${email.split('@')[0]}`);
      await page.goto('/office/work');
      await page
        .locator('main')
        .getByText(/BDC-|.* /)
        .first()
        .waitFor();
      expect(await page.locator('main').innerText()).not.toMatch(/BDC-/);
      await page.context().close();
    }
  },
);

chapter('signing out everywhere ends the session of another browser of the same person', async () => {
  const elsewhere = await product.person();
  await signIn(elsewhere, 'deputy@blaby.example');
  await sam.goto('/office');
  await sam.getByRole('button', { name: 'Sign out everywhere' }).click();
  await sam.getByRole('heading', { name: 'Sign in' }).waitFor();
  await elsewhere.goto('/office/work');
  await elsewhere.getByRole('heading', { name: 'Sign in' }).waitFor();
  await elsewhere.context().close();
});

chapter('R23, D53 a letter to somebody without email goes by post, and the code printed in it opens her case', async () => {
  const priya = await product.person();
  await signIn(priya, 'spoc@blaby.example');
  await priya.getByRole('link', { name: second, exact: true }).click();
  await priya.getByRole('heading', { name: `Case ${second}` }).waitFor();
  const casePage = new URL(priya.url()).pathname;
  await priya.getByRole('button', { name: 'Look at Letter 1 and send it' }).click();
  await priya.getByRole('button', { name: 'Send Letter 1' }).click();
  await priya.getByText('The letter is to be posted').waitFor();
  await look(priya, 'letter-1-to-post');
  await choosePost(priya, second);
  const letter = await printChosen(priya);
  await sayPosted(priya);
  await priya.getByText('1 letter is recorded as posted on Friday 20 March 2026.').waitFor();
  // Second working day after posting on Friday 20 March.
  await priya.goto(casePage);
  await openTab(priya, 'Letters');
  expect(await priya.getByRole('row').filter({ hasText: 'Letter 1' }).innerText()).toContain('24 March');
  const code = /this code: ([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})/.exec(letter)?.[1] ?? '';
  expect(letter).toContain('14 Orchard Lane');
  await grace.goto('/blaby/status');
  await grace.getByLabel('Reference').last().fill(second);
  await grace.getByLabel('Code').fill('AAAA-BBBB-CCCC');
  await grace.getByRole('button', { name: 'Open my case' }).click();
  await grace.getByRole('link', { name: /do not belong together/ }).waitFor();
  await grace.getByLabel('Code').fill(code.toLowerCase().replaceAll('-', ' '));
  await grace.getByRole('button', { name: 'Open my case' }).click();
  await grace.getByRole('heading', { name: 'Your case', exact: true }).waitFor();
  expect(await grace.locator('main').innerText()).toContain(second);
  await look(grace, 'follow-by-code');
  await priya.context().close();
});

chapter('R23 a deadline passes: on Monday 30 March the other case is overdue in the workstack', async () => {
  const tom = await product.person();
  await signIn(tom, 'partnership@leicestershire.example');
  await moveDate(tom, '2026-03-30');
  await tom.context().close();
  const priya = await product.person();
  await signIn(priya, 'spoc@blaby.example');
  const overdue = priya.getByRole('table', { name: 'Overdue (1)' });
  await overdue.waitFor();
  expect(await overdue.innerText()).toMatch(
    new RegExp(`${first}[\\s\\S]*Friday 27 March 2026 \\(1 working day late\\)[\\s\\S]*This authority`),
  );
  expect(await priya.getByRole('status').first().innerText()).toBe('1 case overdue: start there.');
  await look(priya, 'workstack-overdue');
  await priya.context().close();
});

/** Presses Tab, or Shift and Tab, until the thing of this name has the focus. */
async function tabTo(page: Page, name: string, backwards = false): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press(backwards ? 'Shift+Tab' : 'Tab');
    if ((await focused(page)).includes(name)) {
      return;
    }
  }
  throw new Error(`The Tab key does not reach “${name}”.`);
}

/** What a person hears of the thing that has the focus: its label, or its text. */
function focused(page: Page): Promise<string> {
  return page.evaluate<string>(
    '(({ activeElement: at, body }) => (at === body ? "" : (at.labels?.[0]?.textContent ?? at.textContent)).trim())(document)',
  );
}

/** Chooses a role with Space and the arrow keys, and goes on with Enter. */
async function choose(page: Page, role: string): Promise<void> {
  await page.keyboard.press('Tab');
  for (let presses = 0; presses < 5 && !(await page.getByLabel(role, { exact: true }).isChecked()); presses += 1) {
    await page.keyboard.press(presses === 0 ? 'Space' : 'ArrowDown');
  }
  expect(await page.getByLabel(role, { exact: true }).isChecked()).toBe(true);
  await page.keyboard.press('Enter');
}
