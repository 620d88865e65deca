import { CombinedError } from '@urql/core';
import { flushPromises } from '@vue/test-utils';
import { defineComponent, h, nextTick, ref } from 'vue';
import { useAsk, type Ask } from '@client/api/ask';
import { AcknowledgePageDocument, type AcknowledgePageQuery } from '@client/gql/operations';
import { inOffice, pretendClient, serverError } from './support/office';

function askWith(answer: Parameters<typeof pretendClient>[0][string], lost = jest.fn()) {
  const { client, asked } = pretendClient({ AcknowledgePage: answer });
  const id = ref<string | null>('one');
  let ask!: Ask<AcknowledgePageQuery>;
  inOffice(
    defineComponent({
      setup() {
        ask = useAsk(AcknowledgePageDocument, () => (id.value === null ? null : { id: id.value }));
        return () => h('div');
      },
    }),
    {},
    client,
    lost,
  );
  return { ask, asked, id, lost };
}

describe('useAsk', () => {
  it('asks at once, and again when the variables change', async () => {
    const { ask, asked, id } = askWith(({ id: given }) => ({ data: { case: { id: given } } }));
    expect(ask.loading.value).toBe(true);
    await flushPromises();
    expect(ask.data.value?.case?.id).toBe('one');
    id.value = 'two';
    await nextTick();
    await flushPromises();
    expect(ask.data.value?.case?.id).toBe('two');
    expect(asked).toHaveLength(2);
  });

  it('drops a late answer to an earlier question', async () => {
    const open: Record<string, () => void> = {};
    const { ask, id } = askWith(
      ({ id: given }) =>
        new Promise((resolve) => {
          open[String(given)] = () => resolve({ data: { case: { id: given } } });
        }),
    );
    id.value = 'two';
    await nextTick();
    await flushPromises();
    open.two?.();
    await flushPromises();
    open.one?.();
    await flushPromises();
    expect(ask.data.value?.case?.id).toBe('two');
  });

  it('waits while its variables are null', async () => {
    const { asked, id } = askWith({ data: { case: null } });
    await flushPromises();
    id.value = null;
    await nextTick();
    expect(asked).toHaveLength(1);
  });

  it('says what went wrong in words, and keeps what was shown', async () => {
    let down = false;
    const { ask } = askWith(() =>
      down ? { error: new CombinedError({ networkError: new Error('down') }) } : { data: { case: { id: 'one' } } },
    );
    await flushPromises();
    down = true;
    await ask.again();
    expect(ask.failure.value?.kind).toBe('NETWORK');
    expect(ask.data.value?.case?.id).toBe('one');
  });

  it('goes to sign-in when the session has ended', async () => {
    const { lost } = askWith({ error: serverError('UNAUTHENTICATED') });
    await flushPromises();
    expect(lost).toHaveBeenCalledTimes(1);
  });
});
