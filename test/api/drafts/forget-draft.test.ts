import { receiveApplication } from '@server/features/cases';
import { forgetDraft } from '@server/public/commands/forget-draft';
import { application } from '../../support/stories';
import { world, type World } from '../../support/world';
import { ANSWERS, arrived, begun, draftRow } from './given';

describe('a visitor has their answers deleted', () => {
  let town: World;
  beforeAll(async () => {
    town = await world();
  });

  test('the answer and the row: nothing is left to read, at once', async () => {
    const { tenantId, draftId, visitor } = await begun(town);
    expect(await town.run(visitor, forgetDraft, { tenantId, draftId })).toEqual({ result: true, refusals: [] });
    expect(await draftRow(town, draftId)).toEqual({ answers: {}, reference: null });
    expect(await town.raw('select 1 from app.drafts where id = $1 and expires_at <= now()', [draftId])).toHaveLength(1);
  });

  test('R18 a case that was made from it stays', async () => {
    const { tenantId, draftId, visitor } = await begun(town);
    const { result } = await town.run(visitor, receiveApplication, application(town.today));
    await town.run(visitor, forgetDraft, { tenantId, draftId });
    expect(await town.raw('select 1 from app.cases where reference = $1', [result?.reference])).toHaveLength(1);
  });

  test('nobody else’s, here or at another authority', async () => {
    const { tenantId, draftId } = await begun(town);
    for (const other of [arrived(town).visitor, town.visitor('charnwood', draftId)]) {
      await expect(town.run(other, forgetDraft, { tenantId, draftId })).rejects.toThrow('You cannot do this (draft, Draft).');
    }
    expect(await draftRow(town, draftId)).toMatchObject({ answers: ANSWERS });
  });
});
