import { flushPromises } from '@vue/test-utils';
import ChronologyTab from '@client/office/features/chronology/components/ChronologyTab.vue';
import { filterOf, queryOf } from '@client/office/features/chronology/chronology-filter';
import { inOffice, pretendClient } from './support/office';

const push = jest.fn();
const route: { query: Record<string, string> } = { query: {} };
jest.mock('vue-router', () => ({ useRouter: () => ({ push }), useRoute: () => route }));

const line = (more: object) => ({
  id: 'line-1',
  kind: 'ANSWER',
  day: '2026-03-02',
  text: 'Action taken: a visit',
  source: 'Leicestershire Police',
  mark: 'OPEN',
  givenAs: 'OPEN',
  keptClosedBecause: null,
  addedBy: null,
  offers: [],
  ...more,
});
const offer = (deed: string, allowed = true, message = '') => ({
  deed,
  allowed,
  refusals: allowed ? [] : [{ code: 'WRONG_STATUS', section: '§4', message, field: null }],
});
const page = (lines: object[], adding = offer('addChronologyEntry')) => ({
  data: {
    chronology: {
      total: 9,
      sources: ['Applicant', 'Leicestershire Police'],
      papers: ['OPEN', 'CLOSED'],
      offers: [adding],
      lines,
    },
  },
});
const done = { data: { closeChronologyLine: { result: { caseId: 'case-1' }, refusals: [] } } };

async function tab(lines: object[], more: object = {}) {
  const { client, asked } = pretendClient({ Chronology: page(lines), CloseChronologyLine: done, ...more });
  const wrapper = inOffice(ChronologyTab, { caseId: 'case-1' }, client);
  await flushPromises();
  return { wrapper, asked };
}

describe('the chronology of a case', () => {
  beforeEach(() => {
    document.body.innerHTML = '';
    route.query = {};
  });

  it('R31: every line has its day, source and mark in words; what is not open has an edge as well', async () => {
    const { wrapper } = await tab([
      line({}),
      line({ id: 'line-2', mark: 'CLOSED', keptClosedBecause: 'It names a neighbour.' }),
      line({ id: 'line-3', mark: 'ORIGINATOR' }),
    ]);
    const rows = wrapper.findAll('tbody tr');
    expect(rows.map((row) => row.find('.govuk-tag').text())).toEqual(['Open', 'Closed session', 'SPOC only']);
    expect(rows.map((row) => row.classes('app-line--closed'))).toEqual([false, true, true]);
    expect(rows[0]?.text()).toContain('2 March 2026');
    expect(rows[1]?.text()).toContain('kept closed here: It names a neighbour.');
    expect(wrapper.find('[role="status"]').text()).toBe('9 lines.');
    const ids = wrapper.findAll('[id]').map((one) => one.attributes('id'));
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('R38: the two papers say who can see them, each under its own address', async () => {
    const { wrapper } = await tab([line({})]);
    expect(wrapper.findAll('.app-session').map((frame) => frame.find('a').attributes('href'))).toEqual([
      '/papers/case-1/chronology/open',
      '/papers/case-1/chronology/closed',
    ]);
    expect(wrapper.findAll('.app-session')[1]?.text()).toContain(
      'Who can see this: the panel and staff; never the person affected',
    );
  });

  it('D31: a line is kept from the open part with a reason, asked for in its place', async () => {
    const { wrapper, asked } = await tab([line({ offers: [offer('closeChronologyLine')] })]);
    await wrapper.find('tbody button').trigger('click');
    await flushPromises();
    expect(document.activeElement?.id).toBe('reason-line-1');
    await wrapper.find('#reason-line-1').setValue('It names a neighbour.');
    await wrapper.find('tbody form').trigger('submit');
    await flushPromises();
    expect(asked.find(({ name }) => name === 'CloseChronologyLine')?.variables).toEqual({
      input: { caseId: 'case-1', sourceId: 'line-1', reason: 'It names a neighbour.' },
    });
    expect(wrapper.emitted('done')?.[0]).toEqual(['The line is kept from the open part.']);
  });

  it('the filter stands in the address bar, and what is no filter is left out', async () => {
    const { wrapper } = await tab([line({})]);
    await wrapper.find('#by-mark').setValue('CLOSED');
    await wrapper.find('#by-from').setValue('2026-03-01');
    await wrapper.find('form[aria-label="Filter the chronology"]').trigger('submit');
    expect(push).toHaveBeenLastCalledWith({ query: { mark: 'CLOSED', from: '2026-03-01' } });
    expect(filterOf(queryOf({ mark: 'SECRET', from: 'soon', source: 'Applicant', kind: 'REPORT' }))).toEqual({
      sources: ['Applicant'],
      marks: [],
      kinds: ['REPORT'],
      from: null,
      to: null,
    });
  });

  it('a deed that cannot be done is greyed with its reason', async () => {
    const refused = offer('addChronologyEntry', false, 'A case that is “Passed on” is kept elsewhere.');
    const { wrapper } = await tab([], { Chronology: page([], refused) });
    expect(wrapper.text()).toContain('A case that is “Passed on” is kept elsewhere.');
    expect(wrapper.find('form[aria-label="Add an entry"] button').attributes('aria-disabled')).toBe('true');
  });

  it('an entry without a day or a part is not sent: the form says what is missing', async () => {
    const { wrapper, asked } = await tab([]);
    await wrapper.find('form[aria-label="Add an entry"]').trigger('submit');
    await flushPromises();
    expect(wrapper.text()).toContain('Give the day on which it happened');
    expect(wrapper.text()).toContain('Choose for which part it is');
    expect(asked.some(({ kind }) => kind === 'mutation')).toBe(false);
  });
});
