import { useClientHandle } from '@urql/vue';
import { onScopeDispose, shallowRef, type ShallowRef } from 'vue';
import type { LetterKind } from '@shared/vocabulary/letters';
import { AcknowledgePageDocument, type CaseHeadFragment, type LetterFieldsFragment } from '@client/gql/operations';
import { isStuck } from './stuck-letter';

const PAUSES_MS = [700, 1000, 1500, 2000, 3000, 4000, 5000, 5000];

export interface LetterWatch {
  letter: ShallowRef<LetterFieldsFragment | null>;
  head: ShallowRef<CaseHeadFragment | null>;
  /** 'watching' until the letter went, could not go, or we stopped looking after some twenty seconds. */
  state: ShallowRef<'idle' | 'watching' | 'sent' | 'to-post' | 'stuck' | 'waiting'>;
  start: () => Promise<void>;
}

function stateOf(letter: LetterFieldsFragment | null): 'sent' | 'to-post' | 'stuck' | 'watching' {
  if (letter?.status === 'HANDED_OVER') {
    return 'sent';
  }
  if (letter?.status === 'TO_POST') {
    return 'to-post';
  }
  return letter && isStuck(letter) ? 'stuck' : 'watching';
}

/** Watches a letter that was ordered until the post room has handed it over. */
export function useLetterWatch(caseId: () => string, kind: () => LetterKind): LetterWatch {
  const { client } = useClientHandle();
  const letter: LetterWatch['letter'] = shallowRef(null);
  const head: LetterWatch['head'] = shallowRef(null);
  const state: LetterWatch['state'] = shallowRef('idle');
  let over = false;
  onScopeDispose(() => {
    over = true;
  });

  async function look(): Promise<void> {
    const answer = await client.query(AcknowledgePageDocument, { id: caseId() }, { requestPolicy: 'network-only' }).toPromise();
    head.value = answer.data?.case ?? head.value;
    letter.value =
      head.value?.letters.filter((one) => one.kind === kind() && one.status !== 'CANCELLED' && !one.isCopy).at(-1) ?? null;
    state.value = stateOf(letter.value);
  }

  async function start(): Promise<void> {
    state.value = 'watching';
    await look();
    for (const pause of PAUSES_MS) {
      if (over || state.value !== 'watching') {
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, pause));
      await look();
    }
    state.value = state.value === 'watching' ? 'waiting' : state.value;
  }

  return { letter, head, state, start };
}
