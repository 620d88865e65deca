import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder, plantedTree, ROOT } from './planted';

const NAME = /^migrations\/(\d{13})-((?:create|add|alter|backfill|drop|grant)(?:-[a-z0-9]+)+)\.ts$/;

const pascal = (words: string) => words.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** What is wrong with the migrations of a tree, in words. */
function faults(root: string): string[] {
  const files = filesUnder(root, 'migrations').filter((file) => /^migrations\/[^/]+\.ts$/.test(file));
  const times = files.map((file) => NAME.exec(file)?.[1] ?? '');
  const head = join(root, 'migrations/.head');
  const newest = [...files]
    .sort()
    .at(-1)
    ?.replace(/^migrations\/|\.ts$/g, '');
  const named = existsSync(head) ? readFileSync(head, 'utf8').trim() : '';
  return [
    ...files.flatMap((file) => faultsOf(file, readFileSync(join(root, file), 'utf8'))),
    ...times.filter((time, index) => time && times.indexOf(time) !== index).map((time) => `two migrations have the time ${time}`),
    ...(named === newest ? [] : [`.head names "${named}", and the newest is "${newest}"`]),
  ];
}

function faultsOf(file: string, text: string): string[] {
  const [, time = '', words = ''] = NAME.exec(file) ?? [];
  if (!time) {
    return [`${file} is not <13 digits>-<verb>-<noun>.ts`];
  }
  const name = `${pascal(words)}${time}`;
  const down = /async down\([^)]*\)[^{]*\{([\s\S]*?)\n {2}\}/.exec(text)?.[1] ?? '';
  return [
    ...(text.includes(`export class ${name} implements MigrationInterface`) ? [] : [`${file} does not export class ${name}`]),
    ...((text.match(/^export /gm) ?? []).length === 1 ? [] : [`${file} exports more than its class`]),
    ...(/^\s*throw new Error\([^)]*\);?\s*$/.test(down) ? [] : [`${file} goes back: migrations go forward only`]),
  ];
}

const sound = (name: string) =>
  `export class ${name} implements MigrationInterface {\n  async up() {}\n\n  async down(): Promise<void> {\n    throw new Error('Forward.');\n  }\n}\n`;

const GOOD = {
  'migrations/1767744000000-create-appeals.ts': sound('CreateAppeals1767744000000'),
  'migrations/1767744001000-add-appeal-notes.ts': sound('AddAppealNotes1767744001000'),
  'migrations/.head': '1767744001000-add-appeal-notes\n',
};

describe('migrations', () => {
  test('the tree keeps to the order: file name, class, time, head, forward only', () => {
    expect(faults(ROOT)).toEqual([]);
  });

  const judged = (files: Record<string, string>): string[] => {
    const tree = plantedTree(files);
    const found = faults(tree.root);
    tree.remove();
    return found;
  };

  test('a sound folder is found sound', () => {
    expect(judged(GOOD)).toEqual([]);
  });

  const first = 'migrations/1767744000000-create-appeals.ts';
  test.each([
    [
      'a class of another name',
      { [first]: sound('CreateAppeal1767744000000') },
      'does not export class CreateAppeals1767744000000',
    ],
    ['a class of another time', { [first]: sound('CreateAppeals1767744000001') }, 'does not export class'],
    ['a head left behind', { 'migrations/.head': '1767744000000-create-appeals\n' }, '.head names'],
    ['no head', { 'migrations/.head': '' }, '.head names ""'],
    ['a name without a verb', { 'migrations/1767744000500-appeals.ts': sound('Appeals1767744000500') }, 'is not <13 digits>'],
    [
      'two of one time',
      { 'migrations/1767744000000-add-more.ts': sound('AddMore1767744000000') },
      'two migrations have the time',
    ],
    [
      'a way back',
      { [first]: sound('CreateAppeals1767744000000').replace("throw new Error('Forward.')", 'await drop()') },
      'goes back',
    ],
  ])('planted fault: %s is seen', (_, fault, expected) => {
    expect(judged({ ...GOOD, ...fault }).join('\n')).toContain(expected);
  });
});
