import { receiveApplication } from '@server/features/cases';
import { saveDraft } from '@server/public/commands/save-draft';
import { authorityId } from '@server/cli/foundations/authorities';
import { application } from '../../support/stories';
import { world, type World } from '../../support/world';
import { ANSWERS, arrived, begun, draftRow } from './given';

describe('R20 R80 what somebody types is kept, right or wrong', () => {
  let town: World;
  beforeAll(async () => {
    town = await world();
  });

  test('the answer and the row; saving again replaces; nobody is told, and the trail holds no word of it', async () => {
    const { tenantId, draftId, visitor } = arrived(town);
    const before = await town.events();
    expect(await town.run(visitor, saveDraft, { tenantId, draftId, answers: ANSWERS })).toEqual({ result: true, refusals: [] });
    await town.run(visitor, saveDraft, { tenantId, draftId, answers: { ...ANSWERS, values: { fullName: 'Asha' } } });
    expect(await draftRow(town, draftId)).toEqual({ answers: { values: { fullName: 'Asha' }, incidents: [] }, reference: null });
    expect(await town.events()).toEqual(before);
    const trail = await town.raw(`select * from app.audit where command = 'draft.save' and actor_id = $1`, [draftId]);
    expect(trail).toHaveLength(2);
    expect(JSON.stringify(trail)).not.toContain('Asha');
  });

  test('D36 a draft that was sent takes no more answers', async () => {
    const { tenantId, draftId, visitor } = await begun(town);
    await town.run(visitor, receiveApplication, application(town.today));
    await expect(town.run(visitor, saveDraft, { tenantId, draftId, answers: ANSWERS })).rejects.toThrow(
      'Somebody has changed this',
    );
  });

  test('a draft is no store for something else: too much is refused, and what was there stays', async () => {
    const { tenantId, draftId, visitor } = await begun(town);
    const much = { values: { impact: 'x'.repeat(400_001) }, incidents: [] };
    await expect(town.run(visitor, saveDraft, { tenantId, draftId, answers: much })).rejects.toThrow(
      'more than the form can hold',
    );
    expect(await draftRow(town, draftId)).toMatchObject({ answers: ANSWERS });
  });

  test('another visitor, at this authority or another, neither reads nor overwrites it', async () => {
    const { tenantId, draftId } = await begun(town);
    const stranger = arrived(town);
    await expect(town.run(stranger.visitor, saveDraft, { tenantId, draftId, answers: ANSWERS })).rejects.toThrow(
      'You cannot do this (draft, Draft).',
    );
    await expect(
      town.run(town.visitor('charnwood', draftId), saveDraft, { tenantId, draftId, answers: ANSWERS }),
    ).rejects.toThrow('You cannot do this (draft, Draft).');
    const claimed = { tenantId: authorityId('charnwood'), draftId, answers: { values: {}, incidents: [] } };
    await expect(town.run(town.visitor('charnwood', draftId), saveDraft, claimed)).rejects.toThrow(/row-level security/);
    expect(await town.read(stranger.visitor, 'select * from app.drafts')).toEqual([]);
    expect(await draftRow(town, draftId)).toMatchObject({ answers: ANSWERS });
  });

  test('staff cannot read what has not been sent', async () => {
    await begun(town);
    await expect(town.read(town.staff('blaby'), 'select * from app.drafts')).rejects.toThrow('permission denied');
  });
});
