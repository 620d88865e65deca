import { allRules } from '@shared/policy';
import { plantedTree, ROOT } from './planted';
import { bookFaults } from './rule-book';

const BOOK =
  '| R1 | Both names. | `threshold.month`, `server/letters` |\n| R2 | Hate too. | Not yet built |\n| D1 | Day 0. | `addWorkingDays` |\n';
const SOUND = {
  'shared/policy/README.md': BOOK,
  'server/letters/a.ts': 'export function addWorkingDays() {} // R1, D1',
  'test/policy/a.test.ts': `test('R1 D1', () => {});`,
};

describe('the rule book is true', () => {
  test('every number has its row, every row its place, and what is met is named by a test', () => {
    expect(bookFaults(ROOT, { last: { R: 89, D: 64 }, rules: allRules().map(({ id }) => id) })).toEqual([]);
  });

  const faultsIn = (files: Record<string, string>): string[] => {
    const tree = plantedTree({ ...SOUND, ...files });
    const found = bookFaults(tree.root, { last: { R: 2, D: 1 }, rules: ['threshold.month'] });
    tree.remove();
    return found;
  };

  test('a sound book is found sound', () => {
    expect(faultsIn({})).toEqual([]);
  });

  const book = (from: string, to: string): Record<string, string> => ({ 'shared/policy/README.md': BOOK.replace(from, to) });
  test.each([
    ['a row that is missing', book('| R2 |', '| C2 |'), 'R2 has no row'],
    ['a row that is there twice', book('| R2 |', '| R1 |'), 'R1 has two rows'],
    ['a number nobody gave', { 'server/letters/b.ts': '// R77' }, 'server/letters/b.ts cites R77, which has no row'],
    [
      'a number nobody gave, in a test',
      { 'test/policy/b.test.ts': `test('D65', () => {});` },
      'test/policy/b.test.ts cites D65, which has no row',
    ],
    ['a rule there is not', book('threshold.month', 'threshold.year'), 'R1 names threshold.year, which is not there'],
    ['a path there is not', book('server/letters', 'server/gone'), 'R1 names server/gone, which is not there'],
    ['a name there is not', book('addWorkingDays', 'addHolidays'), 'D1 names addHolidays, which is not there'],
    ['a row without a place', book('Not yet built', 'Everywhere'), 'R2 says neither where it is met nor that it is not built'],
    [
      'a requirement without a test',
      { 'test/policy/a.test.ts': `test('R1', () => {});` },
      'D1 is said to be met, and no test names it',
    ],
  ])('planted fault: %s is seen', (_, files, says) => {
    expect(faultsIn(files)).toContain(says);
  });
});
