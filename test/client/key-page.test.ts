import { flushPromises } from '@vue/test-utils';
import KeyPage from '@client/office/features/intake/pages/KeyPage.vue';
import { forgetDrafts } from '@client/office/drafts';
import { inOffice, pretendClient } from './support/office';

jest.mock('vue-router', () => ({ useRouter: () => ({ push: jest.fn() }) }));
beforeEach(forgetDrafts);
afterEach(() => {
  document.body.innerHTML = '';
});

const RECEIPT = {
  caseId: 'c1',
  reference: 'BDC-1',
  receivedOn: '2026-03-20',
  dueOn: '2026-03-27',
  dueSentence: 'Due Friday 27 March 2026: 5 working days from receipt.',
};
type Page = ReturnType<typeof inOffice>;
const date = async (page: Page, id: string, [day, month, year]: string[]) => {
  await page.find(`[name="${id}-day"]`).setValue(day);
  await page.find(`[name="${id}-month"]`).setValue(month);
  await page.find(`[name="${id}-year"]`).setValue(year);
};
async function fill(page: Page): Promise<void> {
  await date(page, 'receivedOn', ['20', '3', '2026']);
  await page.find('#fullName').setValue('Leila Hassan');
  await date(page, 'incident-1-occurredOn', ['1', '3', '2026']);
  await page.find('#believesNoEffectiveAction').setValue(true);
  await page.find('#agreesToShare').setValue(true);
}

describe('R22 keying an application', () => {
  it('nothing is asked of the server while dates cannot be read; what is typed stays', async () => {
    const { client, asked } = pretendClient({});
    const page = inOffice(KeyPage, {}, client);
    await page.find('#fullName').setValue('Leila Hassan');
    await page.find('form').trigger('submit');
    expect(asked).toEqual([]);
    expect(page.find('.govuk-error-summary').text()).toContain('Enter the day it really arrived');
    expect(page.find<HTMLInputElement>('#fullName').element.value).toBe('Leila Hassan');
  });

  it('recorded: the reference, why Letter 1 is due when it is, the case, and nothing left in the form', async () => {
    const { client, asked } = pretendClient({
      RecordApplication: { data: { recordApplication: { result: RECEIPT, refusals: [] } } },
    });
    const page = inOffice(KeyPage, {}, client);
    await fill(page);
    await page.find('form').trigger('submit');
    await flushPromises();
    expect(asked[0]?.variables).toMatchObject({
      input: { channel: 'PAPER', receivedOn: '2026-03-20', receivedTime: null, application: { fullName: 'Leila Hassan' } },
    });
    expect(page.text()).toContain('BDC-1');
    expect(page.text()).toContain(RECEIPT.dueSentence);
    await page
      .findAll('button')
      .find((button) => button.text() === 'Record another application')
      ?.trigger('click');
    await flushPromises();
    expect(page.find<HTMLInputElement>('#fullName').element.value).toBe('');
  });

  it('a refusal points at the field and the form stays as typed', async () => {
    const refusal = { code: 'MISSING', section: '§3', message: 'Say where it happened.', field: 'incidents[0].place' };
    const { client } = pretendClient({
      RecordApplication: { data: { recordApplication: { result: null, refusals: [refusal] } } },
    });
    const page = inOffice(KeyPage, {}, client);
    await fill(page);
    await page.find('form').trigger('submit');
    await flushPromises();
    expect(page.find('.app-refusals a').attributes('href')).toBe('#incident-1-place');
    expect(page.find('#incident-1-place').exists()).toBe(true);
    expect(page.find<HTMLInputElement>('#fullName').element.value).toBe('Leila Hassan');
  });

  it('incidents and reports are added and removed', async () => {
    const page = inOffice(KeyPage, {}, pretendClient({}).client);
    const press = async (text: string) =>
      page
        .findAll('button')
        .find((button) => button.text().startsWith(text))
        ?.trigger('click');
    await press('Add an incident');
    await press('Add a report');
    expect(page.find('#incident-2-place').exists()).toBe(true);
    expect(page.find('#incident-1-report-1-body').exists()).toBe(true);
    await press('Remove incident 2');
    await press('Remove report 1');
    expect(page.find('#incident-2-place').exists()).toBe(false);
    expect(page.find('#incident-1-report-1-body').exists()).toBe(false);
  });
});
