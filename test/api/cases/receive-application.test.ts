import { randomUUID } from 'node:crypto';
import { acknowledgeCase, receiveApplication } from '@server/features/cases';
import { requestInformation } from '@server/features/information-requests';
import { saveDraft } from '@server/public/commands/save-draft';
import { authorityId } from '@server/cli/foundations/authorities';
import { addDays, plainDate } from '@shared/time';
import { application, incident, received } from '../../support/stories';
import { AGENCIES, world, type World } from '../../support/world';
import { clocksOf, eventsOf } from './given';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-03-20' });
});
beforeEach(() => town.on('2026-03-20'));

const count = async (): Promise<number> => (await town.raw('select 1 from app.cases')).length;
const rowOf = async (caseId: string): Promise<Record<string, unknown>> =>
  (await town.raw<Record<string, unknown>>('select * from app.cases where id = $1', [caseId]))[0] ?? {};

describe('R18 an application is sent to the SPOC of one authority', () => {
  test('the answer: a reference, the day of receipt, and by when Letter 1 is due (R23)', async () => {
    const { result, refusals } = await town.run(town.visitor('blaby', randomUUID()), receiveApplication, application(town.today));
    expect(refusals).toEqual([]);
    expect(result).toMatchObject({
      reference: expect.stringMatching(/^BDC-/),
      receivedOn: '2026-03-20',
      acknowledgeBy: { dueOn: '2026-03-27', section: '§4' },
    });
  });

  test('the rows: the case with its account, the party, their agreement, every incident and report, and two clocks (R4, D63)', async () => {
    const told = await received(town);
    expect(await rowOf(told.caseId)).toMatchObject({
      tenant_id: authorityId('blaby'),
      status: 'RECEIVED',
      channel: 'ONLINE',
      received_on: '2026-03-20',
      policy_version: 'LLR-1',
      version: 1,
    });
    expect(await town.raw('select full_name, email from app.parties where case_id = $1', [told.caseId])).toEqual([
      { full_name: 'Leila Hassan', email: 'leila.hassan@mail.example' },
    ]);
    expect(await town.raw('select kind, given_on, withdrawn_on from app.agreements where case_id = $1', [told.caseId])).toEqual([
      { kind: 'SHARE', given_on: '2026-03-20', withdrawn_on: null },
    ]);
    expect(await town.raw('select position from app.incidents where case_id = $1 order by position', [told.caseId])).toHaveLength(
      3,
    );
    expect(await town.raw('select 1 from app.reports where case_id = $1', [told.caseId])).toHaveLength(3);
    expect(await clocksOf(town, told.caseId)).toEqual({
      ACKNOWLEDGE: { due: '2026-03-27', stopped: null },
      DECIDE_SHADOW: { due: '2026-04-14', stopped: null },
    });
  });

  test('the event and the trail name the deed and nobody', async () => {
    const told = await received(town);
    expect(await eventsOf(town, told.caseId)).toEqual(['case.received']);
    const [line] = await town.raw<{ actor_name: string; principal: string }>(
      `select actor_name, principal from app.audit where command = 'case.receive' and events @> $1`,
      [JSON.stringify([{ ids: { caseId: told.caseId } }])],
    );
    expect(line).toEqual({ actor_name: 'Member of the public', principal: 'public' });
  });

  test('it lands in that authority’s workstack only', async () => {
    const told = await received(town);
    const query = '{ workstack { rows { caseId } } }';
    const seen = async (slug: string): Promise<boolean> => {
      const { data } = await town.ask<{ workstack: { rows: { caseId: string }[] } }>(town.staff(slug), query);
      return data?.workstack.rows.some(({ caseId }) => caseId === told.caseId) ?? false;
    };
    expect([await seen('blaby'), await seen('charnwood'), await seen('leicester')]).toEqual([true, false, false]);
  });

  test('the refusal: everything missing is said at once with its section and field, and nothing is written (D35, R6)', async () => {
    const before = await count();
    const { result, refusals } = await town.run(
      town.visitor('blaby'),
      receiveApplication,
      application(town.today, {
        applicantKind: 'BUSINESS',
        organisationName: '',
        fullName: ' ',
        incidents: [],
        declaredTrue: false,
      }),
    );
    expect(result).toBeNull();
    expect(refusals.map(({ section, field, code }) => [section, field, code])).toEqual([
      ['§3', 'name', 'MISSING'],
      ['§3', 'organisationName', 'MISSING'],
      ['§3', 'incidents', 'MISSING'],
      ['§3', 'declaredTrue', 'MISSING'],
    ]);
    expect(await count()).toBe(before);
  });

  test('D50 a report before its incident is asked again, never dropped', async () => {
    const wrong = incident('2026-03-01', -1);
    const { refusals } = await town.run(
      town.visitor('blaby'),
      receiveApplication,
      application(town.today, { incidents: [wrong] }),
    );
    expect(refusals).toMatchObject([{ code: 'DATE_ORDER', section: '§2', field: 'incidents[0].reports[0].reportedOn' }]);
  });

  test('D16 the county receives no applications, nor does nobody’s page', async () => {
    const before = await count();
    await expect(town.run(town.visitor('leicestershire'), receiveApplication, application(town.today))).rejects.toThrow(
      'Authority was not found.',
    );
    await expect(town.run(town.visitor(null), receiveApplication, application(town.today))).rejects.toThrow(
      'Authority was not found.',
    );
    expect(await count()).toBe(before);
  });

  test('a SPOC cannot send one as if from the public', async () => {
    await expect(town.run(town.staff('blaby'), receiveApplication, application(town.today))).rejects.toThrow(
      'Authority was not found.',
    );
  });
});

describe('R80 nothing is turned away for seeming weak', () => {
  test.each([
    ['one old incident that was never reported', () => ({ incidents: [{ ...incident('2024-01-01', 0), reports: [] }] })],
    ['somebody who has not said that nothing was done', () => ({ believesNoEffectiveAction: false })],
    ['behaviour outside the area (R12)', () => ({ incidents: [incident('2026-03-01', 1, { area: 'OUTSIDE' })] })],
    ['a business (R6, D13)', () => ({ applicantKind: 'BUSINESS' as const, organisationName: 'Corner Stores' })],
  ])('%s is received', async (_, change) => {
    expect((await received(town, 'blaby', change())).reference).toMatch(/^BDC-/);
  });
});

describe('D36 the same draft sent twice is one case', () => {
  const begun = async (): Promise<ReturnType<World['visitor']>> => {
    const draftId = randomUUID();
    const visitor = town.visitor('blaby', draftId);
    await town.run(visitor, saveDraft, {
      tenantId: authorityId('blaby'),
      draftId,
      answers: { values: { fullName: 'Leila Hassan' }, incidents: [] },
    });
    return visitor;
  };

  test('one after the other: the same reference, one case, one event', async () => {
    const visitor = await begun();
    const before = [await count(), (await town.events()).length];
    const first = await town.run(visitor, receiveApplication, application(town.today));
    town.on('2026-03-25');
    const second = await town.run(visitor, receiveApplication, application(town.today));
    // The day it was received stays the day, however late it is sent again.
    expect(second.result).toEqual(first.result);
    expect([await count(), (await town.events()).length]).toEqual([(before[0] ?? 0) + 1, (before[1] ?? 0) + 1]);
  });

  test('a double click: both at once', async () => {
    const visitor = await begun();
    const before = await count();
    const both = await Promise.all([1, 2].map(() => town.run(visitor, receiveApplication, application(town.today))));
    expect(new Set(both.map(({ result }) => result?.reference)).size).toBe(1);
    expect(await count()).toBe(before + 1);
  });
});

describe('D55 a missing agreement to share is a task, not a state', () => {
  test('C1 runs and Letter 1 goes; only asking agencies waits (R48)', async () => {
    const told = await received(town, 'blaby', { agreesToShare: false });
    expect((await clocksOf(town, told.caseId)).ACKNOWLEDGE).toEqual({ due: '2026-03-27', stopped: null });
    expect((await town.run(told.spoc, acknowledgeCase, { caseId: told.caseId })).refusals).toEqual([]);
    await town.post();
    expect((await clocksOf(town, told.caseId)).ACKNOWLEDGE?.stopped).toBe('2026-03-20');
    const { result, refusals } = await town.run(told.spoc, requestInformation, {
      caseId: told.caseId,
      agencyIds: [AGENCIES.police.id],
      scope: 'What do you hold?',
      dueOn: plainDate(addDays(town.today, 4)),
      version: 3,
    });
    expect({ result, refusals }).toMatchObject({ result: null, refusals: [{ code: 'NO_AGREEMENT', section: '§5' }] });
  });
});
