import { refuse, type Refusal, type Rule } from '@shared/policy';
import { MOST_UPLOADS, uploadJudgement } from '@server/features/documents';
import type { FileKind } from '@server/platform/files/file-kind';

/** What an applicant may send with an application. Limits of this product, not of the policy; the same as for agencies. */
export const HELD_FILE_RULE: Rule = {
  id: 'draft.files',
  section: '§3',
  requirements: ['R5', 'R18'],
  says: 'An applicant sends up to 20 files of 20 MB each with an application, of kinds that cannot carry programs.',
};

/** What stands against keeping a file with a draft, each with how to mend it. */
export function heldFileJudgement({
  alreadyKept,
  ...file
}: {
  size: number;
  kind: FileKind | null;
  alreadyKept: number;
}): Refusal[] {
  const message = `An application takes up to ${MOST_UPLOADS} files. Remove one first, or tell the council later that you have more.`;
  return alreadyKept >= MOST_UPLOADS
    ? [refuse(HELD_FILE_RULE, 'NOT_ALLOWED', message, 'file')]
    : uploadJudgement({ ...file, alreadyKept: 0 });
}
