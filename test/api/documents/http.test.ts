import { mkdtempSync, rmSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify, { type FastifyInstance } from 'fastify';
import { closing } from '../../support/closing';
import { openPostHouse, furnish, type PostHouse } from '../../support/post-house';
import { pdfText } from '../../support/pdf-text';
import { agencyUserOf, MELTON, RawRows, spocOf } from '../../support/raw-case';
import { testDatabase } from '../../support/services';
import { registerHttp } from '@server/http';
import { disposition } from '@server/http/answers';
import { premisesAt } from '@server/letters/facts/support';
import { previewLetter, printFile } from '@server/letters/sending';
import { applicantActor, type Actor } from '@server/platform/command/actor';
import { demonstrationCarrier } from '@server/platform/mail/demonstration-carrier';

let post: PostHouse;
let rows: RawRows;
let app: FastifyInstance;
let actor: Actor | null = null;
const publicAddress = 'https://recourse.example';

async function web(mode: 'demonstration' | 'production', dataDir: string): Promise<FastifyInstance> {
  const made = fastify();
  await registerHttp(made, {
    house: post.house,
    config: { mode, publicAddress, dataDir },
    session: async () => actor,
    preview: previewLetter({ premises: premisesAt(publicAddress) }),
    printFile,
    papers: {},
  });
  closing.push(() => made.close());
  return made;
}
const get = (url: string, as: Actor | null) => {
  actor = as;
  return app.inject({ url });
};

let dataDir: string;
beforeAll(async () => {
  const db = await testDatabase();
  dataDir = mkdtempSync(join(tmpdir(), 'recourse-data-'));
  closing.push(async () => rmSync(dataDir, { recursive: true, force: true }));
  post = await openPostHouse(
    db,
    demonstrationCarrier(join(dataDir, 'mail'), () => new Date('2026-03-26T09:00:00Z')),
    '2026-03-26',
  );
  await furnish(post);
  rows = await RawRows.open(db.superuserUrl);
  app = await web('demonstration', dataDir);
});

describe('documents', () => {
  test('D58: a letter is downloaded by its authority and its applicant; nobody else learns that it is there', async () => {
    const given = await rows.case();
    const letterId = await rows.letter(given);
    await post.run('hand-over-letter', given.tenantId, { letterId, caseId: given.caseId });
    const [document] = await rows.look<{ id: string; size: number }>('select id, size from app.documents where letter_id = $1', [
      letterId,
    ]);
    const url = `/documents/${document?.id}`;
    for (const reader of [spocOf(given.tenantId), applicantActor(given.tenantId, given.partyId)]) {
      const answer = await get(url, reader);
      expect(answer.statusCode).toBe(200);
      expect(answer.rawPayload.length).toBe(document?.size);
      expect(answer.headers).toMatchObject({
        'content-type': 'application/pdf',
        'x-content-type-options': 'nosniff',
        'content-security-policy': expect.stringContaining('sandbox'),
        'content-disposition': expect.stringMatching(/^attachment; filename="Letter 1 BDC-/),
      });
      expect(await pdfText(answer.rawPayload)).toContain('Margaret Ellis');
    }
    expect((await get(`${url}?inline=1`, spocOf(given.tenantId))).headers['content-disposition']).toMatch(/^inline/);
    const other = await rows.case();
    for (const reader of [spocOf(MELTON), applicantActor(given.tenantId, other.partyId), agencyUserOf(randomUUID())]) {
      const answer = await get(url, reader);
      expect(answer.statusCode).toBe(404);
      expect(answer.body).toBe((await get(`/documents/${randomUUID()}`, reader)).body);
    }
    expect((await get(url, null)).statusCode).toBe(401);
    expect((await get('/documents/nonsense', spocOf(given.tenantId))).statusCode).toBe(404);
  });

  test('R25: the agency reads the notice it was sent, after signing in', async () => {
    const given = await rows.case();
    const { requestId, agencyId } = await rows.request(given);
    const letterId = await rows.letter(given, { kind: 'REQUEST_NOTICE', requestId });
    await post.run('hand-over-letter', given.tenantId, { letterId, caseId: given.caseId });
    const [document] = await rows.look<{ id: string }>('select id from app.documents where letter_id = $1', [letterId]);
    const answer = await get(`/documents/${document?.id}`, agencyUserOf(agencyId));
    expect(answer.statusCode).toBe(200);
    expect(await pdfText(answer.rawPayload)).toContain('you must disclose it');
  });

  test('only a PDF is shown in the page; names survive in every alphabet', async () => {
    const given = await rows.case();
    const { requestId, agencyId } = await rows.request(given);
    actor = agencyUserOf(agencyId);
    const sent = await app.inject({ method: 'POST', url: `/requests/${requestId}/documents`, ...form('кошка "x".txt', 'hello') });
    expect(sent.statusCode).toBe(201);
    const answer = await get(`/documents/${sent.json<{ id: string }>().id}?inline=1`, agencyUserOf(agencyId));
    expect(answer.headers['content-disposition']).toMatch(/^attachment/);
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(answer.body).toBe('hello');
    expect(disposition('attachment', 'né"à(1).pdf')).toBe(
      `attachment; filename="n___(1).pdf"; filename*=UTF-8''n%C3%A9%22%C3%A0%281%29.pdf`,
    );
  });
});

describe('uploads', () => {
  test('R45: one file at a time, too large is said plainly, nothing half-written', async () => {
    const given = await rows.case();
    const { requestId, agencyId } = await rows.request(given);
    actor = agencyUserOf(agencyId);
    const url = `/requests/${requestId}/documents`;
    const tooLarge = await app.inject({ method: 'POST', url, ...form('a.txt', 'x'.repeat(20 * 1024 * 1024 + 1)) });
    expect([tooLarge.statusCode, tooLarge.json<{ error: string }>().error]).toEqual([413, expect.stringContaining('20 MB')]);
    const page = await app.inject({ method: 'POST', url, ...form('a.html', '<html>') });
    expect([page.statusCode, page.json<{ error: string }>().error]).toEqual([422, expect.stringContaining('Save it as')]);
    expect(
      (await app.inject({ method: 'POST', url, headers: { 'sec-fetch-site': 'same-origin' }, payload: { a: 1 } })).statusCode,
    ).toBe(415);
    expect((await app.inject({ method: 'POST', url, ...form('', '') })).statusCode).toBe(422);
    const broken = form('a.txt', 'hello');
    expect((await app.inject({ method: 'POST', url, ...broken, payload: broken.payload.slice(0, -20) })).statusCode).toBe(400);
    expect(await rows.look('select 1 from app.documents where request_id = $1', [requestId])).toEqual([]);
    actor = agencyUserOf(randomUUID());
    expect((await app.inject({ method: 'POST', url, ...form('a.txt', 'x') })).statusCode).toBe(404);
    actor = null;
    expect((await app.inject({ method: 'POST', url, ...form('a.txt', 'x') })).statusCode).toBe(401);
    const foreign = { ...form('a.txt', 'x').headers, 'sec-fetch-site': 'cross-site' };
    expect((await app.inject({ method: 'POST', url, ...form('a.txt', 'x'), headers: foreign })).statusCode).toBe(403);
  });
});

describe('preview', () => {
  test('D54: shows the very letter as it would go today, and keeps nothing', async () => {
    const given = await rows.case();
    const url = `/letters/preview?case=${given.caseId}&kind=LETTER_1`;
    const answer = await get(url, spocOf(given.tenantId));
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-disposition']).toMatch(/^inline/);
    expect(await rows.look('select 1 from app.documents where case_id = $1', [given.caseId])).toEqual([]);
    const letterId = await rows.letter(given);
    await post.run('hand-over-letter', given.tenantId, { letterId, caseId: given.caseId });
    const [chunk] = await rows.look<{ bytes: Buffer }>(
      'select c.bytes from app.document_chunks c join app.documents d on d.id = c.document_id where d.letter_id = $1',
      [letterId],
    );
    expect(answer.rawPayload.equals(chunk?.bytes as Buffer)).toBe(true);
  });

  test('says why a letter cannot be made; another authority and an agency find nothing', async () => {
    const given = await rows.case();
    const url = `/letters/preview?case=${given.caseId}&kind=LETTER_2A`;
    expect((await get(url, spocOf(given.tenantId))).statusCode).toBe(409);
    expect((await get(url, spocOf(MELTON))).statusCode).toBe(404);
    expect((await get(url, null)).statusCode).toBe(401);
    expect((await get(url, applicantActor(given.tenantId, given.partyId))).statusCode).toBe(404);
    expect((await get(url.replace('LETTER_2A', 'REQUEST_NOTICE'), spocOf(given.tenantId))).statusCode).toBe(404);
  });
});

describe('the demonstration’s mail', () => {
  test('lists what was sent, shows one, opens its PDF', async () => {
    const given = await rows.case({ fullName: 'Zo <b>Ellis' });
    await post.run('hand-over-letter', given.tenantId, { letterId: await rows.letter(given), caseId: given.caseId });
    const list = await get('/demonstration/mail', null);
    expect(list.body).toContain(given.reference);
    const number = /\/demonstration\/mail\/(\d+)/.exec(list.body)?.[1];
    const one = await get(`/demonstration/mail/${number}`, null);
    expect(one.body).toContain('Zo &lt;b&gt;Ellis');
    expect(await pdfText((await get(`/demonstration/mail/${number}/1`, null)).rawPayload)).toContain(given.reference);
    expect((await get(`/demonstration/mail/${number}/html`, null)).headers['content-security-policy']).toContain('sandbox');
    expect((await get('/demonstration/mail/9999', null)).statusCode).toBe(404);
    expect((await get('/demonstration/mail/..%2f..%2fetc', null)).statusCode).toBe(404);
  });

  test('is not there in production', async () => {
    expect((await (await web('production', dataDir)).inject({ url: '/demonstration/mail' })).statusCode).toBe(404);
  });
});

function form(fileName: string, content: string): { payload: Buffer; headers: Record<string, string> } {
  const name = fileName.replaceAll('"', '%22');
  const file =
    fileName === ''
      ? ''
      : `--edge\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/plain\r\n\r\n${content}\r\n`;
  return {
    payload: Buffer.from(`${file}--edge--\r\n`),
    headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'multipart/form-data; boundary=edge' },
  };
}
