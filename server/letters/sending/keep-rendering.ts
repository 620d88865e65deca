import { LETTER_KIND_LABEL } from '@shared/vocabulary/letters';
import { storeDocument } from '@server/features/documents';
import { insertRendering, PRINTED_WITH_SUBSTITUTES, raiseTask, type LetterRow } from '@server/features/letters';
import type { At } from '@server/platform/command/command';
import type { Tx } from '@server/platform/db/tenant';
import type { Loaded } from '../facts/load';
import { letterFileName, type Ready } from './prepare';

/** Keeps what was made of a letter, dated today: its PDF and its words (D54). A person follows up what the PDF could not print. Answers its id. */
export async function keepRendering(
  tx: Tx,
  { letter, loaded, prepared, pages = null }: { letter: LetterRow; loaded: Loaded; prepared: Ready; pages?: number | null },
  at: At,
): Promise<string> {
  const { tenantId, caseId, id: letterId } = letter;
  const { rendered, templateVersion } = prepared;
  const fileName = letterFileName(letter.kind, loaded.reference);
  const document = await storeDocument(
    tx,
    {
      tenantId,
      caseId,
      letterId,
      requestId: letter.requestId,
      fileName,
      mediaType: 'application/pdf',
      bytes: rendered.pdf,
      storedBy: null,
    },
    at,
  );
  if (rendered.substituted) {
    const says =
      `${LETTER_KIND_LABEL[letter.kind]}: its PDF has empty squares, or plainer letters, for characters that it cannot print. ` +
      'Read it, and see that the person learns what it says; then say here what you did.';
    await raiseTask(tx, { tenantId, caseId, letterId, kind: PRINTED_WITH_SUBSTITUTES, says }, at);
  }
  const { html, text } = rendered;
  return insertRendering(
    tx,
    { letter, documentId: document.id, templateVersion, recipientName: loaded.recipient.name, html, text, pages },
    at,
  );
}
