import { ref, type Ref } from 'vue';

export interface Upload {
  name: string;
  percent: number;
  state: 'sending' | 'kept' | 'failed';
  message: string;
}

const FAILED = 'The file could not be sent. Try it again.';

/** Sends files to an address one at a time, with progress; a file that fails says why, and the others go on. */
export function useUploads(
  address: () => string,
  kept: () => void,
): { uploads: Ref<Upload[]>; send: (files: readonly File[]) => Promise<void> } {
  const uploads: Ref<Upload[]> = ref([]);

  async function send(files: readonly File[]): Promise<void> {
    for (const file of files) {
      uploads.value.push({ name: file.name, percent: 0, state: 'sending', message: '' });
      const row = uploads.value[uploads.value.length - 1] as Upload;
      const fault = await post(address(), file, (percent) => {
        row.percent = percent;
      });
      row.state = fault === null ? 'kept' : 'failed';
      row.message = fault ?? '';
    }
    kept();
  }

  return { uploads, send };
}

/** Posts one file. Answers null when it is kept, or a sentence that says why it is not. */
function post(url: string, file: File, progress: (percent: number) => void): Promise<string | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append('file', file);
    request.open('POST', url);
    request.setRequestHeader('apollo-require-preflight', '1');
    request.responseType = 'json';
    request.upload.addEventListener('progress', (event) =>
      progress(event.total > 0 ? Math.round((event.loaded / event.total) * 100) : 0),
    );
    request.addEventListener('load', () =>
      resolve(request.status >= 200 && request.status < 300 ? null : faultOf(request.response)),
    );
    request.addEventListener('error', () => resolve(FAILED));
    request.send(body);
  });
}

function faultOf(answer: unknown): string {
  const error = (answer as { error?: unknown } | null)?.error;
  return typeof error === 'string' ? error : FAILED;
}
