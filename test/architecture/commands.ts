import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { filesUnder } from './planted';

const MATRIX = 'test/access/__snapshots__/role-matrix.test.ts.snap';

const camel = (name: string): string => name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
const read = (root: string, file: string): string => readFileSync(join(root, file), 'utf8');

/** Every file that declares a command, by its path. */
export const commandFiles = (root: string): string[] =>
  filesUnder(root, 'server')
    .filter((file) => /\/commands\/[^/]+\.ts$/.test(file))
    .sort();

/** What is wrong with the commands of a tree: no test of its name, not listed, or an action no role has. */
export function commandFaults(root: string): string[] {
  const tests = new Set(filesUnder(root, 'test/api', 'test/public').map((file) => basename(file)));
  const doors = filesUnder(root, 'server')
    .filter((file) => /\/(features\/[^/]+|letters\/sending)\/index\.ts$/.test(file))
    .map((file) => read(root, file));
  // The porch's and the public form's own are listed where everything is put together.
  const compose = existsSync(join(root, 'server/compose.ts')) ? read(root, 'server/compose.ts') : '';
  const lists = [
    ...doors.map((text) => /\bcommands: \[([^\]]*)\]/.exec(text)?.[1]),
    /\bCOMMANDS = \[([^;]*)\];/.exec(compose)?.[1],
  ];
  const listed = new Set(lists.flatMap((names) => names?.split(',').map((name) => name.trim()) ?? []));
  const matrix = existsSync(join(root, MATRIX)) ? read(root, MATRIX) : '';
  return commandFiles(root).flatMap((file) => {
    const name = basename(file, '.ts');
    const text = read(root, file);
    const [, action = '', tag = ''] = /\bpermit: [^[]*?=> \[\s*(?:[^,[\]]*\? '\w+' : )?'(\w+)',\s*'(\w+)'/.exec(text) ?? [];
    const granted = new RegExp(`^ *${tag} \\([^)]*\\): (?:.*, )?${action}(?:,|$)`, 'm').test(matrix);
    return [
      ...(text.match(/\bcommand\(\{/g)?.length === 1 ? [] : [`${file} does not declare exactly one command`]),
      ...(text.includes(`export const ${camel(name)} = command(`) ? [] : [`${file} does not export ${camel(name)}`]),
      ...(tests.has(`${name}.test.ts`) ? [] : [`${file} has no test ${name}.test.ts`]),
      ...(listed.has(camel(name)) ? [] : [`${file} is listed at no door`]),
      ...(action && granted ? [] : [`${file}: ${action || 'its action'} on ${tag || 'its subject'} is in no role of the matrix`]),
    ];
  });
}
