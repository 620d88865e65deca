import type { CombinedError } from '@urql/core';

/** One answer to mend, as the server names it. */
export interface FieldFault {
  field: string;
  message: string;
}

/** What went wrong with a question or a deed, apart from refusals by the policy (those are answers, not failures). */
export interface Failure {
  kind: 'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND' | 'CONFLICT' | 'BAD_USER_INPUT' | 'INTERNAL' | 'NETWORK';
  message: string;
  fields: FieldFault[];
  reference: string | null;
}

const SENTENCES: Record<Failure['kind'], string> = {
  UNAUTHENTICATED: 'You are not signed in, or your sign-in has ended.',
  FORBIDDEN: 'This is not for your role.',
  NOT_FOUND: 'There is nothing at this address that you can see.',
  CONFLICT: 'Somebody changed this while you were looking at it. Nothing you typed has been sent.',
  BAD_USER_INPUT: 'Some of the answers need to be mended.',
  INTERNAL: 'Something went wrong on our side. Nothing was lost on this page. Try again in a moment.',
  NETWORK: 'The server could not be reached. Nothing was lost on this page. Check your connection and try again.',
};

const isKind = (code: unknown): code is Failure['kind'] => typeof code === 'string' && code in SENTENCES;

/** The error of an operation in our words. Anything unknown is INTERNAL; no answer at all is NETWORK. */
export function failureOf(error: CombinedError): Failure {
  if (error.networkError && error.graphQLErrors.length === 0) {
    return failure('NETWORK');
  }
  const extensions = error.graphQLErrors[0]?.extensions ?? {};
  const kind = isKind(extensions.code) ? extensions.code : 'INTERNAL';
  return {
    ...failure(kind),
    fields: Array.isArray(extensions.fields) ? (extensions.fields as FieldFault[]) : [],
    reference: typeof extensions.reference === 'string' ? extensions.reference : null,
  };
}

/** A failure of that kind with its sentence. */
export function failure(kind: Failure['kind']): Failure {
  return { kind, message: SENTENCES[kind], fields: [], reference: null };
}
