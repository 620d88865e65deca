import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { useClientHandle } from '@urql/vue';
import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue';
import { failureOf, type Failure } from './failures';
import { useLostSession } from './lost-session';

export interface Ask<Data> {
  data: ShallowRef<Data | null>;
  loading: Ref<boolean>;
  failure: ShallowRef<Failure | null>;
  /** Asks again, keeping what is shown until the answer comes. */
  again: () => Promise<void>;
}

/**
 * One question to the server: asked at once and whenever its variables change; a late answer to an earlier question is dropped.
 * Variables of null mean: not yet.
 */
export function useAsk<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: () => Variables | null,
): Ask<Data> {
  const { client } = useClientHandle();
  const lost = useLostSession();
  const data: ShallowRef<Data | null> = shallowRef(null);
  const failure: ShallowRef<Failure | null> = shallowRef(null);
  const loading = ref(false);
  let turn = 0;

  async function ask(): Promise<void> {
    const given = variables();
    if (given === null) {
      return;
    }
    const mine = ++turn;
    loading.value = true;
    const answer = await client.query<Data, Variables>(document, given, { requestPolicy: 'network-only' }).toPromise();
    if (mine !== turn) {
      return;
    }
    loading.value = false;
    failure.value = answer.error ? failureOf(answer.error) : null;
    if (failure.value?.kind === 'UNAUTHENTICATED') {
      lost();
      return;
    }
    data.value = answer.data ?? (answer.error ? data.value : null);
  }

  watch(
    () => JSON.stringify(variables()),
    () => void ask(),
    { immediate: true },
  );
  onScopeDispose(() => {
    turn += 1;
  });
  return { data, loading, failure, again: ask };
}
