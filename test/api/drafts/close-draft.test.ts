import { plainDate } from '@shared/time';
import { receiveApplication } from '@server/features/cases';
import { closeDraft } from '@server/public/commands/close-draft';
import { application } from '../../support/stories';
import { world, type World } from '../../support/world';
import { ANSWERS, arrived, begun, draftRow } from './given';

const receipt = {
  receivedOn: plainDate('2026-03-20'),
  dueOn: plainDate('2026-03-27'),
  sentence: 'Due Friday 27 March 2026.',
  byEmail: true,
};

describe('D36 a draft that was sent is emptied down to its receipt', () => {
  let town: World;
  beforeAll(async () => {
    town = await world();
  });

  test('the answer and the row: reference and receipt stay, every answer goes', async () => {
    const { tenantId, draftId, visitor } = await begun(town);
    const sent = await town.run(visitor, receiveApplication, application(town.today));
    expect(await town.run(visitor, closeDraft, { tenantId, draftId, receipt })).toEqual({ result: true, refusals: [] });
    expect(await draftRow(town, draftId)).toEqual({ answers: { receipt }, reference: sent.result?.reference });
  });

  test('closed a second time it shows the first receipt, however late that is', async () => {
    const { tenantId, draftId, visitor } = await begun(town);
    await town.run(visitor, receiveApplication, application(town.today));
    await town.run(visitor, closeDraft, { tenantId, draftId, receipt });
    await town.run(visitor, closeDraft, { tenantId, draftId, receipt: { ...receipt, receivedOn: plainDate('2026-03-23') } });
    expect(await draftRow(town, draftId)).toMatchObject({ answers: { receipt } });
  });

  test('one that was not sent is not closed, and keeps its answers', async () => {
    const { tenantId, draftId, visitor } = await begun(town);
    await expect(town.run(visitor, closeDraft, { tenantId, draftId, receipt })).rejects.toThrow('Draft was not found.');
    expect(await draftRow(town, draftId)).toMatchObject({ answers: ANSWERS });
  });

  test('nobody else’s, here or at another authority', async () => {
    const { tenantId, draftId, visitor } = await begun(town);
    await town.run(visitor, receiveApplication, application(town.today));
    for (const other of [arrived(town).visitor, town.visitor('charnwood', draftId)]) {
      await expect(town.run(other, closeDraft, { tenantId, draftId, receipt })).rejects.toThrow('Draft was not found.');
    }
    expect(await draftRow(town, draftId)).toMatchObject({ answers: ANSWERS });
  });
});
