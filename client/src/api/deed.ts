import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { useClientHandle } from '@urql/vue';
import { ref, shallowRef, type Ref, type ShallowRef } from 'vue';
import { failureOf, type Failure } from './failures';
import { useLostSession } from './lost-session';

/** Why the policy says no, as the server sends it. */
export interface RefusalShown {
  code: string;
  section: string;
  message: string;
  field?: string | null;
}

interface Payload<Result> {
  result?: Result | null;
  refusals: RefusalShown[];
}
type ResultOf<Data> = Data extends Record<string, Payload<infer Result>> ? NonNullable<Result> : never;

export interface Deed<Result> {
  /** Sends once; a second call while the first is under way is ignored. Answers the result, or null when it was not done. */
  send: () => Promise<Result | null>;
  busy: Ref<boolean>;
  refusals: ShallowRef<RefusalShown[]>;
  failure: ShallowRef<Failure | null>;
  result: ShallowRef<Result | null>;
  /** Forgets refusals and failure, for a form that is begun again. */
  clear: () => void;
}

/** One deed (mutation): idle, sending, refused, failed or done. What was typed stays with the form. */
export function useDeed<Data extends { [field: string]: Payload<unknown> }, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: () => Variables,
): Deed<ResultOf<Data>> {
  const { client } = useClientHandle();
  const lost = useLostSession();
  const busy = ref(false);
  const refusals: ShallowRef<RefusalShown[]> = shallowRef([]);
  const failure: ShallowRef<Failure | null> = shallowRef(null);
  const result: ShallowRef<ResultOf<Data> | null> = shallowRef(null);

  function clear(): void {
    refusals.value = [];
    failure.value = null;
  }

  async function send(): Promise<ResultOf<Data> | null> {
    if (busy.value) {
      return null;
    }
    busy.value = true;
    clear();
    const answer = await client.mutation<Data, Variables>(document, variables()).toPromise();
    busy.value = false;
    if (answer.error) {
      failure.value = failureOf(answer.error);
      if (failure.value.kind === 'UNAUTHENTICATED') {
        lost();
      }
      return null;
    }
    const payload = Object.values(answer.data ?? {})[0] as Payload<ResultOf<Data>> | undefined;
    refusals.value = payload?.refusals ?? [];
    result.value = payload?.result ?? null;
    return result.value;
  }

  return { send, busy, refusals, failure, result, clear };
}
