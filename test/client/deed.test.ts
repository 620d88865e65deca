import { flushPromises } from '@vue/test-utils';
import { defineComponent, h } from 'vue';
import { useDeed, type Deed } from '@client/api/deed';
import { AcknowledgeCaseDocument } from '@client/gql/operations';
import { inOffice, pretendClient, serverError } from './support/office';

function deedWith(answer: Parameters<typeof pretendClient>[0][string], lost = jest.fn()) {
  const { client, asked } = pretendClient({ AcknowledgeCase: answer });
  let deed!: Deed<{ id: string; version: number }>;
  inOffice(
    defineComponent({
      setup() {
        deed = useDeed(AcknowledgeCaseDocument, () => ({ input: { caseId: 'c', version: 3 } }));
        return () => h('div');
      },
    }),
    {},
    client,
    lost,
  );
  return { deed, asked, lost };
}

describe('useDeed', () => {
  it('answers the result of a deed that was done', async () => {
    const { deed, asked } = deedWith({ data: { acknowledgeCase: { result: { id: 'c', version: 4 }, refusals: [] } } });
    await expect(deed.send()).resolves.toEqual({ id: 'c', version: 4 });
    expect(asked).toEqual([{ kind: 'mutation', name: 'AcknowledgeCase', variables: { input: { caseId: 'c', version: 3 } } }]);
    expect(deed.refusals.value).toEqual([]);
  });

  it('keeps the refusals of the policy, with their section', async () => {
    const refusal = { code: 'ALREADY_DONE', section: '§4', message: 'Letter 1 has gone.', field: null };
    const { deed } = deedWith({ data: { acknowledgeCase: { result: null, refusals: [refusal] } } });
    await expect(deed.send()).resolves.toBeNull();
    expect(deed.refusals.value).toEqual([refusal]);
    expect(deed.failure.value).toBeNull();
  });

  it('sends once when it is pressed twice', async () => {
    let open!: () => void;
    const { deed, asked } = deedWith(
      () =>
        new Promise((resolve) => {
          open = () => resolve({ data: { acknowledgeCase: { result: { id: 'c', version: 4 }, refusals: [] } } });
        }),
    );
    const first = deed.send();
    await expect(deed.send()).resolves.toBeNull();
    expect(deed.busy.value).toBe(true);
    await flushPromises();
    open();
    await expect(first).resolves.not.toBeNull();
    expect(asked).toHaveLength(1);
    expect(deed.busy.value).toBe(false);
  });

  it('names a conflict, so that the page can offer to load what is there now', async () => {
    const { deed } = deedWith({ error: serverError('CONFLICT') });
    await deed.send();
    expect(deed.failure.value?.kind).toBe('CONFLICT');
  });

  it('goes to sign-in when nobody is signed in', async () => {
    const { deed, lost } = deedWith({ error: serverError('UNAUTHENTICATED') });
    await deed.send();
    expect(lost).toHaveBeenCalledTimes(1);
  });

  it('keeps the fields of malformed input, and the reference of a fault', async () => {
    const bad = deedWith({ error: serverError('BAD_USER_INPUT', { fields: [{ field: 'dueOn', message: 'Not a date' }] }) });
    await bad.deed.send();
    expect(bad.deed.failure.value?.fields).toEqual([{ field: 'dueOn', message: 'Not a date' }]);
    const fault = deedWith({ error: serverError('INTERNAL', { reference: 'r-17' }) });
    await fault.deed.send();
    expect(fault.deed.failure.value).toMatchObject({ kind: 'INTERNAL', reference: 'r-17' });
  });
});
