import { readBytes } from '@server/features/documents';
import { madeToday } from '@server/features/letters';
import type { Ctx } from '@server/platform/command/context';
import { onePrint } from './paper';

/** Letters printed at once. */
export const MOST_AT_ONCE = 100;

/** Those of these letters that were made today, in one PDF to print (R23, D10); null where there is none. Forbidden for who does not post. */
export const printFile = (ctx: Ctx, letterIds: readonly string[]): Promise<Uint8Array | null> =>
  ctx.read(async (tx) => {
    const letters = await madeToday(tx, letterIds.slice(0, MOST_AT_ONCE), ctx.moment.today);
    const pdfs: Uint8Array[] = [];
    for (const letter of letters) {
      ctx.demand(['post', 'Letter', letter]);
      pdfs.push(await readBytes(tx, letter));
    }
    return pdfs.length > 0 ? onePrint(pdfs) : null;
  });
