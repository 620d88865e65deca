import { randomUUID } from 'node:crypto';
import { openPostHouse, type PostHouse, furnish } from '../../support/post-house';
import { agencyUserOf, RawRows, spocOf, type RawCase } from '../../support/raw-case';
import { recordingCarrier } from '../../support/recording-carrier';
import { testDatabase } from '../../support/services';
import { LARGEST_UPLOAD_BYTES, MOST_UPLOADS, uploadDocument } from '@server/features/documents';
import { Forbidden, NotFound } from '@server/platform/command/failures';

let post: PostHouse;
let rows: RawRows;
beforeAll(async () => {
  const db = await testDatabase();
  post = await openPostHouse(db, recordingCarrier(), '2026-03-26');
  await furnish(post);
  rows = await RawRows.open(db.superuserUrl);
});

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));
const PDF = bytes('%PDF-1.7\n%âãÏÓ\n1 0 obj <<>> endobj\n%%EOF');
const PNG = bytes(
  [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13],
  'IHDR',
  new Array<number>(17).fill(0),
  [0, 0, 0, 0],
  'IDAT',
  new Array<number>(8).fill(0),
);
const upload = (agencyId: string, requestId: string, fileName: string, content: Uint8Array) =>
  post.as(agencyUserOf(agencyId), (ctx) => ctx.run(uploadDocument, { requestId, fileName, bytes: content }));
const kept = (requestId: string) =>
  rows.look<{ file_name: string; media_type: string; size: number }>(
    'select file_name, media_type, size from app.documents where request_id = $1 order by stored_at, file_name',
    [requestId],
  );
async function asked(): Promise<{ given: RawCase; requestId: string; agencyId: string }> {
  const given = await rows.case();
  return { given, ...(await rows.request(given)) };
}

test('R45: a file is kept with the request, in the case’s own authority, with its hash and an event', async () => {
  const { given, requestId, agencyId } = await asked();
  const { result, refusals } = await upload(agencyId, requestId, 'C:\\files\\log of calls.pdf', PDF);
  expect(refusals).toEqual([]);
  expect(result).toMatchObject({
    tenantId: given.tenantId,
    caseId: given.caseId,
    fileName: 'log of calls.pdf',
    mediaType: 'application/pdf',
    size: PDF.length,
  });
  expect(
    await rows.look(`select tenant_id from app.outbox where name = 'document.uploaded' and ids->>'requestId' = $1`, [requestId]),
  ).toEqual([{ tenant_id: given.tenantId }]);
  const [chunk] = await rows.look<{ bytes: Buffer }>('select bytes from app.document_chunks where document_id = $1', [
    result?.id,
  ]);
  expect(chunk?.bytes.equals(PDF)).toBe(true);
});

test('a large file is kept in chunks of 256 KiB that make the whole', async () => {
  const { requestId, agencyId } = await asked();
  const large = Buffer.concat([PDF, Buffer.alloc(600 * 1024, 7)]);
  const { result } = await upload(agencyId, requestId, 'large.pdf', large);
  const chunks = await rows.look<{ bytes: Buffer }>(
    'select bytes from app.document_chunks where document_id = $1 order by position',
    [result?.id],
  );
  expect(chunks.map((chunk) => chunk.bytes.length)).toEqual([262144, 262144, large.length - 2 * 262144]);
  expect(Buffer.concat(chunks.map((chunk) => chunk.bytes)).equals(large)).toBe(true);
});

test('the type is read from the content, and the name follows it', async () => {
  const { requestId, agencyId } = await asked();
  await upload(agencyId, requestId, 'picture.pdf', PNG);
  await upload(agencyId, requestId, 'list.csv', Buffer.from('date,what\n2026-01-15,noise\n'));
  await upload(agencyId, requestId, 'notes', Buffer.from('Called twice. £5 – café'));
  expect((await kept(requestId)).map(({ file_name, media_type }) => [file_name, media_type]).sort()).toEqual([
    ['list.csv', 'text/csv'],
    ['notes.txt', 'text/plain'],
    ['picture.png', 'image/png'],
  ]);
});

test.each([
  ['a drawing that can carry scripts', 'a.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'],
  ['a web page', 'a.txt', '\n <!DOCTYPE html><p>hello'],
  ['a program for Windows', 'a.pdf', `MZ${'\0'.repeat(200)}`],
  ['a program for Linux', 'a.txt', '\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0'],
  ['a script', 'a.txt', '#!/bin/sh\nrm -rf /\n'],
  ['an archive', 'a.docx', 'PK\x03\x04\x14\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x05\0\0\0a.exe'],
  ['bytes that are no text', 'a.txt', 'caf\xe9 broken'],
])('refused: %s, with the kinds that are taken', async (_, fileName, content) => {
  const { requestId, agencyId } = await asked();
  const { result, refusals } = await upload(agencyId, requestId, fileName, bytes(content));
  expect(result).toBeNull();
  expect(refusals).toMatchObject([{ code: 'NOT_ALLOWED', rule: 'document.upload', field: 'file' }]);
  expect(refusals[0]?.message).toContain('Save it as PDF');
  expect(await kept(requestId)).toEqual([]);
});

test('refused: empty, larger than 20 MB, and one file too many; exactly 20 MB is taken', async () => {
  const { requestId, agencyId } = await asked();
  expect((await upload(agencyId, requestId, 'a.pdf', Buffer.alloc(0))).refusals).toMatchObject([{ code: 'MISSING' }]);
  const most = Buffer.concat([PDF, Buffer.alloc(LARGEST_UPLOAD_BYTES - PDF.length, 1)]);
  expect((await upload(agencyId, requestId, 'a.pdf', most)).refusals).toEqual([]);
  const over = Buffer.concat([most, Buffer.from('x')]);
  expect((await upload(agencyId, requestId, 'a.pdf', over)).refusals[0]?.message).toContain('20 MB');
  for (let more = 1; more < MOST_UPLOADS; more += 1) {
    expect((await upload(agencyId, requestId, `${more}.pdf`, PDF)).refusals).toEqual([]);
  }
  expect((await upload(agencyId, requestId, 'last.pdf', PDF)).refusals[0]?.message).toContain('At most 20 files');
  expect(await kept(requestId)).toHaveLength(MOST_UPLOADS);
});

test('refused once the request was answered', async () => {
  const { requestId, agencyId } = await asked();
  await rows.look(`update app.information_requests set status = 'REPLIED' where id = $1`, [requestId]);
  expect((await upload(agencyId, requestId, 'a.pdf', PDF)).refusals).toMatchObject([{ code: 'ALREADY_DONE' }]);
});

test('D58: another agency, a revoked grant, and the council’s own staff cannot', async () => {
  const { given, requestId, agencyId } = await asked();
  await expect(upload(randomUUID(), requestId, 'a.pdf', PDF)).rejects.toThrow(NotFound);
  await expect(
    post.as(spocOf(given.tenantId), (ctx) => ctx.run(uploadDocument, { requestId, fileName: 'a.pdf', bytes: PDF })),
  ).rejects.toThrow(Forbidden);
  await rows.look('update app.case_grants set revoked_at = now() where request_id = $1', [requestId]);
  await expect(upload(agencyId, requestId, 'a.pdf', PDF)).rejects.toThrow(NotFound);
  expect(await kept(requestId)).toEqual([]);
});
