import type { FastifyReply } from 'fastify';
import { Forbidden, NotFound, refusedByWall } from '@server/platform/command/failures';

/** A file from a person may not run, frame, load or be taken for anything else. */
const SANDBOX = `default-src 'none'; sandbox; frame-ancestors 'self'`;
/** The browser's own reader needs its parts; it runs no script of the file's. */
const SANDBOX_READER = `default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'`;

/** Headers of a file: its type as known by content, never guessed, never cached by others, never run. */
export function fileHeaders(reply: FastifyReply, file: { fileName: string; mediaType: string; inline: boolean }): FastifyReply {
  const reader = file.inline && file.mediaType === 'application/pdf';
  return reply
    .header('content-type', file.mediaType.startsWith('text/') ? `${file.mediaType}; charset=utf-8` : file.mediaType)
    .header('content-disposition', disposition(reader ? 'inline' : 'attachment', file.fileName))
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', reader ? SANDBOX_READER : SANDBOX)
    .header('cross-origin-resource-policy', 'same-origin')
    .header('cache-control', 'private, no-store');
}

/** RFC 6266: a plain name for old readers and the true one in UTF-8 (RFC 5987). */
export function disposition(kind: 'inline' | 'attachment', fileName: string): string {
  const plain = fileName.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');
  const full = encodeURIComponent(fileName).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${full}`;
}

/** A short answer in plain words. */
export const say = (reply: FastifyReply, status: number, words: string): FastifyReply =>
  reply.code(status).header('content-type', 'text/plain; charset=utf-8').header('cache-control', 'no-store').send(`${words}\n`);

/** Not there, not yours and not for you look alike where that keeps a secret. Other failures pass on. */
export function notFoundOr(reply: FastifyReply, failure: unknown): FastifyReply {
  if (failure instanceof NotFound || refusedByWall(failure)) {
    return say(reply, 404, 'There is nothing here, or it is not yours to see.');
  }
  if (failure instanceof Forbidden) {
    return say(reply, 403, 'Your role does not allow this.');
  }
  throw failure;
}
