import { plantedTree, ROOT } from './planted';
import { impure } from './purity';

describe('purity: shared/** is always given its time', () => {
  test('the tree is pure', () => {
    expect(impure(ROOT)).toEqual([]);
  });

  test.each([
    ['the clock', 'export const a = Date.now();', 'Date.now'],
    ['today', 'export const a = new Date();', 'new Date()'],
    ['today as text', 'export const a = Date();', 'Date()'],
    ["Temporal's clock", 'export const a = Temporal.Now.plainDateISO();', 'Temporal.Now'],
    ['chance', 'export const a = Math.random();', 'Math.random'],
    ['the environment', 'export const a = process.env.HOME;', 'process'],
    ['the console', 'export const a = () => console.log(1);', 'console'],
    ['the network', 'export const a = () => fetch("/");', 'fetch'],
  ])('planted fault: %s is seen', (_, text, what) => {
    const tree = plantedTree({ 'shared/policy/fault.ts': `\n${text}\n` });
    expect(impure(tree.root)).toEqual([`shared/policy/fault.ts:2 ${what}`]);
    tree.remove();
  });

  test('a date that is given is fine, and so are fields of these names', () => {
    const text = 'export const a = (at: number, row: { process: string }) => [new Date(at), row.process];';
    const tree = plantedTree({ 'shared/policy/fine.ts': text });
    expect(impure(tree.root)).toEqual([]);
    tree.remove();
  });
});
