import { openStreet, Walker, type TestStreet } from './street';
import { render } from '@client/public/entry-server';
import type { Values } from '@shared/apply';
import { EQUALITY_FIELDS } from '@shared/apply';
import { complaintRoutes } from '@shared/vocabulary/complaints';
import { COMPLAINT_BODIES } from '@shared/vocabulary/cases';
import { allAnswered, FOR_SOMEONE_ELSE } from './answers';

const AT = '/blaby/apply';
let street: TestStreet;

beforeAll(async () => {
  street = await openStreet({ render, assets: null, styles: [], scripts: [] });
});

/** A visitor with every question answered, at check answers. */
async function ready(values: Values = {}): Promise<Walker> {
  const walker = new Walker(street.app);
  await walker.post(`${AT}/danger`, { danger: 'NO' });
  await walker.answer(street, allAnswered({ values }));
  return walker;
}
async function sent(values: Values = {}): Promise<{ walker: Walker; page: string }> {
  const walker = await ready(values);
  expect((await walker.post(`${AT}/send`, { declared: 'YES' })).headers.location).toBe(`${AT}/sent`);
  return { walker, page: (await walker.get(`${AT}/sent`)).body };
}

describe('R5, D28, D55 for somebody else', () => {
  test('the check page has both people, and the application is received without the consent, which is said', async () => {
    const walker = await ready({ ...FOR_SOMEONE_ELSE, consent: 'NOT_YET' });
    const check = (await walker.get(`${AT}/check`)).body;
    for (const words of [
      'About the person affected',
      'Ruth Rowan',
      'Post to the address given, Phone calls and texts',
      'Large print',
    ]) {
      expect(check).toContain(words);
    }
    expect(check).toContain('The written agreement of the person affected is still missing');
    expect((await walker.post(`${AT}/send`, { declared: 'YES' })).headers.location).toBe(`${AT}/sent`);
    expect((await walker.get(`${AT}/sent`)).body).toContain('The written agreement of the person affected is still missing');
  });
  test('with the consent nothing is said to be missing', async () => {
    expect((await sent(FOR_SOMEONE_ELSE)).page).not.toContain('still missing');
  });
  test('the page about consent says plainly that nobody can be asked without it', async () => {
    const walker = await ready(FOR_SOMEONE_ELSE);
    expect((await walker.get(`${AT}/consent`)).body).toContain('cannot ask any organisation about the reports');
  });
});

describe('R6, D13 a business or a community group', () => {
  test.each([
    ['BUSINESS', 'BUSINESS'],
    ['GROUP', 'COMMUNITY_GROUP'],
  ])('a %s is received as %s, and is asked no equality questions', async (who, kind) => {
    const { walker, page } = await sent({ who, organisationName: 'Mill Lane Stores' });
    expect(page).not.toContain('equality questions');
    expect((await walker.get(`${AT}/equality`)).headers.location).toBe(`${AT}/sent`);
    const rows = await street.ask<{ kind: string }>(
      `select c.applicant_kind as kind from app.cases c join app.parties p on p.case_id = c.id
       where p.organisation_name = 'Mill Lane Stores' and c.applicant_kind = $1`,
      [kind],
    );
    expect(rows).toHaveLength(1);
  });
});

test('D28 ticked boxes survive as they were ticked', async () => {
  const walker = await ready();
  const body = new URLSearchParams([
    ['safeChannels', 'EMAIL'],
    ['safeChannels', 'POST'],
  ]);
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
  await walker.send(`${AT}/safe-contact`, Buffer.from(body.toString()), headers);
  const page = (await walker.get(`${AT}/safe-contact`)).body;
  expect(page.match(/value="(EMAIL|POST|PHONE|VOICEMAIL)"[^>]* checked/g)).toHaveLength(2);
  expect((await walker.get(`${AT}/check`)).body).toContain('Email, Post to the address given');
});

describe('R73 a complaint inside an application is signposted', () => {
  test('on the check page and the confirmation, for those that were named', async () => {
    const walker = await ready({ complaintAbout: 'COUNCIL,POLICE' });
    const check = (await walker.get(`${AT}/check`)).body;
    await walker.post(`${AT}/send`, { declared: 'YES' });
    const confirmation = (await walker.get(`${AT}/sent`)).body;
    for (const page of [check, confirmation]) {
      expect(page).toContain('Local Government and Social Care Ombudsman');
      expect(page).toContain('Independent Office for Police Conduct');
      expect(page).toContain('does not deal with complaints');
      expect(page).not.toContain('Housing Ombudsman');
    }
    expect((await sent()).page).not.toContain('If you also want to complain');
  });
  test('every kind of organisation has its way', () => {
    expect(COMPLAINT_BODIES.map((body) => /Ombudsman|IOPC|ask it how/.test(complaintRoutes(body)))).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });
});

describe('D35 without a name', () => {
  test('the page for the name leads there, and there it is said why and what else', async () => {
    const walker = await ready();
    expect((await walker.get(`${AT}/name`)).body).toContain(`href="${AT}/without-name"`);
    const page = (await walker.get(`${AT}/without-name`)).body;
    for (const words of ['A review cannot go ahead without a name', 'tel:101', 'tel:999', 'Crimestoppers']) {
      expect(page).toContain(words);
    }
  });
  test('what is told is kept without anything of the visitor, and no case is made', async () => {
    const walker = await ready();
    const wrong = await walker.post(`${AT}/without-name`, { place: '', happenedOnAbout: 'last week', whatHappened: '' });
    expect([wrong.statusCode, wrong.body.includes('href="#place"'), wrong.body.includes('last week')]).toEqual([400, true, true]);
    const before = await street.ask('select 1 from app.cases');
    const told = { place: 'The park', happenedOnAbout: '', whatHappened: 'Fires <b>every</b> night' };
    expect((await walker.post(`${AT}/without-name`, told)).headers.location).toBe(`${AT}/told`);
    expect((await walker.get(`${AT}/told`)).body).toContain('not an application for a review');
    expect(await street.ask('select 1 from app.cases')).toHaveLength(before.length);
    expect(await street.ask('select place, happened_on_about, what_happened, told_on from app.anonymous_reports')).toEqual([
      { place: 'The park', happened_on_about: null, what_happened: 'Fires <b>every</b> night', told_on: '2026-03-20' },
    ]);
    expect(await street.ask(`select actor_id, case_id, events from app.audit where command = 'anonymous.tell'`)).toEqual([
      { actor_id: null, case_id: null, events: [] },
    ]);
  });
});

test('D35 one place cannot flood the list: what it tells after the tenth time in an hour is asked for later', async () => {
  const walker = await ready();
  const told = { place: 'The park', happenedOnAbout: '', whatHappened: 'Fires' };
  let last = 303;
  for (let time = 0; time < 12 && last === 303; time += 1) {
    last = (await walker.post(`${AT}/without-name`, told)).statusCode;
  }
  expect(last).toBe(429);
  expect((await street.ask('select 1 from app.anonymous_reports')).length).toBeLessThanOrEqual(10);
});

describe('R6 equality questions', () => {
  test('are asked once after sending, and neither the row nor the trail leads to the case', async () => {
    const { walker, page } = await sent();
    expect(page).toContain(`href="${AT}/equality"`);
    expect((await walker.get(`${AT}/equality`)).body.match(/I prefer not to say/g)).toHaveLength(EQUALITY_FIELDS.length);
    const wrong = await walker.post(`${AT}/equality`, { ageBand: 'VERY_OLD' });
    expect(wrong.statusCode).toBe(400);
    await walker.post(`${AT}/equality`, { ageBand: '25_TO_44', disability: 'YES', religion: 'NOT_SAID' });
    await walker.post(`${AT}/equality`, { ageBand: '65_OR_OVER' });
    expect((await walker.get(`${AT}/sent`)).body).not.toContain(`href="${AT}/equality"`);
    const kept = await street.ask<Record<string, unknown>>('select given_in, answers from app.equality_answers');
    expect(kept).toEqual([{ given_in: '2026-03-01', answers: { ageBand: '25_TO_44', disability: 'YES', religion: 'NOT_SAID' } }]);
    expect(await street.ask(`select actor_id, case_id, events from app.audit where command = 'equality.answer'`)).toEqual([
      { actor_id: null, case_id: null, events: [] },
    ]);
  });
  test('left out altogether they leave no row', async () => {
    const before = await street.ask('select 1 from app.equality_answers');
    const { walker } = await sent();
    await walker.post(`${AT}/equality`, {});
    expect(await street.ask('select 1 from app.equality_answers')).toHaveLength(before.length);
  });
  test('nobody answers them before sending', async () => {
    const walker = await ready();
    expect((await walker.post(`${AT}/equality`, { sex: 'MALE' })).headers.location).toBe(`${AT}/sent`);
  });
});
