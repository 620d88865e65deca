import { DAY, letterBench, make, pdfOf, renderingsOf, statusOf, tasksOf, toPost, type LetterBench } from './given';
import { makeForPost } from '@server/letters/sending';
import { premisesAt } from '@server/letters/facts/support';
import { systemActor } from '@server/platform/command/actor';
import { codeHash } from '@server/platform/auth/passwords';
import { Forbidden, NotFound } from '@server/platform/command/failures';
import { MELTON, spocOf } from '../../support/raw-case';

let bench: LetterBench;
beforeAll(async () => {
  bench = await letterBench({ postsForUs: false });
});
beforeEach(() => bench.post.onDay(DAY));
const CODE = /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/;
const codeOf = async (letterId: string): Promise<string> => CODE.exec(await pdfOf(bench, letterId))?.[0] ?? '';
const opens = async (code: string, partyId: string): Promise<boolean> =>
  (await bench.rows.look('select 1 from auth.codes where code_hash = $1 and party_id = $2', [codeHash(code), partyId])).length ===
  1;

test('R23, D10: made and dated the day it is printed, not the day it was ordered; its pages are counted', async () => {
  const { given, letterId } = await toPost(bench);
  bench.post.onDay('2026-03-27');
  await make(bench, given, letterId);
  expect(await renderingsOf(bench, letterId)).toEqual([{ rendered_on: '2026-03-27', voided_on: null }]);
  expect(await pdfOf(bench, letterId)).toContain('Friday 27 March 2026');
  const [made] = await bench.rows.look<{ pages: number }>('select pages from app.letter_renderings where letter_id = $1', [
    letterId,
  ]);
  expect(made?.pages).toBeGreaterThan(0);
  expect(await statusOf(bench, letterId)).toBe('TO_POST');
});

test('D54: asked twice on one day it is one letter with one code; on the next day the old one is voided, kept, and its code replaced', async () => {
  const { given, letterId } = await toPost(bench);
  await make(bench, given, letterId);
  const code = await codeOf(letterId);
  expect(await opens(code, given.partyId)).toBe(true);
  await make(bench, given, letterId);
  expect(await codeOf(letterId)).toBe(code);
  bench.post.onDay('2026-03-27');
  await make(bench, given, letterId);
  expect(await renderingsOf(bench, letterId)).toEqual([
    { rendered_on: DAY, voided_on: '2026-03-27' },
    { rendered_on: '2026-03-27', voided_on: null },
  ]);
  expect([await opens(code, given.partyId), await opens(await codeOf(letterId), given.partyId)]).toEqual([false, true]);
});

test('D28: post marked unsafe while it waited: it is held with a task that names nobody, and what was printed is voided', async () => {
  const { given, letterId } = await toPost(bench);
  await make(bench, given, letterId);
  await bench.rows.look(`update app.parties set safe_channels = '{PHONE}' where id = $1`, [given.partyId]);
  await make(bench, given, letterId);
  expect(await statusOf(bench, letterId)).toBe('HELD');
  expect(await renderingsOf(bench, letterId)).toEqual([{ rendered_on: DAY, voided_on: DAY }]);
  const [task] = await tasksOf(bench, letterId);
  expect(task).toMatchObject({ kind: 'LETTER_HELD', done_on: null });
  expect(task?.says).toMatch(/Post is not marked as safe.*People tab/);
  expect(task?.says).not.toMatch(/Margaret|Enderby/);
});

test('an email that is not safe is no way in: Letter 1 by post prints a code all the same', async () => {
  const { given, letterId } = await toPost(bench, { email: 'margaret.ellis@applicant.example' });
  await bench.rows.look(`update app.parties set safe_channels = '{POST}' where id = $1`, [given.partyId]);
  await make(bench, given, letterId);
  expect(await opens(await codeOf(letterId), given.partyId)).toBe(true);
});

test('a code that could not be stored leaves no letter that prints it', async () => {
  const { given, letterId } = await toPost(bench);
  const input = {
    letterId,
    premises: premisesAt('https://recourse.example'),
    makeCodeWork: () => Promise.reject(new Error('no connection')),
  };
  const actor = systemActor(given.tenantId);
  await expect(bench.post.as(actor, (ctx) => ctx.run(makeForPost, input))).rejects.toThrow('no connection');
  expect(await renderingsOf(bench, letterId)).toEqual([]);
});

test('a letter that does not wait for the post is left; another authority’s system finds none; people do not make it themselves', async () => {
  const given = await bench.rows.case();
  const letterId = await bench.rows.letter(given);
  await make(bench, given, letterId);
  expect(await renderingsOf(bench, letterId)).toEqual([]);
  const input = { letterId, premises: premisesAt('https://recourse.example'), makeCodeWork: async () => undefined };
  await expect(bench.post.as(systemActor(MELTON), (ctx) => ctx.run(makeForPost, input))).rejects.toThrow(NotFound);
  await expect(bench.post.as(spocOf(given.tenantId), (ctx) => ctx.run(makeForPost, input))).rejects.toThrow(Forbidden);
});
