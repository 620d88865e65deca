import { mountDraft } from '@client/public/islands/draft';

const PAGE = `<form action="/blaby/status/case/statement"><textarea name="says"></textarea><p data-draft-says></p></form>`;
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

/** The form with its island, and every saving it asked for. */
function mounted(answers: (says: string) => Promise<boolean>): {
  type: (says: string) => void;
  note: () => string;
  saved: string[];
  send: () => void;
} {
  document.body.innerHTML = PAGE;
  const form = document.querySelector('form')!;
  const box = document.querySelector('textarea')!;
  const saved: string[] = [];
  mountDraft(
    form,
    (_, says) => {
      saved.push(says);
      return answers(says);
    },
    0,
  );
  return {
    saved,
    type: (says) => {
      box.value = says;
      box.dispatchEvent(new Event('input'));
    },
    note: () => document.querySelector('[data-draft-says]')?.textContent ?? '',
    send: () => form.dispatchEvent(new Event('submit')),
  };
}

describe('R33 a statement saves itself', () => {
  test('what is typed is saved, and it is said', async () => {
    const { type, note, saved } = mounted(() => Promise.resolve(true));
    type('I do not sleep');
    await settled();
    expect([saved, note()]).toEqual([['I do not sleep'], 'Saved.']);
  });
  test('what could not be saved is said too', async () => {
    const { type, note } = mounted(() => Promise.resolve(false));
    type('x');
    await settled();
    expect(note()).toContain('Not saved yet');
  });
  test('savings follow each other, and the last is of what was typed last', async () => {
    let first: (kept: boolean) => void = () => undefined;
    const { type, saved } = mounted((says) =>
      says === 'one' ? new Promise((resolve) => (first = resolve)) : Promise.resolve(true),
    );
    type('one');
    await settled();
    type('two');
    await settled();
    expect(saved).toEqual(['one']);
    first(true);
    await settled();
    expect(saved).toEqual(['one', 'two']);
  });
  test('once the form is sent nothing older follows', async () => {
    const { type, saved, send } = mounted(() => Promise.resolve(true));
    type('x');
    send();
    await settled();
    expect(saved).toEqual([]);
  });
});
