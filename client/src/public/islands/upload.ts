/** How one file went: kept, or why not. */
export type Sent = { error: string | null };
/** Sends one file and tells how far it has got, from 0 to 1. */
export type Send = (address: string, file: File, far: (part: number) => void) => Promise<Sent>;

/** Posts a file as the plain form would, and asks for the answer as data. `fetch` cannot tell how far an upload has got. */
export const sendFile: Send = (address, file, far) =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('accept', 'application/json');
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total }) => far(total > 0 ? loaded / total : 0));
    const lost = () => resolve({ error: 'The file did not arrive. Check your connection and try again.' });
    request.addEventListener('error', lost);
    request.addEventListener('abort', lost);
    request.addEventListener('load', () => {
      if (request.status === 201) {
        return resolve({ error: null });
      }
      const { error } = (request.response ?? {}) as { error?: string };
      return resolve({ error: error ?? 'The file could not be kept. Try again.' });
    });
    const form = new FormData();
    form.append('file', file);
    request.send(form);
  });

/** Makes the plain upload form take several files at once and show each one's progress. Afterwards the page shows what was kept. */
export function mountUpload(form: HTMLFormElement, send: Send = sendFile, reload: () => void = () => location.reload()): void {
  const input = form.querySelector<HTMLInputElement>('input[type="file"]');
  const list = form.querySelector('ul');
  const button = form.querySelector('button');
  if (!input || !list || !button) {
    return;
  }
  input.multiple = true;
  button.textContent = 'Add these files';
  let busy = false;
  const sendAll = async (files: readonly File[]): Promise<void> => {
    busy = true;
    button.setAttribute('aria-disabled', 'true');
    list.replaceChildren();
    let wrong = 0;
    for (const file of files) {
      const line = lineOf(file.name);
      list.append(line.item);
      const { error } = await send(form.action, file, line.far);
      line.end(error);
      wrong += error ? 1 : 0;
    }
    busy = false;
    button.removeAttribute('aria-disabled');
    input.value = '';
    // With an error the page stays, so that it can be read.
    if (wrong === 0) {
      reload();
    }
  };
  form.addEventListener('submit', (event) => {
    const files = [...(input.files ?? [])];
    if (busy || files.length > 0) {
      event.preventDefault();
    }
    if (!busy && files.length > 0) {
      void sendAll(files);
    }
  });
}

/** One file's line: its name, a bar that grows, and a word at the end. */
function lineOf(name: string): { item: HTMLLIElement; far: (part: number) => void; end: (error: string | null) => void } {
  const item = document.createElement('li');
  const label = document.createElement('label');
  const bar = document.createElement('progress');
  bar.max = 100;
  bar.value = 0;
  label.textContent = `Adding ${name} `;
  label.append(bar);
  item.append(label);
  return {
    item,
    far: (part) => {
      bar.value = Math.round(part * 100);
    },
    end: (error) => {
      item.textContent = error ? `${name}: ${error}` : `${name} has been added.`;
      item.className = error ? 'govuk-error-message' : '';
    },
  };
}
