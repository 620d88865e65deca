import { randomUUID } from 'node:crypto';
import { render } from '@client/public/entry-server';
import { anApplicant, type Applied } from './applicant';
import { CASE, CLOSED_WORDS, decided, enter, meetingSet } from './in-review';
import { openStreet, type TestStreet, type Walker } from './street';

const AT = `${CASE}/meeting`;
let street: TestStreet;

beforeAll(async () => {
  street = await openStreet({ render, assets: null, styles: [], scripts: [] });
  street.setNow('2026-04-16T10:00:00Z');
});
async function told(isTold = true): Promise<{ person: Applied; walker: Walker; meeting: string }> {
  const person = await anApplicant(street);
  await decided(street, person);
  const meeting = await meetingSet(street, person, isTold);
  return { person, meeting, walker: await enter(street, person) };
}

describe('R34-R38 the meeting as they may know it', () => {
  test('day, time, place and link, how long they have, who is there and what happens, of their part alone', async () => {
    const { walker } = await told();
    const page = (await walker.get(AT)).body;
    for (const words of [
      'The meeting is on Thursday 30 April 2026 at 2pm.',
      'begins at 2pm, 45 minutes at most',
      'Council offices, Room 2',
      'href="https://meet.example/open"',
      'You have 30 minutes to say how this affects you.',
      'The organisations also talk among themselves',
      'Morgan Hale, Leicestershire Police, leads the meeting',
      'Welcome and who is here',
      `href="${AT}.ics"`,
    ]) {
      expect(page).toContain(words);
    }
    expect(page).not.toContain(CLOSED_WORDS);
    expect(page).not.toContain('3pm');
    expect(page).not.toContain('panel@example.org');
  });
  test('R35 where the time was altered: what it was, what it is and why', async () => {
    const { person, walker, meeting } = await told();
    await street.ask('update app.meetings set slot_minutes = 45 where id = $1', [meeting]);
    await street.ask(
      `insert into app.slot_changes (tenant_id, id, case_id, meeting_id, from_minutes, to_minutes, because, altered_by_name, recorded_on, recorded_at)
       values ($1, $2, $3, $4, 30, 45, 'An interpreter takes part.', $5, '2026-04-16', now())`,
      [person.tenantId, randomUUID(), person.caseId, meeting, CLOSED_WORDS],
    );
    const page = (await walker.get(AT)).body;
    expect(page).toContain('You have 45 minutes to say how this affects you. It was 30 minutes;');
    expect(page).toContain('changed it: An interpreter takes part.');
    expect(page).not.toContain(CLOSED_WORDS);
  });
  test('one they were not told of, or that is over, is not there to come to', async () => {
    const untold = await told(false);
    expect((await untold.walker.get(AT)).statusCode).toBe(404);
    expect((await untold.walker.get(`${AT}.ics`)).statusCode).toBe(404);
    const held = await told();
    await street.ask(`update app.meetings set status = 'HELD' where id = $1`, [held.meeting]);
    const page = (await held.walker.get(AT)).body;
    expect([page.includes('was held on Thursday 30 April 2026'), page.includes('Room 2')]).toEqual([true, false]);
    expect((await held.walker.get(`${AT}.ics`)).statusCode).toBe(404);
  });
});

test('D31 the calendar file has their part, in the right time, and names nobody and nothing but the council', async () => {
  const { person, walker } = await told();
  const answer = await walker.get(`${AT}.ics`);
  expect(answer.headers['content-type']).toContain('text/calendar');
  expect(answer.headers['content-disposition']).toBe('attachment; filename="appointment.ics"');
  expect(answer.headers['cache-control']).toBe('no-store');
  const file = answer.body.replaceAll('\r\n ', '').replaceAll('\r\n\t', '');
  expect(file).toContain('DTSTART:20260430T130000Z');
  expect(file).toContain('SUMMARY:Blaby District Council');
  expect(file).toContain('Room 2');
  for (const words of [CLOSED_WORDS, person.reference, 'Rowan', 'review', 'Morgan', 'anti-social']) {
    expect([words, file.toLowerCase().includes(words.toLowerCase())]).toEqual([words, false]);
  }
});
