import type { Page } from 'playwright-core';
import { POWER_LABEL, POWERS } from '@shared/vocabulary/outcomes';
import { begin, LEILA, sendApplication, tellAboutOneself, tellIncidents } from './support/applicant';
import { fillMeeting, mailThatSays, nameMember, sendInvitations } from './support/arranging';
import { acknowledged, called, expectSaid, mailedLetter, type Acknowledged } from './support/deciding';
import { followByLink } from './support/follow';
import { loadUntil } from './support/limits';
import { look } from './support/look';
import { fillInDecision, moveDate, openTab, settle, signIn } from './support/office';
import { openProduct, type Product } from './support/product';
import { story } from './support/story';

jest.setTimeout(180_000);
const chapter = story();

// Ada Lowe applies on Friday 20 March 2026 and is refused; a review is held all the same, by the panel alone, and needs no plan.
const ADA = called('Ada Lowe', LEILA.incidents.slice(0, 1));
const ADDRESS = 'ada.lowe@mail.example';
const REFUSED = {
  Reasons: 'One separate incident was reported in time. Three are needed.',
  'Further action': 'Our community safety team will ring you within two weeks.',
  'What happens next': 'Report anything further within one month and you can apply again.',
};
const WHY = 'Three organisations have dealt with it for more than a year without each other.';
const FOUND = 'The police and our own team each acted, and did not know of each other.';
const SAID_ALONE = 'The panel talked of the household next door.';
const NO_PLAN = 'The household has moved away, and nothing has happened since.';
let product: Product;
let ada: Page;
let tom: Page;
let applied: Acknowledged;

beforeAll(async () => {
  product = await openProduct('2026-03-20');
  [ada, tom] = await Promise.all([product.person(), product.person()]);
  await signIn(tom, 'partnership@leicestershire.example');
});

chapter('R53, D15 one incident is not enough; after Letter 2b Priya opens a review by discretion', async () => {
  applied = await acknowledged(product, ADA, async (page) => {
    await begin(page, 'blaby');
    await tellIncidents(page, ADA.incidents);
    await tellAboutOneself(page, ADA);
    return sendApplication(page);
  });
  const { priya, casePage } = applied;
  await priya.goto(`${casePage}/threshold`);
  await settle(priya, /Police, /, 'Confirmed by records', 'The police log agrees.');
  await fillInDecision(priya, 'The threshold is not met', 'On the facts: no route is met', REFUSED);
  await priya.getByRole('button', { name: 'Send Letter 2b' }).click();
  await priya.getByText('Letter 2b was sent').waitFor();
  await priya.goto(`${casePage}/discretion`);
  await priya.getByRole('button', { name: 'Hold a review and tell the applicant' }).click();
  await priya.getByRole('link', { name: 'Say why a review is held' }).waitFor();
  await look(priya, 'discretion-nothing-said');
  await priya.getByLabel('Why a review is held all the same').fill(WHY);
  await priya.getByRole('button', { name: 'Hold a review and tell the applicant' }).click();
  await priya.getByText('The letter to the applicant is on its way.').waitFor();
});

chapter('D15, R29, R33 Ada reads why, by when she hears, and how to take part; “not met” stays as it is', async () => {
  const { letter } = await mailThatSays(ada, ADDRESS, applied.reference, 'hold a review all the same');
  expectSaid(letter, [
    'Ada Lowe',
    applied.reference,
    'That has not changed.',
    WHY,
    'by Tuesday 21 April 2026 at the latest',
    'Friday 17 April 2026',
    'personal impact statement',
    'You can still appeal against our earlier decision',
  ]);
  await followByLink(ada, 'blaby', applied.reference, ADDRESS);
  const main = await ada.locator('main').innerText();
  expect(main).toContain('holds a review all the same, although the threshold is not met.');
  expect(main).toContain('you can appeal in writing up to Tuesday 21 April 2026');
  await look(ada, 'discretion-follow');
});

chapter('R34, R37 she does not want to take part, so the panel meets alone', async () => {
  const { priya, casePage } = applied;
  await ada.getByRole('link', { name: 'Choose how to take part' }).click();
  await ada.getByLabel('I do not want to take part in the meeting').check();
  await ada.getByRole('button', { name: 'Continue' }).click();
  await ada.getByRole('button', { name: 'Tell Blaby District Council' }).click();
  await ada.getByRole('heading', { name: 'Your answer has been sent' }).waitFor();
  await priya.goto(`${casePage}/meeting/arrange`);
  await fillMeeting(priya, {
    on: '2026-04-08',
    closed: { startsAt: '14:00', minutes: '60', place: 'Council Offices, room 5' },
  });
  await priya.getByRole('button', { name: 'Arrange the meeting' }).click();
  await priya.getByText('The meeting is arranged for Wednesday 8 April 2026.').waitFor();
  await priya.goto(`${casePage}/meeting/panel`);
  await priya.getByText('Does not attend').waitFor();
  expect(await priya.getByLabel('Open part', { exact: true }).isDisabled()).toBe(true);
  await nameMember(priya, 'Chair', { name: 'Helen Marsh', from: 'Blaby District Council', email: 'manager@blaby.example' });
  await nameMember(priya, 'Panel member', {
    agency: 'Leicestershire Police',
    name: 'Constable Dana Reid',
    from: 'Leicestershire Police',
    email: 'police@police.example',
  });
  await sendInvitations(priya, casePage);
  const { text, calendar } = await mailThatSays(ada, 'police@police.example', `${applied.reference}: meeting`, 'closed session');
  expect(text).toContain('Wednesday 8 April 2026');
  expect(`${text} ${calendar}`).not.toMatch(/Lowe|Orchard|open session/);
  await priya.goto(casePage);
  await openTab(priya, 'Meeting');
  await priya.getByText('Arranged for').waitFor();
  expect(await priya.locator('main').innerText()).not.toContain('Open part');
  await look(priya, 'closed-only-meeting');
});

chapter('R33, D45 on the day the minutes are opened, the panel declares, and the one record is agreed', async () => {
  const { priya, casePage } = applied;
  await moveDate(tom, '2026-04-08', '14:00');
  await priya.goto(`${casePage}/meeting/minutes`);
  await priya.getByRole('button', { name: 'The meeting begins: open the minutes' }).click();
  await priya.getByText('The minutes are open, and the meeting counts as held.').waitFor();
  expect(await priya.getByRole('form', { name: /^Minutes of the / }).count()).toBe(1);
  await priya.goto(`${casePage}/meeting/attendance`);
  await priya.getByLabel('Helen Marsh, Blaby District Council').check();
  await priya.getByRole('button', { name: 'Save who attended' }).click();
  await priya.getByText('Who attended the closed part is recorded.').waitFor();
  await priya.goto(`${casePage}/meeting/interests`);
  for (const name of ['Helen Marsh', 'Constable Dana Reid']) {
    const form = priya.getByRole('form', { name: `Declaration of ${name}` });
    await form.getByLabel('Nothing to declare').check();
    await form.getByRole('button', { name: 'Save the declaration' }).click();
    await priya.getByText(`What ${name} declared is minuted.`).waitFor();
  }
  await priya.goto(`${casePage}/meeting/minutes`);
  await priya.getByRole('textbox', { name: 'Minutes of the closed part' }).fill(SAID_ALONE);
  await priya.getByRole('button', { name: 'Save', exact: true }).click();
  await priya.getByText('The minutes of the closed part are saved.').waitFor();
  await priya.getByRole('button', { name: 'Agree these minutes' }).click();
  await priya.getByRole('button', { name: 'Agree the minutes of the closed part' }).click();
  await priya.getByText('Agreed on Wednesday 8 April 2026.').waitFor();
  await look(priya, 'closed-only-minutes');
});

chapter('R39, R40 every power is answered, and no plan is needed, with the reason', async () => {
  const { priya, casePage } = applied;
  await priya.goto(`${casePage}/findings`);
  await priya.getByLabel('Conclusions').fill(SAID_ALONE);
  await priya.getByLabel('What the applicant reads of the findings').fill(FOUND);
  for (const power of POWERS) {
    await priya.getByRole('combobox', { name: POWER_LABEL[power], exact: true }).selectOption({ label: 'Used already' });
  }
  await priya.getByText(`${POWERS.length} of ${POWERS.length} looked at.`).waitFor();
  await priya.getByRole('button', { name: 'Save and finish the findings' }).click();
  await priya.getByText('The findings are finished.').waitFor();
  await priya.goto(`${casePage}/plan`);
  await priya.getByText('No plan is needed', { exact: true }).click();
  await priya.getByRole('button', { name: 'Save that no plan is needed' }).click();
  await priya.getByRole('link', { name: 'Say why no plan is needed' }).waitFor();
  await priya.getByLabel('Why no plan is needed').fill(NO_PLAN);
  await priya.getByRole('button', { name: 'Save that no plan is needed' }).click();
  await priya.getByText('It is on record that no plan is needed.').waitFor();
  await look(priya, 'no-plan');
});

chapter('R41, R44, R54 Letter 3 says what was found, why there is no plan, and the last day to appeal', async () => {
  const { priya, casePage } = applied;
  await priya.goto(`${casePage}/outcome-letter`);
  await priya.getByRole('heading', { name: 'Send Letter 3 now?' }).waitFor();
  await look(priya, 'letter-3-without-plan');
  await priya.getByRole('button', { name: 'Send Letter 3' }).click();
  await priya.getByText('Letter 3, dated Wednesday 8 April 2026, went to Ada Lowe').waitFor();
  expectSaid(
    await mailedLetter(ada, ADDRESS, 'outcome'),
    [
      'met on Wednesday 8 April 2026',
      FOUND,
      'The review made no recommendations.',
      'an action plan is not needed',
      NO_PLAN,
      // Twenty working days after Wednesday 8 April 2026, without the early May bank holiday.
      'The last day to appeal is Thursday 7 May 2026.',
    ],
    [SAID_ALONE, 'Enclosed: action plan', 'Dana Reid', 'room 5'],
  );
  await ada.goto('/blaby/status/case');
  const main = await ada.locator('main').innerText();
  expect(main).toContain('The letter of Wednesday 8 April 2026 tells you the outcome.');
  expect(main).toContain('up to Thursday 7 May 2026');
  expect(main).not.toContain(SAID_ALONE);
  expect(main).not.toContain('asked what you think of the plan');
  await look(ada, 'no-plan-follow');
});

chapter('D47 a slip in Letter 3 is put right by a letter of its own; Letter 3 stays as it went', async () => {
  const { priya, casePage } = applied;
  const RIGHT = 'The police, our own team and the landlord each acted, and did not know of each other.';
  await priya.goto(casePage);
  await openTab(priya, 'Letters');
  const row = priya.getByRole('row').filter({ hasText: 'Letter 3' });
  await row.getByText('If there is a slip in it').click();
  await row.getByLabel('What the letter said').fill(FOUND);
  await row.getByLabel('What it should have said').fill(RIGHT);
  await row.getByRole('button', { name: 'Send the correction' }).click();
  await priya.getByText('A correction is on its way to whoever had the letter.').waitFor();
  const { letter } = await mailThatSays(ada, ADDRESS, applied.reference, 'A correction to a letter we sent you');
  expectSaid(letter, ['dated Wednesday 8 April 2026', FOUND, RIGHT, 'Nothing else in that letter changes']);
  await ada.goto('/blaby/status/case');
  const letters = await ada.getByRole('link', { name: /\(PDF\)$/ }).allInnerTexts();
  expect(letters.filter((title) => /orrection/.test(title))).toHaveLength(1);
  expect(await mailedLetter(ada, ADDRESS, 'outcome')).not.toContain(RIGHT);
  await look(priya, 'corrigendum');
});

chapter('R44 the case is closed; she is told why, and that she can still appeal', async () => {
  const { priya, casePage } = applied;
  const BECAUSE = 'Nothing has happened since the household moved away.';
  await moveDate(tom, '2026-04-15');
  await priya.goto(`${casePage}/close`);
  await priya.getByRole('button', { name: 'Close the case and tell the applicant' }).click();
  await priya.getByRole('link', { name: 'Say why the case closes' }).waitFor();
  await priya.getByLabel('Why the case closes').fill(BECAUSE);
  await priya.getByRole('button', { name: 'Close the case and tell the applicant' }).click();
  await priya.getByText('The case is closed once it has gone.').waitFor();
  const { letter } = await mailThatSays(ada, ADDRESS, applied.reference, 'Your case is closed');
  expectSaid(letter, ['Your case is closed from today.', BECAUSE, 'up to Thursday 7 May 2026'], [SAID_ALONE]);
  expect(await loadUntil(priya, casePage, 'Closed')).toMatch(/Next step\s+Nothing to do/);
  await ada.goto('/blaby/status/case');
  const main = await ada.locator('main').innerText();
  expect(main).toContain('Your case is closed.');
  expect(main).toContain(BECAUSE);
  await look(ada, 'closed-follow');
});
