import { mount } from '@vue/test-utils';
import SessionFrame from '@client/ui/SessionFrame.vue';

const frame = (mark: 'OPEN' | 'CLOSED' | 'ORIGINATOR', more: Record<string, unknown> = {}) =>
  mount(SessionFrame, { props: { mark, title: 'Agenda', ...more }, slots: { default: '<p>What the panel will discuss</p>' } });

describe('the frame around open and closed material', () => {
  it.each([
    ['OPEN', 'Open', 'attends for the person affected'],
    ['CLOSED', 'Closed', 'never the person affected'],
    ['ORIGINATOR', 'Staff only', 'nobody else'],
  ] as const)('R38, D31: %s says so in words, with who can see it, before what is in it', (mark, word, who) => {
    const shown = frame(mark);
    expect(shown.find('h2').text().replace(/\s+/g, ' ')).toBe(`${word}: Agenda`);
    expect(shown.find('.app-session__who').text()).toMatch(new RegExp(`^Who can see this: .*${who}`));
    expect(shown.text().indexOf('Who can see this')).toBeLessThan(shown.text().indexOf('What the panel will discuss'));
  });

  it('R38: open and closed do not look alike', () => {
    expect(frame('OPEN').classes()).not.toContain('app-session--closed');
    expect(frame('CLOSED').classes()).toContain('app-session--closed');
    expect(frame('ORIGINATOR').classes()).toContain('app-session--closed');
  });

  it('is a region named by its heading, and may say who sees it in words of the page', () => {
    const shown = frame('CLOSED', { who: 'the three of them', level: 4 });
    const heading = shown.find('h4');
    expect(shown.find('section').attributes('aria-labelledby')).toBe(heading.attributes('id'));
    expect(shown.find('.app-session__who').text()).toBe('Who can see this: the three of them.');
  });
});
