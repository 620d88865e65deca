import { openStreet, Walker, type TestStreet } from './street';
import { allAnswered } from './answers';
import { anApplicant, type Applied } from './applicant';
import { randomUUID } from 'node:crypto';
import { render } from '@client/public/entry-server';
import { codeHash } from '@server/platform/auth/passwords';

const STATUS = '/blaby/status';
let street: TestStreet;
let applied: Applied;

beforeAll(async () => {
  street = await openStreet({ render, assets: null, styles: [], scripts: [] });
  applied = await anApplicant(street);
});

/** The token of the link that was sent last, after it has been asked for. */
async function linkFor(walker: Walker, reference: string, email: string): Promise<string | undefined> {
  const before = street.links.length;
  await walker.post(STATUS, { reference, email });
  for (let tries = 0; tries < 50 && street.links.length === before; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return street.links[before]?.token;
}
async function signedIn(person: Applied): Promise<Walker> {
  const walker = new Walker(street.app);
  const token = await linkFor(walker, person.reference, person.email);
  expect((await walker.post(`${STATUS}/link`, { token: token ?? '' })).headers.location).toBe(`${STATUS}/case`);
  return walker;
}

describe('signing in', () => {
  test('asking for a link answers the same whether or not reference and email belong together', async () => {
    const right = await new Walker(street.app).post(STATUS, { reference: applied.reference, email: applied.email });
    const wrong = await new Walker(street.app).post(STATUS, { reference: applied.reference, email: 'someone.else@example.org' });
    expect(wrong.body).toBe(right.body);
    expect(wrong.statusCode).toBe(right.statusCode);
  });
  test('opening the link does nothing; its button opens the case once; a second time it is spent', async () => {
    const walker = new Walker(street.app);
    const token = (await linkFor(walker, applied.reference.toLowerCase(), applied.email.toUpperCase())) ?? '';
    expect((await new Walker(street.app).get(`${STATUS}/link?token=${token}`)).body).toContain('Open my case');
    expect((await new Walker(street.app).get(`${STATUS}/link?token=${token}`)).statusCode).toBe(200);
    expect((await walker.post(`${STATUS}/link`, { token })).headers.location).toBe(`${STATUS}/case`);
    expect((await walker.get(`${STATUS}/case`)).statusCode).toBe(200);
    expect((await new Walker(street.app).post(`${STATUS}/link`, { token })).statusCode).toBe(410);
  });
  test('the code of Letter 1 opens it too; a wrong one is told so without saying which half is wrong', async () => {
    await street.ask('insert into auth.codes (tenant_id, party_id, code_hash) values ($1, $2, $3)', [
      applied.tenantId,
      applied.partyId,
      codeHash('ABCD-EFGH'),
    ]);
    const walker = new Walker(street.app);
    const wrong = await walker.post(`${STATUS}/code`, { 'code-reference': applied.reference, code: 'XXXX-XXXX' });
    expect([wrong.statusCode, wrong.body.includes('do not belong together')]).toEqual([400, true]);
    expect(
      (await walker.post(`${STATUS}/code`, { 'code-reference': applied.reference, code: 'ABCD-EFGH' })).headers.location,
    ).toBe(`${STATUS}/case`);
  });
  test('without signing in, signed out, or at another authority, there is no case to see', async () => {
    expect((await new Walker(street.app).get(`${STATUS}/case`)).headers.location).toBe(STATUS);
    const walker = await signedIn(applied);
    expect((await walker.get('/charnwood/status/case')).headers.location).toBe('/charnwood/status');
    const session = walker.cookies.get('recourse_session')!;
    await walker.post(`${STATUS}/sign-out`, {});
    walker.cookies.set('recourse_session', session);
    expect((await walker.get(`${STATUS}/case`)).headers.location).toBe(STATUS);
  });
});

describe('R80, R82 where the case stands', () => {
  test('received: until when the council writes, and why that day', async () => {
    const page = (await (await signedIn(applied)).get(`${STATUS}/case`)).body;
    expect(page).toContain(
      'You applied on Friday 20 March 2026. Blaby District Council has until Friday 27 March 2026 to write to you.',
    );
    expect(page).toContain('5 working days from receipt (Friday 20 March 2026), not counting weekends');
    expect(page).toMatch(/aria-current="step"[^]*The council writes to you \(Letter 1\)/);
    expect(page).toContain('Letters from Blaby District Council will be listed here');
  });
  test('a late first letter is called late', async () => {
    street.setNow('2026-03-30T09:00:00Z');
    expect((await (await signedIn(applied)).get(`${STATUS}/case`)).body).toContain(
      'should have written to you by Friday 27 March 2026. That is late.',
    );
    street.setNow('2026-03-20T10:00:00Z');
  });
  test('acknowledged: until when it decides, with the letter to download', async () => {
    const person = await anApplicant(street);
    await acknowledged(person);
    const page = (await (await signedIn(person)).get(`${STATUS}/case`)).body;
    expect(page).toContain(
      'wrote to you on Thursday 26 March 2026. Blaby District Council has until Monday 13 April 2026 to decide',
    );
    expect(page).toMatch(/href="\/documents\/[\w-]{36}"[^>]*>Letter 1: acknowledgement \(PDF\)<\/a>, Thursday 26 March 2026/);
  });
  test('R48, D55: without agreement to share it says what the applicant can do and how, and never that nothing is to be done', async () => {
    const person = await anApplicant(street, 'blaby', allAnswered({ values: { agreesToShare: 'NO' } }));
    const pageNow = async (): Promise<string> => (await (await signedIn(person)).get(`${STATUS}/case`)).body;
    expect(await pageNow()).toContain('You have not agreed to sharing');
    await acknowledged(person);
    const missing = await pageNow();
    expect(missing).toContain('If you want it to ask them, tell the council that you agree. Call, email or write');
    expect(missing).not.toContain('You do not need to do anything');
    await street.ask(
      `insert into app.case_answers (tenant_id, id, case_id, kind, answer, how, said_on, recorded_on, recorded_by)
       values ($1, $2, $3, 'AGREEMENT', false, 'NOTE OF THE SPOC', '2026-03-27', '2026-03-27', $2)`,
      [person.tenantId, randomUUID(), person.caseId],
    );
    const refused = await pageNow();
    expect(refused).toContain('You told Blaby District Council that you do not agree to sharing');
    expect(refused).not.toContain('NOTE OF THE SPOC');
    await street.ask(
      `insert into app.agreements (tenant_id, id, case_id, party_id, kind, evidence, privacy_notice, given_on, withdrawn_on)
       values ($1, $2, $3, $4, 'SHARE', 'x', '1', '2026-03-20', '2026-03-28')`,
      [person.tenantId, randomUUID(), person.caseId, person.partyId],
    );
    expect(await pageNow()).toContain('You took back your agreement to sharing');
    await street.ask('update app.agreements set withdrawn_on = null where case_id = $1', [person.caseId]);
    expect(await pageNow()).toContain('You do not need to do anything');
  });
  test('not met: the letter, and the last day to appeal', async () => {
    const person = await anApplicant(street);
    await acknowledged(person);
    await sentLetter(person, 'LETTER_2B', '2026-05-07');
    await street.ask(`update app.cases set status = 'NOT_MET', decided_on = '2026-05-07' where id = $1`, [person.caseId]);
    await street.ask(
      `insert into app.decisions (tenant_id, id, case_id, outcome, basis, reasons, further_action, next_steps, account_run, settled_run, decided_on, decided_at,
       decided_by, issued_on) values ($1, $2, $3, 'NOT_MET', 'ROUTE_A', 'r', 'f', 'n', '{}', '{}', '2026-05-07', now(), $2, '2026-05-07')`,
      [person.tenantId, randomUUID(), person.caseId],
    );
    const page = (await (await signedIn(person)).get(`${STATUS}/case`)).body;
    expect(page).toContain('decided that the threshold is not met');
    expect(page).toContain('you can appeal in writing up to Friday 5 June 2026');
  });
  test('an applicant sees nobody else’s case', async () => {
    const [mine, other] = [await anApplicant(street), await anApplicant(street)];
    const page = (await (await signedIn(mine)).get(`${STATUS}/case`)).body;
    expect([page.includes(mine.reference), page.includes(other.reference)]).toEqual([true, false]);
  });
});

/** Letter 1 went on Thursday 26 March 2026: the rows as the post room leaves them. */
async function acknowledged(person: Applied): Promise<void> {
  await sentLetter(person, 'LETTER_1', '2026-03-26');
  await street.ask(`update app.cases set status = 'ACKNOWLEDGED', letter_1_on = '2026-03-26' where id = $1`, [person.caseId]);
  await street.ask(`update app.clocks set stopped_on = '2026-03-26' where case_id = $1 and kind = 'ACKNOWLEDGE'`, [
    person.caseId,
  ]);
  await street.ask(
    `insert into app.clocks (tenant_id, id, case_id, kind, subject_id, started_on, length, unit, due_on, provisional, rule, section, sentence, skipped)
     values ($1, $2, $3, 'DECIDE', $3, '2026-03-26', 10, 'WORKING_DAYS', '2026-04-13', false, 'clock.decide', '§4', 'Due Monday 13 April 2026.', '[]')`,
    [person.tenantId, randomUUID(), person.caseId],
  );
}

async function sentLetter({ tenantId, caseId, partyId }: Applied, kind: string, on: string): Promise<void> {
  const [letter, document] = [randomUUID(), randomUUID()];
  await street.ask(
    `insert into app.letters (tenant_id, id, case_id, kind, party_id, cause_id, status, channel, ordered_on, ordered_at)
     values ($1, $2, $3, $4, $5, $2, 'HANDED_OVER', 'EMAIL', $6, now())`,
    [tenantId, letter, caseId, kind, partyId, on],
  );
  await street.ask(
    `insert into app.documents (tenant_id, id, case_id, letter_id, file_name, media_type, size, sha256, stored_on, stored_at)
     values ($1, $2, $3, $4, 'letter.pdf', 'application/pdf', 1, 'x', $5, now())`,
    [tenantId, document, caseId, letter, on],
  );
  await street.ask(
    `insert into app.letters_sent (tenant_id, id, case_id, letter_id, document_id, kind, channel, dated_on, handed_over_at, served_on, recipient_name,
     template_version, policy_version, sha256, html, body_text, evidence) values ($1, $2, $3, $4, $5, $6, 'EMAIL', $7, now(), $7, 'x', 1, 'x', 'x', 'x', 'x', '{}')`,
    [tenantId, randomUUID(), caseId, letter, document, kind, on],
  );
}
