import { isUUID } from 'class-validator';
import type { FastifyInstance } from 'fastify';
import { authorityById } from '@server/features/authorities';
import { formRequest, type FormRequestRow } from '@server/features/intake';
import { blankForm, formPaper, LetterRefused } from '@server/letters';
import { NotFound } from '@server/platform/command/failures';
import type { ReadTx } from '@server/platform/db/tenant';
import { fileHeaders, notFoundOr, say } from './answers';
import { ctxOf, type HttpParts } from './parts';

/**
 * GET /forms/blank.pdf?large=1: the authority's paper form (R21). GET /forms/<id of a request>.pdf: the same with a cover page and the
 * name and address of whoever asked for it, in the print they asked for.
 */
export function registerForms(app: FastifyInstance, parts: HttpParts): void {
  app.get<{ Params: { file: string }; Querystring: { large?: string } }>('/forms/:file', async (request, reply) => {
    const ctx = await ctxOf(parts, request);
    if (!ctx) {
      return say(reply, 401, 'Sign in first.');
    }
    try {
      const id = request.params.file.replace(/\.pdf$/, '');
      const { tenantId, kind } = ctx.actor;
      if (kind !== 'staff' || !tenantId || !(id === 'blank' || isUUID(id))) {
        return await say(reply, 404, 'There is nothing here, or it is not yours to see.');
      }
      const { authority, asked } = await ctx.read((tx) => load(tx, tenantId, id === 'blank' ? null : id));
      const pdf = blankForm(
        formPaper(authority, {
          largePrint: asked ? asked.largePrint : request.query.large === '1',
          printedOn: ctx.moment.today,
          to: asked && asked.addressLines.length > 0 ? { name: asked.fullName, addressLines: asked.addressLines } : null,
        }),
      );
      return await fileHeaders(reply, { fileName: 'case-review-form.pdf', mediaType: 'application/pdf', inline: true }).send(
        Buffer.from(pdf),
      );
    } catch (failure) {
      return failure instanceof LetterRefused
        ? say(reply, 409, 'The name or the address has characters that cannot be printed. Print a blank form instead.')
        : notFoundOr(reply, failure);
    } finally {
      await ctx.close();
    }
  });
}

async function load(tx: ReadTx, tenantId: string, id: string | null) {
  const authority = await authorityById(tx, tenantId);
  if (!authority) {
    throw new NotFound('Authority');
  }
  const asked: FormRequestRow | null = id === null ? null : await formRequest(tx, id);
  return { authority, asked };
}
