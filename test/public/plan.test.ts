import { randomUUID } from 'node:crypto';
import { render } from '@client/public/entry-server';
import { anApplicant, type Applied } from './applicant';
import { CASE, CLOSED_WORDS, decided, enter, planMade, recommended } from './in-review';
import { openStreet, type TestStreet, type Walker } from './street';

const AT = `${CASE}/plan`;
let street: TestStreet;

beforeAll(async () => {
  street = await openStreet({ render, assets: null, styles: [], scripts: [] });
  street.setNow('2026-05-04T10:00:00Z');
});
async function met(): Promise<{ person: Applied; walker: Walker }> {
  const person = await anApplicant(street);
  await decided(street, person);
  await street.ask(`update app.cases set status = 'MEETING_HELD' where id = $1`, [person.caseId]);
  return { person, walker: await enter(street, person) };
}
const saidOf = ({ caseId }: Applied) =>
  street.ask<{ says: string; channel: string; by: string; on: string }>(
    `select says, channel, by_party_id as by, said_on::text as on from app.plan_consultations where case_id = $1 and said_on is not null`,
    [caseId],
  );

describe('R40, D29 the draft plan', () => {
  test('it is shown in the words meant for them, and what they think of it is asked and kept', async () => {
    const { person, walker } = await met();
    const plan = await planMade(street, person);
    await street.ask(
      `insert into app.plan_consultations (tenant_id, id, case_id, plan_id, party_id, asked_on, channel, recorded_on, recorded_at)
       values ($1, $2, $3, $4, $5, '2026-05-01', 'EMAIL', '2026-05-01', now())`,
      [person.tenantId, randomUUID(), person.caseId, plan, person.partyId],
    );
    const page = (await walker.get(AT)).body;
    for (const words of ['The draft plan', 'Patrols on Mill Lane in the evening', 'By Tuesday 30 June 2026', 'Proposed']) {
      expect(page).toContain(words);
    }
    expect(page).not.toContain(CLOSED_WORDS);
    expect((await walker.post(AT, { says: 'More patrols\r\nat night' })).headers.location).toBe(`${AT}/told`);
    expect((await walker.get(`${AT}/told`)).body).toContain('reads it before the plan is final');
    expect(await saidOf(person)).toEqual([
      { says: 'More patrols\nat night', channel: 'OWN_PAGE', by: person.partyId, on: '2026-05-04' },
    ]);
    expect((await walker.get(AT)).body).toContain('More patrols\nat night');
    expect((await walker.get(CASE)).body).toContain('You have said what you think of the draft plan.');
  });
  test('nothing written is asked again; the box says so', async () => {
    const { person, walker } = await met();
    await planMade(street, person);
    const answer = await walker.post(AT, { says: '   ' });
    expect([answer.statusCode, answer.body.includes('href="#says"'), answer.body.includes('Write what you think')]).toEqual([
      400,
      true,
      true,
    ]);
  });
  test('one that was not shown is not there, and neither is a page about it', async () => {
    const { person, walker } = await met();
    await planMade(street, person, { shown: false });
    expect((await walker.get(AT)).statusCode).toBe(404);
    expect((await walker.get(CASE)).body).not.toContain(`href="${AT}"`);
    expect((await walker.post(AT, { says: 'x' })).statusCode).toBe(404);
    expect(await saidOf(person)).toEqual([]);
  });
});

describe('R44 the plan once it is final', () => {
  test('each action has who, what, by when and how it goes; nothing more can be said to it here', async () => {
    const { person, walker } = await met();
    await planMade(street, person, { status: 'FINAL' });
    await street.ask(`update app.cases set status = 'ACTIONS_OPEN' where id = $1`, [person.caseId]);
    const page = (await walker.get(AT)).body;
    expect(page).toContain('Done on Wednesday 20 May 2026');
    expect(page).toContain('How it goes: Patrols went out on six evenings.');
    expect(page).toContain('Under way');
    expect(page).not.toContain('<textarea');
    const late = await walker.post(AT, { says: 'One thing more' });
    expect([late.statusCode, late.body.includes('There is a problem')]).toEqual([400, true]);
    expect(await saidOf(person)).toEqual([]);
  });
  test('recommendations that Letter 3 named are there with what was answered, and no other', async () => {
    const { person, walker } = await met();
    await recommended(street, person, 1, 'Fit better locks', '2026-05-11');
    await recommended(street, person, 2, CLOSED_WORDS, null);
    const page = (await walker.get(AT)).body;
    expect(page).toContain('Recommendation 1: Soar Valley Homes');
    expect(page).toContain('Its answer, Monday 1 June 2026: will do it.');
    expect(page).not.toContain(CLOSED_WORDS);
  });
});
