import { isUUID } from 'class-validator';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { SESSIONS } from '@shared/vocabulary/marks';
import { fromOurPages } from '@server/api/same-origin';
import { FILED_PURPOSES, fileDocument, tooLarge, uploadDocument } from '@server/features/documents';
import { SEALED_PURPOSES, sealFile } from '@server/features/hand-overs';
import type { Outcome } from '@server/platform/command/command';
import type { Ctx } from '@server/platform/command/context';
import { notFoundOr } from './answers';
import { ctxOf, type HttpParts } from './parts';

type Received = { fileName: string; bytes: Buffer } | { error: string; status: number };

type Kept = Outcome<{ id: string; fileName: string; size: number }>;
type Address = { Params: { id: string }; Querystring: { purpose?: string; mark?: string } };

/**
 * One file at a time, kept whole or not at all. Answers { id, fileName, size } or { error }.
 * POST /requests/:id/documents?mark=CLOSED: with an agency's answer, and how far it may go (D31). POST /documents/cases/:id?purpose=PAPER_FORM: staff, to a case (R22).
 * POST /documents/hand-overs/:id?purpose=PAPER_FORM: the county, into a sealed hand-over that has not been passed on (D60).
 */
export function registerUploads(app: FastifyInstance, parts: HttpParts): void {
  app.post<Address>('/requests/:id/documents', (request, reply) =>
    keep(parts, request, reply, (ctx, requestId, file) => {
      const mark = SESSIONS.find((one) => one === request.query.mark) ?? null;
      return ctx.run(uploadDocument, { requestId, mark, ...file });
    }),
  );
  app.post<Address>('/documents/cases/:id', (request, reply) =>
    keep(parts, request, reply, (ctx, caseId, file) => {
      const purpose = FILED_PURPOSES.find((one) => one === request.query.purpose) ?? 'EVIDENCE';
      return ctx.run(fileDocument, { caseId, purpose, ...file });
    }),
  );
  app.post<Address>('/documents/hand-overs/:id', (request, reply) =>
    keep(parts, request, reply, (ctx, handOverId, file) => {
      const purpose = SEALED_PURPOSES.find((one) => one === request.query.purpose) ?? 'EVIDENCE';
      return ctx.run(sealFile, { handOverId, purpose, ...file });
    }),
  );
}

async function keep(
  parts: HttpParts,
  request: FastifyRequest<Address>,
  reply: FastifyReply,
  deed: (ctx: Ctx, id: string, file: { fileName: string; bytes: Buffer }) => Promise<Kept>,
): Promise<FastifyReply> {
  if (!fromOurPages(request, parts.config.publicAddress)) {
    return reply.code(403).send({ error: 'This was sent from another website, so it was not accepted.' });
  }
  const ctx = await ctxOf(parts, request);
  if (!ctx) {
    return reply.code(401).send({ error: 'Sign in first.' });
  }
  try {
    const { id } = request.params;
    if (!isUUID(id)) {
      return await reply.code(404).send({ error: 'There is nothing here, or it is not yours to see.' });
    }
    const received = await receive(request);
    if ('error' in received) {
      return await reply.code(received.status).send({ error: received.error });
    }
    const { result, refusals } = await deed(ctx, id, received);
    return result
      ? await reply.code(201).send({ id: result.id, fileName: result.fileName, size: result.size })
      : await reply.code(422).send({ error: refusals.map(({ message }) => message).join(' ') });
  } catch (failure) {
    return notFoundOr(reply, failure);
  } finally {
    await ctx.close();
  }
}

/** Takes the file in as it comes; stops as soon as it is larger than the limit. */
async function receive(request: FastifyRequest<Address>): Promise<Received> {
  if (!request.isMultipart()) {
    return { error: 'Send the file as a form with one file in it.', status: 415 };
  }
  try {
    const file = await request.file();
    if (!file) {
      return { error: 'Choose a file.', status: 422 };
    }
    return { fileName: file.filename, bytes: await file.toBuffer() };
  } catch (failure) {
    switch ((failure as { code?: string }).code) {
      case 'FST_REQ_FILE_TOO_LARGE':
        return { error: tooLarge().message, status: 413 };
      case 'FST_FILES_LIMIT':
      case 'FST_PARTS_LIMIT':
      case 'FST_FIELDS_LIMIT':
        return { error: 'Send one file at a time.', status: 422 };
      default:
        return { error: 'The file did not arrive whole. Try again.', status: 400 };
    }
  }
}
