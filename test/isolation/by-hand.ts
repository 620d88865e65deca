import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { Actor } from '@server/platform/command/actor';
import { signContext } from '@server/platform/db/signature';
import { closing } from '../support/closing';
import { twoTowns, type TwoTowns } from './two-towns';

export const REFUSED = '42501';
export const NO_PARENT = '23503';

export interface ByHand {
  towns: TwoTowns;
  ids: Readonly<Record<string, string>>;
  /** What came of a statement, `:name` standing for an id: its error code, or how many rows it changed. Taken back afterwards. */
  attempt: (actor: Actor, sql: string) => Promise<string | number>;
}

/** Two authorities with cases, and a raw connection on which anybody writes with a signed context of their own. */
export async function writingByHand(): Promise<ByHand> {
  const towns = await twoTowns();
  const attacker = new Client({ connectionString: towns.world.database.webUrl });
  await attacker.connect();
  closing.push(() => attacker.end());
  const { world, blaby, charnwood } = towns;
  const one = async (sql: string, ...parameters: unknown[]): Promise<string> =>
    (await world.raw<{ id: string }>(sql, parameters))[0]?.id ?? '';
  const ids: Record<string, string> = {
    blaby: blaby.tenantId,
    charnwood: charnwood.tenantId,
    blabyCase: blaby.main.caseId,
    otherCase: blaby.other.caseId,
    charnwoodCase: charnwood.main.caseId,
    request: blaby.requestId,
    revoked: blaby.revokedRequestId,
    charnwoodRequest: charnwood.requestId,
    report: await one('select report_id as id from app.request_items where request_id = $1', blaby.requestId),
    otherReport: await one('select id from app.reports where case_id = $1', blaby.other.caseId),
    reply: await one('select id from app.replies where request_id = $1', blaby.requestId),
    notice: await one('select id from app.documents where request_id = $1 and letter_id is not null', blaby.requestId),
    upload: await one('select id from app.documents where request_id = $1 and letter_id is null', blaby.requestId),
    letter: await one(`select id from app.letters where case_id = $1 and kind = 'LETTER_1'`, blaby.main.caseId),
    membership: await one('select id from app.memberships where tenant_id = $1', blaby.tenantId),
    agency: world.agency('police').subjectId ?? '',
    draft: blaby.draftId,
  };
  const attempt = async (actor: Actor, sql: string): Promise<string | number> => {
    await attacker.query('begin');
    try {
      await attacker.query(`set local role r_${actor.kind}`);
      await attacker.query(`select set_config('app.context', $1, true)`, [signContext(actor, towns.world.database.contextKey)]);
      const text = sql.replaceAll(/(?<!:):(\w+)/g, (_, name: string) =>
        name === 'new' ? `'${randomUUID()}'::uuid` : `'${ids[name] ?? `no ${name}`}'::uuid`,
      );
      return (await attacker.query(text)).rowCount ?? 0;
    } catch (failure) {
      return (failure as { code?: string }).code ?? String(failure);
    } finally {
      await attacker.query('rollback');
    }
  };
  return { towns, ids, attempt };
}

export const REPLY = (
  tenant: string,
  of: string,
  request: string,
) => `insert into app.replies (tenant_id, id, case_id, request_id, agency_id, kind, replied_on, replied_at, replied_by)
  values (${tenant}, :new, ${of}, ${request}, :agency, 'NOT_HELD', current_date, now(), :new)`;
export const CHUNK = (document: string, position: number) =>
  `insert into app.document_chunks (tenant_id, id, document_id, position, bytes) values (:blaby, :new, ${document}, ${position}, 'x')`;
export const LINE = (
  principal: string,
  tenant = ':blaby',
) => `insert into app.audit (tenant_id, id, at, on_day, principal, actor_name, command, events)
  values (${tenant}, :new, now(), current_date, '${principal}', 'X', 'x', '[]')`;
