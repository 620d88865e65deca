import { flushPromises, type VueWrapper } from '@vue/test-utils';
import type { LetterFieldsFragment } from '@client/gql/operations';
import LettersTab from '@client/office/features/letters/components/LettersTab.vue';
import type { PlainDate } from '@shared/time/plain-date';
import { thresholdCase } from './support/case';
import { inOffice, pretendClient } from './support/office';

jest.mock('vue-router', () => ({ useRouter: () => ({ push: jest.fn() }), useRoute: () => ({ query: {} }) }));

const DAY = '2026-03-26' as PlainDate;
const letter = (more: Partial<LetterFieldsFragment>): LetterFieldsFragment => ({
  id: 'letter-1',
  kind: 'LETTER_1',
  status: 'ORDERED',
  channel: 'POST_FIRST',
  orderedOn: DAY,
  heldBecause: null,
  requestId: null,
  partyId: 'party-1',
  isCopy: false,
  attempt: 1,
  isLast: true,
  returned: null,
  openTask: null,
  renderingDocumentId: null,
  renderedOn: null,
  sent: null,
  ...more,
});
const task = (kind: string, says: string) => ({ id: `t-${kind}`, kind, says, letterId: 'letter-1', raisedOn: DAY, doneOn: null });
const NOT_TAKEN = letter({ openTask: 'LETTER_NOT_TAKEN', renderingDocumentId: 'document-1', renderedOn: DAY });

function tab(one: LetterFieldsFragment, tasks: object[] = []) {
  const done = { result: { id: 'case-1', version: 5 }, refusals: [] };
  const { client, asked } = pretendClient({
    ResolveInterruptedLetter: { data: { resolveInterruptedLetter: done } },
    FollowUpLetter: { data: { followUpLetter: done } },
  });
  const wrapper = inOffice(LettersTab, { shown: { ...thresholdCase(), letters: [one], tasks } }, client);
  return { wrapper, asked };
}
const submit = async (wrapper: VueWrapper): Promise<void> => {
  await wrapper.find('form').trigger('submit');
  await flushPromises();
};

describe('the letters of a case', () => {
  beforeEach(() => {
    document.body.innerHTML = '';
  });

  it('D54: a held letter says why and has one button, to try again', async () => {
    const { wrapper, asked } = tab(letter({ status: 'HELD', openTask: 'LETTER_HELD', heldBecause: 'No postcode.' }), [
      task('LETTER_HELD', 'Letter 1 cannot go yet. No postcode.'),
    ]);
    expect(wrapper.text()).toContain('Letter 1 cannot go yet. No postcode.');
    expect(wrapper.findAll('input, textarea')).toEqual([]);
    expect(wrapper.findAll('button').map((button) => button.text())).toEqual(['Try again']);
    await submit(wrapper);
    expect(asked[0]?.variables).toEqual({
      input: { letterId: 'letter-1', wasHandedOver: false, because: '', wentOn: null, channel: null },
    });
    expect(wrapper.emitted('done')).toHaveLength(1);
  });

  it('D10, D53: one that nobody took can be printed, and said to have been posted: which day, how, and how one knows', async () => {
    const { wrapper, asked } = tab(NOT_TAKEN, [task('LETTER_NOT_TAKEN', 'Letter 1 has not gone.')]);
    expect(wrapper.text()).toContain('Letter 1 has not gone.');
    expect(wrapper.find('a[href$="/documents/document-1"]').text()).toContain('Thursday 26 March 2026');
    await wrapper.find('input[value="yes"]').setValue(true);
    await submit(wrapper);
    expect(asked).toEqual([]);
    for (const part of ['Give the day it was posted', 'Say how it went', 'Say how you know']) {
      expect(wrapper.find('.govuk-error-summary').text()).toContain(part);
    }
    for (const [part, value] of Object.entries({ '': '26', '-month': '3', '-year': '2026' })) {
      await wrapper.find(`#went-letter-1-on${part}`).setValue(value);
    }
    await wrapper.find('input[value="POST_SECOND"]').setValue(true);
    await wrapper.find('textarea').setValue('I posted it.');
    await submit(wrapper);
    expect(asked[0]?.variables).toEqual({
      input: { letterId: 'letter-1', wasHandedOver: true, because: 'I posted it.', wentOn: DAY, channel: 'POST_SECOND' },
    });
  });

  it('or tried again, without being asked how one knows', async () => {
    const { wrapper, asked } = tab(NOT_TAKEN);
    await wrapper.find('input[value="no"]').setValue(true);
    expect(wrapper.find('textarea').exists()).toBe(false);
    await submit(wrapper);
    expect(asked[0]?.variables['input']).toMatchObject({ wasHandedOver: false });
  });

  it('D54: one cut off asks whether it went and how one knows, either way', async () => {
    const { wrapper, asked } = tab(letter({ status: 'INTERRUPTED', openTask: 'LETTER_INTERRUPTED' }));
    await wrapper.find('input[value="no"]').setValue(true);
    await submit(wrapper);
    expect(asked).toEqual([]);
    await wrapper.find('textarea').setValue('The provider does not know it.');
    await submit(wrapper);
    expect(asked[0]?.variables['input']).toMatchObject({ wasHandedOver: false, because: 'The provider does not know it.' });
  });

  it('D53: Letter 2b is offered only the ways that may start a time limit', async () => {
    const { wrapper } = tab({ ...NOT_TAKEN, kind: 'LETTER_2B' });
    await wrapper.find('input[value="yes"]').setValue(true);
    const ways = wrapper.findAll('input[name="went-letter-1-how"]').map((input) => input.attributes('value'));
    expect(ways).toEqual(['EMAIL', 'POST_FIRST']);
  });

  it('a letter on its way asks for nothing', () => {
    expect(tab(letter({})).wrapper.find('form').exists()).toBe(false);
  });

  it('R24: one printed with marks asks what was done about it', async () => {
    const sent = letter({ status: 'HANDED_OVER' });
    const { wrapper, asked } = tab(sent, [task('PRINTED_WITH_SUBSTITUTES', 'Letter 1: its PDF has empty squares.')]);
    expect(wrapper.text()).toContain('Letter 1: its PDF has empty squares.');
    await wrapper.find('textarea').setValue('Read it out on the phone.');
    await submit(wrapper);
    expect(asked[0]?.variables).toEqual({ input: { letterId: 'letter-1', because: 'Read it out on the phone.' } });
  });
});

describe('a letter that came back (D53)', () => {
  const SENT = {
    datedOn: DAY,
    handedOverAt: '2026-03-26T09:00:00.000Z',
    servedOn: '2026-03-30' as PlainDate,
    channel: 'POST_FIRST' as const,
    recipientName: 'Margaret Ellis',
    documentId: 'document-1',
  };

  it('is said once; sending it again is greyed until then, with the reason', () => {
    const gone = tab(letter({ status: 'HANDED_OVER', sent: SENT })).wrapper;
    const deeds = gone.findAll('.app-deed');
    expect(deeds.map((deed) => deed.find('button').attributes('aria-disabled'))).toEqual([undefined, 'true']);
    expect(deeds[1]?.text()).toContain('Only a letter that came back is sent again');
    const returned = { returnedOn: '2026-03-31' as PlainDate, because: 'Gone away' };
    const back = tab(letter({ status: 'HANDED_OVER', sent: SENT, returned })).wrapper;
    expect(back.text()).toContain('Gone away. It starts no time limit.');
    expect(back.findAll('.app-deed').map((deed) => deed.find('button').attributes('aria-disabled'))).toEqual(['true', undefined]);
  });
});
