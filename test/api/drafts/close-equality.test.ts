import { receiveApplication } from '@server/features/cases';
import { closeDraft } from '@server/public/commands/close-draft';
import { closeEquality } from '@server/public/commands/close-equality';
import { application } from '../../support/stories';
import { world, type World } from '../../support/world';
import { arrived, begun, draftRow, type Begun } from './given';

describe('R6 the equality questions are asked once', () => {
  let town: World;
  beforeAll(async () => {
    town = await world();
  });
  async function sent(equality?: 'OPEN'): Promise<Begun> {
    const one = await begun(town);
    await town.run(one.visitor, receiveApplication, application(town.today));
    const receipt = { receivedOn: town.today, dueOn: town.today, sentence: 'Due.', byEmail: true, ...(equality && { equality }) };
    await town.run(one.visitor, closeDraft, { tenantId: one.tenantId, draftId: one.draftId, receipt });
    return one;
  }

  test('the answer and the row; the second time it is refused, and nobody is told', async () => {
    const { tenantId, draftId, visitor } = await sent('OPEN');
    const before = await town.events();
    expect(await town.run(visitor, closeEquality, { tenantId, draftId })).toEqual({ result: true, refusals: [] });
    expect(await draftRow(town, draftId)).toMatchObject({ answers: { receipt: { equality: 'DONE' } } });
    await expect(town.run(visitor, closeEquality, { tenantId, draftId })).rejects.toThrow('Somebody has changed this');
    expect(await town.events()).toEqual(before);
    // A line here, beside that of the answers, would say by its time whose they are.
    expect(await town.raw(`select 1 from app.audit where command = 'draft.close-equality'`)).toEqual([]);
  });

  test('of a business, and before sending, they are not asked', async () => {
    const business = await sent();
    await expect(
      town.run(business.visitor, closeEquality, { tenantId: business.tenantId, draftId: business.draftId }),
    ).rejects.toThrow('Somebody has changed this');
    const unsent = await begun(town);
    await expect(
      town.run(unsent.visitor, closeEquality, { tenantId: unsent.tenantId, draftId: unsent.draftId }),
    ).rejects.toThrow();
  });

  test('nobody else’s, here or at another authority', async () => {
    const { tenantId, draftId } = await sent('OPEN');
    for (const other of [arrived(town).visitor, town.visitor('charnwood', draftId)]) {
      await expect(town.run(other, closeEquality, { tenantId, draftId })).rejects.toThrow();
    }
    expect(await draftRow(town, draftId)).toMatchObject({ answers: { receipt: { equality: 'OPEN' } } });
  });
});
