import { isUUID } from 'class-validator';
import { z } from 'zod';
import { openStreet, type TestStreet } from './street';
import { randomUUID } from 'node:crypto';
import { render } from '@client/public/entry-server';
import { closeDraft } from '@server/public/commands/close-draft';
import { dropOldDrafts } from '@server/public/commands/drop-old-drafts';
import { forgetDraft } from '@server/public/commands/forget-draft';
import { saveDraft } from '@server/public/commands/save-draft';
import { draftById } from '@server/public/draft.repository';
import { draftIdOf } from '@server/public/visit';
import { publicActor, systemActor } from '@server/platform/command/actor';
import { Ctx } from '@server/platform/command/context';
import { Forbidden, NotFound } from '@server/platform/command/failures';
import { plainDate } from '@shared/time';
import { allAnswered } from './answers';

let street: TestStreet;
let tenantId: string;
let elsewhere: string;
beforeAll(async () => {
  street = await openStreet({ render, assets: null, styles: [], scripts: [] });
  const rows = await street.ask<{ id: string; slug: string }>(
    `select id, slug from app.authorities where slug in ('blaby', 'charnwood') order by slug`,
  );
  [tenantId, elsewhere] = rows.map(({ id }) => id) as [string, string];
});

const visitor = (tenant: string, draftId: string | null): Ctx => new Ctx(street.house, publicActor(tenant, draftId));
async function begun(): Promise<{ draftId: string; ctx: Ctx }> {
  const draftId = randomUUID();
  const ctx = visitor(tenantId, draftId);
  await ctx.run(saveDraft, { tenantId, draftId, answers: allAnswered() });
  return { draftId, ctx };
}
const receipt = { receivedOn: plainDate('2026-03-20'), dueOn: plainDate('2026-03-27'), sentence: 'Due.', byEmail: true };

test('a draft is found again by whoever holds its token, and by nobody else', async () => {
  const { draftId, ctx } = await begun();
  expect((await ctx.read((tx) => draftById(tx, draftId)))?.answers).toEqual(allAnswered());
  for (const other of [visitor(tenantId, randomUUID()), visitor(elsewhere, draftId), visitor(tenantId, null)]) {
    expect(await other.read((tx) => draftById(tx, draftId))).toBeNull();
    await other.close();
  }
  await ctx.close();
});

test('saving, closing or deleting somebody else’s draft is refused', async () => {
  const { draftId, ctx } = await begun();
  const other = visitor(tenantId, randomUUID());
  await expect(other.run(saveDraft, { tenantId, draftId, answers: allAnswered() })).rejects.toThrow(Forbidden);
  await expect(other.run(forgetDraft, { tenantId, draftId })).rejects.toThrow(Forbidden);
  await expect(other.run(closeDraft, { tenantId, draftId, receipt })).rejects.toThrow(NotFound);
  expect(await ctx.read((tx) => draftById(tx, draftId))).not.toBeNull();
  await Promise.all([ctx.close(), other.close()]);
});

test('a draft that was not sent cannot be closed, and one that was sent cannot be written to', async () => {
  const { draftId, ctx } = await begun();
  await expect(ctx.run(closeDraft, { tenantId, draftId, receipt })).rejects.toThrow(NotFound);
  await street.ask(`update app.drafts set reference = 'BDC-TEST' where id = $1`, [draftId]);
  await expect(ctx.run(saveDraft, { tenantId, draftId, answers: allAnswered() })).rejects.toThrow('changed');
  await ctx.run(closeDraft, { tenantId, draftId, receipt });
  expect(await ctx.read((tx) => draftById(tx, draftId))).toEqual({
    answers: { values: {}, incidents: [] },
    reference: 'BDC-TEST',
    receipt,
  });
  await ctx.close();
});

test('more than the form can hold is refused, and what was there stays', async () => {
  const { draftId, ctx } = await begun();
  await expect(
    ctx.run(saveDraft, { tenantId, draftId, answers: allAnswered({ values: { impact: 'x'.repeat(400_001) } }) }),
  ).rejects.toThrow('more than the form can hold');
  expect((await ctx.read((tx) => draftById(tx, draftId)))?.answers).toEqual(allAnswered());
  await ctx.close();
});

test('a deleted draft is empty at once, and gone after the sweep; a living one stays', async () => {
  const [gone, kept] = [await begun(), await begun()];
  await gone.ctx.run(forgetDraft, { tenantId, draftId: gone.draftId });
  expect(await street.ask('select answers from app.drafts where id = $1', [gone.draftId])).toEqual([{ answers: {} }]);
  const system = new Ctx(street.house, systemActor(tenantId));
  await system.run(dropOldDrafts, {});
  expect(await street.ask('select id from app.drafts where id in ($1, $2)', [gone.draftId, kept.draftId])).toEqual([
    { id: kept.draftId },
  ]);
  await Promise.all([gone.ctx.close(), kept.ctx.close(), system.close()]);
});

test('nobody but the system may sweep', async () => {
  const ctx = visitor(tenantId, randomUUID());
  await expect(ctx.run(dropOldDrafts, {})).rejects.toThrow(Forbidden);
  await ctx.close();
});

test('a token names one draft; the database never holds the token', async () => {
  const token = 'a'.repeat(43);
  expect(draftIdOf(token)).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(draftIdOf(token)).not.toBe(draftIdOf(`${token.slice(1)}b`));
});

test('D36 a draft’s id is a UUID that every door takes, for it becomes the id of the case', () => {
  for (const token of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((letter) => letter.repeat(43))) {
    expect(isUUID(draftIdOf(token))).toBe(true);
    expect(z.uuid().safeParse(draftIdOf(token)).success).toBe(true);
  }
});
