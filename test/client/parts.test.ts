import { mount } from '@vue/test-utils';
import { createSSRApp, h } from 'vue';
import { renderToString } from 'vue/server-renderer';
import DateField from '@client/ui/DateField.vue';
import DeedButton from '@client/ui/DeedButton.vue';
import DueDate from '@client/ui/DueDate.vue';
import RefusalList from '@client/ui/RefusalList.vue';
import { datePartsOf, dateTextOf } from '@client/ui/date-parts';

describe('DueDate', () => {
  const sentence = 'Ten working days from Letter 1; skips Good Friday and Easter Monday.';

  it('R26: says the whole date with the days left, and explains it in place', () => {
    const due = mount(DueDate, { props: { date: '2026-04-13', sentence, daysLeft: 3 } });
    expect(due.find('summary').text()).toContain('Due Monday 13 April 2026');
    expect(due.find('summary').text()).toContain('(3 working days left)');
    expect(due.find('details p').text()).toBe(sentence);
  });

  it.each([
    [1, '1 working day left'],
    [0, 'today'],
    [-1, '1 working day late'],
    [-4, '4 working days late'],
  ])('says %s days left as “%s”', (daysLeft, words) => {
    expect(mount(DueDate, { props: { date: '2026-04-13', daysLeft } }).text()).toContain(words);
  });

  it('D64: says when the date is provisional', () => {
    expect(mount(DueDate, { props: { date: '2029-04-13', sentence, provisional: true } }).text()).toContain('provisional');
  });
});

describe('RefusalList', () => {
  const refusals = [
    { code: 'MISSING', section: '§8', message: 'Give the reasons for the decision.', field: 'reasons' },
    { code: 'NO_LETTER_1', section: '§4', message: 'Letter 1 has not gone yet.', field: null },
  ];

  it('shows each reason with the section it comes from, and leads to the answer to mend', () => {
    const list = mount(RefusalList, { props: { refusals }, attachTo: document.body });
    expect(list.findAll('li').map((item) => item.text())).toEqual([
      'Give the reasons for the decision. (policy §8)',
      'Letter 1 has not gone yet. (policy §4)',
    ]);
    expect(list.find('a').attributes('href')).toBe('#reasons');
    expect(document.activeElement?.classList.contains('app-refusals')).toBe(true);
  });

  it('is nothing at all without a refusal', () => {
    expect(
      mount(RefusalList, { props: { refusals: [] } })
        .find('div')
        .exists(),
    ).toBe(false);
  });
});

describe('DeedButton', () => {
  const reasons = [{ message: 'Letter 1 has not gone yet.', section: '§4' }];

  it('does the deed when it may be done', async () => {
    const button = mount(DeedButton, { props: { allowed: true }, slots: { default: 'Send' } });
    await button.find('button').trigger('click');
    expect(button.emitted('do')).toHaveLength(1);
  });

  it('stays in its place, greyed, with the reason described, and does nothing', async () => {
    const button = mount(DeedButton, { props: { allowed: false, reasons }, slots: { default: 'Send' } });
    const element = button.find('button');
    expect(element.attributes('aria-disabled')).toBe('true');
    expect(element.attributes('disabled')).toBeUndefined();
    expect(button.find(`[id="${element.attributes('aria-describedby')}"]`).text()).toBe('Letter 1 has not gone yet. (policy §4)');
    await element.trigger('click');
    expect(button.emitted('do')).toBeUndefined();
  });

  it('does nothing a second time while it is busy', async () => {
    const button = mount(DeedButton, { props: { allowed: true, busy: true } });
    await button.find('button').trigger('click');
    expect(button.emitted('do')).toBeUndefined();
  });
});

describe('DateField', () => {
  it('makes one date of three inputs, and takes a month in words', async () => {
    const field = mount(DateField, { props: { id: 'due', legend: 'When?', modelValue: '' } });
    await field.find('#due').setValue('3');
    await field.find('#due-month').setValue('April');
    await field.find('#due-year').setValue('2026');
    expect(field.emitted('update:modelValue')?.at(-1)).toEqual(['2026-04-03']);
  });

  it('shows a date given, and keeps what is half typed', async () => {
    const field = mount(DateField, { props: { id: 'due', legend: 'When?', modelValue: '2026-04-03' } });
    expect(field.findAll('input').map((input) => input.element.value)).toEqual(['3', '4', '2026']);
    await field.setProps({ modelValue: dateTextOf({ day: 'x', month: '4', year: '' }) });
    expect(field.findAll('input').map((input) => input.element.value)).toEqual(['x', '4', '']);
  });

  it('is empty when nothing is typed', () => {
    expect(dateTextOf({ day: ' ', month: '', year: '' })).toBe('');
    expect(datePartsOf('')).toEqual({ day: '', month: '', year: '' });
  });

  it('ties the error to the group', () => {
    const field = mount(DateField, { props: { id: 'due', legend: 'When?', modelValue: '', error: 'Enter a date' } });
    expect(field.find('fieldset').attributes('aria-describedby')).toBe('due-error');
    expect(field.find('#due-error').text()).toBe('Error: Enter a date');
  });
});

it('the parts render on a server too', async () => {
  const html = await renderToString(
    createSSRApp({ render: () => h(DateField, { id: 'due', legend: 'When?', modelValue: '2026-04-03' }) }),
  );
  expect(html).toContain('value="2026"');
  expect(html).not.toContain('style=');
});
