import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder, plantedTree, ROOT } from './planted';

interface Violation {
  from: string;
  to: string;
  rule: { name: string };
}

// eslint-disable-next-line @typescript-eslint/no-require-imports -- dependency-cruiser wants its rules as a CommonJS file
const RULES = (require('./imports.cjs') as { forbidden: { name: string }[] }).forbidden.map(({ name }) => name);
const ROOMS = ['shared', 'server', 'client', 'migrations'];

/** What the import rules find wrong in a tree, each as "rule: from -> to". */
function broken(root: string): string[] {
  const tool = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const rooms = ROOMS.filter((room) => filesUnder(root, room).length > 0);
  const words = [tool, '--config', join(ROOT, 'test/architecture/imports.cjs'), '--output-type', 'json', ...rooms];
  const { stdout, stderr } = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8', maxBuffer: 1e9 });
  if (!stdout.startsWith('{')) {
    throw new Error(`dependency-cruiser said nothing: ${stderr}`);
  }
  const { summary } = JSON.parse(stdout) as { summary: { violations: Violation[]; totalCruised: number } };
  expect(summary.totalCruised).toBeGreaterThan(10);
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);
}

const to = (path: string) => `import { it } from '${path}';\nexport const mine = it;\n`;
const leaf = 'export const it = 1;\n';

/** For each rule, a file that breaks it. */
const FAULTS: Record<string, [file: string, text: string]> = {
  ground: ['shared/time/fault.ts', to('../policy/leaf')],
  policy: ['shared/policy/fault.ts', to('zod')],
  access: ['shared/access/fault.ts', to('../policy/leaf')],
  apply: ['shared/apply/fault.ts', to('../access/leaf')],
  platform: ['server/platform/files/fault.ts', to('../../features/cases/index')],
  'platform-policy-types': ['server/platform/clock/fault.ts', to('../../../shared/policy/leaf')],
  'feature-rooms': ['server/features/publication/fault.ts', to('../cases/case.repository')],
  'feature-packages': ['server/features/appeals/mailer.ts', to('nodemailer')],
  cellar: ['server/features/cases/commands/fault.ts', to('typeorm')],
  'one-queue': ['server/api/fault.ts', to('bullmq')],
  letters: ['server/letters/fault.ts', to('../../shared/access/leaf')],
  'letters-sending': ['server/letters/sending/fault.ts', to('../../api/leaf')],
  papers: ['server/papers/fault.ts', to('../features/cases/index')],
  api: ['server/api/rules.ts', to('../../shared/policy/leaf')],
  'public-and-http': ['server/http/fault.ts', to('../letters/leaf')],
  upstairs: ['server/platform/log/fault.ts', to('../../compose')],
  'office-rooms': ['client/src/office/features/cases/fault.ts', to('../../../public/leaf')],
  'public-pages': ['client/src/public/fault.ts', to('../office/features/requests/leaf')],
  ui: ['client/src/ui/fault.ts', to('../api/leaf')],
  'client-packages': ['client/src/api/fault.ts', to('node:fs')],
  browser: ['client/src/layouts/fault.ts', to('../../../server/platform/log/leaf')],
  'server-and-client': ['server/public/fault.ts', to('../../client/src/ui/leaf')],
  migrations: ['migrations/fault.ts', to('../shared/vocabulary/leaf')],
  'no-tests': ['server/cli/fault.ts', to('../../test/support/leaf')],
  'no-cycles': ['server/platform/mail/fault.ts', `${to('./other')}export const it = 2;\n`],
  'no-orphans': ['server/platform/calendar/fault.ts', 'const alone = 1;\nvoid alone;\n'],
  'nothing-missing': ['server/platform/auth/fault.ts', to('./gone')],
  'no-development-packages': ['server/platform/access/fault.ts', to('typescript')],
  ...Object.fromEntries(
    RULES.filter((name) => name.startsWith('order-')).map((name): [string, [string, string]] => {
      const later = name === 'order-lessons' ? 'publication' : 'lessons';
      return [name, [`server/features/${name.slice('order-'.length)}/fault.ts`, to(`../${later}/index`)]];
    }),
  ),
};

const LEAVES = [
  'shared/policy/leaf.ts',
  'shared/access/leaf.ts',
  'shared/vocabulary/leaf.ts',
  'server/features/cases/index.ts',
  'server/features/cases/case.repository.ts',
  'server/features/lessons/index.ts',
  'server/features/publication/index.ts',
  'server/letters/leaf.ts',
  'server/api/leaf.ts',
  'client/src/public/leaf.ts',
  'server/platform/log/leaf.ts',
  'server/compose.ts',
  'client/src/ui/leaf.ts',
  'client/src/api/leaf.ts',
  'client/src/office/features/requests/leaf.ts',
  'test/support/leaf.ts',
];

describe('imports: who may name whom', () => {
  test('the tree keeps the rules', () => {
    expect(broken(ROOT)).toEqual([]);
  });

  describe('planted faults', () => {
    let found: string[];
    beforeAll(() => {
      const tree = plantedTree({
        ...Object.fromEntries(LEAVES.map((name) => [name, leaf])),
        'server/platform/mail/other.ts': to('./fault').replace('mine', 'it'),
        ...Object.fromEntries(Object.values(FAULTS)),
      });
      copyFileSync(join(ROOT, 'tsconfig.json'), join(tree.root, 'tsconfig.json'));
      copyFileSync(join(ROOT, 'package.json'), join(tree.root, 'package.json'));
      found = broken(tree.root);
      tree.remove();
    });

    test.each(RULES)('%s is seen', (name) => {
      const [file] = FAULTS[name] ?? ['(no planted fault for this rule)'];
      expect(found.filter((line) => line.startsWith(`${name}: ${file} `))).not.toEqual([]);
    });
  });
});
