import { reactive, watch } from 'vue';

/**
 * What was typed and not yet sent. It is kept in memory only, never in the browser's storage: it is other people's data. It outlives
 * the page and a sign-in that ended, not the window; the window warns before it closes on it.
 */
const drafts = new Map<string, string>();

/** The form kept under this key, or a new one. `discard` after it was sent. */
export function useDraft<Form extends object>(
  key: string,
  fresh: () => Form,
): { form: Form; discard: () => void; touched: () => boolean } {
  const start = JSON.stringify(fresh());
  const form = reactive(JSON.parse(drafts.get(key) ?? start) as Form) as Form;
  const touched = (): boolean => JSON.stringify(form) !== start;

  watch(
    form,
    () => {
      if (touched()) {
        drafts.set(key, JSON.stringify(form));
      } else {
        drafts.delete(key);
      }
    },
    { deep: true, flush: 'sync' },
  );

  return { form, touched, discard: () => void Object.assign(form, JSON.parse(start) as Form) };
}

/** Forgets everything unsent: somebody else is at the desk. */
export function forgetDrafts(): void {
  drafts.clear();
}

/** Asks before the window closes on anything unsent. */
export function warnBeforeLeaving(place: Window): void {
  place.addEventListener('beforeunload', (event) => {
    if (drafts.size > 0) {
      event.preventDefault();
    }
  });
}
