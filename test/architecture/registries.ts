import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** What two lists that should be one differ by, in words. */
export function differences(what: string, has: readonly string[], should: readonly string[]): string[] {
  return [
    ...should.filter((one) => !has.includes(one)).map((one) => `${what}: ${one} is missing`),
    ...has.filter((one) => !should.includes(one)).map((one) => `${what}: ${one} is one too many`),
    ...has.filter((one, at) => has.indexOf(one) !== at).map((one) => `${what}: ${one} is there twice`),
  ];
}

export const folderOfLetter = (kind: string): string => kind.toLowerCase().replaceAll('_', '-');

/** The files that a letter's folder lacks. */
export const letterFolderFaults = (root: string, kinds: readonly string[]): string[] =>
  kinds.flatMap((kind) =>
    ['letter.ts', 'body.md', 'sample.ts']
      .map((name) => `server/letters/${folderOfLetter(kind)}/${name}`)
      .filter((file) => !existsSync(join(root, file)))
      .map((file) => `${kind}: ${file} is missing`),
  );
