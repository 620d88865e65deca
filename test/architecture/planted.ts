import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

/** The checkout. */
export const ROOT = join(__dirname, '../..');

/** A throw-away tree with these files, for showing that a guard can fail. Removed with `remove`. */
export function plantedTree(files: Record<string, string>): { root: string; remove(): void } {
  const root = mkdtempSync(join(realpathSync(tmpdir()), 'recourse-planted-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** Every file under these folders of a tree, by its path from the tree's root. */
export function filesUnder(root: string, ...folders: string[]): string[] {
  return folders.flatMap((folder) => {
    try {
      return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
    } catch {
      return [];
    }
  });
}
