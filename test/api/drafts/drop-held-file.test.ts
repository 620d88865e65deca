import { dropHeldFile } from '@server/public/commands/drop-held-file';
import { forgetDraft } from '@server/public/commands/forget-draft';
import { holdFile } from '@server/public/commands/hold-file';
import { world, type World } from '../../support/world';
import { arrived, begun, type Begun } from './given';

describe('a visitor takes a file away from their draft', () => {
  let town: World;
  beforeAll(async () => {
    town = await world();
  });
  async function withFile(): Promise<Begun & { fileId: string }> {
    const one = await begun(town);
    const { tenantId, draftId } = one;
    const { result } = await town.run(one.visitor, holdFile, {
      tenantId,
      draftId,
      purpose: 'EVIDENCE',
      fileName: 'diary.txt',
      bytes: Buffer.from('Monday'),
    });
    return { ...one, fileId: result?.id ?? '' };
  }
  const left = (fileId: string) =>
    town.raw('select id from app.held_files where id = $1 union all select id from app.held_file_chunks where file_id = $1', [
      fileId,
    ]);

  test('the answer and the rows: the file and its bytes are gone, and nobody is told', async () => {
    const { tenantId, draftId, visitor, fileId } = await withFile();
    const before = await town.events();
    expect(await town.run(visitor, dropHeldFile, { tenantId, draftId, fileId })).toEqual({ result: true, refusals: [] });
    expect(await left(fileId)).toEqual([]);
    expect(await town.events()).toEqual(before);
    await expect(town.run(visitor, dropHeldFile, { tenantId, draftId, fileId })).rejects.toThrow('The file was not found');
  });

  test('nobody else’s, here or at another authority', async () => {
    const { tenantId, draftId, fileId } = await withFile();
    for (const other of [arrived(town).visitor, town.visitor('charnwood', draftId)]) {
      await expect(town.run(other, dropHeldFile, { tenantId, draftId, fileId })).rejects.toThrow();
    }
    expect(await left(fileId)).toHaveLength(2);
  });

  test('deleting the answers deletes the files at once', async () => {
    const { tenantId, draftId, visitor, fileId } = await withFile();
    await town.run(visitor, forgetDraft, { tenantId, draftId });
    expect(await left(fileId)).toEqual([]);
  });
});
