import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { filesUnder } from './planted';

const WORLDLY = new Set([
  'process',
  'console',
  'fetch',
  'setTimeout',
  'setInterval',
  'require',
  'globalThis',
  'window',
  'document',
]);
const CALLS = new Set(['Date.now', 'Math.random', 'performance.now', 'crypto.randomUUID', 'Temporal.Now']);

/** Where shared/** reads a clock, chance or the world, as "file:line what". Everything there must be given its time. */
export function impure(root: string): string[] {
  return filesUnder(root, 'shared')
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.ES2022, true);
      const found: string[] = [];
      const visit = (node: ts.Node): void => {
        const what = worldly(node);
        if (what) {
          found.push(`${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${what}`);
        }
        ts.forEachChild(node, visit);
      };
      visit(source);
      return found;
    });
}

function worldly(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) {
    return 'new Date()';
  }
  if (ts.isCallExpression(node) && node.expression.getText() === 'Date') {
    return 'Date()';
  }
  if (ts.isPropertyAccessExpression(node) && CALLS.has(node.getText())) {
    return node.getText();
  }
  if (ts.isIdentifier(node) && WORLDLY.has(node.text) && isValue(node)) {
    return node.text;
  }
  return undefined;
}

/** Whether an identifier is used as a value of that name, rather than being a property, a member or a type of it. */
function isValue(node: ts.Identifier): boolean {
  const { parent } = node;
  const namesMember =
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    ((ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isPropertyDeclaration(parent)) &&
      parent.name === node);
  const declares = (ts.isParameter(parent) || ts.isVariableDeclaration(parent)) && parent.name === node;
  return !namesMember && !declares && !ts.isTypeReferenceNode(parent);
}
