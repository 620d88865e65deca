import { dropOldDrafts } from '@server/public/commands/drop-old-drafts';
import { world, type World } from '../../support/world';
import { begun, draftRow } from './given';

describe('drafts whose time is over are deleted', () => {
  let town: World;
  beforeAll(async () => {
    town = await world();
  });
  const old = async (slug: string): Promise<string> => {
    const { draftId } = await begun(town, slug);
    await town.raw(`update app.drafts set expires_at = now() - interval '1 minute' where id = $1`, [draftId]);
    return draftId;
  };

  test('the answer and the rows: the old one goes, one in use stays', async () => {
    const [gone, kept] = [await old('blaby'), (await begun(town)).draftId];
    expect(await town.run(town.system('blaby'), dropOldDrafts, {})).toEqual({ result: true, refusals: [] });
    expect([await draftRow(town, gone), (await draftRow(town, kept))?.reference]).toEqual([null, null]);
    expect(await draftRow(town, kept)).not.toBeNull();
  });

  test('one authority’s at a time', async () => {
    const elsewhere = await old('charnwood');
    await town.run(town.system('blaby'), dropOldDrafts, {});
    expect(await draftRow(town, elsewhere)).not.toBeNull();
  });

  test('the post room alone, and even it cannot read an answer', async () => {
    const draftId = await old('blaby');
    for (const who of [town.staff('blaby'), town.visitor('blaby')]) {
      await expect(town.run(who, dropOldDrafts, {})).rejects.toThrow('You cannot do this (sweep, Authority).');
    }
    await expect(town.read(town.system('blaby'), 'select answers from app.drafts')).rejects.toThrow('permission denied');
    expect(await draftRow(town, draftId)).not.toBeNull();
  });
});
