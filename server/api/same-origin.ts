import type { FastifyRequest } from 'fastify';

/**
 * Whether a form was posted from our own pages. The browser says so itself (Sec-Fetch-Site); an older one, or one without TLS, sends
 * the Origin. A request that says neither is not a form of ours. The session cookie is SameSite=Lax besides.
 */
export function fromOurPages(request: Pick<FastifyRequest, 'headers'>, publicAddress: string): boolean {
  const site = request.headers['sec-fetch-site'];
  if (typeof site === 'string') {
    return site === 'same-origin';
  }
  const { origin } = request.headers;
  if (typeof origin !== 'string' || !URL.canParse(origin)) {
    return false;
  }
  return new URL(origin).host === request.headers.host || origin === new URL(publicAddress).origin;
}
