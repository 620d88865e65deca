import { useClientHandle } from '@urql/vue';
import { onScopeDispose, shallowRef, type ShallowRef } from 'vue';
import { MeetingPageDocument } from '@client/gql/operations';
import type { MeetingShown } from './meeting-words';

const PAUSES_MS = [700, 1000, 1500, 2000, 3000, 4000, 5000, 5000, 5000];

export interface MeetingWatch {
  seen: ShallowRef<MeetingShown | null>;
  /** 'watching' until it is done, or 'waiting' once we stopped looking after some half a minute. */
  state: ShallowRef<'idle' | 'watching' | 'done' | 'waiting'>;
  start: (isDone: (shown: MeetingShown) => boolean) => Promise<void>;
}

/** Looks at the meeting again and again until work that was ordered is done. It may be left: the work goes on. */
export function useMeetingWatch(caseId: () => string): MeetingWatch {
  const { client } = useClientHandle();
  const seen: MeetingWatch['seen'] = shallowRef(null);
  const state: MeetingWatch['state'] = shallowRef('idle');
  let over = false;
  onScopeDispose(() => {
    over = true;
  });

  async function start(isDone: (shown: MeetingShown) => boolean): Promise<void> {
    state.value = 'watching';
    for (const pause of PAUSES_MS) {
      const answer = await client.query(MeetingPageDocument, { id: caseId() }, { requestPolicy: 'network-only' }).toPromise();
      seen.value = answer.data?.meetingOfCase ?? seen.value;
      if (over || (seen.value && isDone(seen.value))) {
        state.value = 'done';
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
    state.value = 'waiting';
  }

  return { seen, state, start };
}
