import { openStreet, Walker, type TestStreet } from './street';
import { render } from '@client/public/entry-server';
import { allAnswered, FOR_SOMEONE_ELSE } from './answers';

const AT = '/blaby/apply';
const SAME = { 'sec-fetch-site': 'same-origin' };
let street: TestStreet;

beforeAll(async () => {
  street = await openStreet({ render, assets: null, styles: [], scripts: [] });
});

/** A form with one file in it, as a browser sends it. */
function form(fileName: string, bytes: Buffer): { payload: Buffer; headers: Record<string, string> } {
  const head = `--edge\r\ncontent-disposition: form-data; name="file"; filename="${fileName}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  return {
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n--edge--\r\n')]),
    headers: { 'content-type': 'multipart/form-data; boundary=edge' },
  };
}
const send = (walker: Walker, page: string, fileName: string, bytes: Buffer, more: Record<string, string> = SAME) => {
  const { payload, headers } = form(fileName, bytes);
  return walker.send(`${AT}/${page}`, payload, { ...headers, ...more });
};
const PNG = Buffer.concat([
  Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'),
  Buffer.alloc(300_000),
]);

async function begun(): Promise<Walker> {
  const walker = new Walker(street.app);
  await walker.post(`${AT}/danger`, { danger: 'NO' });
  return walker;
}
const held = () =>
  street.ask<{ file_name: string; purpose: string; whole: boolean }>(
    `select f.file_name, f.purpose, f.size = (select sum(length(c.bytes)) from app.held_file_chunks c where c.file_id = f.id) as whole
     from app.held_files f order by f.stored_at, f.id`,
  );
const idIn = (html: string): string => /evidence\/([0-9a-f-]{36})\/remove/.exec(html)?.[1] ?? '';

test('R18 a file is added by a plain form, listed, and removed again with its bytes', async () => {
  const walker = await begun();
  expect((await walker.get(`${AT}/evidence`)).body).toContain('None yet.');
  const answer = await send(walker, 'evidence', 'C:\\pictures\\wall.exe', PNG);
  expect([answer.statusCode, answer.headers.location]).toEqual([303, `${AT}/evidence#files`]);
  expect(await held()).toEqual([{ file_name: 'wall.png', purpose: 'EVIDENCE', whole: true }]);
  const page = (await walker.get(`${AT}/evidence`)).body;
  expect(page).toContain('wall.png, 300 KB');
  expect((await walker.get(`${AT}/check`)).body).toContain('wall.png (300 KB)');
  const gone = await walker.post(`${AT}/evidence/${idIn(page)}/remove`, {});
  expect(gone.headers.location).toBe(`${AT}/evidence`);
  expect(await held()).toEqual([]);
  expect(await street.ask('select 1 from app.held_file_chunks')).toEqual([]);
});

test('with JavaScript the same address answers with data', async () => {
  const walker = await begun();
  const json = { ...SAME, accept: 'application/json' };
  const kept = await send(walker, 'evidence', 'diary.txt', Buffer.from('Monday: shouting until two'), json);
  expect([kept.statusCode, kept.json()]).toEqual([201, expect.objectContaining({ fileName: 'diary.txt', size: 26 })]);
  const refused = await send(walker, 'evidence', 'page.html', Buffer.from('<script>alert(1)</script>'), json);
  expect([refused.statusCode, refused.json()]).toEqual([
    422,
    { error: expect.stringContaining('This kind of file cannot be kept') },
  ]);
  await walker.post(`${AT}/delete`, {});
});

test('what cannot be kept is said beside the input, and nothing is stored', async () => {
  const walker = await begun();
  for (const [name, bytes, says] of [
    ['program.pdf', Buffer.from('MZ\u0000\u0001\u0002'), 'This kind of file cannot be kept'],
    ['nothing.txt', Buffer.alloc(0), 'The file is empty'],
    ['', Buffer.alloc(0), 'Choose a file'],
    ['film.txt', Buffer.alloc(20 * 1024 * 1024 + 1, 'x'), 'larger than 20 MB'],
  ] as const) {
    const answer = await send(walker, 'evidence', name, bytes);
    expect([name, answer.statusCode >= 400 && answer.statusCode < 500, answer.body.includes(says)]).toEqual([name, true, true]);
    expect(answer.body).toContain('href="#file"');
  }
  expect(await held()).toEqual([]);
});

test('another visitor’s file is nothing to me, nor to another site', async () => {
  const [mine, theirs] = [await begun(), await begun()];
  await send(mine, 'evidence', 'mine.txt', Buffer.from('mine'));
  const page = (await mine.get(`${AT}/evidence`)).body;
  expect((await theirs.get(`${AT}/evidence`)).body).not.toContain('mine.txt');
  expect((await theirs.post(`${AT}/evidence/${idIn(page)}/remove`, {})).statusCode).toBe(404);
  expect((await send(mine, 'evidence', 'x.txt', Buffer.from('x'), { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
  expect((await send(new Walker(street.app), 'evidence', 'x.txt', Buffer.from('x'))).headers.location).toBe(AT);
  expect((await held()).map(({ file_name }) => file_name)).toEqual(['mine.txt']);
  await mine.post(`${AT}/delete`, {});
});

test('R5 the written agreement is a file of its own kind; deleting the answers deletes the files', async () => {
  const walker = await begun();
  await walker.answer(street, allAnswered({ values: FOR_SOMEONE_ELSE }));
  await send(walker, 'consent-file', 'agreement.txt', Buffer.from('I agree. Ruth'));
  expect(await held()).toEqual([{ file_name: 'agreement.txt', purpose: 'CONSENT', whole: true }]);
  expect((await walker.get(`${AT}/evidence`)).body).not.toContain('agreement.txt');
  expect((await walker.get(`${AT}/check`)).body).toContain('agreement.txt (1 KB), written agreement');
  await walker.post(`${AT}/delete`, {});
  expect(await held()).toEqual([]);
});

test('R5, R18 on sending, the files become documents of the case under the same ids, and nothing waits any more', async () => {
  const walker = await begun();
  await walker.answer(street, allAnswered({ values: FOR_SOMEONE_ELSE }));
  await send(walker, 'consent-file', 'agreement.txt', Buffer.from('I agree. Ruth'));
  await send(walker, 'evidence', 'wall.png', PNG);
  const ids = (await street.ask<{ id: string }>('select id from app.held_files order by id')).map(({ id }) => id);
  expect((await walker.post(`${AT}/send`, { declared: 'YES' })).headers.location).toBe(`${AT}/sent`);
  expect(await held()).toEqual([]);
  const documents = await street.ask<{ id: string; purpose: string; whole: boolean }>(
    `select d.id, d.purpose, d.size = (select sum(length(c.bytes)) from app.document_chunks c where c.document_id = d.id) as whole
     from app.documents d where d.letter_id is null order by d.id`,
  );
  expect(documents.map(({ id }) => id)).toEqual(ids);
  expect(documents.map(({ purpose, whole }) => `${purpose} ${whole}`).sort()).toEqual(['CONSENT true', 'EVIDENCE true']);
  const parties = await street.ask('select role, full_name, safe_channels, letter_format from app.parties order by role');
  expect(parties).toEqual([
    { role: 'APPLICANT', full_name: 'Asha Rowan', safe_channels: ['EMAIL', 'POST'], letter_format: 'STANDARD' },
    { role: 'VICTIM', full_name: 'Ruth Rowan', safe_channels: ['POST', 'PHONE'], letter_format: 'LARGE_PRINT' },
  ]);
  expect((await send(walker, 'evidence', 'late.txt', Buffer.from('late'))).headers.location).toBe(`${AT}/sent`);
  expect(await held()).toEqual([]);
});
