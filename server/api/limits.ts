import type { ApolloServerPlugin } from '@apollo/server';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { GraphQLError, type GraphQLSchema, type ValidationContext, type ValidationRule } from 'graphql';
import { getComplexity, simpleEstimator } from 'graphql-query-complexity';
import type { ApiContext } from './context';

/** Wide enough for every page of ours, narrow enough that nobody asks for the world. */
export const LIMITS = { tokens: 2_000, depth: 12, aliases: 10, directives: 10, cost: 800, bodyBytes: 200_000 };

const tooMuch = () => new GraphQLError('This asks for too much at once.', { extensions: { code: 'TOO_COMPLEX' } });

/** Reported as a fault of the question: thrown, as the rules would by themselves, it counts as a fault of ours and fills the log. */
const REPORTED = {
  exposeLimits: false,
  propagateOnRejection: false,
  onReject: [(context: ValidationContext | null) => context?.reportError(tooMuch())],
};

/** Depth, alias and directive limits, checked before anything runs. `__typename` counts like any alias. */
export const limitRules = (): ValidationRule[] => [
  maxDepthRule({ n: LIMITS.depth, ignoreIntrospection: true, ...REPORTED }),
  maxAliasesRule({ n: LIMITS.aliases, allowList: [], ...REPORTED }),
  maxDirectivesRule({ n: LIMITS.directives, ...REPORTED }),
];

/** Refuses an operation that asks for more fields than any page needs. */
export const costLimit = (schema: GraphQLSchema): ApolloServerPlugin<ApiContext> => ({
  requestDidStart: async () => ({
    didResolveOperation: async ({ request, document }) => {
      const cost = getComplexity({
        schema,
        query: document,
        ...(request.operationName ? { operationName: request.operationName } : {}),
        variables: request.variables ?? {},
        estimators: [simpleEstimator({ defaultComplexity: 1 })],
      });
      if (cost > LIMITS.cost) {
        throw tooMuch();
      }
    },
  }),
});
