import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  Kind,
  parse,
  specifiedRules,
  typeFromAST,
  validate,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { costLimit, LIMITS, limitRules } from '@server/api/limits';
import { buildApiSchema, schemaText } from '@server/api/schema';
import { RESOLVERS } from '@server/compose';
import { filesUnder, ROOT } from './planted';

const checkedIn = readFileSync(join(ROOT, 'shared/schema.graphql'), 'utf8');
const schema = buildApiSchema(RESOLVERS);

/** What the rules of depth, aliases and directives, and the cost limit, have against an operation. */
async function against(document: DocumentNode, among: GraphQLSchema = schema): Promise<string[]> {
  const found: string[] = [];
  try {
    found.push(...validate(among, document, [...specifiedRules, ...limitRules()]).map(({ message }) => message));
  } catch (failure) {
    found.push((failure as Error).message);
  }
  const listener = await costLimit(among).requestDidStart?.({} as never);
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  for (const operation of operations) {
    try {
      await (listener as { didResolveOperation(context: object): Promise<void> }).didResolveOperation({
        document,
        request: { operationName: operation.name?.value, variables: variablesOf(among, operation) },
      });
    } catch (failure) {
      found.push((failure as Error).message);
    }
  }
  return found;
}

/** A value of a type: the cost does not depend on what is asked about. */
function sampleOf(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) {
    return sampleOf(type.ofType);
  }
  if (isListType(type)) {
    return [];
  }
  if (isInputObjectType(type)) {
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter(isRequiredInputField)
        .map((field) => [field.name, sampleOf(field.type)]),
    );
  }
  return isEnumType(type)
    ? type.getValues()[0]?.name
    : ({ Int: 1, Float: 1, Boolean: true, PlainDate: '2026-03-20' }[type.name] ?? randomUUID());
}

const variablesOf = (among: GraphQLSchema, { variableDefinitions = [] }: OperationDefinitionNode): Record<string, unknown> =>
  Object.fromEntries(
    variableDefinitions.map(({ variable, type }) => [
      variable.name.value,
      sampleOf(typeFromAST(among, type as never) as GraphQLInputType),
    ]),
  );

describe('schema: the contract that both sides read', () => {
  test('what is checked in is what the resolvers say: otherwise run "npm run schema"', () => {
    expect(checkedIn).toBe(schemaText(schema));
  });

  test('planted fault: one field more or less is seen', () => {
    expect(checkedIn.replace('  workstack(', '  workstacks(')).not.toBe(schemaText(schema));
    expect(schemaText(buildApiSchema(RESOLVERS.slice(1)))).not.toBe(checkedIn);
  });

  const documents = filesUnder(ROOT, 'client').filter((file) => file.endsWith('.graphql'));
  const everything = documents.map((file) => readFileSync(join(ROOT, file), 'utf8')).join('\n');

  test('every operation of the office is valid, and within the limits of depth, aliases and cost', async () => {
    expect(documents.length).toBeGreaterThan(5);
    const all = parse(everything);
    const fragments = all.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
    for (const operation of all.definitions) {
      if (operation.kind === Kind.OPERATION_DEFINITION) {
        const used = new Set(
          [...JSON.stringify([operation, ...fragments]).matchAll(/"FragmentSpread","name":\{"kind":"Name","value":"(\w+)"/g)].map(
            ([, name]) => name,
          ),
        );
        const own = fragments.filter((fragment) => fragment.kind === Kind.FRAGMENT_DEFINITION && used.has(fragment.name.value));
        const found = await against({ kind: Kind.DOCUMENT, definitions: [operation, ...own] });
        expect({ operation: operation.name?.value, found: found.filter((message) => !/is never used/.test(message)) }).toEqual({
          operation: operation.name?.value,
          found: [],
        });
      }
    }
  });

  const wide = buildSchema(
    `type Query { a: A } type A { a: A ${Array.from({ length: LIMITS.cost + 1 }, (_, n) => `f${n}: Int`).join(' ')} }`,
  );
  const deep = (levels: number): string => `query Q { ${'a { '.repeat(levels)} f1 ${'}'.repeat(levels)} }`;
  const many = (count: number, field: (n: number) => string): string =>
    `query Q { a { ${Array.from({ length: count }, (_, n) => field(n)).join(' ')} } }`;
  const aliases = (count: number): string => many(count, (n) => `x${n}: f1`);
  const fields = (count: number): string => many(count, (n) => `f${n}`);
  test.each([
    ['deeper than the limit', deep(LIMITS.depth), deep(LIMITS.depth - 1), 'This asks for too much at once.'],
    ['with more aliases than the limit', aliases(LIMITS.aliases + 1), aliases(LIMITS.aliases), 'This asks for too much at once.'],
    ['that costs more than the limit', fields(LIMITS.cost), fields(LIMITS.cost - 1), 'This asks for too much at once.'],
  ])('planted fault: an operation %s is refused, and one at the limit is not', async (_, tooMuch, enough, says) => {
    expect(await against(parse(tooMuch), wide)).toEqual([says]);
    expect(await against(parse(enough), wide)).toEqual([]);
  });

  test('what has a limit of its own says so: a mutation answers with a payload of result and refusals', () => {
    const plain = Object.values(schema.getMutationType()?.getFields() ?? {}).filter(
      ({ type }) => !/Payload!$/.test(String(type)),
    );
    expect(plain.map(({ name }) => name)).toEqual(['signOut', 'signOutEverywhere']);
  });
});
