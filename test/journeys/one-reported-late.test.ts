import type { Page } from 'playwright-core';
import { begin, day, LEILA, sendApplication, tellAboutOneself, tellIncident, type Teller } from './support/applicant';
import { followByLink, openMail } from './support/follow';
import { look } from './support/look';
import { fillInDecision, moveDate, readLinked, settle, signIn } from './support/office';
import { openProduct, type Product } from './support/product';
import { story } from './support/story';

jest.setTimeout(120_000);
const chapter = story();

// One story: two of Omar Begum's incidents count and one was reported a day late, so that the threshold is not met.
const OMAR: Teller = {
  ...LEILA,
  fullName: 'Omar Begum',
  email: 'omar.begum@mail.example',
  incidents: [
    LEILA.incidents[0]!,
    LEILA.incidents[1]!,
    {
      on: '2026-01-15',
      where: 'The bus shelter on Mill Lane',
      what: 'Three people blocked my way and spat at me.',
      to: 'Police',
      reportedOn: '2026-02-16',
      done: 'A reference number.',
    },
  ],
};
const WORDS = {
  Reasons: 'Two separate incidents were reported in time. Three are needed.',
  'Further action': 'Our anti-social behaviour team will visit you within two weeks.',
  'What happens next': 'If there is one more incident, report it within one month and you can apply again.',
};
let product: Product;
let omar: Page;
let priya: Page;
let tom: Page;
let reference: string;
let casePage: string;

beforeAll(async () => {
  product = await openProduct('2026-03-20');
  [omar, priya, tom] = await Promise.all([product.person(), product.person(), product.person()]);
  await signIn(tom, 'partnership@leicestershire.example');
});

chapter(
  'R15, R80 while he types the date of the late report the form says that it will not count and why, and lets him go on',
  async () => {
    await begin(omar, 'blaby');
    for (const told of OMAR.incidents.slice(0, 2)) {
      await tellIncident(omar, told);
      await omar.getByRole('button', { name: 'Continue' }).click();
      await omar.getByRole('link', { name: 'Add another incident' }).click();
    }
    let shown = false;
    await tellIncident(omar, OMAR.incidents[2]!, async (name) => {
      if (name === 'reported-when') {
        for (const [label, value] of Object.entries(day('2026-02-16'))) {
          await omar.getByLabel(label, { exact: true }).fill(value);
        }
        await omar.locator('[data-island="standing"]').getByText('the last day to report it was 15 February 2026').waitFor();
        await look(omar, 'late-while-typing');
        shown = true;
      }
    });
    expect(shown).toBe(true);
    const incident = await omar.locator('main').innerText();
    expect(incident).toContain('Will not count');
    expect(incident).toContain('It was reported on 16 February 2026; the last day to report it was 15 February 2026');
    await look(omar, 'late-incident');
    await omar.getByRole('button', { name: 'Continue' }).click();
    expect(await omar.getByText('Counts so far').count()).toBe(2);
    await look(omar, 'late-incidents');
    await tellAboutOneself(omar, OMAR);
    await look(omar, 'late-check-answers');
    reference = await sendApplication(omar);
    expect(await omar.locator('main').innerText()).toContain('has until Friday 27 March 2026');
  },
);

chapter('R23, D34 Letter 1 goes; sent on a later day, it makes the decision due on another', async () => {
  await moveDate(tom, '2026-03-24');
  await signIn(priya, 'spoc@blaby.example');
  await priya.getByRole('link', { name: reference, exact: true }).click();
  await priya.getByRole('heading', { name: `Case ${reference}` }).waitFor();
  casePage = new URL(priya.url()).pathname;
  await priya.goto(`${casePage}/acknowledge`);
  await priya.getByRole('button', { name: 'Send Letter 1' }).click();
  await priya.getByText('Letter 1 was sent').waitFor();
  expect(await readLinked(priya, 'Download the letter as it went')).toContain('decision by Thursday 9 April 2026');
});

chapter(
  'R9, D50 the facts do not meet Route A, and a decision that says so is refused on the screen, with its section',
  async () => {
    await priya.goto(`${casePage}/threshold`);
    await settle(priya, /Police, .*12 January 2026|Police, .*12 Jan/, 'Confirmed by records', 'The police log agrees.');
    await settle(priya, /Council, /, 'Accepted on the applicant’s evidence', 'He kept the leaflet.');
    await settle(
      priya,
      /Police, .*16 February 2026|Police, .*16 Feb/,
      'Confirmed by records',
      'The police logged it on 16 February 2026.',
    );
    await priya.getByText('Every report is settled.').waitFor();
    expect(await priya.locator('.app-incident--not').innerText()).toContain(
      'Does not count: it was reported on 16 February 2026; the last day to report it was 15 February 2026.',
    );
    expect(await priya.locator('main').innerText()).toContain(
      'Route A is not met: two of the three separate incidents needed count.',
    );
    await fillInDecision(priya, 'The threshold is met: hold a review', 'Three separate incidents reported in time', WORDS);
    const refused = priya.locator('.app-refusals');
    await refused.waitFor();
    expect(await refused.innerText()).toMatch(/This decision cannot be made[\s\S]*\(policy §\d/);
    await look(priya, 'decision-refused');
  },
);

chapter('R26, R81 she decides that it is not met, and looks at Letter 2b before it goes', async () => {
  await fillInDecision(priya, 'The threshold is not met', 'On the facts: no route is met', WORDS);
  await priya.getByText('The decision is saved.').waitFor();
  await moveDate(tom, '2026-03-31');
  await priya.goto(`${casePage}/threshold`);
  await priya.getByRole('heading', { name: 'Send Letter 2b now?' }).waitFor();
  await look(priya, 'letter-2b-preview');
  expect(await readLinked(priya, /Open the letter/)).toContain('Tuesday 31 March 2026');
  await priya.getByRole('button', { name: 'Send Letter 2b' }).click();
  await priya.getByText('Letter 2b was sent').waitFor();
  await look(priya, 'letter-2b-sent');
  await priya.goto(casePage);
  await priya.getByRole('heading', { name: `Case ${reference}` }).waitFor();
  await look(priya, 'case-not-met');
});

chapter(
  'R53, R55, R84 he is told why, report by report, on which grounds and until when he can appeal, and where to complain',
  async () => {
    await followByLink(omar, 'blaby', reference, 'omar.begum@mail.example');
    const main = await omar.locator('main').innerText();
    expect(main).toContain('decided that the threshold is not met');
    // Twenty working days after 31 March 2026, without Good Friday and Easter Monday.
    expect(main).toContain('up to Thursday 30 April 2026');
    await look(omar, 'follow-not-met');
    const letter = await readLinked(omar, /Letter 2b/);
    const said = [
      'Omar Begum',
      reference,
      'Tuesday 31 March 2026',
      'Does not count: it was reported on 16 February 2026; the last day to report it was 15 February 2026.',
      'Records confirm the report to the police on 16 February 2026.',
      'We accept the report to the council on 3 February 2026 on your evidence.',
      WORDS.Reasons,
      'we failed to consider a relevant process, policy or protocol',
      'we failed to consider relevant facts',
      'The last day to appeal is Thursday 30 April 2026.',
      'Local Government and Social Care Ombudsman',
      'Housing Ombudsman',
      'Independent Office for Police Conduct',
    ];
    for (const words of said) {
      expect(letter).toContain(words);
    }
    expect(letter.match(/Counts: reported to/g)).toHaveLength(2);
  },
);

chapter('the email with Letter 2b says nothing about him in its subject, and encloses the letter', async () => {
  await openMail(omar, 'omar.begum@mail.example', 'decision|threshold|2b');
  expect(await omar.getByRole('heading', { level: 1 }).innerText()).not.toMatch(/Omar|Begum|Mill Lane/);
  expect(await readLinked(omar, /\.pdf$/)).toContain('The last day to appeal is Thursday 30 April 2026.');
  await look(omar, 'mail-letter-2b');
});
