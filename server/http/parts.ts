import type { FastifyRequest } from 'fastify';
import type { Actor } from '@server/platform/command/actor';
import type { PaperMakers } from '@server/papers';
import { Ctx, type House } from '@server/platform/command/context';

/** Letters that are looked at before they go. */
export const PREVIEWED = ['LETTER_1', 'LETTER_2A', 'LETTER_2B', 'LETTER_3'] as const;
export type PreviewedKind = (typeof PREVIEWED)[number];
/** The letter itself, or why it cannot be made. */
export type Preview = { pdf: Uint8Array; fileName: string } | { cannot: string };

/** What these routes need of the house. */
export interface HttpParts {
  house: House;
  config: { mode: 'demonstration' | 'production'; publicAddress: string; dataDir: string };
  /** Who holds the session cookie, with a hat on; null for nobody. */
  session: (request: FastifyRequest) => Promise<Actor | null>;
  /** The very letter as it would go today. */
  preview: (ctx: Ctx, caseId: string, kind: PreviewedKind) => Promise<Preview>;
  /** The papers that can be made of a case, by their kind. */
  papers: PaperMakers;
  /** Letters made today, in one PDF to print; null where none of them is. */
  printFile: (ctx: Ctx, letterIds: readonly string[]) => Promise<Uint8Array | null>;
}

/** The context of whoever asks; null for nobody. The caller closes it. */
export async function ctxOf({ house, session }: HttpParts, request: FastifyRequest): Promise<Ctx | null> {
  const actor = await session(request);
  return actor && new Ctx(house, actor);
}
