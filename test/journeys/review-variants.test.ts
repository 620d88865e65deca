import type { Page } from 'playwright-core';
import { answer, LEILA, sendApplication, tellIncidents } from './support/applicant';
import { fillMeeting, mailThatSays, nameMember, sendInvitations } from './support/arranging';
import { expectSaid, settleAllThree } from './support/deciding';
import { followByLink } from './support/follow';
import { fillDate } from './support/keying';
import { loadUntil, openFromWork } from './support/limits';
import { look } from './support/look';
import { fillInDecision, signIn } from './support/office';
import { FOR_HER_MOTHER, walkToCheck } from './support/on-behalf';
import { openProduct, type Product } from './support/product';
import { story } from './support/story';

jest.setTimeout(180_000);
const chapter = story();

// Joanna Fairley applies to Blaby for her mother Margaret on Friday 20 March 2026. Margaret chooses how she takes part; the meeting is moved,
// then called off; then the agreement to share is taken back.
const MARGARET = 'margaret.fairley@mail.example';
const WORDS = {
  Reasons: 'Three separate incidents were each reported within one month.',
  'Further action': 'The organisations involved will review the case together.',
  'What happens next': 'We will write with the day of the meeting.',
};
const MEETING = {
  on: '2026-04-09',
  open: { startsAt: '10:00', minutes: '45', place: 'Council Offices, Narborough, room 2' },
  closed: { startsAt: '11:00', minutes: '90', place: 'Council Offices, Narborough, room 5' },
};
const CLOSED_WORDS = /room 5|Dana Reid|closed|11am|11:00/i;
let product: Product;
let joanna: Page;
let margaret: Page;
let dana: Page;
let priya: Page;
let reference: string;
let casePage: string;

beforeAll(async () => {
  product = await openProduct('2026-03-20');
  [joanna, margaret, dana, priya] = (await Promise.all(Array.from({ length: 4 }, () => product.person()))) as [
    Page,
    Page,
    Page,
    Page,
  ];
  await signIn(priya, 'spoc@blaby.example');
});

chapter('R29, D28 Letter 2a goes to Joanna alone: her mother was offered nothing, and staff are asked to', async () => {
  await joanna.goto('/blaby/apply');
  await joanna.getByRole('button', { name: 'Continue' }).click();
  await answer(joanna, { No: true });
  await answer(joanna, { 'No, I have reported it before': true });
  await answer(joanna, { 'Someone else': true });
  await tellIncidents(joanna, LEILA.incidents);
  await joanna.getByRole('button', { name: 'Continue' }).click();
  await walkToCheck(joanna, { ...FOR_HER_MOTHER, 'their-copies': { 'No, letters to me are enough': true } });
  reference = await sendApplication(joanna);
  casePage = await openFromWork(priya, reference);
  await priya.goto(`${casePage}/acknowledge`);
  await priya.getByRole('button', { name: 'Send Letter 1' }).click();
  await priya.getByText('Letter 1 was sent').waitFor();
  await priya.goto(`${casePage}/people`);
  await priya.getByRole('button', { name: /Record written consent.*to apply for them/ }).click();
  const form = priya.getByRole('form', { name: 'Written consent: to apply for them' });
  await fillDate(form, 'When was it given?', '2026-03-19');
  await form.getByRole('button', { name: 'Save the consent' }).click();
  await priya.getByText('The consent is on file.').first().waitFor();
  await settleAllThree(priya, casePage);
  await fillInDecision(priya, 'The threshold is met: hold a review', 'Three separate incidents reported in time', WORDS);
  await priya.getByRole('button', { name: 'Send Letter 2a' }).click();
  await priya.getByText('Letter 2a was sent').waitFor();
  await loadUntil(priya, casePage, 'went to the representative only. Offer the person affected');
  await look(priya, 'variant-offer-task');
  const said = await loadUntil(priya, `${casePage}/taking-part`, 'Somebody else applied for them');
  expect(said).toContain('No offer is on record to give a statement or to attend the meeting.');
});

chapter('R33, R34 Priya offers Margaret both by phone, on record; Margaret chooses on a page of her own', async () => {
  for (const kind of ['To say how this affects them (personal impact statement)', 'To attend part of the meeting']) {
    await priya.getByRole('button', { name: 'Record an offer' }).click();
    const form = priya.getByRole('form', { name: 'An offer to the person affected' });
    await form.getByLabel('What was offered').selectOption({ label: kind });
    await fillDate(form, 'When was it offered?', '2026-03-20');
    await form.getByRole('button', { name: 'Save the offer' }).click();
    await priya.getByText(`${kind}: offered on Friday 20 March 2026, by phone.`).waitFor();
  }
  expect(await loadUntil(priya, casePage, 'Next step')).not.toContain('Offer the person affected');
  await followByLink(margaret, 'blaby', reference, MARGARET);
  await margaret.getByRole('link', { name: 'Choose how to take part' }).click();
  await margaret.getByLabel('I will come in person').check();
  await margaret.getByRole('button', { name: 'Continue' }).click();
  await margaret.getByLabel('Breaks').check();
  await margaret.getByRole('button', { name: 'Continue' }).click();
  await margaret.getByRole('heading', { name: 'Check your answer' }).waitFor();
  await look(margaret, 'variant-taking-part-check');
  await margaret.getByRole('button', { name: 'Tell Blaby District Council' }).click();
  await margaret.getByRole('heading', { name: 'Your answer has been sent' }).waitFor();
  const said = await loadUntil(priya, `${casePage}/taking-part`, 'Attends in person');
  expect(said).toMatch(/Attends in person\. Said on Friday 20 March 2026 on their own page[\s\S]*What they need: Breaks/);
  await look(priya, 'variant-taking-part');
});

chapter('R30, D58 the police are asked again and may read all of the case; Dana Reid finds both', async () => {
  await priya.goto(`${casePage}/ask`);
  await priya.getByLabel('Leicestershire Police', { exact: true }).check();
  await priya.getByRole('button', { name: 'Check before sending' }).click();
  await priya.getByRole('button', { name: 'Send the request' }).click();
  await priya.getByText('The requests are on their way').waitFor();
  await priya.goto(`${casePage}/elsewhere`);
  await priya.getByLabel('Agency', { exact: true }).selectOption({ label: 'Leicestershire Police' });
  await priya.getByLabel('All of it, as the panel').check();
  await fillDate(priya, 'Last day they may read it', '2026-06-30');
  await priya.getByLabel('Why do they need to read it?').fill('On the panel of the review meeting.');
  await priya.getByRole('button', { name: 'Let them read it' }).click();
  await priya.getByText('They can read it now, after signing in.').waitFor();
  await signIn(dana, 'police@police.example');
  await dana.getByRole('table', { name: 'To answer' }).getByRole('link', { name: reference }).waitFor();
  await dana.goto('/office/shared');
  await dana.getByRole('link', { name: reference }).click();
  await dana.getByText('Margaret Fairley').first().waitFor();
});

chapter('R34, R37, R38, D31 the meeting is arranged: Margaret is invited to her part, and reads of no other', async () => {
  await priya.goto(`${casePage}/meeting/arrange`);
  await fillMeeting(priya, MEETING);
  await priya.getByRole('button', { name: 'Arrange the meeting' }).click();
  await priya.getByText('The meeting is arranged for Thursday 9 April 2026.').waitFor();
  await priya.goto(`${casePage}/meeting/panel`);
  await nameMember(priya, 'Chair', { name: 'Helen Marsh', from: 'Blaby District Council', email: 'manager@blaby.example' });
  await nameMember(priya, 'Panel member', {
    agency: 'Leicestershire Police',
    name: 'Constable Dana Reid',
    from: 'Leicestershire Police',
    email: 'police@police.example',
  });
  await nameMember(priya, 'Person affected');
  await look(priya, 'variant-panel');
  await sendInvitations(priya, casePage);
  const { subject, letter, calendar } = await mailThatSays(margaret, MARGARET, 'appointment', 'Thursday 9 April 2026');
  expect(subject).not.toMatch(/anti-social|review|Fairley/i);
  expectSaid(letter, ['Dear Margaret Fairley', 'Time: 10am', 'room 2', '30 minutes', 'Helen Marsh'], ['room 5', '11am']);
  expect(calendar).toContain('DTSTART');
  expect(calendar).not.toMatch(CLOSED_WORDS);
});

chapter('R37, D30 the meeting is moved: whoever was invited is told, and the calendar entry replaces the first', async () => {
  await priya.goto(`${casePage}/meeting/arrange`);
  await fillMeeting(priya, { ...MEETING, on: '2026-04-10' });
  await priya.getByRole('button', { name: 'Rearrange the meeting' }).click();
  await priya.getByRole('link', { name: 'Say why the meeting is moved' }).waitFor();
  await priya.getByLabel('Why is it moved?').fill('The chair is in court on that day.');
  await priya.getByRole('button', { name: 'Rearrange the meeting' }).click();
  await priya.getByText('The meeting is now on Friday 10 April 2026. Whoever was invited before is told.').waitFor();
  expect(await priya.getByLabel('Day', { exact: true }).inputValue()).toBe('10');
  await look(priya, 'variant-rearranged');
  const { letter, calendar } = await mailThatSays(margaret, MARGARET, 'appointment', 'has been moved');
  expectSaid(
    letter,
    ['The meeting about your case has a new date, time or place.', 'Friday 10 April 2026'],
    ['in court', '9 April'],
  );
  expect(calendar).toMatch(/SEQUENCE:[1-9]/);
  const { text } = await mailThatSays(dana, 'police@police.example', `${reference}: meeting`, 'Friday 10 April 2026');
  expect(text).not.toMatch(/Fairley|Canal Street|Chapel Rise/);
  await margaret.goto('/blaby/status/case');
  expect(await margaret.locator('main').innerText()).toContain('The meeting is on Friday 10 April 2026 at 10am.');
});

chapter('D56 it is called off: everybody is told, and the time for Letter 3 goes on', async () => {
  await priya.goto(`${casePage}/meeting/call-off`);
  await priya.getByRole('button', { name: 'Call the meeting off' }).click();
  await priya.getByRole('link', { name: 'Say why the meeting is called off' }).waitFor();
  await priya.getByLabel('Why is it called off?').fill('Nobody can chair it in that week.');
  await priya.getByRole('button', { name: 'Call the meeting off' }).click();
  await priya.getByText('No meeting is arranged yet').first().waitFor();
  const { letter, calendar } = await mailThatSays(margaret, MARGARET, 'appointment', 'does not take place');
  expectSaid(
    letter,
    [
      'The meeting on Friday 10 April 2026 does not take place.',
      'The date by which we must tell you the outcome stays the same.',
    ],
    ['Nobody can chair', 'room 2', 'room 5'],
  );
  expect(calendar).toContain('STATUS:CANCELLED');
  await mailThatSays(dana, 'police@police.example', `${reference}: meeting`, 'does not take place');
  await margaret.goto('/blaby/status/case');
  const page = await margaret.locator('main').innerText();
  expect(page).toContain('The meeting on Friday 10 April 2026 does not take place.');
  expect(page).toContain('Tuesday 21 April 2026');
  await look(margaret, 'variant-called-off-follow');
  const said = await loadUntil(priya, `${casePage}/meeting`, 'Meetings called off');
  expect(said).toContain('No meeting is arranged yet');
  expect(await priya.getByRole('complementary').innerText()).toContain('Tuesday 21 April 2026');
  expect(await priya.getByRole('button', { name: 'Arrange the meeting' }).getAttribute('aria-disabled')).toBeNull();
  await look(priya, 'variant-called-off');
});

chapter(
  'R48, D58 sharing is no longer agreed to: the request is taken back, the police lose sight, nobody is asked',
  async () => {
    await priya.goto(`${casePage}/people`);
    await priya.getByRole('button', { name: 'Record what they say about sharing' }).click();
    const form = priya.getByRole('form', { name: 'What does the applicant say about sharing?' });
    await form.getByLabel('They no longer agree').check();
    await fillDate(form, 'When did they tell you?', '2026-03-20');
    await form.getByLabel('How did they tell you?').fill('Joanna rang.');
    await form.getByRole('button', { name: 'Save what they said' }).click();
    await priya.getByText('It is saved that the applicant does not agree.').first().waitFor();
    await look(priya, 'variant-agreement-withdrawn');
    await priya.goto(`${casePage}/ask`);
    const ask = priya.getByRole('button', { name: 'Check before sending' });
    await ask.waitFor();
    expect(await ask.getAttribute('aria-disabled')).toBe('true');
    expect(await priya.locator('main').innerText()).toContain('withdrawn their agreement to share, so nobody new can be asked.');
    expect(await loadUntil(priya, `${casePage}/requests`, 'No reply is awaited.')).toMatch(
      /Leicestershire Police[\s\S]*Withdrawn/,
    );
    await dana.goto('/office/shared');
    await dana.getByText('No case is shared with you').waitFor();
    await dana.goto('/office/requests');
    await dana.getByText('No request waits for your answer.').waitFor();
    expect(await dana.locator('main').innerText()).not.toContain('Fairley');
    await margaret.goto('/blaby/status/case');
    expect(await margaret.locator('main').innerText()).toContain('so Blaby District Council asks no more organisations.');
  },
);
