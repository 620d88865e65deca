import type { FastifyInstance } from 'fastify';
import { anonymousErrors } from '@shared/apply';
import { Throttle, type Limit } from '@server/platform/auth/throttle';
import { publicActor } from '@server/platform/command/actor';
import { Ctx } from '@server/platform/command/context';
import { tellWithoutName } from '../commands/tell-without-name';
import type { Street } from '../street';
import { posted } from './in-visit';

/** More than anybody has to tell in an hour, and little enough to keep a list that people read readable. */
const AN_HOUR: Limit = { points: 10, seconds: 3_600 };
const TOO_MANY = 'That is more than we can take from one place in an hour. Call the council, or try again later';

/** For those who do not want to give a name (D35): why an application needs one, what they can do, and a form to tell the council. */
export function withoutNameRoutes(app: FastifyInstance, street: Street): void {
  const throttle = new Throttle(street.given.house.database.read);
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
    const wrong = anonymousErrors(values);
    const tooMany = wrong.length === 0 && !(await throttle.allows('without-name', request.ip, AN_HOUR));
    const errors = tooMany ? [{ field: 'whatHappened', message: TOO_MANY }] : wrong;
    if (errors.length > 0) {
      return street.send(
        reply,
        'without-name',
        { authority, values, errors },
        { authority, exit: true, back: `/${authority.slug}/apply/name`, status: tooMany ? 429 : 400 },
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
