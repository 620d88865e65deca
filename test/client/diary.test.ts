import { flushPromises } from '@vue/test-utils';
import { ref } from 'vue';
import DiaryPage from '@client/office/features/diary/pages/DiaryPage.vue';
import { isOfMonth, isWeekend, rangeOf, stepped, viewOf } from '@client/office/features/diary/diary-range';
import type { PlainDate } from '@shared/time/plain-date';
import { inOffice, pretendClient } from './support/office';

const push = jest.fn();
const route: { query: Record<string, string> } = { query: {} };
jest.mock('vue-router', () => ({ useRouter: () => ({ push }), useRoute: () => route }));
jest.mock('@client/office/features/session/session', () => ({ useSession: () => ({ place: ref({ today: '2026-04-02' }) }) }));

const day = (text: string) => text as PlainDate;
const item = (more: object) => ({
  id: 'i1',
  kind: 'MEETING',
  day: '2026-04-15',
  time: '14:00',
  says: 'Review meeting',
  caseId: 'case-1',
  reference: 'BDC-1',
  leadName: 'Priya Shah',
  late: false,
  ...more,
});

describe('the weeks of a calendar', () => {
  it.each([
    ['a month that begins in the middle of a week', 'month', '2026-04-02', '2026-03-30', '2026-05-03', 'April 2026'],
    ['a month that begins on a Sunday', 'month', '2026-02-10', '2026-01-26', '2026-03-01', 'February 2026'],
    ['a month that begins on a Monday', 'month', '2026-06-30', '2026-06-01', '2026-07-05', 'June 2026'],
    ['a week, from a Sunday', 'week', '2026-04-05', '2026-03-30', '2026-04-05', '30 March 2026 to 5 April 2026'],
    ['a week, from a Monday', 'week', '2026-04-06', '2026-04-06', '2026-04-12', '6 April 2026 to 12 April 2026'],
  ] as const)('%s', (_, view, at, from, to, title) => {
    const range = rangeOf(view, day(at));
    expect([range.from, range.to, range.title]).toEqual([from, to, title]);
    expect(range.days.length % 7).toBe(0);
  });

  it('steps by month and by week, and knows weekends and the ends of other months', () => {
    expect(stepped('month', day('2026-01-31'), 1)).toBe('2026-02-01');
    expect(stepped('month', day('2026-01-31'), -1)).toBe('2025-12-01');
    expect(stepped('week', day('2026-04-02'), -1)).toBe('2026-03-26');
    expect(['2026-04-03', '2026-04-04', '2026-04-05', '2026-04-06'].map((one) => isWeekend(day(one)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isOfMonth('month', day('2026-03-31'), day('2026-04-02'))).toBe(false);
    expect(isOfMonth('week', day('2026-03-31'), day('2026-04-02'))).toBe(true);
    expect(viewOf('year')).toBe('month');
  });
});

describe('the team’s calendar on screen', () => {
  async function page(items: object[]) {
    const { client, asked } = pretendClient({
      Diary: {
        data: {
          diary: {
            items,
            holidays: [{ day: '2026-04-03', title: 'Good Friday' }],
            members: [{ id: 'm1', displayName: 'Priya Shah' }],
          },
        },
      },
    });
    const wrapper = inOffice(DiaryPage, {}, client);
    await flushPromises();
    return { wrapper, asked };
  }
  beforeEach(() => {
    route.query = {};
  });

  it('R31: shows each entry on its day in words, linked to its case, with what is late and the holidays', async () => {
    const { wrapper, asked } = await page([
      item({}),
      item({ id: 'i2', kind: 'REQUEST', day: '2026-03-31', time: null, says: 'Answer due from Police', late: true }),
    ]);
    expect(asked[0]?.variables).toEqual({ from: '2026-03-30', to: '2026-05-03', leadId: null });
    expect(wrapper.find('h2').text()).toBe('April 2026');
    expect(wrapper.find('[role="status"]').text()).toBe('2 entries. 1 is late.');
    const days = wrapper.findAll('.app-diary__day');
    expect(days).toHaveLength(35);
    expect(days[16]?.text()).toContain('Wednesday 15 April 2026');
    expect(days[16]?.text()).toContain('14:00 Review meeting, BDC-1');
    expect(days[1]?.text()).toContain('Late');
    expect(days[4]?.text()).toContain('Good Friday');
    expect(days[3]?.text()).toContain('Today');
    const links = wrapper.findAllComponents({ name: 'RouterLinkStub' }).map((link) => link.props('to') as unknown);
    expect(links).toEqual(expect.arrayContaining(['/cases/case-1/meeting', '/cases/case-1/requests']));
  });

  it('of one person and by week, from the address; an empty one says what will appear', async () => {
    route.query = { view: 'week', day: '2026-04-15', lead: 'm1' };
    const { wrapper, asked } = await page([]);
    expect(asked[0]?.variables).toEqual({ from: '2026-04-13', to: '2026-04-19', leadId: 'm1' });
    expect(wrapper.text()).toContain('appear here by themselves');
    await wrapper.find('#lead').setValue('');
    expect(push).toHaveBeenLastCalledWith({ path: '/diary', query: { view: 'week', day: '2026-04-15' } });
  });
});
