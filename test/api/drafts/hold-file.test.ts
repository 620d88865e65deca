import { dropOldDrafts } from '@server/public/commands/drop-old-drafts';
import { holdFile, type HoldFileInput } from '@server/public/commands/hold-file';
import { world, type World } from '../../support/world';
import { arrived, begun, type Begun } from './given';

const file = ({ tenantId, draftId }: Begun, more: Partial<HoldFileInput> = {}): HoldFileInput => ({
  tenantId,
  draftId,
  purpose: 'EVIDENCE',
  fileName: 'diary.txt',
  bytes: Buffer.from('Monday: shouting until two'),
  ...more,
});

describe('R5 R18 a file waits with a draft until it is sent', () => {
  let town: World;
  beforeAll(async () => {
    town = await world();
  });
  const rows = (draftId: string) =>
    town.raw<{ purpose: string; file_name: string; media_type: string; bytes: string }>(
      `select f.purpose, f.file_name, f.media_type, (select string_agg(convert_from(c.bytes, 'UTF8'), '' order by c.position)
         from app.held_file_chunks c where c.file_id = f.id) as bytes from app.held_files f where f.holder_id = $1`,
      [draftId],
    );

  test('the answer and the rows; nobody is told, and the trail holds no name of it', async () => {
    const one = await begun(town);
    const before = await town.events();
    const { result } = await town.run(one.visitor, holdFile, file(one, { purpose: 'CONSENT' }));
    expect(result).toMatchObject({ purpose: 'CONSENT', fileName: 'diary.txt', size: 26 });
    expect(await rows(one.draftId)).toEqual([
      { purpose: 'CONSENT', file_name: 'diary.txt', media_type: 'text/plain', bytes: 'Monday: shouting until two' },
    ]);
    expect(await town.events()).toEqual(before);
    expect(JSON.stringify(await town.raw(`select * from app.audit where actor_id = $1`, [one.draftId]))).not.toContain('diary');
  });

  test('an empty file, one that may carry a program, and one too many are refused', async () => {
    const one = await begun(town);
    const refused = async (more: Partial<HoldFileInput>) =>
      (await town.run(one.visitor, holdFile, file(one, more))).refusals.map(({ field, message }) => [field, message]);
    expect(await refused({ bytes: Buffer.alloc(0) })).toEqual([['file', 'The file is empty. Choose another file.']]);
    expect(await refused({ bytes: Buffer.from('<html>') })).toEqual([['file', expect.stringContaining('cannot be kept')]]);
    for (let n = 0; n < 20; n += 1) {
      expect(await refused({})).toEqual([]);
    }
    expect(await refused({})).toEqual([['file', expect.stringContaining('up to 20 files')]]);
    expect(await rows(one.draftId)).toHaveLength(20);
  });

  test('another visitor, at this authority or another, neither adds to it nor reads it; staff do not either', async () => {
    const one = await begun(town);
    await town.run(one.visitor, holdFile, file(one));
    const stranger = arrived(town);
    await expect(town.run(stranger.visitor, holdFile, file(one))).rejects.toThrow();
    await expect(town.run(town.visitor('charnwood', one.draftId), holdFile, file(one))).rejects.toThrow();
    expect(await town.read(stranger.visitor, 'select * from app.held_files')).toEqual([]);
    expect(await town.read(stranger.visitor, 'select * from app.held_file_chunks')).toEqual([]);
    await expect(town.read(town.staff('blaby'), 'select * from app.held_files')).rejects.toThrow('permission denied');
    expect(await rows(one.draftId)).toHaveLength(1);
  });

  test('it is deleted with its draft when the time is over', async () => {
    const [old, young] = [await begun(town), await begun(town)];
    await town.run(old.visitor, holdFile, file(old));
    await town.run(young.visitor, holdFile, file(young));
    await town.raw(`update app.drafts set expires_at = now() - interval '1 minute' where id = $1`, [old.draftId]);
    await town.run(town.system('blaby'), dropOldDrafts, {});
    expect([await rows(old.draftId), (await rows(young.draftId)).length]).toEqual([[], 1]);
    expect(
      await town.raw(
        'select 1 from app.held_file_chunks c where not exists (select 1 from app.held_files f where f.id = c.file_id)',
      ),
    ).toEqual([]);
  });
});
