import { fileDocument } from '@server/features/documents';
import { received } from '../../support/stories';
import { world, type World } from '../../support/world';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-03-20' });
});
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('R22 R78 staff file the scanned form, a consent or other evidence to its case', () => {
  test('the answer, the row with its bytes, and the event', async () => {
    const told = await received(town);
    const input = { caseId: told.caseId, purpose: 'PAPER_FORM' as const, fileName: 'form.png', bytes: PNG };
    const { result, refusals } = await town.run(told.spoc, fileDocument, input);
    expect(refusals).toEqual([]);
    expect(
      await town.raw(
        `select d.purpose, d.media_type, d.stored_by, c.bytes from app.documents d join app.document_chunks c on c.document_id = d.id
         where d.id = $1`,
        [result?.id],
      ),
    ).toEqual([{ purpose: 'PAPER_FORM', media_type: 'image/png', stored_by: told.spoc.membershipId, bytes: PNG }]);
    expect(await town.events()).toContain('document.filed');
  });

  test('an empty file or a program is refused, and nothing is kept', async () => {
    const told = await received(town);
    const filed = async (fileName: string, bytes: Buffer) =>
      (await town.run(told.spoc, fileDocument, { caseId: told.caseId, purpose: 'EVIDENCE', fileName, bytes })).refusals.map(
        ({ code }) => code,
      );
    expect(await filed('a.png', Buffer.alloc(0))).toEqual(['MISSING']);
    expect(await filed('a.exe', Buffer.from('MZ\u0090\u0000 not a picture'))).toEqual(['NOT_ALLOWED']);
    expect(await town.raw('select 1 from app.documents where case_id = $1', [told.caseId])).toEqual([]);
  });

  test('D62 nothing is filed to a case that goes on elsewhere', async () => {
    const told = await received(town);
    await town.raw(`update app.cases set status = 'TRANSFERRED' where id = $1`, [told.caseId]);
    const input = { caseId: told.caseId, purpose: 'EVIDENCE' as const, fileName: 'form.png', bytes: PNG };
    expect(await town.run(told.spoc, fileDocument, input)).toMatchObject({ result: null, refusals: [{ code: 'WRONG_STATUS' }] });
  });

  test('another authority’s case is not there, and an agency files nothing', async () => {
    const told = await received(town);
    const input = { caseId: told.caseId, purpose: 'EVIDENCE' as const, fileName: 'form.png', bytes: PNG };
    for (const actor of [town.staff('charnwood'), town.agency('police')]) {
      await expect(town.run(actor, fileDocument, input)).rejects.toThrow();
    }
  });
});
