import type { FastifyInstance } from 'fastify';
import { anonymousErrors } from '@shared/apply';
import { publicActor } from '@server/platform/command/actor';
import { Ctx } from '@server/platform/command/context';
import { tellWithoutName } from '../commands/tell-without-name';
import type { Street } from '../street';
import { posted } from './in-visit';

/** For those who do not want to give a name (D35): why an application needs one, what they can do, and a form to tell the council. */
export function withoutNameRoutes(app: FastifyInstance, street: Street): void {
  app.get('/:slug/apply/without-name', async (request, reply) => {
    const authority = await street.authority(request);
    return street.send(
      reply,
      'without-name',
      { authority, values: {}, errors: [] },
      { authority, exit: true, back: `/${authority.slug}/apply/name` },
    );
  });

  app.post('/:slug/apply/without-name', async (request, reply) => {
    const authority = await street.authority(request);
    const values = posted(request);
    const errors = anonymousErrors(values);
    if (errors.length > 0) {
      return street.send(
        reply,
        'without-name',
        { authority, values, errors },
        { authority, exit: true, back: `/${authority.slug}/apply/name`, status: 400 },
      );
    }
    // Without the visitor's draft: what they tell here cannot be laid beside an application they began.
    const ctx = new Ctx(street.given.house, publicActor(authority.id));
    try {
      await ctx.run(tellWithoutName, { tenantId: authority.id, values });
    } finally {
      await ctx.close();
    }
    return reply.redirect(`/${authority.slug}/apply/told`, 303);
  });

  app.get('/:slug/apply/told', async (request, reply) => {
    const authority = await street.authority(request);
    return street.send(reply, 'told', { authority }, { authority, exit: true });
  });
}
