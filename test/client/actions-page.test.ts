import { flushPromises } from '@vue/test-utils';
import { forgetDrafts } from '@client/office/drafts';
import ActionsPage from '@client/office/features/actions/pages/ActionsPage.vue';
import { agreed, recommended } from './support/outcome';
import { inOffice, pretendClient } from './support/office';

async function page(data: { myActions: unknown[]; myRecommendations: unknown[] }) {
  const { client, asked } = pretendClient({
    AgencyWork: { data },
    ReportMyProgress: { data: { reportMyProgress: { result: { id: 'a' }, refusals: [] } } },
    AnswerMyRecommendation: { data: { answerMyRecommendation: { result: { id: 'r' }, refusals: [] } } },
  });
  const wrapper = inOffice(ActionsPage, {}, client);
  await flushPromises();
  return { wrapper, asked };
}

beforeEach(() => {
  forgetDrafts();
  document.body.innerHTML = '';
});

describe('what an agency agreed to do', () => {
  it('R40: lists actions and recommendations of every authority, the most urgent first, and those that are over last', async () => {
    const { wrapper } = await page({
      myActions: [
        agreed('later', '2026-07-01'),
        agreed('late', '2026-05-15', { isLate: true }),
        agreed('done', '2026-05-01', { status: 'DONE', doneOn: '2026-05-02' as never }),
      ],
      myRecommendations: [recommended('asked', '2026-06-01')],
    });
    const order = wrapper.findAll('section.app-card').map((card) => card.attributes('aria-labelledby'));
    expect(order).toEqual(['work-late', 'work-asked', 'work-later', 'work-done']);
    expect(wrapper.text()).toContain('3 things wait for you, 1 late.');
    expect(wrapper.text()).toContain('Charnwood Borough Council');
  });

  it('R40: says how an action goes, and whether it is done', async () => {
    const { wrapper, asked } = await page({ myActions: [agreed('a', '2026-06-01')], myRecommendations: [] });
    await wrapper.find('button').trigger('click');
    expect(document.activeElement?.contains(wrapper.find('form').element)).toBe(true);
    await wrapper.find('form').trigger('submit');
    expect(wrapper.text()).toContain('Say whether it is done');
    await wrapper.find('input[value="YES"]').setValue(true);
    await wrapper.find('#says-a').setValue('Lights are up.');
    await wrapper.find('form').trigger('submit');
    await flushPromises();
    expect(asked.find(({ name }) => name === 'ReportMyProgress')?.variables).toEqual({
      input: { actionId: 'a', says: 'Lights are up.', saysDone: true },
    });
    expect(wrapper.text()).toContain('is with Blaby District Council.');
  });

  it('R39: answers a recommendation, with the reason where not all of it is done', async () => {
    const { wrapper, asked } = await page({ myActions: [], myRecommendations: [recommended('r', '2026-06-01')] });
    await wrapper.find('button').trigger('click');
    await wrapper.find('input[value="NOT_ACCEPTED"]').setValue(true);
    await wrapper.find('form').trigger('submit');
    expect(wrapper.text()).toContain('Say why not all of it');
    await wrapper.find('#says-r').setValue('There is no money for it.');
    await wrapper.find('form').trigger('submit');
    await flushPromises();
    expect(asked.find(({ name }) => name === 'AnswerMyRecommendation')?.variables).toEqual({
      input: { recommendationId: 'r', regard: 'NOT_ACCEPTED', says: 'There is no money for it.', byName: null },
    });
  });

  it('R40: says what will be here while there is nothing', async () => {
    const { wrapper } = await page({ myActions: [], myRecommendations: [] });
    expect(wrapper.text()).toContain('Nothing waits for you.');
    expect(wrapper.text()).toContain('Nothing has been agreed with you yet');
  });
});
