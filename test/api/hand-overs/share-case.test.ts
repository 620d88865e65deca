import { shareCase } from '@server/features/hand-overs';
import { recordAgreement } from '@server/features/information-requests';
import { addDays } from '@shared/time';
import type { Actor } from '@server/platform/command/actor';
import { acknowledged, decided, received } from '../../support/stories';
import { AGENCIES, world, type World } from '../../support/world';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-03-20' });
});

const input = (caseId: string, change: object = {}) => ({
  caseId,
  agencyId: AGENCIES.police.id,
  scope: 'OPEN',
  reason: 'The officer leads on this street.',
  until: addDays(town.today, 14),
  ...change,
});
const ASK = `query Q($id: ID!) { sharedCase(id: $id) { reference authorityName until people { fullName addressLines }
  incidents { place description reports { body } } impact } sharedCases { reference } }`;
type Answer = { sharedCase: Record<string, unknown> | null; sharedCases: unknown[] };

describe('R48 D42 D58 the open part of a case by grant', () => {
  test('the answer, the row, the event; that agency reads the open part, no other does, and no phone or email', async () => {
    const told = await acknowledged(town, 'blaby', { phone: '01632 960222' });
    const before = await town.ask<Answer>(town.agency('police'), ASK, { id: told.caseId });
    expect(before.data).toEqual({ sharedCase: null, sharedCases: [] });
    expect(await town.run(told.spoc, shareCase, input(told.caseId))).toEqual({ result: { caseId: told.caseId }, refusals: [] });
    expect(await town.raw(`select agency_id, scope, reason from app.case_grants where case_id = $1`, [told.caseId])).toEqual([
      { agency_id: AGENCIES.police.id, scope: 'OPEN', reason: 'The officer leads on this street.' },
    ]);
    expect(await town.events()).toContain('case.shared');
    const { data } = await town.ask<Answer>(town.agency('police'), ASK, { id: told.caseId });
    expect(data?.sharedCase).toMatchObject({
      reference: told.reference,
      authorityName: 'Blaby District Council',
      people: [{ fullName: 'Leila Hassan' }],
      impact: 'I cannot sleep.',
    });
    expect(data?.sharedCase?.['incidents']).toHaveLength(3);
    for (const column of ['phone', 'email', 'safe_contact']) {
      await expect(town.read(town.agency('police'), `select ${column} from app.parties`)).rejects.toThrow('permission denied');
    }
    const housing = await town.ask<Answer>(town.agency('housing'), ASK, { id: told.caseId });
    expect(housing.data).toEqual({ sharedCase: null, sharedCases: [] });
    expect(await town.read(town.agency('housing'), 'select id from app.incidents')).toEqual([]);
  });

  test('D58 withdrawal of the agreement ends it at once', async () => {
    const told = await acknowledged(town);
    await town.run(told.spoc, shareCase, input(told.caseId));
    await town.run(told.spoc, recordAgreement, { caseId: told.caseId, given: false, how: 'By phone', on: town.today });
    const { data } = await town.ask<Answer>(town.agency('police'), ASK, { id: told.caseId });
    expect(data?.sharedCase).toBeNull();
    expect((await town.run(told.spoc, shareCase, input(told.caseId))).refusals.map(({ code }) => code)).toEqual(['NO_AGREEMENT']);
  });

  test('refused: without agreement, the closed part, an agency that does not serve the area, a day past', async () => {
    const silent = await received(town, 'blaby', { agreesToShare: false });
    const codes = async (caseId: string, change: object = {}, slug = 'blaby') =>
      (await town.run(town.staff(slug), shareCase, input(caseId, change))).refusals.map(({ code, field }) => [code, field]);
    expect(await codes(silent.caseId)).toEqual([['NO_AGREEMENT', undefined]]);
    const told = await received(town, 'charnwood');
    expect(
      await codes(
        told.caseId,
        { agencyId: AGENCIES.council.id, scope: 'CLOSED', reason: '', until: addDays(town.today, -1) },
        'charnwood',
      ),
    ).toEqual([
      ['NOT_ALLOWED', 'agencyId'],
      ['MISSING', 'reason'],
      ['DATE_ORDER', 'until'],
      ['WRONG_STATUS', 'scope'],
    ]);
    await expect(town.run(town.staff('blaby'), shareCase, input(told.caseId))).rejects.toThrow('Case was not found.');
  });
});

describe('R38 D58 all of a case, for the panel', () => {
  const CLOSED = `query Q($id: ID!) { sharedCase(id: $id) { scope closed { risks { level whatCouldHappen } findings { conclusions }
    recommendations { says } actions { says } } } }`;
  type Closed = { sharedCase: { scope: string; closed: { risks: unknown[] } | null } | null };
  const asPolice = async (caseId: string) =>
    (await town.ask<Closed>(town.agency('police'), CLOSED, { id: caseId })).data?.sharedCase;
  const code = async (told: { caseId: string; spoc: Actor }, change: object) =>
    (await town.run(told.spoc, shareCase, input(told.caseId, change))).refusals.map((one) => [one.rule, one.code, one.field]);
  const reviewed = async () => {
    const told = await acknowledged(town);
    await decided(town, told, 'MET');
    await town.raw(
      `insert into app.risk_assessments (tenant_id, id, case_id, party_id, level, what_could_happen, what_protects, what_is_done, assessed_on,
         review_on, assessed_by_name, recorded_on, recorded_at)
       select tenant_id, gen_random_uuid(), case_id, id, 'HIGH', 'Words for the panel', 'x', 'x', '2026-03-20', '2026-04-20', 'x', '2026-03-20', now()
       from app.parties where case_id = $1`,
      [told.caseId],
    );
    return told;
  };

  test('once the threshold is met: the closed part opens, and the one sight replaces the other', async () => {
    const told = await reviewed();
    await town.run(told.spoc, shareCase, input(told.caseId));
    expect(await asPolice(told.caseId)).toEqual({ scope: 'OPEN', closed: null });
    expect(await town.read(town.agency('police'), 'select id from app.risk_assessments')).toEqual([]);
    expect((await town.run(told.spoc, shareCase, input(told.caseId, { scope: 'CLOSED' }))).refusals).toEqual([]);
    expect(await asPolice(told.caseId)).toMatchObject({
      scope: 'CLOSED',
      closed: { risks: [{ level: 'HIGH', whatCouldHappen: 'Words for the panel' }] },
    });
    const live = `select scope from app.case_grants where case_id = $1 and request_id is null and revoked_at is null`;
    expect(await town.raw(live, [told.caseId])).toEqual([{ scope: 'CLOSED' }]);
    await town.run(told.spoc, shareCase, input(told.caseId));
    expect(await asPolice(told.caseId)).toEqual({ scope: 'OPEN', closed: null });
  });

  test('refused before a review is certain, and to whoever attends for the victim; nothing is written', async () => {
    const early = await acknowledged(town);
    expect(await code(early, { scope: 'CLOSED' })).toEqual([['hand-over.sides', 'WRONG_STATUS', 'scope']]);
    const told = await reviewed();
    const [meeting] = await town.raw<{ id: string }>(
      `insert into app.meetings (tenant_id, id, case_id, held_on, recorded_on, recorded_at)
       select tenant_id, gen_random_uuid(), id, '2026-04-01', '2026-03-20', now() from app.cases where id = $1 returning id`,
      [told.caseId],
    );
    await town.raw(
      `insert into app.panel_members (tenant_id, id, case_id, meeting_id, full_name, organisation, role, agency_id, recorded_on, recorded_at)
       select tenant_id, gen_random_uuid(), id, $2, 'A Friend', 'Police', 'REPRESENTATIVE', $3, '2026-03-20', now() from app.cases where id = $1`,
      [told.caseId, meeting?.id, AGENCIES.police.id],
    );
    expect(await code(told, { scope: 'CLOSED' })).toEqual([['hand-over.sides', 'NOT_ALLOWED', 'agencyId']]);
    expect((await town.run(told.spoc, shareCase, input(told.caseId))).refusals).toEqual([]);
    // The database's own last wall, whatever the deed says.
    await expect(
      town.raw(`update app.case_grants set scope = 'CLOSED' where case_id = $1 and scope = 'OPEN'`, [told.caseId]),
    ).rejects.toThrow('Whoever attends for the victim');
  });
});
