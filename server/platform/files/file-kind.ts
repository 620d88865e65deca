import { fileTypeFromBuffer } from 'file-type';

/** A kind of file that may be kept, known by its content and never by its name. */
export interface FileKind {
  mediaType: string;
  extension: string;
}

/** What people have as evidence: documents, pictures, sound and film, plain text. */
const KEPT: ReadonlyMap<string, FileKind> = new Map(
  (
    [
      ['application/pdf', 'pdf'],
      ['image/jpeg', 'jpg'],
      ['image/png', 'png'],
      ['image/webp', 'webp'],
      ['image/gif', 'gif'],
      ['image/tiff', 'tif'],
      ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
      ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
      ['audio/mpeg', 'mp3'],
      ['video/mp4', 'mp4'],
      ['audio/mp4', 'm4a'],
      ['audio/x-m4a', 'm4a'],
      ['audio/wav', 'wav'],
    ] as const
  ).map(([mediaType, extension]) => [mediaType, { mediaType, extension }]),
);
/** For people, in the order of `KEPT`. */
export const KEPT_IN_WORDS =
  'PDF, JPEG, PNG, WEBP, GIF, TIFF, Word (.docx), Excel (.xlsx), MP3, MP4, M4A, WAV, or plain text or CSV';

const MARKUP_OR_SCRIPT = /^\s*(?:<|#!)/;

const NOT_TEXT = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/;

/** What these bytes are, or null when they are nothing that may be kept: programs, web pages, drawings that can carry scripts. */
export async function kindOf(bytes: Uint8Array, fileName: string): Promise<FileKind | null> {
  const found = await fileTypeFromBuffer(bytes);
  if (found) {
    return KEPT.get(found.mime) ?? null;
  }
  if (!isPlainText(bytes)) {
    return null;
  }
  return /\.csv$/i.test(fileName) ? { mediaType: 'text/csv', extension: 'csv' } : { mediaType: 'text/plain', extension: 'txt' };
}

function isPlainText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.trim() !== '' && !NOT_TEXT.test(text) && !MARKUP_OR_SCRIPT.test(text);
  } catch {
    return false;
  }
}

const LONGEST_NAME = 120;

/** A name safe to keep and to offer for download: no folders, no control characters, and the ending its content has. */
export function safeFileName(given: string, kind: FileKind): string {
  const bare = (given.split(/[\\/]/).at(-1) ?? '')
    .replace(/[\u0000-\u001F\u007F\u200E\u200F\u202A-\u202E\u2066-\u2069"<>|:*?]/g, '')
    .trim();
  const stem = bare
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replace(/^\.+/, '')
    .slice(0, LONGEST_NAME)
    .trim();
  return `${stem === '' ? 'file' : stem}.${kind.extension}`;
}
