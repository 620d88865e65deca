import { render } from '@client/public/entry-server';
import { LONGEST_STATEMENT } from '@shared/policy';
import { FOR_SOMEONE_ELSE, allAnswered } from './answers';
import { anApplicant, type Applied } from './applicant';
import { CASE, decided, enter, offered } from './in-review';
import { openStreet, Walker, type TestStreet } from './street';

const AT = `${CASE}/statement`;
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
const statementsOf = ({ caseId }: Applied) =>
  street.ask<{ says: string; given: string | null; source: string; by: string; party: string }>(
    `select says, given_on::text as given, source, by_party_id as by, party_id as party from app.impact_statements where case_id = $1 order by recorded_at`,
    [caseId],
  );

describe('R33 the impact statement', () => {
  test('written, saved by the button, gone on with, checked, given; the council has nothing before that', async () => {
    const { person, walker } = await invited();
    const page = (await walker.get(AT)).body;
    expect(page).toContain('This is called a personal impact statement');
    expect(page).toContain('It is read at the meeting');
    expect((await walker.post(AT, { says: 'I do not\r\nsleep.', then: 'LATER' })).headers.location).toBe(`${AT}?saved`);
    const back = (await walker.get(`${AT}?saved`)).body;
    expect(back).toContain('I do not\nsleep.</textarea>');
    expect(back).toContain('come back to it later');
    expect((await walker.get(CASE)).body).toContain('You have not given it yet');
    expect(await statementsOf(person)).toMatchObject([{ says: 'I do not\nsleep.', given: null }]);
    expect((await walker.post(AT, { says: 'I do not sleep. At all.', then: 'CHECK' })).headers.location).toBe(`${AT}/check`);
    expect((await walker.get(`${AT}/check`)).body).toContain('I do not sleep. At all.</div>');
    expect((await walker.post(`${AT}/give`, { says: 'Something else' })).headers.location).toBe(`${AT}/given`);
    expect(await statementsOf(person)).toEqual([
      { says: 'I do not sleep. At all.', given: '2026-04-15', source: 'OWN_PAGE', by: person.partyId, party: person.partyId },
    ]);
    expect((await walker.get(`${AT}/given`)).body).toContain('Your statement has been given');
    expect((await walker.get(CASE)).body).toContain('Given on Wednesday 15 April 2026.');
  });
  test('a given one is shown as it was given; a new one can be given until the meeting, and the first is kept', async () => {
    const { person, walker } = await invited();
    for (const says of ['The first', 'The second']) {
      street.setNow(says === 'The first' ? '2026-04-15T10:00:00Z' : '2026-04-15T10:05:00Z');
      await walker.post(AT, { says, then: 'CHECK' });
      await walker.post(`${AT}/give`, {});
    }
    const page = (await walker.get(AT)).body;
    expect([page.includes('The second</p>'), page.includes('The first')]).toEqual([true, false]);
    expect((await statementsOf(person)).map(({ says }) => says)).toEqual(['The first', 'The second']);
  });
  test('where there is JavaScript it is saved as data: kept, or not', async () => {
    const { person, walker } = await invited();
    const headers = { accept: 'application/json', 'sec-fetch-site': 'same-origin' };
    expect((await walker.post(AT, { says: 'Typed so far', then: 'LATER' }, headers)).statusCode).toBe(204);
    const most = 'x'.repeat(LONGEST_STATEMENT + 1);
    expect((await walker.post(AT, { says: most, then: 'LATER' }, headers)).statusCode).toBe(422);
    expect(await statementsOf(person)).toMatchObject([{ says: 'Typed so far', given: null }]);
  });
  test('two first savings at one moment make one draft, and neither is lost', async () => {
    const { person, walker } = await invited();
    const headers = { accept: 'application/json', 'sec-fetch-site': 'same-origin' };
    // Both have seen that there is no draft before either may write one.
    await street.ask('begin');
    await street.ask('lock table app.impact_statements in share row exclusive mode');
    const both = Promise.all(['One', 'Two'].map((says) => walker.post(AT, { says, then: 'LATER' }, headers)));
    const waiting = `select 1 from pg_locks where not granted and relation = 'app.impact_statements'::regclass`;
    while ((await street.ask(waiting)).length < 2) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    await street.ask('commit');
    expect((await both).map(({ statusCode }) => statusCode)).toEqual([204, 204]);
    expect(await statementsOf(person)).toHaveLength(1);
  });
  test('none can be given: that is an answer, which can be changed', async () => {
    const { person, walker } = await invited();
    expect((await walker.get(AT)).body).toContain('I do not want to give a statement');
    expect((await walker.post(`${AT}/none`, {})).headers.location).toBe(`${AT}/declined`);
    const said = await street.ask(`select kind, answer from app.offer_answers where case_id = $1`, [person.caseId]);
    expect(said).toEqual([{ kind: 'STATEMENT', answer: 'NO_STATEMENT' }]);
    expect((await walker.get(CASE)).body).toContain('Write one after all');
    expect((await walker.get(AT)).body).toContain('You can still write one');
  });
});

describe('what cannot be', () => {
  test('nothing written, or too much, is said with everything typed still there', async () => {
    const { walker } = await invited();
    const nothing = await walker.post(AT, { says: '  ', then: 'CHECK' });
    expect([nothing.statusCode, nothing.body.includes('href="#says"')]).toEqual([400, true]);
    const most = `OSPREY${'x'.repeat(LONGEST_STATEMENT)}`;
    const tooMuch = await walker.post(AT, { says: most, then: 'CHECK' });
    expect([tooMuch.statusCode, tooMuch.body.includes('OSPREY'), tooMuch.body.includes('Shorten the statement')]).toEqual([
      400,
      true,
      true,
    ]);
    expect((await walker.get(`${AT}/check`)).headers.location).toBe(AT);
  });
  test('before it was offered there is no form; after the meeting what was given can be read and nothing given', async () => {
    const person = await anApplicant(street);
    await decided(street, person, { offers: false });
    const early = (await (await enter(street, person)).get(AT)).body;
    expect([early.includes('has not asked for a statement yet'), early.includes('<textarea')]).toEqual([true, false]);
    const late = await invited();
    await late.walker.post(AT, { says: 'Read at the meeting', then: 'CHECK' });
    await late.walker.post(`${AT}/give`, {});
    await street.ask(`update app.cases set status = 'MEETING_HELD' where id = $1`, [late.person.caseId]);
    const page = (await late.walker.get(AT)).body;
    expect([
      page.includes('Read at the meeting'),
      page.includes('<textarea'),
      page.includes('The meeting has been held.'),
    ]).toEqual([true, false, true]);
    expect((await late.walker.post(AT, { says: 'Too late', then: 'CHECK' })).statusCode).toBe(400);
    expect(await statementsOf(late.person)).toHaveLength(1);
  });
  test('somebody no longer signed in gets back what they wrote; nothing is saved', async () => {
    const answer = await new Walker(street.app).post(AT, { says: 'OSPREY <b>', then: 'LATER' });
    expect([
      answer.statusCode,
      answer.body.includes('OSPREY &lt;b&gt;</textarea>'),
      answer.body.includes('has not been saved'),
    ]).toEqual([403, true, true]);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect((await new Walker(street.app).post(AT, { says: ' ', then: 'LATER' })).headers.location).toBe('/blaby/status');
  });
  test('R38, D28 a draft is its writer’s alone; the person affected reads what was given for them, not what is being written', async () => {
    const person = await anApplicant(street, 'blaby', allAnswered({ values: FOR_SOMEONE_ELSE }));
    const parties = await street.ask<{ id: string; role: string }>('select id, role from app.parties where case_id = $1', [
      person.caseId,
    ]);
    const idOf = (role: string): string => parties.find((party) => party.role === role)!.id;
    const [representative, affected] = [
      { ...person, partyId: idOf('APPLICANT') },
      { ...person, partyId: idOf('VICTIM') },
    ];
    await decided(street, representative, { offers: false });
    await offered(street, representative, affected.partyId);
    const [writes, reads] = [await enter(street, representative), await enter(street, affected)];
    expect((await writes.get(AT)).body).toContain('How does this affect the person affected?');
    await writes.post(AT, { says: 'OSPREY unfinished', then: 'LATER' });
    expect((await reads.get(AT)).body).not.toContain('OSPREY');
    await writes.post(`${AT}/give`, {});
    expect((await reads.get(AT)).body).toContain('OSPREY unfinished');
    await reads.post(AT, { says: 'KESTREL of my own', then: 'CHECK' });
    await reads.post(`${AT}/give`, {});
    expect((await writes.get(AT)).body).not.toContain('KESTREL');
  });
});
