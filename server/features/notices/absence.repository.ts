import { randomUUID } from 'node:crypto';
import type { PlainDate } from '@shared/time';
import type { Away } from '@shared/policy';
import type { Role } from '@shared/vocabulary/roles';
import { NotFound } from '@server/platform/command/failures';
import type { ReadTx, Tx } from '@server/platform/db/tenant';

export interface AbsenceRow extends Away {
  id: string;
  tenantId: string;
  name: string;
  coverName: string | null;
  note: string | null;
}
const SELECT = `select a.tenant_id as "tenantId", a.id, a.membership_id as "membershipId", m.display_name as name, a.cover_membership_id as "coverId",
    c.display_name as "coverName", a.from_on as "from", a.until_on as "until", a.note, a.ended_on as "endedOn"
  from app.absences a join app.memberships m on m.id = a.membership_id left join app.memberships c on c.id = a.cover_membership_id`;

/** The authority's absences that reach a day or come later, the earliest first; those ended before they began are left out. */
export const absencesFrom = (tx: ReadTx, day: PlainDate): Promise<AbsenceRow[]> =>
  tx.query<AbsenceRow>(
    `${SELECT} where a.until_on >= $1 and (a.ended_on is null or a.ended_on > $1) order by a.from_on, m.display_name, a.id`,
    [day],
  );

/** One absence, locked where the deed will write. NotFound when it is not there or not yours. */
export async function absenceForDeed(tx: ReadTx & Partial<Tx>, id: string): Promise<AbsenceRow> {
  const [row] = await tx.query<AbsenceRow>(`${SELECT} where a.id = $1 ${tx.manager ? 'for no key update of a' : ''}`, [id]);
  if (!row) {
    throw new NotFound('The absence');
  }
  return row;
}

export interface TeamRow {
  id: string;
  tenantId: string;
  displayName: string;
  role: Role;
}

/** The people of the caller's own team whose hat is valid on a day, by name. */
export const teamMembers = (tx: ReadTx, today: PlainDate): Promise<TeamRow[]> =>
  tx.query<TeamRow>(
    `select id, tenant_id as "tenantId", display_name as "displayName", role from app.memberships
     where tenant_id is not null and role in ('SPOC', 'DEPUTY', 'TEAM_MANAGER') and valid_from <= $1 and (valid_until is null or valid_until >= $1)
     order by display_name, id`,
    [today],
  );

export interface NewAbsence {
  tenantId: string;
  membershipId: string;
  coverId: string | null;
  from: PlainDate;
  until: PlainDate;
  note: string | null;
}

/** Writes an absence. Answers its id. */
export async function insertAbsence(tx: Tx, absence: NewAbsence, by: { at: Date; membershipId: string | null }): Promise<string> {
  const id = randomUUID();
  const { tenantId, membershipId, coverId, from, until, note } = absence;
  await tx.query(
    `insert into app.absences (tenant_id, id, membership_id, cover_membership_id, from_on, until_on, note, recorded_at, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [tenantId, id, membershipId, coverId, from, until, note, by.at, by.membershipId],
  );
  return id;
}

/** Ends an absence: from that day they are back. */
export async function endAbsenceOn(tx: Tx, id: string, on: PlainDate): Promise<void> {
  await tx.query('update app.absences set ended_on = $2 where id = $1', [id, on]);
}

/** SQL for a JSON array of the absences of a case's lead that nobody ended. `c` is the case. */
export const leadAbsencesSql = `(
  select coalesce(json_agg(json_build_object('id', a.id, 'membershipId', a.membership_id, 'name', m.display_name, 'coverId', a.cover_membership_id,
    'coverName', v.display_name, 'from', a.from_on, 'until', a.until_on, 'note', null, 'endedOn', a.ended_on) order by a.from_on), '[]')
  from app.absences a join app.memberships m on m.id = a.membership_id left join app.memberships v on v.id = a.cover_membership_id
  where a.membership_id = c.lead_membership_id)`;
