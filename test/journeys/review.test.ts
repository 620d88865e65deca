import type { Page } from 'playwright-core';
import { LEILA } from './support/applicant';
import { acknowledged, expectSaid, settleAllThree } from './support/deciding';
import { followByLink, openMail } from './support/follow';
import { fillDate } from './support/keying';
import { loadUntil, mailedTo, readMail, sayWhyLonger } from './support/limits';
import { look } from './support/look';
import { fillInDecision, moveDate, readLinked } from './support/office';
import { choose, lookAtPowers, type PlannedAction } from './support/outcome';
import { openProduct, type Product } from './support/product';
import { story } from './support/story';
import {
  addLine,
  applyForUnder18,
  arrange,
  askAgencies,
  calendarsSentTo,
  FOR_ALL,
  FOR_THE_PANEL,
  FOR_THE_SPOC,
  goHome,
  nameMember,
  openWaiting,
  readEnclosed,
  readPage,
  readShared,
  says,
  sendReply,
  shareWith,
  somebody,
  type PanelMember,
} from './support/review';

jest.setTimeout(240_000);
const chapter = story();

// One story, from the application to the closed case. What is closed in it says so in one word, which no open paper may hold.
const CLOSED_WORD = 'Marigold';
const POLICE = 'Leicestershire Police';
const LANDLORD = 'Soar Valley Homes';
const HEALTH = 'Blaby environmental health';
const SILENT = 'Office of the Police and Crime Commissioner';

const PANEL: readonly PanelMember[] = [
  { role: 'Chair', name: 'Helen Marsh', from: 'Blaby District Council', email: 'manager@blaby.example' },
  { role: 'Panel member', agency: POLICE, name: 'Constable Dana Reid', email: 'police@police.example' },
  { role: 'Panel member', agency: LANDLORD, name: 'Martin Webb', email: 'housing@soarvalley.example' },
];

const RECOMMENDED = [
  { to: LANDLORD, what: 'Follow up each written warning within a month.' },
  { to: POLICE, what: 'Tell the landlord of every call to this address.' },
  { to: 'Northfield Academy Trust', what: 'Tell the council of what is seen at the gate.' },
];
const ACTIONS: readonly PlannedAction[] = [
  { who: POLICE, says: `Patrols in plain clothes near ${CLOSED_WORD}.`, open: 'Patrols at weekends', dueOn: '2026-05-29' },
  {
    who: LANDLORD,
    says: `A behaviour contract for ${CLOSED_WORD}.`,
    open: 'The landlord speaks with the household',
    dueOn: '2026-05-29',
  },
  {
    who: HEALTH,
    says: 'A noise recorder for four weeks.',
    open: 'A noise recorder in your home for four weeks',
    dueOn: '2026-06-12',
  },
  {
    who: POLICE,
    says: `A marker on the address of ${CLOSED_WORD}.`,
    open: 'A quick way to reach an officer',
    dueOn: '2026-06-12',
  },
  {
    who: 'Northfield Academy Trust',
    says: 'A word at assembly.',
    open: 'The school speaks with its pupils',
    dueOn: '2026-06-26',
  },
];

interface Cast {
  product: Product;
  priya: Page;
  leila: Page;
  tom: Page;
  dana: Page;
  martin: Page;
  reference: string;
  casePage: string;
}
const the = {} as Cast;

beforeAll(async () => {
  the.product = await openProduct('2026-03-20');
}, 240_000);

chapter('R18, R23 Leila Hassan applies on Friday 20 March 2026, and Letter 1 goes', async () => {
  Object.assign(the, await acknowledged(the.product, LEILA, applyForUnder18));
  the.priya.context().setDefaultTimeout(60_000);
  the.leila = await somebody(the.product);
  the.tom = await somebody(the.product, 'partnership@leicestershire.example');
});

chapter('R25 in the first round the police are asked, and hold nothing', async () => {
  await askAgencies(the.priya, the.casePage, [POLICE], '2026-03-26');
  the.dana = await somebody(the.product, 'police@police.example');
  await openWaiting(the.dana);
  await the.dana.getByLabel('We do not hold this information').check();
  await sendReply(the.dana);
});

chapter('R26, R33, R34 the threshold is met; Letter 2a offers a statement and a part in the meeting', async () => {
  await settleAllThree(the.priya, the.casePage);
  await fillInDecision(the.priya, 'The threshold is met: hold a review', 'Three separate incidents reported in time', {
    Reasons: 'Three separate incidents were each reported within one month.',
    'Further action': 'We will bring the organisations together.',
    'What happens next': 'We will write to you with the day of the meeting.',
  });
  await says(the.priya, 'The decision is saved.');
  await the.priya.goto(`${the.casePage}/threshold`);
  await the.priya.getByRole('button', { name: 'Send Letter 2a' }).click();
  await says(the.priya, 'Letter 2a was sent');
  const { letter } = await readMail(the.leila, 'leila.hassan@mail.example', 'decision');
  expectSaid(letter, ['outcome by Tuesday 21 April 2026', 'up to 30 minutes']);
  const offers = await readPage(the.priya, `${the.casePage}/taking-part`, 'What they were offered');
  expect(offers).toContain('offered on Friday 20 March 2026');
  expect(offers).toContain('with the decision');
});

chapter('R30, R49 in the second round four agencies are asked, and a school by a link of its own', async () => {
  await askAgencies(the.priya, the.casePage, [POLICE, LANDLORD, HEALTH, SILENT], '2026-03-31');
  await the.priya.goto(`${the.casePage}/ask-somebody`);
  await the.priya.getByLabel('Name', { exact: true }).fill('Mrs Helen Carter');
  await the.priya.getByLabel('Organisation (optional)').fill('Sycamore Road Primary School');
  await the.priya.getByLabel('Email address').fill('office@sycamoreroad.example');
  await the.priya
    .getByRole('group', { name: /exercise public functions/ })
    .getByRole('radio')
    .first()
    .check();
  await the.priya.getByLabel('What do you ask for?').fill('What was seen or said at the school gate since January.');
  await fillDate(the.priya, 'When is the reply due?', '2026-03-31');
  await the.priya.getByRole('button', { name: 'Check before sending' }).click();
  await the.priya.getByRole('button', { name: 'Send the request' }).click();
  await says(the.priya, 'The request is on its way');
});

chapter('R30, D31 the police and the landlord answer line by line, each line with its mark', async () => {
  await openWaiting(the.dana);
  await the.dana.getByLabel('We hold information and provide it').check();
  await the.dana.getByLabel('Reports made').fill('Four calls, all logged.');
  await addLine(the.dana, 1, { on: '2026-01-13', what: 'Two officers gave words of advice.', mark: FOR_ALL });
  await addLine(the.dana, 2, { on: '2026-02-04', what: `${CLOSED_WORD} is known to officers.`, mark: FOR_THE_PANEL });
  await addLine(the.dana, 3, { on: '2026-02-05', what: 'A source asked not to be named: Thistle.', mark: FOR_THE_SPOC });
  await sendReply(the.dana);

  the.martin = await somebody(the.product, 'housing@soarvalley.example');
  await openWaiting(the.martin);
  await the.martin.getByLabel('We hold information and provide it').check();
  await the.martin.getByLabel('Action taken', { exact: true }).fill('One letter was written.');
  await addLine(the.martin, 1, { on: '2026-03-09', what: 'A written warning was sent.', mark: FOR_ALL });
  await sendReply(the.martin);
});

chapter('R51 health refuses on ground (a), and says why', async () => {
  const aisha = await somebody(the.product, 'health@blaby.example');
  await openWaiting(aisha);
  await aisha.getByLabel('We refuse on one of the two grounds').check();
  await aisha.getByLabel(/^Ground \(a\)/).check();
  await aisha.getByLabel('Explain why').fill('The file names a child who is not part of this case.');
  await sendReply(aisha);
  await aisha.context().close();
});

chapter('R49 the school opens its link, needs no account, and answers; the email names nobody', async () => {
  const school = await somebody(the.product);
  await openMail(school, 'office@sycamoreroad.example', 'information');
  expect(await school.locator('main').innerText()).not.toMatch(/Leila|Orchard/);
  await school.locator('pre a').press('Enter');
  await school.getByRole('button', { name: 'Open the request' }).click();
  await says(school, 'What was seen or said at the school gate');
  await school.getByLabel('We hold information and provide it').check();
  await school.getByRole('button', { name: 'Continue' }).click();
  await school.getByLabel('Reports made').first().fill('Parents spoke of shouting at the gate.');
  await school.getByRole('group', { name: 'Who may see it?' }).getByLabel(FOR_ALL).check();
  await school.getByRole('button', { name: 'Check your answer' }).last().click();
  await school.getByRole('button', { name: 'Send the answer' }).click();
  await says(school, 'Your answer was sent');
  await school.context().close();
});

chapter('R33, R36 on her own page she chooses that Victim First comes for her', async () => {
  await followByLink(the.leila, 'blaby', the.reference, 'leila.hassan@mail.example');
  await says(the.leila, 'The threshold is met: there will be a review.');
  await look(the.leila, 'review-case');
  await the.leila.getByRole('link', { name: 'Choose how to take part' }).click();
  await look(the.leila, 'review-taking-part');
  await the.leila.getByLabel('Victim First comes for me').check();
  await the.leila.getByRole('button', { name: 'Continue' }).click();
  await the.leila.getByLabel('Anything else (optional)').fill('Not before ten in the morning.');
  await the.leila.getByRole('button', { name: 'Continue' }).click();
  await the.leila.getByRole('button', { name: /^Tell / }).click();
  await says(the.leila, 'Your answer has been sent');
});

chapter('R33 she writes a statement, leaves it, comes back to it, and gives it', async () => {
  await goHome(the.leila);
  await the.leila.getByRole('link', { name: 'Say how this affects you' }).click();
  const words = the.leila.getByLabel('How does this affect you?');
  await words.fill('I do not sleep.');
  await the.leila.getByRole('button', { name: 'Save and come back later' }).click();
  await says(the.leila, 'Saved.');
  const unseen = await readPage(the.priya, `${the.casePage}/taking-part`, 'Impact statement');
  expect(unseen).not.toContain('I do not sleep.');
  await goHome(the.leila);
  await the.leila.getByRole('link', { name: 'Go on writing' }).click();
  expect(await words.inputValue()).toBe('I do not sleep.');
  await words.fill('I do not sleep. My son will not go out alone.');
  await look(the.leila, 'review-statement');
  await the.leila.getByRole('button', { name: 'Continue' }).click();
  await the.leila.getByRole('link', { name: 'Change it' }).click();
  await the.leila.getByRole('button', { name: 'Continue' }).click();
  await says(the.leila, 'Check your statement');
  await the.leila.getByRole('button', { name: 'Give my statement' }).click();
  await says(the.leila, 'What happens next');
  const given = await readPage(the.priya, `${the.casePage}/taking-part`, 'Impact statement');
  expect(given).toContain('My son will not go out alone.');
  expect(given).toContain('Victim First attends for them');
  expect(given).toContain('Not before ten in the morning.');
});

chapter('R31, R37 the meeting is arranged in two parts for Tuesday 14 April', async () => {
  await arrange(the.priya, the.casePage, '2026-04-14');
  await look(the.priya, 'review-arranged');
});

chapter('R36, D58 Victim First is not named before she agreed in writing; then her agreement is filed', async () => {
  await the.priya.goto(`${the.casePage}/meeting/panel`);
  await the.priya.getByLabel('Victim First', { exact: true }).check();
  await says(the.priya, 'No written consent to attend for the person affected is on file.');
  await the.priya.goto(`${the.casePage}/people`);
  await the.priya.getByRole('button', { name: /^Record written consent ?: to attend/ }).click();
  const consent = the.priya.getByRole('form', { name: 'Written consent: to attend the meeting for them' });
  await consent.getByLabel('Who may act for them').fill('Comfort Mensah, Victim First');
  await consent.getByLabel('What they consented to').fill('To come to the meeting for me and read my statement');
  await fillDate(consent, 'When was it given?', '2026-03-20');
  await consent.getByRole('button', { name: 'Save the consent' }).click();
  await says(the.priya, 'Held by Comfort Mensah, Victim First.');
});

chapter('R47 the risk to her is assessed, with a day to look at it again', async () => {
  await the.priya.goto(`${the.casePage}/taking-part`);
  await the.priya.getByRole('button', { name: 'Assess the risk' }).click();
  const risk = the.priya.getByRole('form', { name: 'Risk to the person affected' });
  await risk.getByLabel('Medium').check();
  await risk.getByLabel('What could happen to them?').fill(`${CLOSED_WORD} may find out who complained.`);
  await risk.getByLabel('What protects them?').fill('A camera at the front door.');
  await risk.getByLabel('What is done about it, and by whom?').fill('A marker on the address, by the police.');
  await fillDate(risk, 'When was it assessed?', '2026-03-20');
  await fillDate(risk, 'When is it looked at again?', '2026-04-10');
  await risk.getByRole('button', { name: 'Save the assessment' }).click();
  await says(the.priya, 'The risk assessment is on record.');
});

chapter('R31, R38 the chronology is read, and its open and closed versions are opened', async () => {
  const lines = await readPage(the.priya, `${the.casePage}/chronology`, 'As a paper');
  expect(lines).toContain('Two officers gave words of advice.');
  expect(lines).toContain(CLOSED_WORD);
  expect(lines).toContain('Thistle');
  expect(lines).toContain('A written warning was sent.');
  const open = await readLinked(the.priya, 'Download the open version (PDF)');
  expectSaid(open, ['Two officers gave words of advice.', 'A written warning was sent.'], [CLOSED_WORD, 'Thistle']);
  const closed = await readLinked(the.priya, 'Download the closed version (PDF)');
  expectSaid(closed, ['Two officers gave words of advice.', `${CLOSED_WORD} is known to officers.`], ['Thistle']);
});

chapter('R38, R45 the panel is named; Victim First sits in the open part only, and is refused the closed one', async () => {
  for (const member of PANEL) {
    await nameMember(the.priya, the.casePage, member);
  }
  await the.priya.getByLabel('Victim First', { exact: true }).check();
  const closedPart = the.priya.getByRole('checkbox', { name: 'Closed part' });
  expect(await closedPart.isDisabled()).toBe(true);
  await says(the.priya, 'Never for the person affected, nor for whoever attends for them (policy §4).');
  await the.priya.getByLabel('Agency', { exact: true }).selectOption({ label: 'Victim First' });
  await the.priya.getByLabel('Name', { exact: true }).fill('Comfort Mensah');
  await the.priya.getByLabel('Email (optional)').fill('support@victimfirst.example');
  await the.priya.getByLabel('Written consent under which they attend').selectOption({ index: 1 });
  await the.priya.getByRole('button', { name: 'Name them' }).click();
  await says(the.priya, 'Comfort Mensah is named.');
  await look(the.priya, 'review-panel');
});

chapter('R32 she said that somebody under 18 is involved, so Youth Justice is decided on, with a reason', async () => {
  await the.priya.goto(`${the.casePage}/meeting/youth-justice`);
  await the.priya.getByLabel('No, it is not relevant here').check();
  await the.priya.getByLabel('Why is it not relevant?').fill('The child is a witness, and nobody says otherwise.');
  await the.priya.getByRole('button', { name: 'Save the answer' }).click();
  await says(the.priya, 'The answer about Youth Justice is recorded.');
});

chapter('R34, D31 the invitations go, one for each part', async () => {
  await the.priya.goto(`${the.casePage}/meeting/invitations`);
  await the.priya.getByRole('button', { name: 'Send the invitations' }).click();
  await the.priya.getByRole('heading', { name: 'Send these invitations now?' }).waitFor();
  await the.priya.getByRole('button', { name: 'Send the invitations' }).click();
  await says(the.priya, 'Each has gone, or says what it waits for.');
  await look(the.priya, 'review-invitations');
});

chapter(
  'R38, D31 an invitation to one part knows nothing of the other, nor of her: mail and calendar file are opened',
  async () => {
    const support = await readMail(the.leila, 'support@victimfirst.example', 'meeting');
    const ofSupport = await readEnclosed(the.leila, /\.ics$/);
    expectSaid(support.text, ['Part: open session', '10am to 11am'], ['losed', 'room 5', '11:30', 'Leila']);
    expectSaid(ofSupport, ['room 2', 'DTSTART:20260414T090000Z'], ['room 5', '103000Z', 'Leila', 'losed']);
    const invited = await mailedTo(the.leila, `${the.reference}: meeting`);
    expect(invited.filter((to) => to.includes('police@police.example'))).toHaveLength(2);
    expect(invited.filter((to) => to.includes('support@victimfirst.example'))).toHaveLength(1);
    const files = await calendarsSentTo(the.leila, 'police@police.example', `${the.reference}: meeting`);
    expect(files.filter((file) => file.includes('room 5'))).toHaveLength(1);
    expect(files.filter((file) => file.includes('room 2'))).toHaveLength(1);
    expect(files.filter((file) => file.includes('DTSTART:20260414T103000Z'))).toHaveLength(1);
  },
);

chapter('R35 the chair gives her more time, and she is told; nobody sees what she sees but she', async () => {
  await the.priya.goto(`${the.casePage}/meeting/slot`);
  await the.priya.getByLabel('How many minutes?').fill('45');
  await the.priya.getByLabel('Chair who alters it').fill('Helen Marsh');
  await the.priya.getByLabel('Why?').fill('The statement is long.');
  await the.priya.getByRole('button', { name: 'Alter the time' }).click();
  await says(the.priya, 'The person affected now has 45 minutes.');
  await loadUntil(the.priya, `${the.casePage}/meeting/slot`, 'They were told on');
  const { letter } = await readMail(the.leila, 'leila.hassan@mail.example', 'appointment');
  expectSaid(letter, ['45 minutes', 'The statement is long.', 'room 2'], ['room 5', CLOSED_WORD]);
  const meeting = await readPage(the.leila, '/blaby/status/case/meeting', 'The meeting');
  expectSaid(meeting, ['Tuesday 14 April 2026', '45 minutes', 'Helen Marsh', 'Comfort Mensah'], ['room 5', '11:30', CLOSED_WORD]);
  await look(the.leila, 'review-meeting');
});

chapter('R30 on Tuesday 7 April who never answered is listed as late, and is reminded', async () => {
  await moveDate(the.tom, '2026-04-07');
  const late = await loadUntil(the.priya, '/office/requests/unanswered', SILENT);
  expect(late).toMatch(/1 awaited, 1 of them late/);
  await look(the.priya, 'review-unanswered');
  await readPage(the.priya, `${the.casePage}/requests`, /^Case /);
  const remind = the.priya.getByRole('button', { name: 'Remind all who are late' });
  // They are reminded by themselves as well, every few minutes: then there is nobody left to remind today.
  if (await remind.isEnabled()) {
    await remind.click();
  }
  await openMail(the.leila, 'casework@opcc.example', 'reminder');
});

chapter('R38, D58 the police may read all of the case; Victim First the open part, and is refused more', async () => {
  await shareWith(the.priya, the.casePage, POLICE, /^All of it/);
  await says(the.priya, 'They can read it now, after signing in.');
  await shareWith(the.priya, the.casePage, 'Victim First', /^All of it/);
  await says(the.priya, /attends? for the person affected/);
  await shareWith(the.priya, the.casePage, 'Victim First', /^The open part/);
  await says(the.priya, 'They can read it now, after signing in.');
});

chapter('R31, D30 both agendas are written, and the packs are issued, opened and read', async () => {
  for (const part of ['open', 'closed']) {
    await the.priya.goto(`${the.casePage}/meeting/agenda`);
    const agenda = the.priya.getByRole('form', { name: `Agenda of the ${part} part` });
    await agenda.getByLabel('Item 1').fill(part === 'open' ? 'Welcome, and who is here' : `What is known of ${CLOSED_WORD}`);
    await agenda.getByRole('button', { name: 'Save this agenda' }).click();
    await says(the.priya, `The agenda of the ${part} part is saved.`);
  }
  await the.priya.goto(`${the.casePage}/meeting/packs`);
  await the.priya.getByRole('button', { name: 'Issue the packs' }).click();
  const open = await readLinked(the.priya, 'Open pack 1 (PDF)');
  expectSaid(open, ['Welcome, and who is here', 'My son will not go out alone.'], [CLOSED_WORD, 'Thistle', 'room 5']);
  const closed = await readLinked(the.priya, 'Closed pack 1 (PDF)');
  expectSaid(closed, [CLOSED_WORD, 'is known to officers.'], ['Thistle']);
});

chapter('R38, D31 Victim First reads the open part of the case and nothing closed; the police read both', async () => {
  const comfort = await somebody(the.product, 'support@victimfirst.example');
  const open = await readShared(comfort, the.reference);
  expectSaid(open, ['Two officers gave words of advice.', 'My son will not go out alone.'], [CLOSED_WORD, 'Thistle', 'room 5']);
  const attends = comfort.getByRole('button', { name: /^Will attend/ });
  await attends.click();
  await attends.waitFor({ state: 'detached' });
  await comfort.context().close();
  const all = await readShared(the.dana, the.reference);
  expectSaid(all, [`${CLOSED_WORD} is known to officers.`, 'room 5'], ['Thistle']);
});

chapter('R33, D45 on Tuesday 14 April it is held: who came, what each declared, and minutes in two records', async () => {
  await moveDate(the.tom, '2026-04-14', '10:00');
  await the.priya.goto(`${the.casePage}/meeting/minutes`);
  await the.priya.getByRole('button', { name: 'The meeting begins: open the minutes' }).click();
  await says(the.priya, 'The minutes are open, and the meeting counts as held.');
  for (const part of ['open', 'closed']) {
    await the.priya.goto(`${the.casePage}/meeting/attendance`);
    const came = the.priya.getByRole('form', { name: `Who attended the ${part} part` });
    for (const name of [/Helen Marsh/, /Dana Reid/, ...(part === 'open' ? [/Comfort Mensah/] : [])]) {
      await came.getByLabel(name).check();
    }
    await came.getByRole('button', { name: 'Save who attended' }).click();
    await says(the.priya, `Who attended the ${part} part is recorded.`);
  }
  await the.priya.goto(`${the.casePage}/meeting/interests`);
  for (const { name } of PANEL) {
    const declared = the.priya.getByRole('form', { name: `Declaration of ${name}`, exact: true });
    await declared.getByLabel('Nothing to declare').check();
    await declared.getByRole('button', { name: 'Save the declaration' }).click();
    await says(the.priya, `What ${name} declared is minuted.`);
  }
  for (const [part, words] of [
    ['open', 'The statement was read out.'],
    ['closed', `The panel spoke of ${CLOSED_WORD}.`],
  ] as const) {
    await the.priya.goto(`${the.casePage}/meeting/minutes`);
    const minutes = the.priya.getByRole('form', { name: `Minutes of the ${part} part` });
    await minutes.getByRole('textbox').fill(words);
    await minutes.getByRole('button', { name: 'Save' }).click();
    await says(the.priya, `The minutes of the ${part} part are saved.`);
    await the.priya.getByRole('button', { name: 'Agree these minutes' }).first().click();
    await the.priya.getByRole('button', { name: `Agree the minutes of the ${part} part` }).click();
    await says(the.priya, `The minutes of the ${part} part are agreed.`);
  }
  expectSaid(await readLinked(the.priya, 'Minutes of the open part (PDF)'), ['The statement was read out.'], [CLOSED_WORD]);
  expectSaid(await readLinked(the.priya, 'Minutes of the closed part (PDF)'), [CLOSED_WORD]);
  await goHome(the.leila);
  await says(the.leila, 'The organisations met on Tuesday 14 April 2026.');
});

chapter(
  'R43, D7 it takes longer: the time is extended with a first update, and a second goes twenty working days later',
  async () => {
    await sayWhyLonger(the.priya, the.casePage, {
      why: 'The housing association has found a second file.',
      doneSoFar: 'The meeting was held.',
      yes: 'Extend the time and send the first update',
    });
    await loadUntil(the.priya, `${the.casePage}/extend`, 'Sent Tuesday 14 April 2026; the next by Wednesday 13 May 2026.');
    const first = await readMail(the.leila, 'leila.hassan@mail.example', 'update');
    expectSaid(first.letter, ['found a second file', 'Wednesday 13 May 2026'], [CLOSED_WORD]);
    await goHome(the.leila);
    await says(the.leila, /found a second file/);
    await moveDate(the.tom, '2026-05-13');
    await sayWhyLonger(the.priya, the.casePage, {
      why: 'The second file is being read.',
      doneSoFar: 'We have it now.',
      yes: 'Send the update',
    });
    await loadUntil(the.priya, `${the.casePage}/extend`, 'Sent Wednesday 13 May 2026;');
    const second = await readMail(the.leila, 'leila.hassan@mail.example', 'update');
    expectSaid(second.letter, ['The second file is being read.'], [CLOSED_WORD]);
  },
);

chapter('R39 the findings are written, every power looked at', async () => {
  await the.priya.goto(`${the.casePage}/findings`);
  for (const [label, words] of Object.entries({
    'What was done': 'The police called twice. The landlord wrote once.',
    'What worked': 'One officer rang her every week.',
    'What did not work, or was not done': `Nobody followed up the warning to ${CLOSED_WORD}.`,
    Conclusions: 'Each organisation acted, and none knew what the others did.',
    'What the applicant reads of the findings': 'A warning was not followed up, and nobody told the others what they did.',
  })) {
    await the.priya.getByRole('textbox', { name: label, exact: true }).fill(words);
  }
  await lookAtPowers(the.priya);
  await the.priya.getByRole('button', { name: 'Save and finish the findings' }).click();
  await says(the.priya, /^Finished on Wednesday 13 May 2026/);
});

chapter('R42, R40 three recommendations and five actions; what she will see stands beside what is said in full', async () => {
  for (const [index, { to, what }] of RECOMMENDED.entries()) {
    await the.priya.goto(`${the.casePage}/recommendations`);
    const form = the.priya.getByRole('form', { name: 'Add a recommendation' });
    await choose(form, 'To whom', to);
    await fillDate(form, 'They are to answer by', '2026-06-05');
    await form.getByLabel('What is recommended').fill(what);
    await form.getByRole('button', { name: 'Add the recommendation' }).click();
    await the.priya.getByRole('region', { name: `Recommendation ${index + 1}` }).waitFor();
  }
  for (const [index, { who, says: inFull, open, dueOn }] of ACTIONS.entries()) {
    await the.priya.goto(`${the.casePage}/plan`);
    await the.priya.getByRole('button', { name: 'Add an action' }).click();
    const form = the.priya.getByRole('form', { name: 'Add the action' });
    await choose(form, 'Who does it', who);
    await fillDate(form, 'To be done by', dueOn);
    await form.getByLabel('What is to be done, for those who do it').fill(inFull);
    await form.getByLabel('What the applicant will read of it').fill(open);
    await form.getByRole('button', { name: 'Add the action' }).click();
    await the.priya.getByRole('button', { name: `Change action ${index + 1}` }).waitFor();
  }
  await look(the.priya, 'review-plan');
});

chapter('R40, D29 she is asked what she thinks of the plan, sees exactly what was previewed, and answers', async () => {
  await the.priya.goto(`${the.casePage}/plan`);
  const preview = await the.priya.getByRole('region', { name: /What the applicant sees/ }).innerText();
  await the.priya.getByRole('button', { name: 'Ask the person affected' }).click();
  await the.priya.getByLabel('By email').check();
  await the.priya.getByRole('button', { name: 'Send the draft and ask' }).click();
  await says(the.priya, 'The draft is on its way to the person affected');
  const { letter } = await readMail(the.leila, 'leila.hassan@mail.example', 'a question about');
  await goHome(the.leila);
  await the.leila.getByRole('link', { name: 'Say what you think of it' }).click();
  const page = await the.leila.locator('main').innerText();
  for (const { open } of ACTIONS) {
    expect(preview).toContain(open);
    expect(page).toContain(open);
    expectSaid(letter, [open]);
  }
  expectSaid(`${preview} ${page} ${letter}`, [], [CLOSED_WORD, 'plain clothes']);
  await look(the.leila, 'review-plan-asked');
  await the.leila.getByLabel('What do you think of the plan?').fill('Please tell me when the recorder comes.');
  await the.leila.getByRole('button', { name: /^Tell .* what you think$/ }).click();
  await says(the.leila, 'What you said');
  const office = await readPage(the.priya, `${the.casePage}/plan`, 'What the person affected says');
  expect(office).toContain('on their own page');
  expect(office).toContain('Please tell me when the recorder comes.');
  await the.priya.getByRole('button', { name: 'Make the plan final' }).click();
  await says(the.priya, 'The plan is final since Wednesday 13 May 2026.');
});

chapter(
  'R41, R42, R44, D29 Letter 3 goes with the plan in it: recommendations, last day to appeal, and nothing closed',
  async () => {
    await the.priya.goto(`${the.casePage}/outcome-letter`);
    await the.priya.getByRole('button', { name: 'Send Letter 3' }).click();
    await says(the.priya, 'Letter 3 was sent');
    const { letter } = await readMail(the.leila, 'leila.hassan@mail.example', 'outcome of your case review');
    expectSaid(
      letter,
      [
        'A warning was not followed up',
        ...RECOMMENDED.map(({ what }) => what),
        'Enclosed: action plan',
        ...ACTIONS.map(({ open }) => open),
        'The last day to appeal is Thursday 11 June 2026',
        'Independent Office for Police Conduct',
      ],
      [CLOSED_WORD, 'Thistle', 'plain clothes', 'second file'],
    );
    await goHome(the.leila);
    await says(the.leila, 'The review is done.');
    await look(the.leila, 'review-outcome');
  },
);

chapter('R42 each agency is told; the landlord answers its recommendation', async () => {
  await openMail(the.leila, 'neighbourhoods@soarvalley.example', 'a recommendation to');
  await openMail(the.leila, 'asb@police.example', 'an action for');
  await loadUntil(the.martin, '/office/actions', 'Recommendation');
  await the.martin.getByRole('button', { name: /^Answer it/ }).click();
  await the.martin.getByLabel('Will do it', { exact: true }).check();
  await the.martin.getByLabel('What will be done, or why not').fill('A reminder is set with every warning.');
  await the.martin.getByRole('button', { name: 'Save the answer' }).click();
  await says(the.martin, 'Will do it, on Wednesday 13 May 2026');
  const told = await readPage(the.leila, '/blaby/status/case/plan', 'Recommendations');
  expect(told).toContain(LANDLORD);
});

chapter('R40 the police say that an action is done; on Monday 1 June one of the landlord is late', async () => {
  await loadUntil(the.dana, '/office/actions', 'Action 1 of');
  await the.dana
    .getByRole('button', { name: /^Say how it goes/ })
    .first()
    .click();
  await the.dana.getByLabel('What was done').fill('Eight patrols in plain clothes.');
  await the.dana.getByLabel('Yes, all of it').check();
  await the.dana.getByRole('button', { name: 'Send', exact: true }).click();
  await says(the.dana, 'You said that it is done.');
  await moveDate(the.tom, '2026-06-01');
  const late = await loadUntil(the.martin, '/office/actions', 'Late');
  expect(late).toContain('Action 2 of');
});

chapter('R40, R44 each action is done or ended with a reason, and she reads how each went', async () => {
  for (const number of [1, 2, 3, 4, 5]) {
    await the.priya.goto(`${the.casePage}/progress`);
    const label = number === 5 ? 'End it without its being done' : 'Note that it is done';
    await the.priya.getByRole('button', { name: `${label} (action ${number})` }).click();
    const form = the.priya.getByRole('form', { name: label });
    if (number === 5) {
      await form.getByLabel('Why it ends').fill(`${CLOSED_WORD} moved away.`);
      await form.getByLabel('What the applicant reads of it').fill('It is no longer needed.');
      await form.getByRole('button', { name: 'End the action' }).click();
      await says(the.priya, 'The action is ended, with the reason.');
    } else {
      await fillDate(form, 'When was it done?', '2026-05-29');
      await form.getByLabel('What the applicant reads of it (optional)').fill(`It was done, as agreed: ${number}.`);
      await form.getByRole('button', { name: 'Save that it is done' }).click();
      await says(the.priya, 'The action is done.');
    }
  }
  const plan = await readPage(the.leila, '/blaby/status/case/plan', /plan/i);
  expectSaid(plan, ['It was done, as agreed: 2.', 'It is no longer needed.'], [CLOSED_WORD, 'plain clothes']);
  await look(the.leila, 'review-plan-carried-out');
});

chapter('R44 the case is closed; she is told why, by letter and on her page', async () => {
  await the.priya.goto(`${the.casePage}/close`);
  await the.priya
    .getByRole('form', { name: 'Close the case' })
    .getByRole('textbox')
    .fill('Everything agreed was done or is no longer needed.');
  await the.priya.getByRole('button', { name: 'Close the case and tell the applicant' }).click();
  const { letter } = await readMail(the.leila, 'leila.hassan@mail.example', 'your case,');
  expectSaid(
    letter,
    ['Your case is closed', 'Everything agreed was done', 'It is no longer needed.'],
    [CLOSED_WORD, 'plain clothes'],
  );
  await goHome(the.leila);
  await says(the.leila, 'Your case is closed.');
  const last = await the.leila.locator('main').innerText();
  expectSaid(last, ['Everything agreed was done'], [CLOSED_WORD]);
  await look(the.leila, 'review-closed');
});
