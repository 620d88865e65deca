import { randomUUID } from 'node:crypto';
import { recordApplication } from '@server/features/cases';
import { addDays, plainDate } from '@shared/time';
import { authorityId } from '@server/cli/foundations/authorities';
import { application, incident } from '../../support/stories';
import { world, type World } from '../../support/world';
import { clocksOf, eventsOf } from './given';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-03-25' });
});
beforeEach(() => town.on('2026-03-25T10:15'));

const form = (change: object = {}) => ({
  application: application(plainDate('2026-03-20')),
  channel: 'PAPER' as const,
  receivedOn: plainDate('2026-03-20'),
  ...change,
});
const count = async (): Promise<number> => (await town.raw('select 1 from app.cases')).length;

describe('R22 R78 an application on paper, by phone or by email keeps the day it really arrived', () => {
  test('keyed three working days later, Letter 1 is due from receipt', async () => {
    const { result, refusals } = await town.run(town.staff('blaby'), recordApplication, form());
    expect(refusals).toEqual([]);
    expect(result).toMatchObject({ receivedOn: '2026-03-20', acknowledgeBy: { dueOn: '2026-03-27', startedOn: '2026-03-20' } });
    const caseId = result?.caseId ?? '';
    expect(await clocksOf(town, caseId)).toMatchObject({
      ACKNOWLEDGE: { due: '2026-03-27' },
      DECIDE_SHADOW: { due: '2026-04-14' },
    });
    const [row] = await town.raw<Record<string, unknown>>('select * from app.cases where id = $1', [caseId]);
    expect(row).toMatchObject({ channel: 'PAPER', received_on: '2026-03-20', tenant_id: authorityId('blaby') });
    // Noon in London where nobody noted the time (D34).
    expect(row?.received_at).toEqual(new Date('2026-03-20T12:00:00Z'));
    expect(
      await town.raw('select channel, received_on, recorded_on, recorded_by from app.arrivals where case_id = $1', [caseId]),
    ).toEqual([
      {
        channel: 'PAPER',
        received_on: '2026-03-20',
        recorded_on: '2026-03-25',
        recorded_by: town.staff('blaby').membershipId,
      },
    ]);
    expect(await town.raw('select evidence, given_on from app.agreements where case_id = $1', [caseId])).toEqual([
      { evidence: 'Agreed on the paper form', given_on: '2026-03-20' },
    ]);
    expect(await eventsOf(town, caseId)).toEqual(['case.received']);
    // The history of the case begins with who keyed it, and when.
    expect(
      await town.raw(`select on_day, actor_id from app.audit where case_id = $1 and command = 'case.record-application'`, [
        caseId,
      ]),
    ).toEqual([{ on_day: '2026-03-25', actor_id: town.staff('blaby').membershipId }]);
  });

  test('D34 a phone call at a known time, before and after the clocks change', async () => {
    town.on('2026-03-31');
    const at = async (day: string) => {
      const { result } = await town.run(
        town.staff('blaby'),
        recordApplication,
        form({ channel: 'PHONE', receivedOn: plainDate(day), receivedTime: '23:30' }),
      );
      const [row] = await town.raw<{ received_at: Date }>('select received_at from app.cases where id = $1', [result?.caseId]);
      return row?.received_at.toISOString();
    };
    expect([await at('2026-03-28'), await at('2026-03-29')]).toEqual(['2026-03-28T23:30:00.000Z', '2026-03-29T22:30:00.000Z']);
  });

  test.each([
    ['a day to come', { receivedOn: plainDate('2026-03-26') }, 'receivedOn'],
    ['a day before there was a policy', { receivedOn: plainDate('2014-10-19') }, 'receivedOn'],
    ['the online way', { channel: 'ONLINE' as const }, 'channel'],
  ])('%s is refused, and nothing is written', async (_, change, field) => {
    const before = await count();
    const { result, refusals } = await town.run(town.staff('blaby'), recordApplication, form(change));
    expect({ result, fields: refusals.map((refusal) => [refusal.section, refusal.field]) }).toEqual({
      result: null,
      fields: [['§3', field]],
    });
    expect(await count()).toBe(before);
  });

  test('D36 sent twice with the same key it is one case', async () => {
    const key = randomUUID();
    const before = await count();
    const first = await town.run(town.staff('blaby'), recordApplication, form({ key }));
    const second = await town.run(town.staff('blaby'), recordApplication, form({ key }));
    expect(second.result).toEqual(first.result);
    expect([await count(), await eventsOf(town, key)]).toEqual([before + 1, ['case.received']]);
  });

  test('it is keyed where the SPOC is, and nowhere an application is not taken (D16)', async () => {
    const { result } = await town.run(town.staff('charnwood'), recordApplication, form());
    expect(await town.raw('select tenant_id from app.cases where id = $1', [result?.caseId])).toEqual([
      { tenant_id: authorityId('charnwood') },
    ]);
    expect(await town.read(town.staff('blaby'), 'select 1 from app.cases where id = $1', [result?.caseId])).toEqual([]);
    for (const actor of [town.county(), town.agency('police'), town.authorityAdmin('blaby')]) {
      await expect(town.run(actor, recordApplication, form())).rejects.toThrow();
    }
  });
});

const person = application(plainDate('2026-03-20'));
const victim = {
  fullName: ' Maya Hassan ',
  organisationName: null,
  email: null,
  phone: '07700 900123',
  addressLines: ['2 Mill Row', 'Leicester', 'LE19 2AB'],
  letterChannel: 'POST_FIRST' as const,
  safeChannels: ['POST' as const],
  safeContact: 'Never ring after six.',
  language: null,
  accessibleFormat: null,
  wantsCopies: true,
};

describe('R5 D28 an application for somebody else', () => {
  const forMaya = (change: object = {}) =>
    form({
      application: {
        ...person,
        appliesFor: 'SOMEONE_ELSE',
        relationship: 'Support worker',
        victim,
        consent: { evidence: 'SIGNED_FORM', givenOn: plainDate('2026-03-18'), scope: 'To apply for me', expiresOn: null },
        complaintAbout: ['POLICE'],
        ...change,
      },
    });

  test('both people, the written consent and the agreement of the person affected', async () => {
    const { result } = await town.run(town.staff('blaby'), recordApplication, forMaya());
    const caseId = result?.caseId ?? '';
    const rows = await town.raw<{ id: string; role: string }>(
      'select id, role, full_name, relationship, safe_channels, wants_copies from app.parties where case_id = $1 order by role',
      [caseId],
    );
    expect(rows).toMatchObject([
      { role: 'APPLICANT', full_name: 'Leila Hassan', relationship: 'Support worker', safe_channels: ['EMAIL', 'POST'] },
      { role: 'VICTIM', full_name: 'Maya Hassan', safe_channels: ['POST'], wants_copies: true },
    ]);
    const [applicant, affected] = rows.map(({ id }) => id);
    expect(
      await town.raw('select kind, giver_party_id, holder_party_id, holder_name, given_on from app.consents where case_id = $1', [
        caseId,
      ]),
    ).toEqual([
      {
        kind: 'APPLY',
        giver_party_id: affected,
        holder_party_id: applicant,
        holder_name: 'Leila Hassan',
        given_on: '2026-03-18',
      },
    ]);
    expect(await town.raw('select party_id from app.agreements where case_id = $1', [caseId])).toEqual([{ party_id: affected }]);
    expect(await town.raw('select applies_for, complaint_about from app.cases where id = $1', [caseId])).toEqual([
      { applies_for: 'SOMEONE_ELSE', complaint_about: ['POLICE'] },
    ]);
  });

  test('R5 without consent it is received all the same', async () => {
    const { result } = await town.run(town.staff('blaby'), recordApplication, forMaya({ consent: null }));
    expect(await town.raw('select 1 from app.consents where case_id = $1', [result?.caseId])).toEqual([]);
  });

  test.each([
    ['no name of the person affected', { victim: { ...victim, fullName: ' ' } }, 'victim.name'],
    ['nobody affected', { victim: null }, 'victim.name'],
    [
      'an address that no post reaches',
      { victim: { ...victim, addressLines: ['2 Mill Row', 'Leicester', 'nowhere'] } },
      'victim.address',
    ],
    [
      'copies by a way that is not safe',
      { victim: { ...victim, email: 'm@mail.example', safeChannels: ['EMAIL'] } },
      'victim.letterChannel',
    ],
    [
      'consent dated tomorrow',
      { consent: { evidence: 'EMAIL', givenOn: plainDate('2026-03-26'), scope: 'x', expiresOn: null } },
      'consent.givenOn',
    ],
    [
      'consent that ended before it began',
      { consent: { evidence: 'EMAIL', givenOn: plainDate('2026-03-18'), scope: 'x', expiresOn: plainDate('2026-03-17') } },
      'consent.expiresOn',
    ],
  ])('%s is refused', async (_, change, field) => {
    const { refusals } = await town.run(town.staff('blaby'), recordApplication, forMaya(change));
    expect(refusals.map((refusal) => refusal.field)).toEqual([field]);
  });
});

describe('R23 D28 letters go by a way that is there and safe', () => {
  const refused = async (change: object) =>
    (await town.run(town.staff('blaby'), recordApplication, form({ application: { ...person, ...change } }))).refusals.map(
      ({ code, field }) => [code, field],
    );
  test('the way chosen is not marked safe, is not there, or leads nowhere', async () => {
    expect(await refused({ safeChannels: ['POST'] })).toEqual([['NOT_SAFE', 'letterChannel']]);
    expect(await refused({ email: null })).toEqual([['NOT_SAFE', 'letterChannel']]);
    expect(await refused({ addressKind: 'NONE', addressLines: [], letterChannel: 'POST_FIRST' })).toEqual([
      ['NOT_SAFE', 'letterChannel'],
    ]);
  });
  test('no safe way at all, a child without an adult: received, for a person to see to (D46)', async () => {
    expect(await refused({ safeChannels: ['PHONE'], phone: '07700 900123' })).toEqual([]);
    expect(await refused({ isUnder18: true })).toEqual([]);
  });
  test('D13 a community group needs its name like a business', async () => {
    expect(await refused({ applicantKind: 'COMMUNITY_GROUP', organisationName: ' ' })).toEqual([['MISSING', 'organisationName']]);
  });
  test('D50 what happened after the form arrived cannot be on it', async () => {
    expect(await refused({ incidents: [incident(addDays(plainDate('2026-03-20'), 1), 0)] })).toEqual([
      ['DATE_ORDER', 'incidents[0].occurredOn'],
      ['DATE_ORDER', 'incidents[0].reports[0].reportedOn'],
    ]);
  });
});
