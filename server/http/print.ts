import { isUUID } from 'class-validator';
import type { FastifyInstance } from 'fastify';
import { fileHeaders, notFoundOr, say } from './answers';
import { ctxOf, type HttpParts } from './parts';

/** GET /documents/print?ids=: the letters of a selection that were made today, in one PDF, each on a sheet of its own (R23, D10). */
export function registerPrint(app: FastifyInstance, parts: HttpParts): void {
  app.get<{ Querystring: { ids?: string } }>('/documents/print', async (request, reply) => {
    const ctx = await ctxOf(parts, request);
    if (!ctx) {
      return say(reply, 401, 'Sign in first.');
    }
    try {
      const ids = String(request.query.ids ?? '').split(',');
      const pdf = ids.every((id) => isUUID(id)) ? await parts.printFile(ctx, ids) : null;
      if (!pdf) {
        return await say(reply, 404, 'None of these letters is ready to be printed today.');
      }
      return await fileHeaders(reply, { fileName: 'Letters to print.pdf', mediaType: 'application/pdf', inline: true }).send(
        Buffer.from(pdf),
      );
    } catch (failure) {
      return notFoundOr(reply, failure);
    } finally {
      await ctx.close();
    }
  });
}
