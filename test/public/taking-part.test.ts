import { randomUUID } from 'node:crypto';
import { render } from '@client/public/entry-server';
import { needsText, needsValues } from '@shared/apply';
import { FOR_SOMEONE_ELSE, allAnswered } from './answers';
import { anApplicant, type Applied } from './applicant';
import { CASE, decided, enter, meetingSet, offered } from './in-review';
import { openStreet, Walker, type TestStreet } from './street';

const AT = `${CASE}/taking-part`;
let street: TestStreet;

beforeAll(async () => {
  street = await openStreet({ render, assets: null, styles: [], scripts: [] });
  street.setNow('2026-04-15T10:00:00Z');
});
async function invited(): Promise<{ person: Applied; walker: Walker }> {
  const person = await anApplicant(street);
  await decided(street, person);
  return { person, walker: await enter(street, person) };
}
const answersOf = ({ caseId }: Applied) =>
  street.ask<{ answer: string; needs: string | null; channel: string; by: string; said_on: string }>(
    `select answer, needs, channel, by_party_id as by, said_on::text from app.offer_answers where case_id = $1 and kind = 'ATTENDANCE' order by recorded_at`,
    [caseId],
  );

describe('R34, R36 choosing how to take part', () => {
  test('the page says how long, who listens, that the organisations also talk alone, and offers every way', async () => {
    const { walker } = await invited();
    expect((await walker.get(CASE)).body).toContain(`href="${AT}"`);
    const page = (await walker.get(AT)).body;
    for (const words of [
      'There are 30 minutes at the meeting',
      'can give more or less time',
      'also talk without you',
      'I will come in person',
      'I will join by video call',
      'Victim First comes for me',
      'Somebody I choose comes for me',
      'I do not want to take part in the meeting',
    ]) {
      expect(page).toContain(words);
    }
  });
  test('one thing after another: the way, what would help, check, told; nothing is kept before that', async () => {
    const { person, walker } = await invited();
    expect((await walker.post(AT, { way: 'IN_PERSON' })).body).toContain('A place without steps');
    const checked = await walker.post(`${AT}/needs`, { way: 'IN_PERSON', needs: 'STEP_FREE', more: 'Not before ten' });
    expect(checked.body).toContain('Check your answer');
    expect(checked.body).toContain('A place without steps\nNot before ten');
    expect(await answersOf(person)).toEqual([]);
    const told = await walker.post(`${AT}/answer`, { way: 'IN_PERSON', needs: 'STEP_FREE', more: 'Not before ten' });
    expect(told.headers.location).toBe(`${AT}/told`);
    expect((await walker.get(`${AT}/told`)).body).toContain('I will come in person');
    expect(await answersOf(person)).toEqual([
      {
        answer: 'IN_PERSON',
        needs: 'A place without steps\nNot before ten',
        channel: 'OWN_PAGE',
        by: person.partyId,
        said_on: '2026-04-15',
      },
    ]);
    expect((await walker.get(CASE)).body).toContain('You said on Wednesday 15 April 2026: I will come in person.');
  });
  test('it can be changed until the meeting; every answer is kept, and what was said is there to change', async () => {
    const { person, walker } = await invited();
    await walker.post(`${AT}/answer`, { way: 'BY_VIDEO', needs: 'INTERPRETER,BREAKS', more: 'Gujarati' });
    expect((await walker.get(AT)).body).toMatch(/value="BY_VIDEO"[^>]* checked/);
    const again = (await walker.post(AT, { way: 'IN_PERSON' })).body;
    expect(again.match(/value="(INTERPRETER|BREAKS)"[^>]* checked/g)).toHaveLength(2);
    expect(again).toContain('Gujarati</textarea>');
    expect((await walker.post(AT, { way: 'NOT_ATTENDING' })).body).toContain('Check your answer');
    await walker.post(`${AT}/answer`, { way: 'NOT_ATTENDING' });
    expect((await answersOf(person)).map(({ answer }) => answer)).toEqual(['BY_VIDEO', 'NOT_ATTENDING']);
  });
  test('R36 for somebody chosen it is asked who, and said that it needs an agreement in writing and how to send it', async () => {
    const { person, walker } = await invited();
    const page = (await walker.post(AT, { way: 'REPRESENTATIVE' })).body;
    expect(page).toContain('Who comes to the meeting?');
    expect(page).toContain('The agreement in writing');
    expect(page).toContain('casereview@blaby.example');
    const wrong = await walker.post(`${AT}/needs`, { way: 'REPRESENTATIVE', who: '', more: '' });
    expect([wrong.statusCode, wrong.body.includes('href="#who"'), wrong.body.includes('Enter who it is')]).toEqual([
      400,
      true,
      true,
    ]);
    await walker.post(`${AT}/answer`, { way: 'REPRESENTATIVE', who: 'Jo Field, my sister', more: '' });
    expect((await answersOf(person))[0]).toMatchObject({ answer: 'REPRESENTATIVE', needs: 'Who comes: Jo Field, my sister' });
    expect((await walker.get(`${AT}/told`)).body).toContain('The agreement in writing');
    await street.ask(
      `insert into app.consents (tenant_id, id, case_id, kind, giver_party_id, holder_name, scope, evidence, given_on, recorded_on, recorded_at)
       values ($1, $2, $3, 'ATTEND', $4, 'Jo Field', 'x', 'x', '2026-04-14', '2026-04-14', now())`,
      [person.tenantId, randomUUID(), person.caseId, person.partyId],
    );
    expect((await walker.get(`${AT}/told`)).body).not.toContain('The agreement in writing');
  });
  test('the altered time is said instead of the half hour (R35)', async () => {
    const { person, walker } = await invited();
    const meeting = await meetingSet(street, person);
    await street.ask('update app.meetings set slot_minutes = 45 where id = $1', [meeting]);
    expect((await walker.get(AT)).body).toContain('There are 45 minutes at the meeting');
  });
});

describe('what cannot be', () => {
  test.each([[{}], [{ way: 'BY_POST' }], [{ way: '' }]])('%j is asked again', async (fields) => {
    const { walker } = await invited();
    const answer = await walker.post(AT, fields);
    expect([answer.statusCode, answer.body.includes('href="#way"'), answer.body.includes('Choose how to take part')]).toEqual([
      400,
      true,
      true,
    ]);
  });
  test('before it was offered there is nothing to choose, and a form posted all the same keeps nothing', async () => {
    const person = await anApplicant(street);
    await decided(street, person, { offers: false });
    const walker = await enter(street, person);
    expect((await walker.get(CASE)).body).not.toContain(`href="${AT}"`);
    const page = (await walker.get(AT)).body;
    expect([page.includes('has not asked about this yet'), page.includes('<form method="post" action="' + AT)]).toEqual([
      true,
      false,
    ]);
    await walker.post(`${AT}/answer`, { way: 'IN_PERSON' });
    expect(await answersOf(person)).toEqual([]);
  });
  test('after the meeting it is too late, and the page says so and what was said', async () => {
    const { person, walker } = await invited();
    await walker.post(`${AT}/answer`, { way: 'IN_PERSON' });
    await street.ask(`update app.cases set status = 'MEETING_HELD' where id = $1`, [person.caseId]);
    const page = (await walker.get(AT)).body;
    expect(page).toContain('On Wednesday 15 April 2026 you said: I will come in person. The meeting has been held.');
    const late = await walker.post(`${AT}/answer`, { way: 'NOT_ATTENDING' });
    expect([late.statusCode, late.body.includes('The meeting has been held.')]).toEqual([400, true]);
    expect(await answersOf(person)).toHaveLength(1);
  });
  test('nobody signed in, somebody at another council, and a form from elsewhere, come no further', async () => {
    const { person, walker } = await invited();
    for (const path of ['', '/taking-part', '/statement', '/meeting', '/meeting.ics', '/plan']) {
      expect((await new Walker(street.app).get(`${CASE}${path}`)).headers.location).toBe('/blaby/status');
      expect((await walker.get(`${CASE}${path}`.replace('/blaby', '/charnwood'))).headers.location).toBe('/charnwood/status');
    }
    expect((await new Walker(street.app).post(`${AT}/answer`, { way: 'IN_PERSON' })).headers.location).toBe('/blaby/status');
    expect((await walker.post(`${AT}/answer`, { way: 'IN_PERSON' }, { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
    expect(await answersOf(person)).toEqual([]);
  });
  test('what one person says stays with their own case', async () => {
    const [mine, other] = [await invited(), await invited()];
    await mine.walker.post(`${AT}/answer`, { way: 'BY_VIDEO', needs: '', more: 'OSPREY' });
    expect(await answersOf(other.person)).toEqual([]);
    expect((await other.walker.get(AT)).body).not.toContain('On Wednesday 15 April 2026 you said');
    expect((await other.walker.post(AT, { way: 'BY_VIDEO' })).body).not.toContain('OSPREY');
  });
});

test('D28 whoever applied for somebody else reads of them, not of themselves', async () => {
  const person = await anApplicant(street, 'blaby', allAnswered({ values: FOR_SOMEONE_ELSE }));
  const [victim] = await street.ask<{ id: string }>(`select id from app.parties where case_id = $1 and role = 'VICTIM'`, [
    person.caseId,
  ]);
  const [applicant] = await street.ask<{ id: string }>(`select id from app.parties where case_id = $1 and role = 'APPLICANT'`, [
    person.caseId,
  ]);
  const representative = { ...person, partyId: applicant!.id };
  await decided(street, representative, { offers: false });
  await offered(street, representative, victim!.id);
  const walker = await enter(street, representative);
  const page = (await walker.get(AT)).body;
  expect(page).toContain('How does the person affected want to take part?');
  expect(page).toContain('They will come in person');
  expect(page).not.toContain('I will come in person');
  await walker.post(`${AT}/answer`, { way: 'IN_PERSON', needs: '', more: '' });
  const [kept] = await street.ask<{ party_id: string; by_party_id: string }>(
    'select party_id, by_party_id from app.offer_answers where case_id = $1',
    [person.caseId],
  );
  expect(kept).toEqual({ party_id: victim!.id, by_party_id: applicant!.id });
});

test.each([
  ['IN_PERSON', { needs: 'INTERPRETER,APART', more: 'Gujarati\nor Urdu' }],
  ['REPRESENTATIVE', { who: 'Jo Field', more: 'She comes by bus' }],
  ['VICTIM_FIRST', { more: 'Please call me before' }],
  ['NOT_ATTENDING', {}],
] as const)('what is kept of %s can be read back as it was asked', (way, values) => {
  expect(needsValues(needsText(way, values))).toMatchObject(values);
  expect(needsText(way, { ...values, needs: '', who: '', more: '' })).toBeNull();
});
