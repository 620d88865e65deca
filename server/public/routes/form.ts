import type { FastifyInstance } from 'fastify';
import { blankForm, formPaper } from '@server/letters';
import type { Street } from '../street';

/** GET /:slug/form.pdf: the authority's blank paper form, `?large=1` in large print (R20, R21). */
export function formRoutes(app: FastifyInstance, street: Street): void {
  app.get<{ Querystring: { large?: string } }>('/:slug/form.pdf', async (request, reply) => {
    const authority = await street.authority(request);
    const { today } = street.given.house.moment();
    const pdf = blankForm(formPaper(authority, { largePrint: request.query.large === '1', printedOn: today, to: null }));
    return reply
      .type('application/pdf')
      .header('cache-control', 'no-cache')
      .header('content-disposition', `inline; filename="${authority.slug}-case-review-form.pdf"`)
      .header('x-content-type-options', 'nosniff')
      .send(Buffer.from(pdf));
  });
}
