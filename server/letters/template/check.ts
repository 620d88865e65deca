import type { LetterDefinition } from '../letter';
import { findConditionals } from './conditions';
import { fill, PLACEHOLDER, placeholdersOf } from './fill';

/**
 * What is wrong with a wording, as sentences for the person who writes it; none when it can be used. Asked when a version is
 * saved (D63): every placeholder known, everything the policy asks for said, one main heading and it comes first, and
 * the sample can be filled in.
 */
export function templateProblems<F>(definition: LetterDefinition<F>, body: string): string[] {
  const problems: string[] = [];
  let flags: string[] = [];
  try {
    flags = findConditionals(body).map((conditional) => conditional.flag);
  } catch (error) {
    return [(error as SyntaxError).message];
  }
  const used = placeholdersOf(body);
  for (const name of new Set([...used, ...flags])) {
    if (!definition.fields.includes(name)) {
      problems.push(`((${name})) is not a field of this letter.`);
    }
  }
  for (const name of definition.required) {
    if (!used.has(name)) {
      problems.push(`((${name})) must be in this letter.`);
    }
  }
  const odd = body.replace(PLACEHOLDER, '').match(/\(\((?![a-z][a-z0-9_]*\?\?)[^()]{0,40}/);
  if (odd) {
    problems.push('A field is written ((like_this)), in small letters without spaces.');
  }
  return problems.length > 0 ? problems : shapeProblems(definition, body);
}

function shapeProblems<F>(definition: LetterDefinition<F>, body: string): string[] {
  try {
    const tree = fill(body, definition, definition.words(definition.sample));
    const headings = tree.filter((node) => node.type === 'heading' && node.level === 1);
    return headings.length === 1 && tree[0] === headings[0]
      ? []
      : ['The letter must begin with its main heading, marked with one #, and have no other main heading.'];
  } catch (error) {
    return [(error as Error).message];
  }
}
