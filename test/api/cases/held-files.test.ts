import { createHash, randomUUID } from 'node:crypto';
import { receiveApplication } from '@server/features/cases';
import { authorityId } from '@server/cli/foundations/authorities';
import { saveDraft } from '@server/public/commands/save-draft';
import { plainDate } from '@shared/time';
import { application } from '../../support/stories';
import { world, type World } from '../../support/world';

let town: World;
beforeAll(async () => {
  town = await world({ today: '2026-03-20' });
});

describe('R5 R18 what was uploaded to a draft goes with its application', () => {
  test('the same file under the same id, its bytes whole, the consent proved by it, and nothing held any more', async () => {
    const draftId = randomUUID();
    const fileId = randomUUID();
    const bytes = Buffer.from('signed');
    const tenantId = authorityId('blaby');
    const visitor = town.visitor('blaby', draftId);
    await town.run(visitor, saveDraft, { tenantId, draftId, answers: { values: { fullName: 'Leila Hassan' }, incidents: [] } });
    await town.raw(
      `insert into app.held_files (tenant_id, id, holder_id, purpose, file_name, media_type, size, sha256, stored_on, stored_at)
       values ($1, $2, $3, 'CONSENT', 'consent.txt', 'text/plain', $4, $5, '2026-03-19', '2026-03-19T10:00:00Z')`,
      [tenantId, fileId, draftId, bytes.length, createHash('sha256').update(bytes).digest('hex')],
    );
    await town.raw('insert into app.held_file_chunks (tenant_id, id, file_id, position, bytes) values ($1, $2, $3, 0, $4)', [
      tenantId,
      randomUUID(),
      fileId,
      bytes,
    ]);
    const sent = application(town.today, {
      appliesFor: 'SOMEONE_ELSE',
      victim: {
        fullName: 'Maya Hassan',
        organisationName: null,
        email: null,
        phone: null,
        addressLines: [],
        letterChannel: 'EMAIL',
        safeContact: null,
        language: null,
        accessibleFormat: null,
        wantsCopies: false,
      },
      consent: { evidence: 'SIGNED_LETTER', givenOn: plainDate('2026-03-18'), scope: 'To apply for me', expiresOn: null },
    });
    expect((await town.run(visitor, receiveApplication, sent)).refusals).toEqual([]);
    expect(
      await town.raw(
        `select d.case_id, d.purpose, d.file_name, d.stored_on, c.bytes from app.documents d
         join app.document_chunks c on c.document_id = d.id where d.id = $1`,
        [fileId],
      ),
    ).toEqual([{ case_id: draftId, purpose: 'CONSENT', file_name: 'consent.txt', stored_on: '2026-03-19', bytes }]);
    expect(await town.raw('select document_id from app.consents where case_id = $1', [draftId])).toEqual([
      { document_id: fileId },
    ]);
    expect(await town.raw('select 1 from app.held_files where holder_id = $1', [draftId])).toEqual([]);
    expect(await town.raw('select 1 from app.held_file_chunks where file_id = $1', [fileId])).toEqual([]);
  });
});
