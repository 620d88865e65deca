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
  state: ShallowRef<'idle' | 'watching' | 'sent' | 'stuck' | 'waiting'>;
  start: () => Promise<void>;
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
    letter.value = head.value?.letters.filter((one) => one.kind === kind() && one.status !== 'CANCELLED').at(-1) ?? null;
    state.value = letter.value?.status === 'HANDED_OVER' ? 'sent' : letter.value && isStuck(letter.value) ? 'stuck' : 'watching';
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
