import { mount } from '@vue/test-utils';
import { defineComponent, h } from 'vue';
import { grouped, type WorkRow } from '@client/office/features/workstack/groups';
import { useListKeys } from '@client/office/features/workstack/keys';

const row = (caseId: string, group: string): WorkRow => ({ caseId, group }) as WorkRow;

describe('the groups of the workstack', () => {
  it('come most urgent first, in the order of the list, without empty ones', () => {
    const groups = grouped([row('a', 'WAITING'), row('b', 'OVERDUE'), row('c', 'WAITING')]);
    expect(groups.map(({ title, rows }) => [title, rows.map(({ caseId }) => caseId)])).toEqual([
      ['Overdue', ['b']],
      ['Waiting for others', ['a', 'c']],
    ]);
  });

  it('lose no case, even of a group nobody foresaw', () => {
    expect(grouped([row('a', 'SOMETHING_NEW')])[0]?.rows).toHaveLength(1);
  });
});

describe('the keys of the workstack', () => {
  const list = { count: () => 3, open: jest.fn(), search: jest.fn(), show: jest.fn() };

  function keys() {
    let made!: ReturnType<typeof useListKeys>;
    const wrapper = mount(
      defineComponent({
        setup() {
          made = useListKeys(list);
          return () => h('input');
        },
      }),
      { attachTo: document.body },
    );
    return { made, wrapper };
  }
  const press = (key: string, target: EventTarget = document.body): boolean =>
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

  beforeEach(() => {
    jest.clearAllMocks();
    localStorage.clear();
  });

  it('j and k move within the list, enter opens, / goes to the search', () => {
    const { made, wrapper } = keys();
    ['j', 'j', 'j', 'j', 'k'].forEach((key) => press(key));
    expect(made.current.value).toBe(1);
    press('Enter');
    expect(list.open).toHaveBeenCalledWith(1);
    press('/');
    expect(list.search).toHaveBeenCalledTimes(1);
    wrapper.unmount();
  });

  it('are left alone while somebody types', () => {
    const { made, wrapper } = keys();
    press('j', wrapper.find('input').element);
    expect(made.current.value).toBe(-1);
    wrapper.unmount();
  });

  it('can be turned off, and stay off', () => {
    const first = keys();
    first.made.turn(false);
    press('j');
    expect(first.made.current.value).toBe(-1);
    first.wrapper.unmount();
    const second = keys();
    expect(second.made.on.value).toBe(false);
    second.wrapper.unmount();
  });
});
