import { refuse, type Refusal, type Rule } from '@shared/policy';
import { KEPT_IN_WORDS, type FileKind } from '@server/platform/files/file-kind';

/** What may be attached to an answer. Limits of this product, not of the policy. */
export const UPLOAD_RULE: Rule = {
  id: 'document.upload',
  section: '§5',
  requirements: ['R45', 'D58'],
  says: 'An agency attaches up to 20 files of 20 MB each to its answer, of kinds that cannot carry programs.',
};
const MEGABYTE = 1024 * 1024;
export const LARGEST_UPLOAD_BYTES = 20 * MEGABYTE;
export const MOST_UPLOADS = 20;

/** What stands against keeping a file, each with how to mend it. */
export function uploadJudgement(file: { size: number; kind: FileKind | null; alreadyKept: number }): Refusal[] {
  const no = (code: Refusal['code'], message: string) => refuse(UPLOAD_RULE, code, message, 'file');
  if (file.size === 0) {
    return [no('MISSING', 'The file is empty. Choose another file.')];
  }
  return [
    ...(file.size > LARGEST_UPLOAD_BYTES ? [tooLarge()] : []),
    ...(file.kind === null ? [no('NOT_ALLOWED', `This kind of file cannot be kept. Save it as ${KEPT_IN_WORDS}.`)] : []),
    ...(file.alreadyKept >= MOST_UPLOADS
      ? [
          no(
            'NOT_ALLOWED',
            `At most ${MOST_UPLOADS} files are kept together. Put several into one PDF, or ask the council how to send more.`,
          ),
        ]
      : []),
  ];
}

/** Said also while the file is still on its way, as soon as the limit is passed. */
export const tooLarge = (): Refusal =>
  refuse(
    UPLOAD_RULE,
    'NOT_ALLOWED',
    `The file is larger than ${LARGEST_UPLOAD_BYTES / MEGABYTE} MB. Make it smaller or split it.`,
    'file',
  );
