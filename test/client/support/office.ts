import type { Client, OperationResult } from '@urql/core';
import { CombinedError } from '@urql/core';
import urql from '@urql/vue';
import { mount, RouterLinkStub, type VueWrapper } from '@vue/test-utils';
import { shallowRef, type Component } from 'vue';
import { LOST_SESSION } from '@client/api/lost-session';

type Answer = { data?: unknown; error?: CombinedError };
type Asked = { kind: 'query' | 'mutation'; name: string; variables: Record<string, unknown> };

/** A client that answers each operation by name and remembers what it was asked. A function sees the variables. */
export function pretendClient(
  answers: Record<string, Answer | ((variables: Record<string, unknown>) => Answer | Promise<Answer>)>,
): { client: Client; asked: Asked[] } {
  const asked: Asked[] = [];
  const door =
    (kind: Asked['kind']) =>
    (
      document: { definitions: { kind: string; operation?: string; name?: { value: string } }[] },
      variables: Record<string, unknown>,
    ) => ({
      toPromise: async (): Promise<OperationResult> => {
        const name = document.definitions.find((one) => one.kind === 'OperationDefinition')?.name?.value ?? '';
        asked.push({ kind, name, variables: JSON.parse(JSON.stringify(variables)) as Record<string, unknown> });
        const answer = answers[name];
        if (!answer) {
          throw new Error(`Nobody prepared an answer for ${name}`);
        }
        return (typeof answer === 'function' ? await answer(variables) : answer) as OperationResult;
      },
    });
  return { client: { query: door('query'), mutation: door('mutation') } as unknown as Client, asked };
}

/** The error the server sends with this code. */
export function serverError(code: string, extensions: Record<string, unknown> = {}): CombinedError {
  return new CombinedError({ graphQLErrors: [{ message: code, extensions: { code, ...extensions } }] });
}

/** Mounts a component as the office would, with this client. */
export function inOffice(
  component: Component,
  props: Record<string, unknown>,
  client: Client,
  lost: () => void = () => undefined,
): VueWrapper {
  return mount(component as never, {
    props: props as never,
    attachTo: document.body,
    global: {
      plugins: [[urql as never, shallowRef(client)]],
      provide: { [LOST_SESSION as symbol]: lost },
      stubs: { RouterLink: RouterLinkStub },
    },
  });
}
