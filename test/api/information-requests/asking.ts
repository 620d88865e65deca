import 'reflect-metadata';
import { graphql, type GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { authorities } from '@server/features/authorities';
import { cases } from '@server/features/cases';
import { feature } from '@server/features/information-requests';
import { partners } from '@server/features/partners';
import type { Actor } from '@server/platform/command/actor';
import { as, type Town } from './given';

/** What came back, as a client would read it. */
export interface Answer {
  data: ReturnType<typeof JSON.parse>;
  errors: string[];
}
export type Query = (actor: Actor, source: string, variables?: object, today?: string) => Promise<Answer>;

/** Asks the GraphQL schema of these rooms, as one actor on a product day. */
export async function asking(t: Town): Promise<Query> {
  const resolvers = [...authorities.resolvers, ...partners.resolvers, ...cases.resolvers, ...feature.resolvers];
  const schema: GraphQLSchema = await buildSchema({
    resolvers: resolvers as never,
    simpleResolvers: true,
    validate: true,
  } as never);
  return (actor, source, variables = {}, today = '2026-03-26') => {
    const work = async (contextValue: object): Promise<Answer> => {
      const { data, errors } = await graphql({ schema, source, variableValues: variables as never, contextValue });
      return { data: JSON.parse(JSON.stringify(data ?? null)), errors: (errors ?? []).map(({ message }) => message) };
    };
    return as(t, actor, work, today);
  };
}
