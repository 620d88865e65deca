import { randomUUID } from 'node:crypto';
import { authorityId } from '@server/cli/foundations/authorities';
import { transferCase } from '@server/features/hand-overs';
import type { ToldCase } from '../../support/stories';
import type { World } from '../../support/world';

export const REASON = 'All of it happened in Loughborough.';

/** Passes a case to another council and lets the post room finish. */
export async function transferred(world: World, told: ToldCase, slug = 'charnwood'): Promise<string> {
  const { refusals } = await world.run(told.spoc, transferCase, {
    caseId: told.caseId,
    toTenantId: authorityId(slug),
    reason: REASON,
  });
  if (refusals.length > 0) {
    throw new Error(refusals.map(({ message }) => message).join(' '));
  }
  await world.post();
  const [row] = await world.raw<{ id: string }>('select id from app.cases where reference = $1 and tenant_id = $2', [
    told.reference,
    authorityId(slug),
  ]);
  return row?.id ?? '';
}

export const eventsAbout = async (world: World, id: string): Promise<string[]> =>
  (
    await world.raw<{ name: string }>(
      `select name from app.outbox where ids::text like '%' || $1 || '%' order by occurred_at, name`,
      [id],
    )
  ).map(({ name }) => name);

/** A file the applicant sent, with words planted in it. */
export async function withFile(world: World, told: ToldCase, words: string): Promise<string> {
  const id = randomUUID();
  const bytes = Buffer.from(words);
  await world.raw(
    `insert into app.documents (tenant_id, id, case_id, file_name, media_type, size, sha256, stored_on, stored_at, purpose)
     values ($1, $2, $3, 'diary.txt', 'text/plain', $4, 'x', $5, now(), 'EVIDENCE')`,
    [authorityId(told.slug), id, told.caseId, bytes.length, world.today],
  );
  await world.raw('insert into app.document_chunks (tenant_id, id, document_id, position, bytes) values ($1, $2, $3, 0, $4)', [
    authorityId(told.slug),
    randomUUID(),
    id,
    bytes,
  ]);
  return id;
}
