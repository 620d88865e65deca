import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder } from './planted';

/** Mutations that run no command: before anybody is signed in there is no actor to run one as. */
export const SIGN_IN = ['signIn', 'signOut', 'signOutEverywhere', 'wearHat'];

/** What is wrong with the mutations of a tree. A mutation runs one command; a resolver that has any reads through doors only. */
export function mutationFaults(root: string): string[] {
  return filesUnder(root, 'server')
    .filter((file) => file.endsWith('.resolver.ts'))
    .flatMap((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      const mutations = text
        .split(/^ {2}@(?=Mutation|Query|FieldResolver)/m)
        .slice(1)
        .filter((part) => part.startsWith('Mutation'));
      const commands = new Set(
        [...text.matchAll(/import \{ (\w+) \} from '\.\.?\/(?:[^']*\/)?commands\/[^']+'/g)].map(([, name]) => name),
      );
      return [
        ...mutations.flatMap((part) => faultsOf(file, part, commands)),
        ...(mutations.length > 0 && /from '\.[^']*\.repository'/.test(text)
          ? [`${file} has mutations and names a repository`]
          : []),
      ];
    });
}

function faultsOf(file: string, part: string, commands: ReadonlySet<string | undefined>): string[] {
  const name = /^ {2}(?:async )?(\w+)\(/m.exec(part)?.[1] ?? '(nameless)';
  const runs = [...part.matchAll(/\bctx\.run\((\w+)/g)].map(([, ran]) => ran);
  if (SIGN_IN.includes(name)) {
    return runs.length === 0 ? [] : [`${file} ${name} runs a command and is listed as running none`];
  }
  if (runs.length !== 1) {
    return [`${file} ${name} runs ${runs.length} commands`];
  }
  return commands.has(runs[0]) ? [] : [`${file} ${name} runs ${runs[0]}, which is not imported from commands/`];
}
