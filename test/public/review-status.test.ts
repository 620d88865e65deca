import { randomUUID } from 'node:crypto';
import { render } from '@client/public/entry-server';
import { timeWords } from '@server/public/review/review-words';
import { anApplicant, type Applied } from './applicant';
import { CASE, clock, CLOSED_WORDS, decided, enter, everyPage, letterSent, meetingSet, planMade, recommended } from './in-review';
import { openStreet, type TestStreet } from './street';

let street: TestStreet;

beforeAll(async () => {
  street = await openStreet({ render, assets: null, styles: [], scripts: [] });
});
beforeEach(() => street.setNow('2026-04-16T10:00:00Z'));
const pageOf = async (person: Applied): Promise<string> => (await (await enter(street, person)).get(CASE)).body;
const to = (person: Applied, status: string) =>
  street.ask('update app.cases set status = $2 where id = $1', [person.caseId, status]);
async function someone(outcome: 'MET' | 'NOT_MET' = 'MET'): Promise<Applied> {
  const person = await anApplicant(street);
  await decided(street, person, { outcome });
  return person;
}
/** The title of the one step that is open. */
const now = (page: string): string | undefined => /aria-current="step"[^>]*><p[^>]*>([^<]+)/.exec(page)?.[1];

describe('R41-R44, R82 every step of the review in plain words', () => {
  test('met: what happens, by when and why, and that they can take part', async () => {
    const page = await pageOf(await someone());
    expect(page).toContain(
      'there will be a review. Blaby District Council has until Monday 11 May 2026 to tell you the outcome.',
    );
    expect(page).toContain('The organisations involved are asked what was reported and what they did.');
    expect(page).toContain('You can say how this affects you, and choose how to take part');
    expect(now(page)).toBe('The organisations meet for the review');
    expect(page).toMatch(/You are told the outcome \(Letter 3\)<\/p><p[^>]*>Later[^<]*<!--\[-->: by Monday 11 May 2026/);
    expect(page).toContain('20 working days from Letter 2a.');
  });
  test('R28, R43 longer: when it was first due, why as the update told, and when the next comes', async () => {
    const person = await someone();
    const extension = randomUUID();
    await street.ask(
      `insert into app.extensions (tenant_id, id, case_id, clock_kind, reason, original_due_on, recorded_on, recorded_at)
       values ($1, $2, $3, 'OUTCOME', 'x', '2026-05-11', '2026-05-07', now())`,
      [person.tenantId, extension, person.caseId],
    );
    await street.ask(
      `insert into app.case_updates (tenant_id, id, case_id, extension_id, why, done_so_far, due_on, sent_on, next_due_on, recorded_on, recorded_at)
       values ($1, $2, $3, $4, 'The landlord has not answered yet.', 'x', '2026-05-11', '2026-05-11', '2026-06-09', '2026-05-11', now())`,
      [person.tenantId, randomUUID(), person.caseId, extension],
    );
    await clock(street, person, 'OUTCOME_UPDATE', '2026-05-11', '2026-06-09');
    street.setNow('2026-05-12T10:00:00Z');
    const page = await pageOf(person);
    expect(page).toContain(
      'The outcome takes longer. It was first due by Monday 11 May 2026. You will have the outcome or an update by Tuesday 9 June 2026.',
    );
    expect(page).toContain('Why, as the update of Monday 11 May 2026 says: The landlord has not answered yet.');
    expect(page).toContain('it takes longer; the outcome or an update by Tuesday 9 June 2026');
    expect(page).not.toContain('The decision takes longer');
    street.setNow('2026-06-10T10:00:00Z');
    expect(await pageOf(person)).toContain('You should have had the outcome or an update by Tuesday 9 June 2026. That is late.');
  });
  test('a meeting they were told of: day and time, how long they have; one they were not told of is nowhere', async () => {
    const person = await someone();
    await meetingSet(street, person);
    const page = await pageOf(person);
    expect(page).toContain('The meeting is on Thursday 30 April 2026 at 2pm.');
    expect(page).toContain('You have not said yet whether you take part');
    expect(page).toContain('The part with you begins at 2pm. There are 30 minutes to say how this affects you.');
    const untold = await someone();
    await meetingSet(street, untold, false);
    expect(await pageOf(untold)).not.toContain('30 April');
  });
  test('held: what comes next; with a draft plan shown, that they can say what they think of it', async () => {
    const person = await someone();
    const meeting = await meetingSet(street, person);
    await street.ask(`update app.meetings set status = 'HELD' where id = $1`, [meeting]);
    await to(person, 'MEETING_HELD');
    street.setNow('2026-05-01T10:00:00Z');
    const page = await pageOf(person);
    expect(page).toContain(
      'The organisations met on Thursday 30 April 2026. Blaby District Council has until Monday 11 May 2026',
    );
    expect(now(page)).toBe('You are told the outcome (Letter 3)');
    await planMade(street, person);
    const asked = await pageOf(person);
    expect(asked).toContain('There is a draft plan. You can say what you think of it before it is final');
    expect(now(asked)).toBe('You are asked what you think of the plan');
  });
  test('R54 the outcome: the letter, the last day to appeal from its service, and how the plan goes', async () => {
    const person = await someone();
    await planMade(street, person, { status: 'FINAL' });
    await letterSent(street, person, 'LETTER_3', '2026-05-11');
    await to(person, 'ACTIONS_OPEN');
    street.setNow('2026-05-21T10:00:00Z');
    const page = await pageOf(person);
    expect(page).toContain('The review is done. The letter of Monday 11 May 2026 tells you the outcome.');
    expect(page).toContain('1 of 2 actions is done; the last is due by Tuesday 30 June 2026.');
    expect(page).toContain('If you disagree, you can appeal in writing up to Tuesday 9 June 2026.');
    expect(now(page)).toBe('The organisations do what the plan says');
    street.setNow('2026-06-10T10:00:00Z');
    expect(await pageOf(person)).toContain('The last day to appeal was Tuesday 9 June 2026.');
  });
  test('closed: why, and what they can still do', async () => {
    const person = await someone();
    await letterSent(street, person, 'LETTER_3', '2026-05-11');
    await street.ask(
      `insert into app.closures (tenant_id, id, case_id, reason, decided_on, told_on, recorded_on, recorded_at)
       values ($1, $2, $3, 'Every action has been done', '2026-07-01', '2026-07-02', '2026-07-01', now())`,
      [person.tenantId, randomUUID(), person.caseId],
    );
    await to(person, 'CLOSED');
    street.setNow('2026-07-03T10:00:00Z');
    const page = await pageOf(person);
    expect(page).toContain('Your case is closed.');
    expect(page).toContain(
      'Every action has been done. The last day to appeal was Tuesday 9 June 2026. If something new happens',
    );
    expect(page).toMatch(/Your case is closed<\/p><p[^>]*>Done[^<]*<!--\[-->: Thursday 2 July 2026/);
    expect(now(page)).toBeUndefined();
  });
  test('D15 a review by discretion: that it is held all the same, and that the decision can still be appealed', async () => {
    const person = await someone('NOT_MET');
    expect(await pageOf(person)).toContain('decided that the threshold is not met');
    await street.ask(
      `insert into app.discretionary_reviews (tenant_id, id, case_id, reason, decided_on, told_on, recorded_on, recorded_at)
       values ($1, $2, $3, $4, '2026-04-14', '2026-04-15', '2026-04-14', now())`,
      [person.tenantId, randomUUID(), person.caseId, CLOSED_WORDS],
    );
    const page = await pageOf(person);
    expect(page).toContain('Blaby District Council holds a review all the same, although the threshold is not met.');
    expect(page).toContain('If you disagree with the decision, you can appeal in writing up to Monday 11 May 2026.');
    expect(page).toMatch(/decides to hold a review all the same<\/p><p[^>]*>Done[^<]*<!--\[-->: Wednesday 15 April 2026/);
    expect(page).toContain('Choose how to take part');
    expect(page).not.toContain(CLOSED_WORDS);
  });
  test('a meeting that does not take place is said so', async () => {
    const person = await someone();
    const meeting = await meetingSet(street, person);
    await street.ask(`update app.meetings set status = 'CALLED_OFF', called_off_because = $2 where id = $1`, [
      meeting,
      CLOSED_WORDS,
    ]);
    await to(person, 'MET');
    const page = await pageOf(person);
    expect(page).toContain('The meeting on Thursday 30 April 2026 does not take place.');
    expect(page).not.toContain(CLOSED_WORDS);
  });
});

test('R38, D31 nothing of what is closed is on any page, in any state', async () => {
  const person = await someone();
  await meetingSet(street, person);
  await planMade(street, person);
  await recommended(street, person, 1, 'Fit better locks', '2026-05-11');
  await recommended(street, person, 2, CLOSED_WORDS, null);
  await letterSent(street, person, 'LETTER_3', '2026-05-11');
  const walker = await enter(street, person);
  for (const status of ['MEETING_SCHEDULED', 'MEETING_HELD', 'OUTCOME_SENT', 'ACTIONS_OPEN', 'CLOSED']) {
    await to(person, status);
    const pages = await everyPage(walker);
    expect([status, pages.includes('Patrols on Mill Lane'), pages.includes(CLOSED_WORDS)]).toEqual([status, true, false]);
  }
});

test.each([
  ['14:00', '2pm'],
  ['09:30', '9:30am'],
  ['12:00', '12pm'],
  ['12:05', '12:05pm'],
  ['00:15', '12:15am'],
])('%s is said %s', (time, words) => {
  expect(timeWords(time)).toBe(words);
});
