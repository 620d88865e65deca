import { isUUID } from 'class-validator';
import type { FastifyInstance } from 'fastify';
import { PAPER_KINDS, type PaperKind } from '@shared/vocabulary/chronology';
import { SESSIONS, type Session } from '@shared/vocabulary/marks';
import { sessionsOpenTo } from '@server/features/chronology';
import { paperFileName, renderPaper, type Paper } from '@server/papers';
import type { Ctx } from '@server/platform/command/context';
import { fileHeaders, notFoundOr, say } from './answers';
import { ctxOf, type HttpParts } from './parts';

/**
 * GET /papers/:caseId/:kind/:session: a paper about a case as PDF, made as whoever asks (R31, R38). The closed version is for the case's team
 * and agencies of the panel, the open one also for those the open part was shared with; for all others it is not there.
 */
export function registerPapers(app: FastifyInstance, parts: HttpParts): void {
  app.get<{ Params: { caseId: string; kind: string; session: string } }>(
    '/papers/:caseId/:kind/:session',
    async (request, reply) => {
      const ctx = await ctxOf(parts, request);
      if (!ctx) {
        return say(reply, 401, 'Sign in first.');
      }
      try {
        const { caseId, kind, session } = request.params;
        const paper = isUUID(caseId)
          ? await paperFor(parts, ctx, caseId, named(PAPER_KINDS, kind), named(SESSIONS, session))
          : null;
        return paper
          ? await fileHeaders(reply, { fileName: paperFileName(paper), mediaType: 'application/pdf', inline: false }).send(
              Buffer.from(renderPaper(paper)),
            )
          : await say(reply, 404, 'There is nothing here, or it is not yours to see.');
      } catch (failure) {
        return notFoundOr(reply, failure);
      } finally {
        await ctx.close();
      }
    },
  );
}

async function paperFor(
  { papers }: HttpParts,
  ctx: Ctx,
  caseId: string,
  kind: PaperKind | null,
  session: Session | null,
): Promise<Paper | null> {
  const make = kind && papers[kind];
  return make && session && (await sessionsOpenTo(ctx, caseId)).includes(session) ? make(ctx, caseId, session) : null;
}

/** A closed value as it is written small in an address; null for anything else. */
const named = <Value extends string>(values: readonly Value[], said: string): Value | null =>
  values.find((value) => value.toLowerCase() === said) ?? null;
