import { openStreet, Walker, type TestStreet } from './street';
import { typed } from './answers';
import { render } from '@client/public/entry-server';

const face = { render, assets: null, styles: [], scripts: [] };
const AT = '/blaby/apply';
let street: TestStreet;

beforeAll(async () => {
  street = await openStreet(face);
});

/** The pages of one incident with one report. */
const incident = (n: number, on: string, reportedOn: string): [string, Record<string, string>][] => [
  [`incidents/${n}/kind`, { kind: 'ASB' }],
  [`incidents/${n}/when`, { ...typed('occurredOn', on), occurredAbout: '' }],
  [`incidents/${n}/where`, { place: 'Mill Lane, Blaby', area: 'INSIDE' }],
  [`incidents/${n}/what`, { description: 'Shouting & <b>banging</b>' }],
  [`incidents/${n}/reported`, { reported: 'YES' }],
  [`incidents/${n}/reports/1/to`, { body: 'POLICE', bodyName: '' }],
  [`incidents/${n}/reports/1/when`, typed('reportedOn', reportedOn)],
  [`incidents/${n}/reports/1/answer`, { actionTaken: 'nothing', agencyReference: '' }],
];
const OPENING: [string, Record<string, string>][] = [
  ['danger', { danger: 'NO' }],
  ['first-report', { firstReport: 'NO' }],
  ['who', { who: 'MYSELF' }],
];
const CLOSING: [string, Record<string, string>][] = [
  ['no-action', { believesNoEffectiveAction: 'YES' }],
  ['impact', { impact: 'I do not sleep' }],
  ['wanted', { desiredOutcome: 'Quiet' }],
  ['name', { fullName: 'Asha Rowan' }],
  ['age', { under18: 'NO' }],
  ['contact', { email: 'asha.rowan@example.org', phone: '' }],
  ['address-kind', { addressKind: 'HOME' }],
  ['address', { addressLine1: '4 Mill Lane', addressLine2: '', town: 'Blaby', postcode: 'LE8 4AB' }],
  ['safe-contact', { safeChannels: 'EMAIL', contactTimes: '', safeContact: '' }],
  ['letters', { letterChannel: 'EMAIL' }],
  ['language', { language: '' }],
  ['format', { letterFormat: 'STANDARD', accessibleFormat: '' }],
  ['support', { supportNeeds: '' }],
  ['home', { tenure: 'OWNER' }],
  ['people-responsible', { peopleResponsible: '' }],
  ['others', { othersAffected: '', witnesses: '' }],
  ['complaint', {}],
  ['agreement', { agreesToShare: 'YES' }],
];

/** Answers pages one after another, and checks that each one leads where the one before it said. */
async function answerAll(walker: Walker, pages: readonly [string, Record<string, string>][]): Promise<string> {
  let lastly = '';
  for (const [page, fields] of pages) {
    const answer = await walker.post(`${AT}/${page}`, fields);
    expect([page, answer.statusCode]).toEqual([page, 303]);
    lastly = answer.headers.location ?? '';
  }
  return lastly;
}
async function ready(): Promise<Walker> {
  const walker = new Walker(street.app);
  await answerAll(walker, OPENING);
  await answerAll(walker, incident(1, '2026-01-10', '2026-01-12'));
  expect(await answerAll(walker, CLOSING)).toBe(`${AT}/check`);
  return walker;
}

test('R18, R20 a whole application by form posts, its reference, and the day of the first letter with its reason', async () => {
  const walker = await ready();
  await answerAll(walker, [...incident(2, '2026-02-03', '2026-02-03'), ...incident(3, '2026-03-01', '2026-03-02')]);
  const check = (await walker.get(`${AT}/check`)).body;
  expect(check).toContain('Shouting &amp; &lt;b&gt;banging&lt;/b&gt;');
  expect(check).toContain('Three of your 3 incidents count so far');
  expect((await walker.post(`${AT}/send`, { declared: 'YES' })).headers.location).toBe(`${AT}/sent`);
  const sent = (await walker.get(`${AT}/sent`)).body;
  expect(sent).toMatch(/<strong>BDC-[\w-]+<\/strong>/);
  expect(sent).toContain('Friday 27 March 2026');
  expect(sent).toContain('5 working days from receipt (Friday 20 March 2026), not counting weekends');
  const [row] = await street.ask<{ status: string; received_on: string; n: string }>(
    'select c.status, c.received_on, (select count(*) from app.incidents i where i.case_id = c.id) as n from app.cases c',
  );
  expect(row).toMatchObject({ status: 'RECEIVED', n: '3' });
});

test('D36 sent twice, or shown again, it is one case with one reference; the draft keeps none of the answers', async () => {
  const walker = await ready();
  const before = await street.ask<{ n: string }>('select count(*) as n from app.cases');
  const answers = await Promise.all([
    walker.post(`${AT}/send`, { declared: 'YES' }),
    walker.post(`${AT}/send`, { declared: 'YES' }),
  ]);
  expect(answers.map(({ headers }) => headers.location)).toEqual([`${AT}/sent`, `${AT}/sent`]);
  const again = await walker.post(`${AT}/send`, { declared: 'YES' });
  expect(again.headers.location).toBe(`${AT}/sent`);
  const after = await street.ask<{ n: string }>('select count(*) as n from app.cases');
  expect(Number(after[0]!.n) - Number(before[0]!.n)).toBe(1);
  expect((await walker.get(`${AT}/impact`)).headers.location).toBe(`${AT}/sent`);
  const kept = await street.ask<{ answers: object }>('select answers from app.drafts where reference is not null');
  expect(kept.map(({ answers: one }) => Object.keys(one))).toEqual(kept.map(() => ['receipt']));
});

test('saved as you go: leaving and coming back goes on where it stopped; what is wrong is shown again as typed', async () => {
  const walker = new Walker(street.app);
  await answerAll(walker, [...OPENING, ...incident(1, '2026-01-10', '2026-01-12').slice(0, 1)]);
  const wrong = await walker.post(`${AT}/incidents/1/when`, {
    'occurredOn-day': '31',
    'occurredOn-month': '2',
    'occurredOn-year': '2026',
    occurredAbout: 'about "ten"',
  });
  expect(wrong.statusCode).toBe(400);
  expect(wrong.body).toContain('<title>Error: When did it happen? – Get a review – Blaby District Council</title>');
  expect(wrong.body).toContain('href="#occurredOn-day"');
  expect(wrong.body).toMatch(/name="occurredOn-day"[^>]*value="31"/);
  expect(wrong.body).toContain('about &quot;ten&quot;');
  expect((await walker.get(AT)).body).toContain(`${AT}/incidents/1/when`);
  expect((await walker.get(`${AT}/incidents/1/when`)).body).toMatch(/name="occurredOn-day"[^>]*value="31"/);
});

test('R76 a first report stops with where to report it, 101 and 999', async () => {
  const walker = new Walker(street.app);
  const answer = await walker.post(`${AT}/first-report`, { firstReport: 'YES' });
  expect(answer.headers.location).toBe(`${AT}/first-time`);
  const page = (await walker.get(`${AT}/first-time`)).body;
  expect([page.includes('tel:101'), page.includes('tel:999'), page.includes('report anti-social behaviour online')]).toEqual([
    true,
    true,
    true,
  ]);
  await answerAll(walker, incident(1, '2026-01-10', '2026-01-12'));
  expect((await walker.post(`${AT}/send`, { declared: 'YES' })).statusCode).toBe(400);
});

test('R80, D4, D55 no counting incident, no belief and no agreement: it is sent all the same', async () => {
  const walker = await ready();
  await answerAll(walker, [
    ['incidents/1/reported', { reported: 'NO' }],
    ['no-action', { believesNoEffectiveAction: 'NO' }],
    ['agreement', { agreesToShare: 'NO' }],
  ]);
  expect((await walker.get(`${AT}/check`)).body).toContain('Your incident does not count so far');
  expect((await walker.post(`${AT}/send`, { declared: 'YES' })).headers.location).toBe(`${AT}/sent`);
});

test('without the declaration, or with a gap, nothing is sent and the page says what is missing', async () => {
  const walker = await ready();
  expect((await walker.post(`${AT}/send`, {})).body).toContain('href="#declared"');
  await walker.post(`${AT}/impact`, { impact: '' });
  const page = await walker.post(`${AT}/send`, { declared: 'YES' });
  expect([page.statusCode, page.body.includes('href="#gaps"'), page.body.includes(`${AT}/impact?from=check`)]).toEqual([
    400,
    true,
    true,
  ]);
});

test('a change from check answers comes back to it; a change that asks more asks it', async () => {
  const walker = await ready();
  expect((await walker.post(`${AT}/impact`, { impact: 'More', from: 'check' })).headers.location).toBe(`${AT}/check`);
  expect((await walker.post(`${AT}/incidents/1/kind`, { kind: 'HATE', from: 'check' })).headers.location).toBe(
    `${AT}/incidents/1/characteristic?from=check`,
  );
  expect((await walker.post(`${AT}/incidents/1/characteristic`, { from: 'check' })).headers.location).toBe(`${AT}/check`);
});

test('incidents and reports are removed only by a post, after a question', async () => {
  const walker = await ready();
  expect((await walker.get(`${AT}/incidents/1/reports/1/remove`)).body).toContain('Remove this report?');
  expect((await walker.get(`${AT}/incidents/1`)).body).toContain('Police, Monday 12 January 2026');
  await walker.post(`${AT}/incidents/1/reports/1/remove`, {});
  expect((await walker.get(`${AT}/incidents/1`)).body).toContain('You have not added a report yet');
  await walker.post(`${AT}/incidents/1/remove`, {});
  expect((await walker.get(`${AT}/incidents`)).body).toContain('None yet');
});

test('deleting takes the answers out of the database and the cookie out of the browser', async () => {
  const walker = await ready();
  const token = walker.cookies.get('recourse_draft')!;
  await walker.post(`${AT}/delete`, {});
  expect(walker.cookies.has('recourse_draft')).toBe(false);
  walker.cookies.set('recourse_draft', token);
  expect((await walker.get(AT)).body).not.toContain('Continue where you left off');
  const left = await street.ask<{ n: string }>(
    `select count(*) as n from app.drafts where answers <> '{}' and expires_at <= now()`,
  );
  expect(left[0]!.n).toBe('0');
});

describe('doors', () => {
  test.each<[string, Record<string, string>]>([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a sister site', { 'sec-fetch-site': 'same-site' }],
    ['nobody knows where', {}],
    ['another origin', { origin: 'https://elsewhere.example' }],
    ['no origin to speak of', { origin: 'null' }],
  ])('a form posted from %s is refused', async (_, headers) => {
    const answer = await new Walker(street.app).post(`${AT}/danger`, { danger: 'NO' }, headers);
    expect([answer.statusCode, answer.cookies]).toEqual([403, []]);
  });
  test('one posted by an older browser from our own origin is taken', async () => {
    const answer = await new Walker(street.app).post(
      `${AT}/danger`,
      { danger: 'NO' },
      { origin: 'http://localhost', host: 'localhost' },
    );
    expect(answer.statusCode).toBe(303);
  });
  test.each([
    '/nowhere',
    '/blaby/apply/nothing',
    '/blaby/apply/incidents/2/kind',
    '/blaby/apply/incidents/0',
    '/leicestershire/apply',
    '/blaby/apply/incidents/1/when',
  ])('%s is not there', async (url) => {
    const answer = await new Walker(street.app).get(url);
    expect([answer.statusCode, answer.body.includes('Page not found')]).toEqual([404, true]);
  });
  test('one visitor’s draft is nothing to another authority or another cookie', async () => {
    const walker = await ready();
    expect((await walker.get('/charnwood/apply')).body).not.toContain('Continue where you left off');
    walker.cookies.set('recourse_draft', 'x'.repeat(43));
    expect((await walker.get(`${AT}/name`)).body).not.toContain('Asha Rowan');
  });
  test('pages of the application are not kept by the browser, and the draft’s cookie is for the server alone', async () => {
    const walker = new Walker(street.app);
    const answer = await walker.post(`${AT}/danger`, { danger: 'NO' });
    expect(answer.cookies[0]).toMatchObject({ name: 'recourse_draft', httpOnly: true, sameSite: 'Lax', path: '/blaby' });
    expect((await walker.get(`${AT}/first-report`)).headers['cache-control']).toBe('no-store');
  });
});
