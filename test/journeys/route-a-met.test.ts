import type { Page } from 'playwright-core';
import { begin, LEILA, sendApplication, tellAboutOneself, tellIncidents } from './support/applicant';
import { followByLink, openMail } from './support/follow';
import { look } from './support/look';
import { fillInDecision, moveDate, openTab, readLinked, settle, signIn } from './support/office';
import { openProduct, type Product } from './support/product';
import { story } from './support/story';

jest.setTimeout(120_000);
const chapter = story();

// One story, told in chapters: Leila Hassan applies to Blaby on Friday 20 March 2026, and a review is granted on Friday 10 April.
let product: Product;
let leila: Page;
let priya: Page;
let tom: Page;
let reference: string;
let casePage: string;

beforeAll(async () => {
  product = await openProduct('2026-03-20');
  [leila, priya, tom] = await Promise.all([product.person(), product.person(), product.person()]);
  await signIn(tom, 'partnership@leicestershire.example');
});

chapter(
  'R2, R4, R19, R80 on Friday 20 March she applies on the council’s page, is told what counts, and by when she will hear',
  async () => {
    const seen = (name: string): Promise<void> => look(leila, `apply-${name}`);
    await begin(leila, 'blaby', seen);
    await tellIncidents(leila, LEILA.incidents, seen);
    expect(await leila.getByText('Counts so far').count()).toBe(3);
    await tellAboutOneself(leila, LEILA, seen);
    reference = await sendApplication(leila);
    await look(leila, 'apply-sent');
    expect(reference).toMatch(/^BDC-[0-9A-Z]{8}$/);
    expect(await leila.locator('main').innerText()).toContain('has until Friday 27 March 2026 to write to you');
  },
);

chapter('R18, R23 Priya Shah, SPOC, finds it among her work, with the day Letter 1 is due and why', async () => {
  await priya.goto('/office');
  await priya.getByRole('heading', { name: 'Sign in' }).waitFor();
  await look(priya, 'office-sign-in');
  await signIn(priya, 'spoc@blaby.example');
  const row = priya.getByRole('row').filter({ hasText: reference });
  await row.waitFor();
  expect(await row.innerText()).toContain('Friday 27 March 2026');
  expect(await row.innerText()).not.toContain('Leila Hassan');
  await look(priya, 'workstack');
  await row.getByRole('link', { name: reference, exact: true }).click();
  await priya.getByRole('heading', { name: `Case ${reference}` }).waitFor();
  casePage = new URL(priya.url()).pathname;
  await look(priya, 'case-received');
  await openTab(priya, 'Incidents');
  expect(await priya.locator('main').innerText()).toContain('My door was kicked until the frame broke.');
  await look(priya, 'case-incidents');
  await openTab(priya, 'People');
  await look(priya, 'case-people');
});

chapter(
  'R23, R24 on Thursday 26 March she looks at Letter 1 and sends it; the decision is due on Monday 13 April, after Easter',
  async () => {
    await look(tom, 'partnership-home');
    await moveDate(tom, '2026-03-26');
    await look(tom, 'move-date');
    await priya.goto(casePage);
    await priya.getByRole('button', { name: 'Look at Letter 1 and send it' }).click();
    await priya.getByRole('heading', { name: 'Send Letter 1 now?' }).waitFor();
    expect(await priya.locator('main').innerText()).toContain('leila.hassan@mail.example');
    const preview = await readLinked(priya, /Open the letter/);
    expect(preview).toContain('Thursday 26 March 2026');
    expect(preview).toContain('Monday 13 April 2026');
    await look(priya, 'letter-1-preview');
    await priya.getByRole('button', { name: 'Send Letter 1' }).click();
    await priya.getByText('Letter 1 was sent').waitFor();
    await look(priya, 'letter-1-sent');

    const letter = await readLinked(priya, 'Download the letter as it went');
    for (const words of [
      'Leila Hassan',
      reference,
      'Friday 20 March 2026',
      'decision by Monday 13 April 2026',
      'Good Friday and Easter Monday',
    ]) {
      expect(letter).toContain(words);
    }
    await priya.goto(casePage);
    const due = priya.getByRole('complementary').locator('details').filter({ hasText: 'Monday 13 April 2026' }).first();
    await due.locator('summary').click();
    expect(await due.innerText()).toMatch(/10 working days from Letter 1 .*Good Friday.*Easter Monday/s);
    await look(priya, 'case-acknowledged');
  },
);

chapter('R25, R49 she asks the police, the housing association and the council’s own team, and reminds one of them', async () => {
  await priya.goto(`${casePage}/ask`);
  for (const name of ['Leicestershire Police', 'Soar Valley Homes', 'Blaby environmental health']) {
    await priya.getByLabel(name, { exact: true }).check();
  }
  await look(priya, 'ask');
  await priya.getByRole('button', { name: 'Check before sending' }).click();
  await priya.getByRole('heading', { name: 'Send these requests now?' }).waitFor();
  await look(priya, 'ask-check');
  await priya.getByRole('button', { name: 'Send 3 requests' }).click();
  await priya.getByText('The requests are on their way').waitFor();
  await look(priya, 'ask-sent');
  await priya.getByRole('link', { name: 'See the requests' }).click();
  await priya.getByRole('button', { name: 'Remind Soar Valley Homes' }).click();
  await priya.getByText('A reminder is on its way to Soar Valley Homes.').waitFor();
  await look(priya, 'case-requests-asked');
  await openMail(priya, 'asb@police.example', 'information request');
  expect(await priya.locator('main').innerText()).not.toMatch(/Leila|Orchard/);
  await look(priya, 'mail-request');
});

chapter('R45 a police officer answers under the three headings, report by report, and sends a document', async () => {
  const dana = await product.person();
  await openRequest(dana, 'police@police.example', 'police');
  await dana.getByRole('button', { name: 'Check your answers' }).click();
  await dana.getByRole('link', { name: 'Choose your answer' }).waitFor();
  await dana.getByLabel('We hold information and provide it').check();
  await dana.getByLabel('Reports made').fill('One call on 12 January 2026 about stones and threats.');
  await dana.getByLabel('Effect on others').fill('Two neighbours called on the same evening.');
  await dana.getByLabel('Action taken').fill('A patrol drove past on 13 January 2026. No further action was recorded.');
  // Of the three reports, she is asked about the one that was made to the police.
  expect(await dana.locator('.app-report').count()).toBe(1);
  await dana.getByLabel('We have a record of this report').check();
  await dana.getByLabel('Your reference (optional)').fill('NP/26/1041');
  await dana
    .getByLabel(/Files to send/)
    .setInputFiles({ name: 'call-log.txt', mimeType: 'text/plain', buffer: Buffer.from('12 January 2026, 23:14: call taken.') });
  await dana.getByText(/call-log\.txt .*kept/).waitFor();
  await look(dana, 'request-answering');
  await dana.getByRole('button', { name: 'Check your answers' }).click();
  await dana.getByRole('heading', { name: 'Send this answer?' }).waitFor();
  await look(dana, 'request-check');
  await dana.getByRole('button', { name: 'Send the answer' }).click();
  await dana.getByText('Your answer was sent').waitFor();
  await look(dana, 'request-answered');
  await dana.context().close();
});

chapter('R50, R51 housing does not hold it; environmental health refuses on ground (a), but not without saying why', async () => {
  const martin = await product.person();
  await openRequest(martin, 'housing@soarvalley.example', 'housing');
  await martin.getByLabel('We do not hold this information').check();
  await sendAnswer(martin);
  await martin.context().close();

  const aisha = await product.person();
  await openRequest(aisha, 'health@blaby.example', 'health');
  await aisha.getByLabel('We refuse on one of the two grounds').check();
  await aisha.getByLabel(/^Ground \(a\)/).check();
  await aisha.getByRole('button', { name: 'Check your answers' }).click();
  await aisha.getByRole('link', { name: 'Explain why you refuse' }).waitFor();
  await look(aisha, 'request-refused-without-reason');
  await aisha.getByLabel('Explain why').fill('The file names a child in care who is not part of this case.');
  await sendAnswer(aisha);
  await aisha.context().close();
});

chapter('R25, D51 Priya sees every reply side by side and settles each report', async () => {
  await priya.goto(`${casePage}/requests`);
  await priya.getByText('Everybody has replied.').waitFor();
  const matrix = await priya.getByRole('table', { name: 'Who was asked' }).innerText();
  expect(matrix).toContain('We hold information and provide it');
  expect(matrix).toContain('We do not hold this information');
  expect(matrix).toContain('Ground (a)');
  for (const summary of await priya.getByText(/^Reply of /).all()) {
    await summary.click();
  }
  await look(priya, 'case-requests-replied');
  const file = await priya.request.get((await priya.getByRole('link', { name: 'call-log.txt' }).getAttribute('href'))!);
  expect(await file.text()).toContain('call taken');

  await priya.goto(`${casePage}/threshold`);
  await priya.getByText('3 reports are still to settle').waitFor();
  await settle(priya, /Police, /, 'Confirmed by records', 'The police log agrees.');
  await settle(priya, /Council, /, 'Accepted on the applicant’s evidence', 'She kept the leaflet.');
  await settle(priya, /Housing association/, 'Accepted on the applicant’s evidence', 'She kept a note of the call.');
  await priya.getByText('Every report is settled.').waitFor();
  const incidents = await priya.locator('.app-incident--counts').allInnerTexts();
  expect(incidents).toHaveLength(3);
  expect(incidents[0]).toContain('Counts: reported to the police on 12 January 2026, within one month of 10 January 2026');
  await look(priya, 'threshold-settled');
});

chapter('R9, D50 she decides that the threshold is met on Route A, with reasons', async () => {
  await fillInDecision(priya, 'The threshold is met: hold a review', 'Three separate incidents reported in time', {
    Reasons: 'Three separate incidents were each reported within one month, and what was done has not stopped them.',
    'Further action': 'We will bring the police, Soar Valley Homes and our environmental health team together.',
    'What happens next': 'We will write to you with the day of the meeting.',
  });
  await priya.getByText('The decision is saved.').waitFor();
  await look(priya, 'threshold-decided');
});

chapter('R26, R29, R82 on Friday 10 April Letter 2a goes; the outcome is due on Monday 11 May', async () => {
  await moveDate(tom, '2026-04-10');
  await priya.goto(`${casePage}/threshold`);
  await priya.getByRole('heading', { name: 'Send Letter 2a now?' }).waitFor();
  expect(await readLinked(priya, /Open the letter/)).toContain('Monday 11 May 2026');
  await priya.getByRole('button', { name: 'Send Letter 2a' }).click();
  await priya.getByText('Letter 2a was sent').waitFor();
  await look(priya, 'letter-2a-sent');
  const banner = await priya.locator('.govuk-notification-banner').innerText();
  expect(banner).toContain('dated Friday 10 April 2026');
  expect(banner).toContain('Monday 11 May 2026');
  for (const tab of ['', '/letters', '/documents', '/history']) {
    await priya.goto(`${casePage}${tab}`);
    await priya.getByRole('heading', { name: `Case ${reference}` }).waitFor();
    await look(priya, `case-met${tab.replace('/', '-')}`);
  }
});

chapter('R81, R82 Leila follows her case by a link, sees where it stands and why, and reads Letter 2a', async () => {
  await followByLink(leila, 'blaby', reference, 'leila.hassan@mail.example', (name) => look(leila, name));
  const main = await leila.locator('main').innerText();
  expect(main).toContain('The threshold is met: there will be a review.');
  expect(main).toContain('Monday 11 May 2026');
  await leila.locator('details', { hasText: 'Monday 11 May 2026' }).first().locator('summary').click();
  expect(await leila.locator('main').innerText()).toMatch(/20 working days from .*10 April 2026/);
  await look(leila, 'follow-case');

  const letter = await readLinked(leila, /Letter 2a/);
  const said = [
    'Leila Hassan',
    reference,
    'Friday 10 April 2026',
    'outcome by Monday 11 May 2026',
    'up to 30 minutes',
    'three separate incidents',
    '10 January 2026',
    '3 February 2026',
    '2 March 2026',
  ];
  for (const words of said) {
    expect(letter).toContain(words);
  }
  expect(await readLinked(leila, /Letter 1/)).toContain('Monday 13 April 2026');
});

async function openRequest(page: Page, email: string, name: string): Promise<void> {
  await signIn(page, email);
  await page.getByRole('heading', { name: 'Information requests' }).waitFor();
  await page.getByRole('table', { name: 'To answer' }).getByRole('link').waitFor();
  await look(page, `requests-${name}`);
  await page.getByRole('table', { name: 'To answer' }).getByRole('link').click();
  await page.getByRole('heading', { name: 'Your answer', exact: true }).waitFor();
  await page.getByText('Why you must answer, and the two grounds for refusing').click();
  const asked = await page.locator('main').innerText();
  expect(asked).toContain('paragraph 7 of Schedule 4');
  expect(asked).not.toContain('I do not sleep');
}

async function sendAnswer(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Check your answers' }).click();
  await page.getByRole('button', { name: 'Send the answer' }).click();
  await page.getByText('Your answer was sent').waitFor();
}
