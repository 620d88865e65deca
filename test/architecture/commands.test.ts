import 'reflect-metadata';
import { COMMANDS } from '@server/compose';
import { commandFaults, commandFiles } from './commands';
import { plantedTree, ROOT } from './planted';

const deed = (name: string, permit = `() => ['decide', 'Case', {}]`): string =>
  `export const ${name} = command({\n  name: 'x',\n  permit: ${permit},\n});\n`;
const SOUND = {
  'server/features/cases/commands/decide-case.ts': deed('decideCase'),
  'server/features/cases/index.ts': 'export const cases = { commands: [decideCase] };',
  'test/api/cases/decide-case.test.ts': '',
  'test/access/__snapshots__/role-matrix.test.ts.snap': 'SPOC\n  Case (own): read, decide\n',
};

describe('commands: a test of its name, a door that lists it, a role that may run it', () => {
  test('the tree keeps to it', () => {
    expect(commandFaults(ROOT)).toEqual([]);
  });

  test('what is composed is what there is', () => {
    expect(COMMANDS).toHaveLength(commandFiles(ROOT).length);
    expect(new Set(COMMANDS.map(({ name }) => name)).size).toBe(COMMANDS.length);
  });

  const faultsIn = (files: Record<string, string>): string[] => {
    const tree = plantedTree({ ...SOUND, ...files });
    const found = commandFaults(tree.root);
    tree.remove();
    return found;
  };

  test('a sound tree is found sound', () => {
    expect(faultsIn({})).toEqual([]);
  });

  const file = 'server/features/cases/commands/decide-case.ts';
  const other = 'server/features/cases/commands/close-case.ts';
  test.each([
    [
      'no test of its name',
      {
        [other]: deed('closeCase'),
        'server/features/cases/index.ts': 'export const cases = { commands: [decideCase, closeCase] };',
      },
      'has no test close-case.test.ts',
    ],
    ['not listed', { 'server/features/cases/index.ts': 'export const cases = { commands: [] };' }, 'is listed at no door'],
    ['another name than its file', { [file]: deed('decideIt') }, 'does not export decideCase'],
    ['two in one file', { [file]: deed('decideCase') + deed('decideOther') }, 'does not declare exactly one command'],
    ['an action no role has', { [file]: deed('decideCase', `() => ['overturn', 'Case', {}]`) }, 'overturn on Case is in no role'],
    [
      'an action of another subject',
      { [file]: deed('decideCase', `() => ['decide', 'Letter', {}]`) },
      'decide on Letter is in no role',
    ],
    ['no matrix', { 'test/access/__snapshots__/role-matrix.test.ts.snap': '' }, 'is in no role of the matrix'],
  ])('planted fault: %s is seen', (_, files, says) => {
    expect(faultsIn(files as Record<string, string>).join('\n')).toContain(says);
  });
});
