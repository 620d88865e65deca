import type { FastifyInstance, FastifyReply } from 'fastify';
import type { FieldError, PublicAuthority } from '@shared/apply';
import { log } from '@server/platform/log/log';
import { statusView } from '../status-view';
import type { Street } from '../street';
import { posted } from './in-visit';
import { applicant, homeOf, SESSION_COOKIE, signedIn } from './signed-in';

/** The applicant's own page and the two ways in. Applicants have no account. */
export function statusRoutes(app: FastifyInstance, street: Street): void {
  const { desk, config } = street.given;
  const cookie = { path: '/', httpOnly: true, sameSite: 'lax' as const, secure: config.publicAddress.startsWith('https:') };

  const signIn = (authority: PublicAuthority, values: Record<string, string>, errors: FieldError[], reply: FastifyReply) =>
    street.send(
      reply,
      'sign-in',
      { authority, values, errors },
      {
        authority,
        exit: true,
        back: `/${authority.slug}`,
        status: errors.length > 0 ? 400 : 200,
      },
    );
  const open = (authority: PublicAuthority, token: string, reply: FastifyReply) =>
    reply.setCookie(SESSION_COOKIE, token, cookie).redirect(homeOf(authority), 303);

  app.get('/:slug/status', async (request, reply) => {
    const authority = await street.authority(request);
    return (await applicant(street, request, authority))
      ? reply.redirect(homeOf(authority), 303)
      : signIn(authority, {}, [], reply);
  });

  app.post('/:slug/status', async (request, reply) => {
    const authority = await street.authority(request);
    const values = posted(request);
    const errors = [
      ...needed(values, 'reference', 'Enter your reference'),
      ...needed(values, 'email', 'Enter your email address'),
    ];
    if (errors.length > 0) {
      return signIn(authority, values, errors, reply);
    }
    // Not awaited for the answer's sake: how long it takes would tell whether the two belong together.
    desk
      .requestLink(values.reference ?? '', values.email ?? '', request.ip)
      .catch((failure: unknown) =>
        log.error({ failure: failure instanceof Error ? failure.message : 'unknown' }, 'a link to a case could not be sent'),
      );
    return street.send(reply, 'link-sent', { authority }, { authority, exit: true, back: `/${authority.slug}/status` });
  });

  app.get('/:slug/status/link', async (request, reply) => {
    const authority = await street.authority(request);
    const { token } = request.query as Record<string, unknown>;
    if (typeof token !== 'string' || token === '') {
      return street.send(reply, 'link-spent', { authority }, { authority, exit: true, status: 410 });
    }
    return street.send(reply, 'use-link', { authority, token }, { authority, exit: true });
  });

  app.post('/:slug/status/link', async (request, reply) => {
    const authority = await street.authority(request);
    const used = await desk.useLink(posted(request).token ?? '');
    return 'token' in used
      ? open(authority, used.token, reply)
      : street.send(reply, 'link-spent', { authority }, { authority, exit: true, status: 410 });
  });

  app.post('/:slug/status/code', async (request, reply) => {
    const authority = await street.authority(request);
    const values = posted(request);
    const errors = [
      ...needed(values, 'code-reference', 'Enter your reference'),
      ...needed(values, 'code', 'Enter the code from your first letter'),
    ];
    if (errors.length > 0) {
      return signIn(authority, values, errors, reply);
    }
    const used = await desk.useCode(values['code-reference'] ?? '', values.code ?? '', request.ip);
    if ('token' in used) {
      return open(authority, used.token, reply);
    }
    const message =
      used.refused === 'TOO_MANY'
        ? 'That was tried too often. Wait a few minutes and try again'
        : 'The reference and the code do not belong together. Check both';
    return signIn(authority, values, [{ field: 'code-reference', message }], reply);
  });

  app.get(
    '/:slug/status/case',
    signedIn(street, ({ authority, ctx, found, reply }) =>
      street.send(reply, 'case', statusView(found, authority, ctx.moment), { authority, exit: true }),
    ),
  );

  app.post('/:slug/status/sign-out', async (request, reply) => {
    const authority = await street.authority(request);
    const token = request.cookies[SESSION_COOKIE];
    if (token) {
      await desk.close(token);
    }
    return reply.clearCookie(SESSION_COOKIE, cookie).redirect(`/${authority.slug}/status`, 303);
  });
}

const needed = (values: Record<string, string>, field: string, message: string): FieldError[] =>
  (values[field] ?? '').trim() === '' ? [{ field, message }] : [];
