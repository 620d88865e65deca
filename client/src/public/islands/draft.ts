/** Posts what is typed as the form's own button would, and says whether it was kept. */
export type Keep = (address: string, says: string) => Promise<boolean>;

const keepDraft: Keep = async (address, says) => {
  try {
    const body = new URLSearchParams({ says, then: 'LATER' });
    const answer = await fetch(address, { method: 'POST', body, headers: { accept: 'application/json' }, redirect: 'error' });
    return answer.status === 204;
  } catch {
    return false;
  }
};

/** Saves a statement by itself a moment after the last key, so that nothing typed is lost. The buttons work as before. */
export function mountDraft(form: HTMLFormElement, keep: Keep = keepDraft, pause = 1500): void {
  const box = form.querySelector<HTMLTextAreaElement>('textarea');
  const note = form.querySelector<HTMLElement>('[data-draft-says]');
  if (!box || !note) {
    return;
  }
  let waiting: ReturnType<typeof setTimeout> | undefined;
  // One after the other: what was typed last is what stays.
  let saving: Promise<void> = Promise.resolve();
  const save = async (): Promise<void> => {
    note.textContent = (await keep(form.action, box.value)) ? 'Saved.' : 'Not saved yet. Use the button to save what you wrote.';
  };
  box.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      saving = saving.then(save);
    }, pause);
  });
  // Whoever sends the form saves it: nothing older may arrive after that.
  form.addEventListener('submit', () => clearTimeout(waiting));
}
