import { LEILA } from './applicant';
import { acknowledged, expectSaid, settleAllThree } from './deciding';
import { followByLink, openMail } from './follow';
import { fillDate } from './keying';
import { readMail } from './limits';
import { look } from './look';
import { fillInDecision } from './office';
import {
  addLine,
  applyForUnder18,
  askAgencies,
  FOR_ALL,
  FOR_THE_PANEL,
  FOR_THE_SPOC,
  goHome,
  openWaiting,
  readPage,
  says,
  sendReply,
  somebody,
} from './review';
import { CLOSED_WORD, POLICE, LANDLORD, HEALTH, SILENT, the } from './review-cast';
import type { story } from './story';

/** From the application to what she and the agencies say: the first and the second round, her own page (R18-R36, R45-R51). */
export function gathering(chapter: ReturnType<typeof story>): void {
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
}
