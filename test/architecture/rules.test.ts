import { allRules, type Rule } from '@shared/policy';
import { REFUSAL_CODES } from '@shared/vocabulary/refusals';
import { plantedTree, ROOT } from './planted';
import { ruleFaults } from './rules';

const month: Rule = { id: 'threshold.month', section: '§2', says: 'Within a month.', requirements: ['R15'] };
const SOUND = {
  'test/policy/a.test.ts': `test('R15: threshold.month', () => {});`,
  'shared/policy/a.ts': `const m = { section: '§2' }; export const a = () => refuse(m, 'TOO_LATE', 'It is late.');`,
};

describe('rules: each named by a policy test, each code used, each section the policy’s', () => {
  test('the tree keeps to it', () => {
    expect(ruleFaults(ROOT, allRules(), REFUSAL_CODES)).toEqual([]);
  });

  const faultsIn = (files: Record<string, string>): string[] => {
    const tree = plantedTree({ ...SOUND, ...files });
    const found = ruleFaults(tree.root, [month], ['TOO_LATE']);
    tree.remove();
    return found;
  };

  test('a sound tree is found sound', () => {
    expect(faultsIn({})).toEqual([]);
  });

  test.each([
    [
      'a rule without a test',
      { 'test/policy/a.test.ts': `test('threshold.months and threshold.month-end', () => {});` },
      'no policy test names threshold.month',
    ],
    [
      'a code nothing uses',
      { 'shared/policy/a.ts': `const m = { section: '§2' }; refuse(m, 'TOO_EARLY', 'x');` },
      'nothing refuses with TOO_LATE',
    ],
    ['a section there is not', { 'server/features/cases/b.ts': `export const b = { section: '§9' };` }, '§9 is no section'],
  ])('planted fault: %s is seen', (_, files, says) => {
    expect(faultsIn(files)).toEqual([says]);
  });
});
