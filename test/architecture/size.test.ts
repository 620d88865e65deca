import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder, plantedTree, ROOT } from './planted';

const MOST_LINES = 400;
const GENERATED = /^client\/src\/gql\//;

/** Hand-written files that are too long to be read at one go. */
function tooLong(root: string): string[] {
  return filesUnder(root, 'shared', 'server', 'client', 'migrations', 'test')
    .filter((file) => /\.(ts|vue|cjs|mjs|js|scss|typ)$/.test(file) && !GENERATED.test(file))
    .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length - 1 }))
    .filter(({ lines }) => lines > MOST_LINES)
    .map(({ file, lines }) => `${file}: ${lines} lines`);
}

describe(`size: no file of more than ${MOST_LINES} lines`, () => {
  test('the tree keeps to it', () => {
    expect(tooLong(ROOT)).toEqual([]);
  });

  test('planted fault: one line too many is seen, in a component too', () => {
    const tree = plantedTree({
      'server/long.ts': 'x\n'.repeat(401),
      'client/src/ui/Long.vue': 'x\n'.repeat(401),
      'server/just.ts': 'x\n'.repeat(400),
      'client/src/gql/types.ts': 'x\n'.repeat(900),
    });
    expect(tooLong(tree.root)).toEqual(['server/long.ts: 401 lines', 'client/src/ui/Long.vue: 401 lines']);
    tree.remove();
  });
});
