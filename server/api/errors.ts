import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ArgumentValidationError } from 'type-graphql';
import { BadInput as PolicyBadInput } from '@shared/policy';
import {
  BadInput,
  Conflict,
  Forbidden,
  NotFound,
  refusedByWall,
  Unauthenticated,
  unreadable,
} from '@server/platform/command/failures';
import { log } from '@server/platform/log/log';

interface Field {
  field: string;
  message: string;
}
const SAFE_CODES = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'TOO_COMPLEX',
]);

/** The one place where a failure becomes an answer. A bug keeps its message in the log and shows a reference. */
export function formatError(formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError {
  const failure = unwrapResolverError(thrown);
  const answer = (code: string, message: string, more: Record<string, unknown> = {}): GraphQLFormattedError => ({
    message,
    ...(formatted.path ? { path: formatted.path } : {}),
    ...(formatted.locations ? { locations: formatted.locations } : {}),
    extensions: { code, ...more },
  });
  if (failure instanceof Unauthenticated) {
    return answer('UNAUTHENTICATED', failure.message);
  }
  if (refusedByWall(failure)) {
    log.warn({ failure: (failure as Error).message }, 'the garden wall refused');
    return answer('NOT_FOUND', 'The record was not found.');
  }
  if (unreadable(failure)) {
    return answer(
      'BAD_USER_INPUT',
      'Something sent here is not in the form it should be. Open the page again and try once more.',
    );
  }
  if (failure instanceof NotFound) {
    return answer('NOT_FOUND', failure.message);
  }
  if (failure instanceof Forbidden) {
    return answer('FORBIDDEN', 'This is not for your role.', { action: failure.action, subject: failure.subject });
  }
  if (failure instanceof Conflict) {
    return answer('CONFLICT', failure.message);
  }
  const fields = badFields(failure);
  if (fields) {
    return answer('BAD_USER_INPUT', fields.map(({ message }) => message).join(' '), { fields });
  }
  const code = codeOf(formatted);
  if (SAFE_CODES.has(code) || (failure instanceof GraphQLError && code !== 'INTERNAL_SERVER_ERROR')) {
    return answer(code || 'BAD_REQUEST', formatted.message);
  }
  const reference = randomUUID();
  log.error(
    {
      reference,
      failure: failure instanceof Error ? failure.message : 'unknown',
      stack: failure instanceof Error ? failure.stack : undefined,
    },
    'internal error',
  );
  return answer('INTERNAL', `Something went wrong on our side. If you tell us about it, quote ${reference}.`, { reference });
}

function badFields(failure: unknown): Field[] | null {
  if (failure instanceof BadInput) {
    return [...failure.fields];
  }
  if (failure instanceof PolicyBadInput) {
    return [{ field: failure.field, message: failure.sentence }];
  }
  if (failure instanceof ArgumentValidationError) {
    const errors = (failure.extensions['validationErrors'] ?? []) as { property: string; constraints?: Record<string, string> }[];
    return errors.map(({ property, constraints }) => ({
      field: property,
      message: `${Object.values(constraints ?? {}).join('. ')}.`,
    }));
  }
  return null;
}

function codeOf({ extensions }: GraphQLFormattedError): string {
  const code = extensions?.['code'];
  return typeof code === 'string' ? code : '';
}
