import { hasRecommendations, recommend } from '@server/features/outcomes';
import { Ctx } from '@server/platform/command/context';
import { AGENCIES, world, type World } from '../../support/world';
import { happened, notTheirs, recommendation, refusedWith, reviewed } from './given';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-04-10' });
});

describe('R39 D40 a recommendation (s.104(7))', () => {
  const counted = async (caseId: string) => {
    const ctx = new Ctx(town.composed.house, town.staff('blaby'));
    try {
      return await ctx.read((tx) => hasRecommendations(tx, caseId));
    } finally {
      await ctx.close();
    }
  };

  test('the answer, the row, the event; numbered in the case; it counts without any plan', async () => {
    const told = await reviewed(town);
    const { caseId } = told;
    expect(await counted(caseId)).toBe(false);
    expect(await town.run(told.spoc, recommend, recommendation(town, caseId))).toEqual({ result: { caseId }, refusals: [] });
    await town.run(told.spoc, recommend, recommendation(town, caseId, { agencyId: null, bodyName: ' The county council ' }));
    expect(
      await town.raw(
        'select number, agency_id, body_name, reference, told_on from app.recommendations where case_id = $1 order by number',
        [caseId],
      ),
    ).toEqual([
      { number: 1, agency_id: AGENCIES.police.id, body_name: 'Leicestershire Police', reference: told.reference, told_on: null },
      { number: 2, agency_id: null, body_name: 'The county council', reference: told.reference, told_on: null },
    ]);
    expect(await happened(town, caseId)).toContain('recommendation.made');
    expect(await counted(caseId)).toBe(true);
  });

  test('refused without words, a body, a day to come, or with a name in it; not for others; nobody reads it before it is told', async () => {
    const told = await reviewed(town);
    const bad = recommendation(town, told.caseId, { says: ' ', agencyId: null, bodyName: '', replyDueOn: town.today });
    expect(await refusedWith(town, told.spoc, recommend, bad)).toEqual([
      ['MISSING', 'says'],
      ['MISSING', 'bodyName'],
      ['TOO_EARLY', 'replyDueOn'],
    ]);
    const named = recommendation(town, told.caseId, { says: 'Evict Kyle Marsh.' });
    expect(await refusedWith(town, told.spoc, recommend, named)).toEqual([['NOT_ALLOWED', 'says']]);
    const elsewhere = await reviewed(town, 'charnwood');
    expect(
      await refusedWith(
        town,
        elsewhere.spoc,
        recommend,
        recommendation(town, elsewhere.caseId, { agencyId: AGENCIES.council.id }),
      ),
    ).toEqual([['NOT_ALLOWED', 'agencyId']]);
    await notTheirs(town, told.caseId, recommend, recommendation(town, told.caseId));
    await town.run(told.spoc, recommend, recommendation(town, told.caseId));
    for (const reader of [town.agency('police'), await town.applicant(told.caseId)]) {
      expect(await town.read(reader, 'select id from app.recommendations where case_id = $1', [told.caseId])).toEqual([]);
    }
  });
});
