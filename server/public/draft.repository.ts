import type { Answers } from '@shared/apply';
import { DRAFT_DAYS } from '@shared/apply';
import type { PlainDate } from '@shared/time';
import type { ComplaintBody } from '@shared/vocabulary/cases';
import type { ReadTx, Tx } from '@server/platform/db/tenant';
import { removeHeldFiles } from './held-file.repository';

/** What the confirmation shows again when somebody comes back to it. */
export interface DraftReceipt {
  receivedOn: PlainDate;
  dueOn: PlainDate;
  sentence: string;
  byEmail: boolean;
  /** Whether the equality questions are still to be asked; left out where they never are (R6). */
  equality?: 'OPEN' | 'DONE';
  /** Whom they are also unhappy with: told again where such complaints go (R73). */
  complaintAbout?: readonly ComplaintBody[];
  /** The written consent is still to come (R5, D55). */
  consentMissing?: boolean;
}
/** An application that was begun. Once sent, only the reference and the receipt are kept. */
export interface Draft {
  answers: Answers;
  reference: string | null;
  receipt: DraftReceipt | null;
}
interface Row {
  answers: Partial<Answers> & { receipt?: DraftReceipt };
  reference: string | null;
}

/** The visitor's own draft; null when there is none, it was deleted or it is too old. Locks it where `lock` is set. */
export async function draftById(tx: ReadTx, id: string, lock = false): Promise<Draft | null> {
  const [row] = await tx.query<Row>(
    `select answers, reference from app.drafts where id = $1 and expires_at > now() ${lock ? 'for no key update' : ''}`,
    [id],
  );
  return row
    ? {
        answers: { values: row.answers.values ?? {}, incidents: row.answers.incidents ?? [] },
        reference: row.reference,
        receipt: row.answers.receipt ?? null,
      }
    : null;
}

/** Keeps the answers for another two weeks. */
export async function keepDraft(tx: Tx, tenantId: string, id: string, answers: Answers): Promise<void> {
  await tx.query(
    `insert into app.drafts (tenant_id, id, answers, expires_at) values ($1, $2, $3, now() + make_interval(days => $4))
     on conflict (id) do update set answers = excluded.answers, updated_at = now(), expires_at = excluded.expires_at`,
    [tenantId, id, JSON.stringify(answers), DRAFT_DAYS],
  );
}

/** Empties a sent draft down to its receipt: the case holds the answers now. */
export async function keepReceipt(tx: Tx, id: string, receipt: DraftReceipt): Promise<void> {
  await tx.query('update app.drafts set answers = $2, updated_at = now() where id = $1', [id, JSON.stringify({ receipt })]);
}

/** Empties a draft, takes its files away and ends it; the row itself is swept later. */
export async function emptyDraft(tx: Tx, id: string): Promise<void> {
  await removeHeldFiles(tx, id);
  await tx.query(`update app.drafts set answers = '{}', updated_at = now(), expires_at = now() where id = $1`, [id]);
}

/** Deletes the drafts whose time is over; answers whether there were any. Run as the worker, who sees only their ids and dates. */
export async function removeExpiredDrafts(tx: Tx): Promise<boolean> {
  const [over] = await tx.query('select 1 from app.drafts where expires_at < now() limit 1');
  await tx.query('delete from app.held_files where holder_id in (select id from app.drafts where expires_at < now())');
  await tx.query('delete from app.drafts where expires_at < now()');
  return over !== undefined;
}
