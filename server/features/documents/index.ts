/** The front door of documents: files in chunks under the walls of their case, and an agency's uploads. */
import { fileDocument } from './commands/file-document';
import { uploadDocument } from './commands/upload-document';

export const documents = { entities: [], commands: [uploadDocument, fileDocument] };
export {
  documentsOfCaseSql,
  noticesOfRequestSql,
  readBytes,
  readDocument,
  storeDocument,
  takeHeldFiles,
  type DocumentRow,
  type NewDocument,
} from './document.repository';
export { keepHeldFile } from './held-file';
export { streamDocument, type ChunkReader } from './stream-document';
export { DocumentType } from './document.type';
export { uploadDocument, type UploadDocumentInput } from './commands/upload-document';
export { FILED_PURPOSES, fileDocument, type FiledPurpose } from './commands/file-document';
export { LARGEST_UPLOAD_BYTES, MOST_UPLOADS, tooLarge, uploadJudgement } from './upload-rules';
