import { expectSaid } from './deciding';
import { openMail } from './follow';
import { fillDate } from './keying';
import { loadUntil, mailedTo, readMail, sayWhyLonger } from './limits';
import { look } from './look';
import { moveDate, readLinked } from './office';
import {
  arrange,
  calendarsSentTo,
  goHome,
  nameMember,
  readEnclosed,
  readPage,
  readShared,
  says,
  shareWith,
  somebody,
} from './review';
import { CLOSED_WORD, POLICE, SILENT, PANEL, the } from './review-cast';
import type { story } from './story';

/** The meeting: prepared, invited to part by part, held, minuted (R31-R38). */
export function theMeeting(chapter: ReturnType<typeof story>): void {
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
    expectSaid(
      meeting,
      ['Tuesday 14 April 2026', '45 minutes', 'Helen Marsh', 'Comfort Mensah'],
      ['room 5', '11:30', CLOSED_WORD],
    );
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
}
