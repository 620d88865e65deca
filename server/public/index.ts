import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { BadInput, Conflict, Forbidden, NotFound } from '@server/platform/command/failures';
import type { PublicHouse } from './public-house';
import { answerRoutes } from './routes/answer';
import { applyRoutes } from './routes/apply';
import { equalityRoutes } from './routes/equality';
import { formRoutes } from './routes/form';
import { fileRoutes } from './routes/files';
import { incidentRoutes } from './routes/incidents';
import { meetingRoutes } from './routes/meeting';
import { pageRoutes } from './routes/pages';
import { planRoutes } from './routes/plan';
import { sendRoutes } from './routes/send';
import { statementRoutes } from './routes/statement';
import { statusRoutes } from './routes/status';
import { takingPartRoutes } from './routes/taking-part';
import { withoutNameRoutes } from './routes/without-name';
import { fromOurPages } from '@server/api/same-origin';
import { Street } from './street';

export type { Face, PublicHouse, Render } from './public-house';

/**
 * The public pages: plain HTML, real form posts, no JavaScript needed. Needs @fastify/cookie and @fastify/formbody on `app`. A POST that
 * does not come from one of our own pages is refused before it is read.
 */
export async function registerPublic(app: FastifyInstance, given: PublicHouse): Promise<void> {
  const street = new Street(given);
  if (street.face.assets) {
    // Their names carry a hash of what is in them.
    await app.register(fastifyStatic, {
      root: street.face.assets,
      prefix: '/assets/public/',
      decorateReply: !app.hasReplyDecorator('sendFile'),
      immutable: true,
      maxAge: '365d',
      index: false,
    });
  }
  app.setNotFoundHandler((_, reply) => street.notFound(reply));
  await app.register(async (scope) => {
    scope.addHook('onRequest', async (request, reply) => {
      // With "no-referrer" a browser would hide the origin of our own forms from us.
      void reply.header('referrer-policy', 'same-origin');
      if (request.method === 'POST' && !fromOurPages(request, given.config.publicAddress)) {
        return street.foreign(reply);
      }
    });
    scope.setErrorHandler((failure, request, reply) => {
      if (failure instanceof NotFound || failure instanceof Forbidden) {
        return street.notFound(reply);
      }
      if (failure instanceof BadInput || failure instanceof Conflict) {
        return street.send(
          reply,
          'problem',
          { title: 'We could not save that', says: [failure.message], reference: null, home: '/' },
          { status: 409 },
        );
      }
      if (failure instanceof Error && 'statusCode' in failure && failure.statusCode === 413) {
        const says = ['That is more than one page can take. Go back, shorten what you wrote, and save it again.'];
        return street.send(reply, 'problem', { title: 'That is too long', says, reference: null, home: '/' }, { status: 413 });
      }
      return street.problem(request, reply, failure);
    });
    pageRoutes(scope, street);
    formRoutes(scope, street);
    applyRoutes(scope, street);
    await fileRoutes(scope, street);
    withoutNameRoutes(scope, street);
    equalityRoutes(scope, street);
    incidentRoutes(scope, street);
    sendRoutes(scope, street);
    statusRoutes(scope, street);
    answerRoutes(scope, street);
    takingPartRoutes(scope, street);
    statementRoutes(scope, street);
    meetingRoutes(scope, street);
    planRoutes(scope, street);
  });
}
