import { shareCase } from '@server/features/hand-overs';
import { recordAgreement } from '@server/features/information-requests';
import { addDays } from '@shared/time';
import { acknowledged, received } from '../../support/stories';
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
      ['NOT_ALLOWED', 'scope'],
      ['MISSING', 'reason'],
      ['DATE_ORDER', 'until'],
    ]);
    await expect(town.run(town.staff('blaby'), shareCase, input(told.caseId))).rejects.toThrow('Case was not found.');
  });
});
