import { caseForDeed } from '@server/features/cases';
import { channelFor } from '@server/features/letters';
import { addresseeOf } from '@server/features/people';
import type { Ctx } from '@server/platform/command/context';
import { NotFound } from '@server/platform/command/failures';
import { loadLetter } from '../facts/load';
import type { SendingParts } from './parts';
import { letterFileName, prepare } from './prepare';

/** Kinds that somebody looks at before they go. */
type PreviewedKind = 'LETTER_1' | 'LETTER_2A' | 'LETTER_2B' | 'LETTER_3';

export type Preview = { pdf: Uint8Array; fileName: string } | { cannot: string };

/**
 * The very letter as it would go today, not kept (§4, D54). A code that would be printed is shown as another one, which opens nothing.
 * NotFound for a case that is not yours, Forbidden for a role that does not send letters.
 */
export const previewLetter =
  ({ premises }: Pick<SendingParts, 'premises'>) =>
  (ctx: Ctx, caseId: string, kind: PreviewedKind): Promise<Preview> =>
    ctx.read(async (tx) => {
      const row = await caseForDeed(tx, caseId);
      ctx.demand(['preview', 'Case', row]);
      const addressee = await addresseeOf(tx, caseId);
      if (!addressee) {
        throw new NotFound('Applicant');
      }
      const channel = channelFor(kind, addressee.letterChannel);
      const subject = { kind, caseId, partyId: addressee.id, requestId: null, decisionId: null, channel };
      const loaded = await loadLetter(tx, subject, ctx.moment, premises);
      const prepared = prepare(loaded, channel, ctx.moment);
      return prepared.ready
        ? { pdf: prepared.rendered.pdf, fileName: letterFileName(kind, row.reference) }
        : { cannot: prepared.because };
    });
