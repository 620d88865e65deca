import { rulesToAST } from '@casl/ability/extra';
import type { Ability } from '@shared/access/ability-for';
import type { Facts, Tag } from '@shared/access/subjects';

export interface SqlFilter {
  sql: string;
  parameters: unknown[];
}
interface Node {
  operator: string;
  field?: string;
  value: unknown;
}

/**
 * What somebody may read of a subject, as SQL beside the row-level policies: the same rules that `ability.can` asks, so that list
 * and deed never disagree. `columns` says where each fact lives; an array fact is "contains". Nothing allowed is `false`.
 */
export function visible<T extends Tag>(
  ability: Ability,
  tag: T,
  columns: Partial<Record<keyof Facts[T], string>>,
  firstParameter: number,
): SqlFilter {
  const tree = rulesToAST(ability, 'read', tag) as Node | null;
  if (tree === null) {
    return { sql: 'false', parameters: [] };
  }
  const parameters: unknown[] = [];
  const place = (value: unknown): string => {
    parameters.push(value);
    return `$${firstParameter + parameters.length - 1}`;
  };
  const column = (field: string | undefined): string => {
    const known = (columns as Record<string, string>)[field ?? ''];
    if (!known) {
      throw new Error(`The rules of ${tag} look at ${field}, which this list has no column for.`);
    }
    return known;
  };
  const sqlOf = (node: Node): string => {
    switch (node.operator) {
      case 'and':
      case 'or': {
        const parts = (node.value as Node[]).map(sqlOf);
        return parts.length === 0 ? 'true' : `(${parts.join(` ${node.operator} `)})`;
      }
      case 'eq':
        return `${column(node.field)} = ${place(node.value)}`;
      case 'in':
        return `${column(node.field)} = any (${place(node.value)})`;
      default:
        throw new Error(`The rules of ${tag} use ${node.operator}, which has no SQL form.`);
    }
  };
  return { sql: sqlOf(tree), parameters };
}
