import { isUUID } from 'class-validator';
import type { FastifyInstance } from 'fastify';
import { fileHeaders, notFoundOr, say } from './answers';
import { ctxOf, PREVIEWED, type HttpParts, type Preview, type PreviewedKind } from './parts';

/** GET /letters/preview?case=&kind=: the letter itself as it would go today. Nothing is kept. */
export function registerPreview(app: FastifyInstance, parts: HttpParts): void {
  app.get<{ Querystring: { case?: string; kind?: string } }>('/letters/preview', async (request, reply) => {
    const { case: caseId, kind } = request.query;
    const ctx = await ctxOf(parts, request);
    if (!ctx) {
      return say(reply, 401, 'Sign in first.');
    }
    try {
      if (!isUUID(caseId) || !isPreviewed(kind)) {
        return await say(reply, 404, 'There is nothing here, or it is not yours to see.');
      }
      return await answer(await parts.preview(ctx, caseId as string, kind));
    } catch (failure) {
      return notFoundOr(reply, failure);
    } finally {
      await ctx.close();
    }

    function answer(preview: Preview) {
      return 'cannot' in preview
        ? say(reply, 409, preview.cannot)
        : fileHeaders(reply, { fileName: preview.fileName, mediaType: 'application/pdf', inline: true }).send(
            Buffer.from(preview.pdf),
          );
    }
  });
}

const isPreviewed = (kind: string | undefined): kind is PreviewedKind => PREVIEWED.some((known) => known === kind);
