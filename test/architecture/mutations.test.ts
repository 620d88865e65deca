import { mutationFaults } from './mutations';
import { plantedTree, ROOT } from './planted';

const resolver = (body: string, imports = `import { decideCase } from './commands/decide-case';\n`): Record<string, string> => ({
  'server/features/cases/case.resolver.ts': `${imports}export class CaseResolver {\n${body}}\n`,
});
const mutation = (body: string, name = 'decideCase'): string =>
  `  @Mutation(() => CasePayload)\n  async ${name}(@Ctx() ctx: Context): Promise<CasePayload> {\n${body}  }\n\n`;

describe('mutations: each runs one command', () => {
  test('the tree keeps to it', () => {
    expect(mutationFaults(ROOT)).toEqual([]);
  });

  const faultsIn = (files: Record<string, string>): string[] => {
    const tree = plantedTree(files);
    const found = mutationFaults(tree.root);
    tree.remove();
    return found;
  };

  test('a sound resolver is found sound', () => {
    expect(faultsIn(resolver(mutation('    return ctx.run(decideCase, input);\n')))).toEqual([]);
  });

  test.each([
    ['one that runs nothing', resolver(mutation('    return tx.query("update");\n')), 'decideCase runs 0 commands'],
    [
      'one that runs two',
      resolver(mutation('    await ctx.run(decideCase, a);\n    await ctx.run(decideCase, b);\n')),
      'decideCase runs 2 commands',
    ],
    [
      'one that runs something made up',
      resolver(mutation('    return ctx.run(somethingElse, input);\n')),
      'which is not imported from commands/',
    ],
    [
      'a resolver that writes past the corridor',
      resolver(
        mutation('    return ctx.run(decideCase, input);\n'),
        `import { decideCase } from './commands/decide-case';\nimport { touchCase } from './case.repository';\n`,
      ),
      'names a repository',
    ],
    [
      'a sign-in that does more',
      resolver(mutation('    return ctx.run(decideCase, input);\n', 'signIn')),
      'is listed as running none',
    ],
  ])('planted fault: %s is seen', (_, files, says) => {
    expect(faultsIn(files).join('\n')).toContain(says);
  });
});
