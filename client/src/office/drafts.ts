import { onScopeDispose, reactive, watch } from 'vue';

/**
 * What was typed and not yet sent. It is kept in memory only, never in the browser's storage: it is other people's data. It outlives
 * the page and a sign-in that ended, not the window; the window warns before it closes on it.
 */
const drafts = new Map<string, Record<string, unknown>>();

/** The form kept under this key, or a new one. `discard` after it was sent. */
export function useDraft<Form extends object>(key: string, fresh: () => Form): { form: Form; discard: () => void; touched: () => boolean } {
  const start = JSON.stringify(fresh());
  const form = reactive({ ...fresh(), ...structuredClone(drafts.get(key) ?? {}) }) as Form;
  const touched = (): boolean => JSON.stringify(form) !== start;
  const keep = (): void => {
    if (touched()) {
      drafts.set(key, JSON.parse(JSON.stringify(form)) as Record<string, unknown>);
    } else {
      drafts.delete(key);
    }
  };
  watch(form, keep, { deep: true, flush: 'sync' });

  const warn = (event: BeforeUnloadEvent): void => {
    if (drafts.size > 0) {
      event.preventDefault();
    }
  };
  window.addEventListener('beforeunload', warn);
  onScopeDispose(() => window.removeEventListener('beforeunload', warn));

  return {
    form,
    touched,
    discard: () => {
      Object.assign(form, JSON.parse(start) as Form);
      drafts.delete(key);
    },
  };
}

/** Forgets everything unsent: somebody else is at the desk. */
export function forgetDrafts(): void {
  drafts.clear();
}
