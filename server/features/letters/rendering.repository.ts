import { randomUUID } from 'node:crypto';
import type { PlainDate } from '@shared/time';
import type { At } from '@server/platform/command/command';
import type { ReadTx, Tx } from '@server/platform/db/tenant';
import type { LetterRow } from './letter.repository';

export interface NewRendering {
  letter: Pick<LetterRow, 'tenantId' | 'id' | 'caseId'>;
  documentId: string;
  templateVersion: number;
  recipientName: string;
  html: string;
  text: string;
  /** How many pages it prints on; null where nobody here prints it. */
  pages?: number | null;
}
export interface Rendering {
  id: string;
  documentId: string;
  sha256: string;
  renderedOn: PlainDate;
  templateVersion: number;
  recipientName: string;
  html: string;
  text: string;
}

/** Notes that a letter was rendered and dated today, before it leaves (D54). Answers the rendering's id. */
export async function insertRendering(tx: Tx, made: NewRendering, { moment }: Pick<At, 'moment'>): Promise<string> {
  const id = randomUUID();
  await tx.query(
    `insert into app.letter_renderings (tenant_id, id, case_id, letter_id, document_id, rendered_on, rendered_at, template_version,
       recipient_name, html, body_text, pages) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      made.letter.tenantId,
      id,
      made.letter.caseId,
      made.letter.id,
      made.documentId,
      moment.today,
      moment.now,
      made.templateVersion,
      made.recipientName,
      made.html,
      made.text,
      made.pages ?? null,
    ],
  );
  return id;
}

/** The rendering that stands: begun and not voided; null when there is none. */
export async function standingRendering(tx: ReadTx, letterId: string): Promise<Rendering | null> {
  const [row] = await tx.query<Rendering>(
    `select r.id, r.document_id as "documentId", d.sha256, r.rendered_on as "renderedOn", r.template_version as "templateVersion",
            r.recipient_name as "recipientName", r.html, r.body_text as "text"
     from app.letter_renderings r join app.documents d on d.tenant_id = r.tenant_id and d.id = r.document_id
     where r.letter_id = $1 and r.voided_on is null order by r.rendered_at desc limit 1`,
    [letterId],
  );
  return row ?? null;
}

/** Voids what was rendered and did not go. It is kept (D54). */
export async function voidRenderings(tx: Tx, letterId: string, on: PlainDate, because: string): Promise<void> {
  await tx.query(
    'update app.letter_renderings set voided_on = $2, voided_because = $3 where letter_id = $1 and voided_on is null',
    [letterId, on, because],
  );
}

export interface SentRow {
  letter: LetterRow;
  rendering: Rendering;
  servedOn: PlainDate;
  policyVersion: string;
  evidence: object;
}

/** Writes down, for ever, what left the building and when it counts as arrived (D10, D53, D54). */
export async function insertSent(
  tx: Tx,
  { letter, rendering, servedOn, policyVersion, evidence }: SentRow,
  at: Pick<At, 'moment'>,
): Promise<void> {
  await tx.query(
    `insert into app.letters_sent (tenant_id, id, case_id, letter_id, document_id, kind, channel, dated_on, handed_over_at, served_on,
       recipient_name, template_version, policy_version, sha256, html, body_text, evidence)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    [
      letter.tenantId,
      randomUUID(),
      letter.caseId,
      letter.id,
      rendering.documentId,
      letter.kind,
      letter.channel,
      rendering.renderedOn,
      at.moment.now,
      servedOn,
      rendering.recipientName,
      rendering.templateVersion,
      policyVersion,
      rendering.sha256,
      rendering.html,
      rendering.text,
      JSON.stringify(evidence),
    ],
  );
}
