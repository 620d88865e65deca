import { authorityId } from '@server/cli/foundations/authorities';
import { passOnApplication, sealApplication, sealFile } from '@server/features/hand-overs';
import { plainDate } from '@shared/time';
import { application } from '../../support/stories';
import { world, type World } from '../../support/world';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-03-20' });
});
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const file = (handOverId: string, change: object = {}) => ({
  handOverId,
  purpose: 'PAPER_FORM' as const,
  fileName: 'Barnaby Finch.png',
  bytes: PNG,
  ...change,
});
async function sealed(): Promise<string> {
  const { result } = await town.run(town.county(), sealApplication, {
    application: application(plainDate('2026-03-18'), { fullName: 'Barnaby Finch' }),
    channel: 'PAPER',
    receivedOn: plainDate('2026-03-18'),
    place: 'Melton Mowbray',
  });
  return result?.handOverId ?? '';
}

describe('D16 D60 a file goes into the sealed packet with its application', () => {
  test('the answer, the row with its bytes, the event; the county cannot read it back; the case has it once it is taken over', async () => {
    const county = town.county();
    const handOverId = await sealed();
    const { result, refusals } = await town.run(county, sealFile, file(handOverId));
    expect(refusals).toEqual([]);
    expect(result).toMatchObject({ purpose: 'PAPER_FORM', size: PNG.length });
    expect(
      await town.raw(
        `select f.purpose, f.media_type, k.bytes from app.held_files f join app.held_file_chunks k on k.file_id = f.id where f.holder_id = $1`,
        [handOverId],
      ),
    ).toEqual([{ purpose: 'PAPER_FORM', media_type: 'image/png', bytes: PNG }]);
    expect(await town.events()).toContain('hand-over.file-sealed');
    for (const query of ['select file_name from app.held_files', 'select bytes from app.held_file_chunks']) {
      await expect(town.read(county, query)).rejects.toThrow('permission denied');
    }
    const { data } = await town.ask<{ handOvers: unknown[] }>(county, '{ handOvers { files } }');
    expect(data?.handOvers).toEqual([{ files: 1 }]);
    const trail = await town.raw('select * from app.audit where command = $1', ['hand-over.seal-file']);
    expect(JSON.stringify(trail)).not.toContain('Barnaby');

    await town.run(county, passOnApplication, { handOverId, toTenantId: authorityId('melton'), reason: 'It was in Melton.' });
    await town.post();
    expect(
      await town.raw(
        `select d.purpose, d.file_name, k.bytes from app.documents d join app.document_chunks k on k.document_id = d.id
         where d.case_id = $1 and d.letter_id is null`,
        [handOverId],
      ),
    ).toEqual([{ purpose: 'PAPER_FORM', file_name: 'Barnaby Finch.png', bytes: PNG }]);
    expect(await town.raw('select 1 from app.held_files')).toEqual([]);
  });

  test('an empty file, a program, or anything once it has been passed on is refused, and nothing is kept', async () => {
    const county = town.county();
    const handOverId = await sealed();
    const codes = async (change: object = {}) =>
      (await town.run(county, sealFile, file(handOverId, change))).refusals.map(({ code }) => code);
    expect(await codes({ bytes: Buffer.alloc(0) })).toEqual(['MISSING']);
    expect(await codes({ fileName: 'a.exe', bytes: Buffer.from('MZ\u0090\u0000 not a picture') })).toEqual(['NOT_ALLOWED']);
    await town.run(county, passOnApplication, { handOverId, toTenantId: authorityId('melton'), reason: 'It was in Melton.' });
    expect(await codes()).toEqual(['ALREADY_DONE']);
    expect(await town.raw('select 1 from app.held_files where holder_id = $1', [handOverId])).toEqual([]);
  });

  test('nobody but the county puts anything into its packet', async () => {
    const handOverId = await sealed();
    for (const actor of [town.staff('blaby'), town.agency('police'), town.visitor('blaby')]) {
      await expect(town.run(actor, sealFile, file(handOverId))).rejects.toThrow();
    }
  });
});
