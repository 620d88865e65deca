import { isUUID } from 'class-validator';
import type { FastifyInstance } from 'fastify';
import { Readable } from 'node:stream';
import { readDocument, streamDocument } from '@server/features/documents';
import { fileHeaders, notFoundOr, say } from './answers';
import { ctxOf, type HttpParts } from './parts';

/** GET /documents/:id: a file, to whoever may see its row; `?inline=1` shows a PDF in the page. */
export function registerDocuments(app: FastifyInstance, parts: HttpParts): void {
  app.get<{ Params: { id: string }; Querystring: { inline?: string } }>('/documents/:id', async (request, reply) => {
    const ctx = await ctxOf(parts, request);
    if (!ctx) {
      return say(reply, 401, 'Sign in first.');
    }
    try {
      const { id } = request.params;
      if (!isUUID(id)) {
        return await say(reply, 404, 'There is nothing here, or it is not yours to see.');
      }
      const document = await ctx.read((tx) => readDocument(tx, id));
      await ctx.close();
      fileHeaders(reply, { ...document, inline: request.query.inline === '1' }).header('content-length', document.size);
      return await reply.send(Readable.from(streamDocument(ctx, document.id)));
    } catch (failure) {
      await ctx.close();
      return notFoundOr(reply, failure);
    }
  });
}
