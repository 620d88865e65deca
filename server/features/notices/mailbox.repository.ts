import type { ReadTx } from '@server/platform/db/tenant';

/** The shared mailbox of the authority that has a case, and the case's reference; null where it is not there. */
export async function mailboxOf(tx: ReadTx, caseId: string): Promise<{ reference: string; email: string } | null> {
  const [row] = await tx.query<{ reference: string; email: string }>(
    'select c.reference, a.spoc_email as email from app.cases c join app.authorities a on a.id = c.tenant_id where c.id = $1',
    [caseId],
  );
  return row ?? null;
}
