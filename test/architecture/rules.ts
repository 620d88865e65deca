import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rule } from '@shared/policy';
import { filesUnder } from './planted';

/** The policy's sections. Anything else a refusal cites must be one of `OUTSIDE`. */
export const SECTIONS = ['§1', '§2', '§3', '§4', '§5', '§6', '§7', '§8'];
/** Refusals that are not the policy's: signing in, and moving the demonstration's date. */
const OUTSIDE = ['sign-in', 'demonstration'];

const textOf = (root: string, folder: string, keep: (file: string) => boolean = () => true): string =>
  filesUnder(root, folder)
    .filter((file) => file.endsWith('.ts') && keep(file))
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n');

/** Rules that no policy test names, codes that nothing refuses with, sections that the policy does not have. */
export function ruleFaults(root: string, rules: readonly Rule[], codes: readonly string[]): string[] {
  const tests = textOf(root, 'test/policy');
  const code = ['shared/policy', 'server'].map((folder) => textOf(root, folder)).join('\n');
  const refusing = [...code.matchAll(/\brefuse\(|\bno\(|\bRefusal\b/g)].length > 0 ? code : '';
  const sections = [...code.matchAll(/\bsection: '([^']+)'/g)].map(([, section]) => section ?? '');
  return [
    ...rules
      .filter(({ id }) => !new RegExp(`\\b${id.replace('.', '\\.')}(?![\\w-])`).test(tests))
      .map(({ id }) => `no policy test names ${id}`),
    ...codes.filter((one) => !new RegExp(`'${one}'`).test(refusing)).map((one) => `nothing refuses with ${one}`),
    ...[...new Set(sections)]
      .filter((section) => ![...SECTIONS, ...OUTSIDE].includes(section))
      .map((section) => `${section} is no section`),
  ];
}
