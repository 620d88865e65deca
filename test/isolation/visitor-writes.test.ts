import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { inTenant } from '@server/platform/db/tenant';
import { signContext } from '@server/platform/db/signature';
import { received, type ToldCase } from '../support/stories';
import { world, type World } from '../support/world';

let town: World;
let told: ToldCase;
beforeAll(async () => {
  town = await world({ today: '2026-03-20' });
  told = await received(town);
});

const asVisitor = (sql: string, parameters: unknown[]): Promise<unknown> =>
  inTenant(town.composed.database, town.database.contextKey, town.visitor('blaby', randomUUID()), (tx) =>
    tx.query(sql, parameters),
  );

describe('a visitor writes the one application their draft becomes, and nothing on anybody else’s (R18)', () => {
  test('no second party, who could then sign in to the case by email', async () => {
    const party = `insert into app.parties (id, case_id, full_name, email, letter_channel) values ($1, $2, 'X', 'x@mail.example', 'EMAIL')`;
    await expect(asVisitor(party, [randomUUID(), told.caseId])).rejects.toThrow('row-level security');
  });

  test('no case under an id of their choosing', async () => {
    const sql = `insert into app.cases (id, reference, channel, applicant_kind, received_at, received_on, policy_version,
      believes_no_effective_action, impact, desired_outcome) values ($1, 'X', 'ONLINE', 'INDIVIDUAL', now(), '2026-03-20', 'LLR-1', true, '', '')`;
    await expect(asVisitor(sql, [randomUUID()])).rejects.toThrow('row-level security');
  });

  test.each([
    ['of a deed that is not theirs', 'request.replied', () => told.caseId],
    ['of somebody else’s case', 'case.received', () => told.caseId],
  ])('no event %s', async (_, name, caseId) => {
    const sql = 'insert into app.outbox (id, tenant_id, name, ids, occurred_on) select $1, app.tenant_id(), $2, $3::jsonb, $4';
    const event = [randomUUID(), name, JSON.stringify({ caseId: caseId() }), '2026-03-20'];
    await expect(asVisitor(sql, event)).rejects.toThrow('row-level security');
  });

  test('no line in the trail of somebody else’s case', async () => {
    const sql = `insert into app.audit (tenant_id, id, at, on_day, principal, actor_name, command, case_id, events)
      select app.tenant_id(), $1, now(), '2026-03-20', 'public', 'X', 'x', $2, '[]'`;
    await expect(asVisitor(sql, [randomUUID(), told.caseId])).rejects.toThrow('row-level security');
  });
});

describe('the functions of the sign-in desk answer the desk alone', () => {
  const asking = async (context: string | null): Promise<unknown> => {
    const web = new Client({ connectionString: town.database.webUrl });
    await web.connect();
    try {
      await web.query('begin');
      await web.query(`select set_config('app.context', $1, true)`, [context ?? '']);
      return (await web.query(`select * from auth.hats($1)`, [town.staff('blaby').userId])).rows;
    } finally {
      await web.end();
    }
  };

  test('the web’s own database role, with no context or another’s, is refused', async () => {
    await expect(asking(null)).rejects.toThrow('Only the sign-in desk');
    await expect(asking(signContext(town.staff('blaby'), town.database.contextKey))).rejects.toThrow('Only the sign-in desk');
    const forged = signContext({ ...town.staff('blaby'), kind: 'desk' }, 'another key, as long as it may be, is not ours');
    await expect(asking(forged)).rejects.toThrow('Only the sign-in desk');
  });

  test('signed as the desk, it is answered', async () => {
    const desk = signContext({ kind: 'desk', tenantId: null, subjectId: null, userId: null }, town.database.contextKey);
    expect(await asking(desk)).toHaveLength(1);
  });
});
