import { randomUUID } from 'node:crypto';
import type { At } from '@server/platform/command/command';
import type { ReadTx, Tx } from '@server/platform/db/tenant';
import { ContactChangeEntity, PartyEntity } from './people.entity';
import type { PartyType } from './party.type';
import { partiesOfCaseSql } from './people.repository';

/** Everybody a case is about; whoever letters go to comes first. */
export async function partiesOfCase(tx: ReadTx, caseId: string): Promise<PartyType[]> {
  const [row] = await tx.query<{ parties: PartyType[] }>(`select ${partiesOfCaseSql('$1::uuid')} as parties`, [caseId]);
  return row?.parties ?? [];
}

/** The case somebody belongs to; null where they are not there or not yours. */
export async function caseOfParty(tx: ReadTx, partyId: string): Promise<string | null> {
  const [row] = await tx.query<{ caseId: string }>('select case_id as "caseId" from app.parties where id = $1', [partyId]);
  return row?.caseId ?? null;
}

/** What staff may mend about somebody. */
export type PartyDetails = Omit<PartyEntity, 'tenantId' | 'id' | 'caseId' | 'role' | 'relationship' | 'endedOn' | 'version'>;

/** Mends somebody's details and counts the change. */
export async function updateParty(tx: Tx, partyId: string, details: PartyDetails, version: number): Promise<void> {
  await tx.manager.update(PartyEntity, { id: partyId }, { ...details, version: version + 1 });
}

/** Notes which details were mended and why; never what they were. */
export async function insertContactChange(
  tx: Tx,
  change: Pick<ContactChangeEntity, 'tenantId' | 'caseId' | 'partyId' | 'changed' | 'because'>,
  { actor, moment }: At,
): Promise<void> {
  await tx.manager.insert(ContactChangeEntity, {
    ...change,
    id: randomUUID(),
    recordedOn: moment.today,
    recordedAt: moment.now,
    recordedBy: actor.membershipId,
  });
}
