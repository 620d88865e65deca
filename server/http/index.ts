import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';
import { LARGEST_UPLOAD_BYTES } from '@server/features/documents';
import { mailFolder } from '@server/platform/mail/carrier';
import { registerDocuments } from './documents';
import { registerDemonstrationMail } from './demonstration-mail';
import { registerForms } from './forms';
import { registerPapers } from './papers';
import type { HttpParts } from './parts';
import { registerPreview } from './preview';
import { registerPrint } from './print';
import { registerUploads } from './uploads';

export type { HttpParts } from './parts';

/** Hangs up the routes that are not GraphQL: documents, the preview of a letter, uploads, and the demonstration's mail. */
export async function registerHttp(app: FastifyInstance, parts: HttpParts): Promise<void> {
  await app.register(async (own) => {
    await own.register(multipart, { limits: { files: 1, fields: 4, parts: 5, fileSize: LARGEST_UPLOAD_BYTES, headerPairs: 50 } });
    registerDocuments(own, parts);
    registerPreview(own, parts);
    registerPrint(own, parts);
    registerUploads(own, parts);
    registerForms(own, parts);
    registerPapers(own, parts);
    if (parts.config.mode === 'demonstration') {
      registerDemonstrationMail(own, mailFolder(parts.config));
    }
  });
}
