import { flushPromises } from '@vue/test-utils';
import RecordAgreement from '@client/office/features/cases/components/RecordAgreement.vue';
import { forgetDrafts } from '@client/office/drafts';
import { inOffice, pretendClient } from './support/office';

const allowed = { deed: 'recordAgreement', allowed: true, refusals: [] };
const props = (more: object = {}) => ({
  caseId: 'case-1',
  version: 4,
  agreement: 'MISSING',
  answers: [],
  offer: allowed,
  ...more,
});
const opened = async (more: object, answers: Parameters<typeof pretendClient>[0] = {}) => {
  const { client, asked } = pretendClient(answers);
  const wrapper = inOffice(RecordAgreement, props(more), client);
  await wrapper.find('button').trigger('click');
  return { wrapper, asked };
};

beforeEach(() => {
  forgetDrafts();
  document.body.innerHTML = '';
});

describe('R48 taking down what the applicant says about sharing', () => {
  it('sends the answer, the day and how they told, and says what it means', async () => {
    const { wrapper, asked } = await opened(
      {},
      { RecordAgreement: { data: { recordAgreement: { result: { id: 'case-1', version: 5 }, refusals: [] } } } },
    );
    await wrapper.find('input[value="YES"]').setValue(true);
    await wrapper.find('#agreement-on').setValue('26');
    await wrapper.find('#agreement-on-month').setValue('March');
    await wrapper.find('#agreement-on-year').setValue('2026');
    await wrapper.find('#agreement-how').setValue('In an email');
    await wrapper.find('form').trigger('submit');
    await flushPromises();
    expect(asked.map(({ variables }) => variables)).toEqual([
      { input: { caseId: 'case-1', version: 4, given: true, how: 'In an email', on: '2026-03-26' } },
    ]);
    expect(wrapper.emitted('done')).toEqual([['The agreement is saved. Agencies can be asked.']]);
    expect(wrapper.find('form').exists()).toBe(false);
  });

  it('D58: before it is withdrawn, says what becomes of what was asked', async () => {
    const { wrapper } = await opened({ agreement: 'GIVEN' });
    expect(wrapper.text()).toContain('requests that were not answered are taken back');
    expect(wrapper.findAll('input[type="radio"]').map((one) => one.attributes('value'))).toEqual(['NO']);
  });

  it('shows what was told last, when, how and who wrote it down; a refusal loses no word', async () => {
    const told = {
      id: 'a',
      kind: 'AGREEMENT',
      answer: false,
      how: 'By phone',
      saidOn: '2026-03-27',
      recordedBy: 'Sam Reid',
    };
    const refusal = { code: 'DATE_ORDER', section: '§4', message: 'The day cannot be later than today.', field: 'on' };
    const { wrapper } = await opened(
      { agreement: 'REFUSED', answers: [told] },
      { RecordAgreement: { data: { recordAgreement: { result: null, refusals: [refusal] } } } },
    );
    expect(wrapper.text()).toContain('Told on Friday 27 March 2026: By phone (Sam Reid).');
    await wrapper.find('input[value="YES"]').setValue(true);
    await wrapper.find('#agreement-on').setValue('28');
    await wrapper.find('#agreement-on-month').setValue('3');
    await wrapper.find('#agreement-on-year').setValue('2026');
    await wrapper.find('#agreement-how').setValue('In person');
    await wrapper.find('form').trigger('submit');
    await flushPromises();
    expect(wrapper.text()).toContain('The day cannot be later than today.');
    expect((wrapper.find('#agreement-how').element as HTMLInputElement).value).toBe('In person');
    expect(wrapper.emitted('done')).toBeUndefined();
  });
});
