import { onMounted, onScopeDispose, ref, type Ref } from 'vue';

const STORED = 'recourse.list-keys';

/** What the keys move over: how many rows there are, and what to do with one. */
export interface ListKeys {
  count: () => number;
  open: (index: number) => void;
  search: () => void;
  show: (index: number) => void;
}

/**
 * j, k, enter and / over a list of rows. Single keys can get in the way of people who dictate, so they can be turned off, and that is
 * remembered. Nothing happens while somebody types in a field or a link or button has the focus for enter.
 */
export function useListKeys(list: ListKeys): { current: Ref<number>; on: Ref<boolean>; turn: (on: boolean) => void } {
  const current = ref(-1);
  const on = ref(remembered());

  function move(step: number): void {
    const last = list.count() - 1;
    if (last >= 0) {
      current.value = Math.min(last, Math.max(0, current.value + step));
      list.show(current.value);
    }
  }

  function press(event: KeyboardEvent): void {
    const target = event.target as HTMLElement | null;
    const typing = target?.closest('input, textarea, select, [contenteditable]') !== null && target !== null;
    if (!on.value || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing) {
      return;
    }
    if (event.key === 'j') {
      move(1);
    } else if (event.key === 'k') {
      move(-1);
    } else if (event.key === '/') {
      event.preventDefault();
      list.search();
    } else if (event.key === 'Enter' && current.value >= 0 && !target?.closest('a, button, summary')) {
      list.open(current.value);
    }
  }

  function turn(next: boolean): void {
    on.value = next;
    current.value = next ? current.value : -1;
    try {
      localStorage.setItem(STORED, next ? 'on' : 'off');
    } catch {
      // A browser that keeps nothing forgets the choice; the list works all the same.
    }
  }

  onMounted(() => document.addEventListener('keydown', press));
  onScopeDispose(() => document.removeEventListener('keydown', press));
  return { current, on, turn };
}

function remembered(): boolean {
  try {
    return localStorage.getItem(STORED) !== 'off';
  } catch {
    return true;
  }
}
