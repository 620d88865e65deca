import { expectSaid } from './deciding';
import { openMail } from './follow';
import { fillDate } from './keying';
import { loadUntil, readMail } from './limits';
import { look } from './look';
import { moveDate } from './office';
import { choose, lookAtPowers } from './outcome';
import { goHome, readPage, says } from './review';
import { CLOSED_WORD, LANDLORD, RECOMMENDED, ACTIONS, the } from './review-cast';
import type { story } from './story';

/** What comes of it: findings, plan, Letter 3, actions, the end (R39-R44). */
export function theOutcome(chapter: ReturnType<typeof story>): void {
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
}
