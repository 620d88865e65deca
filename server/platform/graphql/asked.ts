import type { GraphQLResolveInfo } from 'graphql';
import { parseResolveInfo, type ResolveTree } from 'graphql-parse-resolve-info';

/** The names of the fields asked for, by any alias, at a path below this field: look-ahead for a statement shaped to the question. */
export function fieldsAsked(info: GraphQLResolveInfo, ...path: readonly string[]): ReadonlySet<string> {
  let trees: ResolveTree[] = [parseResolveInfo(info) as ResolveTree];
  for (const step of path) {
    trees = trees.flatMap(children).filter(({ name }) => name === step);
  }
  return new Set(trees.flatMap(children).map(({ name }) => name));
}

const children = (tree: ResolveTree): ResolveTree[] =>
  Object.values(tree.fieldsByTypeName).flatMap((fields) => Object.values(fields));
