import multipart from '@fastify/multipart';
import { isUUID } from 'class-validator';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { backPath, FILE_PAGES, nextPath, questionAt, WHOLE, type HeldFile, type HeldPurpose } from '@shared/apply';
import { LARGEST_UPLOAD_BYTES, tooLarge } from '@server/features/documents';
import { NotFound } from '@server/platform/command/failures';
import { KEPT_IN_WORDS } from '@server/platform/files/file-kind';
import { dropHeldFile } from '../commands/drop-held-file';
import { holdFile, type HoldFileInput } from '../commands/hold-file';
import { heldFilesOf } from '../held-file.repository';
import type { Street } from '../street';
import type { Visit } from '../visit';
import { whileWriting } from './in-visit';

const MEGABYTE = 1024 * 1024;

/** The pages on which files are added to an application: a plain form post of one file, answered with JSON where the browser asks for it. */
export async function fileRoutes(app: FastifyInstance, street: Street): Promise<void> {
  await app.register(async (own) => {
    await own.register(multipart, { limits: { files: 1, fields: 4, parts: 5, fileSize: LARGEST_UPLOAD_BYTES, headerPairs: 50 } });
    for (const [slug, purpose] of Object.entries(FILE_PAGES)) {
      own.get(
        `/:slug/apply/${slug}`,
        whileWriting(street, (visit, _, request, reply) => {
          const { from } = request.query as Record<string, unknown>;
          return showFiles(street, visit, slug, purpose, null, reply, from === 'check');
        }),
      );
      own.post(
        `/:slug/apply/${slug}`,
        whileWriting(street, async (visit, authority, request, reply) => {
          const here = `/${authority.slug}/apply/${slug}`;
          if (!visit.draft || !visit.draftId) {
            return reply.redirect(`/${authority.slug}/apply`, 303);
          }
          const received = await receive(request);
          const said =
            'error' in received
              ? received
              : await kept(visit, { tenantId: authority.id, draftId: visit.draftId, purpose, ...received });
          if ((request.headers.accept ?? '').includes('application/json')) {
            return reply.code('error' in said ? said.status : 201).send('error' in said ? { error: said.error } : said.file);
          }
          return 'error' in said ? showFiles(street, visit, slug, purpose, said, reply) : reply.redirect(`${here}#files`, 303);
        }),
      );
      own.post(
        `/:slug/apply/${slug}/:file/remove`,
        whileWriting(street, async (visit, authority, request, reply) => {
          const { file } = request.params as { file: string };
          if (!visit.draftId || !isUUID(file)) {
            throw new NotFound('The file');
          }
          await visit.ctx.run(dropHeldFile, { tenantId: authority.id, draftId: visit.draftId, fileId: file });
          return reply.redirect(`/${authority.slug}/apply/${slug}`, 303);
        }),
      );
    }
  });
}

type Received = { fileName: string; bytes: Buffer } | Trouble;
interface Trouble {
  error: string;
  status: number;
}

async function kept(visit: Visit, input: HoldFileInput): Promise<{ file: HeldFile } | Trouble> {
  const { result, refusals } = await visit.ctx.run(holdFile, input);
  return result ? { file: result } : { error: refusals.map(({ message }) => message).join(' '), status: 422 };
}

/** Takes the file in as it comes; stops as soon as it is larger than the limit. */
async function receive(request: FastifyRequest): Promise<Received> {
  if (!request.isMultipart()) {
    return { error: 'Choose a file.', status: 422 };
  }
  try {
    const file = await request.file();
    // A form sent with nothing chosen still has an empty part without a name.
    return !file || file.filename === ''
      ? { error: 'Choose a file.', status: 422 }
      : { fileName: file.filename, bytes: await file.toBuffer() };
  } catch (failure) {
    const { code } = failure as { code?: string };
    return code === 'FST_REQ_FILE_TOO_LARGE'
      ? { error: tooLarge().message, status: 413 }
      : { error: 'The file did not arrive whole. Try again, one file at a time.', status: 400 };
  }
}

async function showFiles(
  street: Street,
  visit: Visit,
  slug: string,
  purpose: HeldPurpose,
  wrong: Trouble | null,
  reply: FastifyReply,
  fromCheck = false,
): Promise<FastifyReply> {
  const { authority, answers, draftId } = visit;
  const { today } = street.given.house.moment();
  const question = questionAt('APPLICATION', slug);
  if (!question) {
    throw new NotFound('Question');
  }
  const base = `/${authority.slug}/apply`;
  const files = draftId ? await visit.ctx.read((tx) => heldFilesOf(tx, draftId)) : [];
  const onward = fromCheck ? 'check' : nextPath(question, WHOLE, answers, today);
  return street.send(
    reply,
    'files',
    {
      authority,
      title: question.title,
      hint: question.hint ?? '',
      kinds: `Each file can be up to ${LARGEST_UPLOAD_BYTES / MEGABYTE} MB: ${KEPT_IN_WORDS}.`,
      files: files.filter((file) => file.purpose === purpose),
      action: `${base}/${slug}`,
      onward: `${base}/${onward}`,
      errors: wrong ? [{ field: 'file', message: wrong.error }] : [],
    },
    {
      authority,
      exit: true,
      back: `${base}/${fromCheck ? 'check' : backPath(question, WHOLE, answers, today)}`,
      status: wrong?.status ?? 200,
    },
  );
}
