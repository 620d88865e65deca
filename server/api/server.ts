import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { apiContext, type ApiContext, type Porch } from './context';
import { formatError } from './errors';
import { costLimit, LIMITS, limitRules } from './limits';

/** Gives the connection back when the answer has left. */
const closing: ApolloServerPlugin<ApiContext> = {
  requestDidStart: async ({ contextValue }) => ({ willSendResponse: () => contextValue.end() }),
};

/** Hangs the GraphQL door: limits, CSRF prevention, no introspection in production, one place for errors. */
export async function registerGraphql(app: FastifyInstance, schema: GraphQLSchema, porch: Porch): Promise<void> {
  const apollo = new ApolloServer<ApiContext>({
    schema,
    introspection: porch.config.mode !== 'production',
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    hideSchemaDetailsFromClientErrors: porch.config.mode === 'production',
    parseOptions: { maxTokens: LIMITS.tokens },
    validationRules: limitRules(),
    formatError,
    stopOnTerminationSignals: false,
    plugins: [
      fastifyApolloDrainPlugin(app),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      costLimit(schema),
      closing,
    ],
  });
  await apollo.start();
  await app.register(fastifyApollo(apollo), {
    path: '/graphql',
    method: ['POST'],
    context: (request, reply) => apiContext(porch, request, reply),
  });
}
