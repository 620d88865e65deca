import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plantedTree, ROOT } from '../architecture/planted';

const checked = (root: string, ...words: string[]) =>
  spawnSync(process.execPath, [join(ROOT, '.ci/complete-lock.mjs'), ...words], { cwd: root, encoding: 'utf8' });

describe('package-lock.json', () => {
  test('lists the optional packages of every platform, so that `npm ci` works on each', () => {
    expect(checked(ROOT, '--check')).toMatchObject({ status: 0, stderr: '' });
  });

  test('agrees with package.json', () => {
    const read = (name: string) => JSON.parse(readFileSync(join(ROOT, name), 'utf8'));
    const { dependencies, devDependencies } = read('package.json');
    expect(read('package-lock.json').packages['']).toMatchObject({ dependencies, devDependencies });
  });

  test('names no registry, so that each installs from their own', () => {
    expect(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).not.toContain('"resolved"');
  });

  test('planted fault: a platform left out is seen, and put in', () => {
    const packages = { '': {}, 'node_modules/a': { version: '1.0.0', optionalDependencies: { '@a/linux-arm64-musl': '1.0.0' } } };
    const tree = plantedTree({ 'package-lock.json': JSON.stringify({ packages }) });
    expect(checked(tree.root, '--check')).toMatchObject({ status: 1, stderr: expect.stringContaining('@a/linux-arm64-musl') });
    checked(tree.root);
    expect(checked(tree.root, '--check').status).toBe(0);
    const { packages: completed } = JSON.parse(readFileSync(join(tree.root, 'package-lock.json'), 'utf8'));
    expect(completed['node_modules/@a/linux-arm64-musl']).toEqual({
      version: '1.0.0',
      optional: true,
      os: ['linux'],
      cpu: ['arm64'],
      libc: ['musl'],
    });
    tree.remove();
  });
});
