import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder, plantedTree, ROOT } from './planted';

interface Project {
  displayName: string;
  testMatch: string[];
}

// eslint-disable-next-line @typescript-eslint/no-require-imports -- jest wants its settings as a CommonJS file
const { projects } = require('../../jest.config.js') as { projects: Project[] };
const FOLDERS = new Set(projects.flatMap(({ testMatch }) => testMatch.map((glob) => glob.split('/')[2])));
// Put together here, so that this file does not find itself.
const NEVER = new RegExp(
  `\\b(?:describe|test|it)\\.(?:${['skip', 'only', 'todo', 'failing', 'concurrent'].join('|')})\\b|\\bx(?:it|test|describe)\\(`,
);

/** Test files that no run would find, and tests that are left out. */
function neglected(root: string): string[] {
  const files = filesUnder(root, 'test', 'shared', 'server', 'client', 'migrations').filter((file) =>
    /\.(test|spec)\.[cm]?[jt]sx?$/.test(file),
  );
  return files.flatMap((file) => [
    ...(/^test\/([^/]+)\/.*\.test\.ts$/.test(file) && FOLDERS.has(file.split('/')[1])
      ? []
      : [`${file} belongs to no jest project`]),
    ...(NEVER.test(readFileSync(join(root, file), 'utf8')) ? [`${file} leaves a test out`] : []),
  ]);
}

describe('tests', () => {
  test('every test file is run, and no test is left out', () => {
    expect(neglected(ROOT)).toEqual([]);
  });

  test.each([
    ['a folder without a project', 'test/elsewhere/a.test.ts', '', 'belongs to no jest project'],
    ['a test beside the code', 'server/a.test.ts', '', 'belongs to no jest project'],
    ['a spelling jest does not look for', 'test/policy/a.spec.ts', '', 'belongs to no jest project'],
    ['a skipped test', 'test/policy/a.test.ts', ['test', 'skip("x", () => {});'].join('.'), 'leaves a test out'],
    ['a test for later', 'test/policy/a.test.ts', ['it', 'todo("x");'].join('.'), 'leaves a test out'],
  ])('planted fault: %s is seen', (_, file, text, expected) => {
    const tree = plantedTree({ [file]: text });
    expect(neglected(tree.root)).toEqual([expect.stringContaining(expected)]);
    tree.remove();
  });
});
