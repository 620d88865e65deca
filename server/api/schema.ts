import 'reflect-metadata';
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';

/** The schema from the features' resolvers. `simpleResolvers` because nothing is authorised per field: rows are. */
export function buildApiSchema(resolvers: readonly unknown[]): GraphQLSchema {
  return buildSchemaSync({
    resolvers: resolvers as unknown as NonEmptyArray<new () => object>,
    validate: { forbidUnknownValues: false },
    emitSchemaFile: false,
  });
}

/** The contract as text, sorted, as it is checked in. */
export const schemaText = (schema: GraphQLSchema): string => `${printSchema(lexicographicSortSchema(schema))}\n`;
