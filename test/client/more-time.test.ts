import { flushPromises } from '@vue/test-utils';
import { forgetDrafts } from '@client/office/drafts';
import ExtendPage from '@client/office/features/deciding/pages/ExtendPage.vue';
import CorrectLetter from '@client/office/features/letters/components/CorrectLetter.vue';
import { thresholdCase, type ThresholdCase } from './support/case';
import { inOffice, pretendClient } from './support/office';

jest.mock('vue-router', () => ({ useRouter: () => ({ push: jest.fn() }), useRoute: () => ({ query: {} }) }));

beforeEach(() => {
  forgetDrafts();
  document.body.innerHTML = '';
});
const allowed = (deed: string) => ({ deed, allowed: true, refusals: [] });

describe('more time', () => {
  const clock = { ...(thresholdCase().clocks[0] as ThresholdCase['clocks'][number]), kind: 'OUTCOME' as const };

  async function page(more: Partial<ThresholdCase>) {
    const done = { result: { id: 'case-1', version: 5 }, refusals: [] };
    const { client, asked } = pretendClient({
      DecidingPage: { data: { case: { ...thresholdCase(), ...more } } },
      ExtendOutcome: { data: { extendOutcome: done } },
      ExtendDecision: { data: { extendDecision: done } },
      SendUpdate: { data: { sendUpdate: done } },
    });
    const wrapper = inOffice(ExtendPage, { id: 'case-1' }, client);
    await flushPromises();
    return { wrapper, asked };
  }
  const send = async ({ wrapper }: Awaited<ReturnType<typeof page>>): Promise<void> => {
    await wrapper.find('#reason').setValue('The landlord has not answered.');
    await wrapper.find('#doneSoFar').setValue('The panel met.');
    await wrapper.find('form').trigger('submit');
    await flushPromises();
  };

  it('R43: is given to the review once the threshold is met, with updates every 20 working days', async () => {
    const dueOn = '2026-05-11' as never;
    const opened = await page({ status: 'MET', clocks: [{ ...clock, dueOn }], offers: [allowed('extendOutcome')] });
    expect(opened.wrapper.text()).toContain('Letter 3 first due');
    expect(opened.wrapper.text()).toContain('Monday 11 May 2026');
    expect(opened.wrapper.text()).toContain('every 20 working days until Letter 3');
    await send(opened);
    expect(opened.asked.map(({ name }) => name)).toEqual(['DecidingPage', 'ExtendOutcome', 'DecidingPage']);
  });

  it('R28: is given to the decision before that, with updates every 10 working days', async () => {
    const opened = await page({ offers: [allowed('extendDecision')] });
    expect(opened.wrapper.text()).toContain('every 10 working days until the decision');
    await send(opened);
    expect(opened.asked.map(({ name }) => name)).toContain('ExtendDecision');
  });

  it('R43, D7: sends the next update of the review, and shows only updates of the review', async () => {
    const deciding = {
      ...thresholdCase().deciding,
      outcomeExtension: {
        reason: 'Waiting for the landlord.',
        originalDueOn: '2026-05-11' as never,
        recordedOn: '2026-05-08' as never,
        recordedBy: 'Sam Reid',
        isLate: false,
      },
      updates: [
        { id: 'a', about: 'DECIDE', why: 'Old.', doneSoFar: 'x', dueOn: '2026-04-13', sentOn: null, nextDueOn: null },
        { id: 'b', about: 'OUTCOME', why: 'New.', doneSoFar: 'y', dueOn: '2026-05-11', sentOn: null, nextDueOn: null },
      ] as never,
    };
    const opened = await page({ status: 'MEETING_HELD', clocks: [clock], deciding, offers: [allowed('sendUpdate')] });
    expect(opened.wrapper.text()).toContain('New.');
    expect(opened.wrapper.text()).not.toContain('Old.');
    await send(opened);
    expect(opened.asked.map(({ name }) => name)).toContain('SendUpdate');
  });
});

describe('a slip in a letter', () => {
  const letter = { id: 'l', kind: 'LETTER_2A', status: 'HANDED_OVER', partyId: 'party-1', isCopy: false, requestId: null };

  it('D47: is corrected by the words it said and those it should have said', async () => {
    const { client, asked } = pretendClient({
      CorrectLetter: { data: { correctLetter: { result: { id: 'case-1', version: 2 }, refusals: [] } } },
    });
    const wrapper = inOffice(CorrectLetter, { letter }, client);
    const details = wrapper.find('details');
    (details.element as HTMLDetailsElement).open = true;
    await details.trigger('toggle');
    await wrapper.find('form').trigger('submit');
    expect(wrapper.find('.govuk-error-summary').text()).toContain('Copy what the letter said');
    await wrapper.find('#said-l').setValue('12 May');
    await wrapper.find('#shouldSay-l').setValue('11 May');
    await wrapper.find('form').trigger('submit');
    await flushPromises();
    expect(asked[0]?.variables).toEqual({ input: { letterId: 'l', said: '12 May', shouldSay: '11 May' } });
  });

  it('D47: is not offered for a copy, or for a correction', () => {
    const shown = (more: object): boolean =>
      inOffice(CorrectLetter, { letter: { ...letter, ...more } }, pretendClient({}).client)
        .find('details')
        .exists();
    expect([shown({ isCopy: true }), shown({ kind: 'CORRIGENDUM' }), shown({ partyId: null })]).toEqual([false, false, false]);
  });
});
