import { flushPromises, type VueWrapper } from '@vue/test-utils';
import AgendaForm from '@client/office/features/meetings/components/AgendaForm.vue';
import ChairPage from '@client/office/features/meetings/pages/ChairPage.vue';
import InvitationsForm from '@client/office/features/meetings/components/InvitationsForm.vue';
import MinutesForm from '@client/office/features/meetings/components/MinutesForm.vue';
import PanelMemberForm from '@client/office/features/meetings/components/PanelMemberForm.vue';
import PreparationList from '@client/office/features/meetings/components/PreparationList.vue';
import { toDoNow } from '@client/office/features/meetings/meeting-words';
import { forgetDrafts } from '@client/office/drafts';
import type { PlainDate } from '@shared/time/plain-date';
import { meetingShown, member, part, seat } from './support/meeting';
import { inOffice, pretendClient } from './support/office';

jest.mock('vue-router', () => ({ useRouter: () => ({ push: jest.fn() }), useRoute: () => ({ query: {} }) }));

const DONE = { result: { caseId: 'case-1' }, refusals: [] };
const day = (text: string): PlainDate => text as PlainDate;
const button = (wrapper: VueWrapper, text: string) => wrapper.findAll('button').find((one) => one.text().startsWith(text))!;

beforeEach(() => {
  document.body.innerHTML = '';
  forgetDrafts();
});

describe('what to do now for a meeting (D30)', () => {
  it('names one thing, late things first, by when and why', () => {
    expect(toDoNow(meetingShown(), day('2026-04-23'))).toEqual({
      says: 'Have their answers',
      dueOn: '2026-04-22',
      why: 'One has not answered. By Wednesday 22 April 2026: the day before the packs.',
      path: '/cases/case-1/requests',
      link: 'Have their answers',
    });
  });

  it('R33: on the day it is to open the minutes', () => {
    const now = toDoNow(meetingShown(), day('2026-04-28'));
    expect(now).toMatchObject({ says: 'The meeting is today', path: '/cases/case-1/meeting/minutes' });
  });

  it('D45: once held, declarations come before the minutes are agreed, and the outcome after them', () => {
    const held = meetingShown();
    const record = { id: 'minutes-1', says: 'x', openedOn: day('2026-04-28'), agreedOn: null, version: 1 };
    const meeting = { ...held.meeting!, status: 'HELD' as const, parts: [part({ record })] };
    const at = (more: object) => toDoNow({ ...held, meeting: { ...meeting, ...more } }, day('2026-04-29')).path;
    expect(at({})).toBe('/cases/case-1/meeting/interests');
    expect(at({ members: [member({ interest: 'NONE_DECLARED' })] })).toBe('/cases/case-1/meeting/minutes');
    expect(at({ parts: [part({ record: { ...record, agreedOn: day('2026-04-30') } })] })).toBe('/cases/case-1/outcome');
  });
});

describe('preparation as a list of tasks (D30)', () => {
  const list = () => inOffice(PreparationList, { caseId: 'case-1', lines: meetingShown().preparation }, pretendClient({}).client);

  it('says of each how it stands in words, by which day, and why; the day stands out', () => {
    const items = list()
      .findAll('li')
      .map((item) => item.text().replace(/\s+/g, ' '));
    expect(items[0]).toBe('Offer the person affected a statement and a part in the meetingBoth offers are on record.Done');
    expect(items[1]).toBe('Have their answersOne has not answered. By Wednesday 22 April 2026: the day before the packs.Late');
    expect(
      list()
        .findAll('strong:not(.govuk-tag)')
        .map((day) => day.text()),
    ).toEqual(['By Wednesday 22 April 2026']);
    expect(items[2]).toContain('Not needed');
    expect(items[3]).toContain('To do');
  });

  it('leads to where each is done; what is not needed leads nowhere', () => {
    const links = list()
      .findAllComponents({ name: 'RouterLinkStub' })
      .map((link) => link.props('to') as string);
    expect(links).toEqual(['/cases/case-1/taking-part', '/cases/case-1/requests', '/cases/case-1/meeting/invitations']);
  });
});

describe('invitations (R34, D31)', () => {
  const answers = () => ({
    SendInvitations: { data: { sendInvitations: DONE } },
    MeetingPage: { data: { meetingOfCase: meetingShown({ meeting: null }) } },
  });

  it('shows exactly who gets what and how, for each part by itself, and asks once before anything goes', async () => {
    const { client, asked } = pretendClient(answers());
    const wrapper = inOffice(InvitationsForm, { shown: meetingShown() }, client);
    const rows = wrapper.findAll('.app-card dl').map((list) => list.text().replace(/\s+/g, ' '));
    expect(rows).toEqual([
      'Asha MistryA letter by email to asha@example.org, with a calendar file',
      'Priya NairAn email to priya.nair@example.org, with a calendar file',
    ]);
    await button(wrapper, 'Send the invitations').trigger('click');
    expect(asked).toEqual([]);
    expect(wrapper.find('.app-card h2').text()).toBe('Send these invitations now?');
    await button(wrapper, 'Send the invitations').trigger('click');
    await flushPromises();
    expect(asked[0]).toEqual({ kind: 'mutation', name: 'SendInvitations', variables: { input: { meetingId: 'meeting-1' } } });
    expect(wrapper.emitted('done')).toEqual([['The invitations are ordered.']]);
  });

  it('can be left without anything going', async () => {
    const { client, asked } = pretendClient(answers());
    const wrapper = inOffice(InvitationsForm, { shown: meetingShown() }, client);
    await button(wrapper, 'Send the invitations').trigger('click');
    await button(wrapper, 'Not now').trigger('click');
    expect(wrapper.find('.app-card h2').text()).toBe('To be sent');
    expect(asked).toEqual([]);
  });

  it('R32: is greyed with the reason while Youth Justice is not answered', () => {
    const refusals = [{ code: 'NOT_YET', section: '§4', message: 'Say whether Youth Justice is invited.', field: null }];
    const shown = meetingShown({ offers: [{ deed: 'sendInvitations', allowed: false, refusals }] });
    const wrapper = inOffice(InvitationsForm, { shown }, pretendClient({}).client);
    expect(button(wrapper, 'Send the invitations').attributes('aria-disabled')).toBe('true');
    expect(wrapper.text()).toContain('Say whether Youth Justice is invited. (policy §4)');
  });

  it('says who is to be invited by hand', () => {
    const byPhone = { id: 'i', sequence: 1, reason: 'FIRST', invitedOn: day('2026-04-10'), letterStatus: null };
    const shown = meetingShown();
    const meeting = { ...shown.meeting!, parts: [part({ seats: [seat({ invitations: [byPhone] })] })] };
    const wrapper = inOffice(InvitationsForm, { shown: { ...shown, meeting } }, pretendClient({}).client);
    expect(wrapper.text()).toContain('by phone, invite them yourself');
  });
});

describe('naming who sits in the meeting (R36, R38)', () => {
  it('keeps whoever attends for the person affected out of the closed part, says why, and wants the written consent', async () => {
    const { client, asked } = pretendClient({});
    const wrapper = inOffice(PanelMemberForm, { shown: meetingShown(), agencies: [] }, client);
    await wrapper.find('input[value="REPRESENTATIVE"]').setValue(true);
    expect(wrapper.find('input[value="CLOSED"]').attributes('disabled')).toBeDefined();
    expect(wrapper.text()).toContain('Never for the person affected');
    expect(wrapper.text()).toContain('No written consent to attend for the person affected is on file.');
    await wrapper.find('form').trigger('submit');
    expect(wrapper.find('.govuk-error-summary').text()).toContain('Choose the written consent');
    expect(asked).toEqual([]);
  });
});

describe('the agenda', () => {
  const items = ['Welcome', 'What happened'].map((title, index) => ({ id: `i${index}`, title, minutes: 5 }));
  const form = () => {
    const given = pretendClient({ SetAgenda: { data: { setAgenda: DONE } } });
    const wrapper = inOffice(AgendaForm, { shown: meetingShown(), part: part({ usualAgenda: items, minutes: 8 }) }, given.client);
    return { wrapper, asked: given.asked };
  };

  it('begins from what is usual, is put in order by buttons, and the focus goes with the item', async () => {
    const { wrapper, asked } = form();
    await wrapper.find('#closed-down-0').trigger('click');
    await flushPromises();
    expect(document.activeElement?.id).toBe('closed-title-1');
    await wrapper.find('form').trigger('submit');
    await flushPromises();
    expect(asked[0]?.variables).toMatchObject({
      input: { session: 'CLOSED', items: [{ title: 'What happened' }, { title: 'Welcome' }] },
    });
  });

  it('says when it does not fit into its part', () => {
    expect(form().wrapper.find('[role="status"]').text()).toContain('10 minutes of 8: too much for this part');
  });
});

describe('the minutes', () => {
  const record = { id: 'minutes-1', says: 'The panel met.', openedOn: day('2026-04-28'), agreedOn: null, version: 3 };
  const minutes = (version: number, says: string) =>
    inOffice(
      MinutesForm,
      { shown: meetingShown(), part: part({}), record: { ...record, version, says } },
      pretendClient({}).client,
    );

  it('D45: are not offered to be agreed before everybody who decides was asked, and says who is left', () => {
    const allowed = { deed: 'agreeMinutes.CLOSED', allowed: true, refusals: [] };
    const form = (members: ReturnType<typeof member>[]) => {
      const shown = meetingShown({ offers: [allowed] });
      const given = { ...shown, meeting: { ...shown.meeting!, members } };
      return inOffice(MinutesForm, { shown: given, part: part({}), record }, pretendClient({}).client);
    };
    const early = form([member({})]);
    expect(button(early, 'Agree these minutes').attributes('aria-disabled')).toBe('true');
    expect(early.text()).toContain('Record first what they declared about interests: Priya Nair.');
    const ready = form([member({ interest: 'NONE_DECLARED' })]);
    expect(button(ready, 'Agree these minutes').attributes('aria-disabled')).toBeUndefined();
  });

  it('what was typed outlives somebody else’s saving, which is said and shown', async () => {
    const first = minutes(3, 'The panel met.');
    await first.find('textarea').setValue('The panel met. Mine.');
    first.unmount();
    const later = minutes(4, 'The panel met. Theirs.');
    expect(later.find('textarea').element.value).toBe('The panel met. Mine.');
    expect(later.text()).toContain('saved by somebody else');
    expect(later.find('details').text()).toContain('The panel met. Theirs.');
  });
});

describe('the chair’s view (R38, D31)', () => {
  const CLOSED_WORDS = /Powers and tools|Dana Reid|The panel alone discussed|Declarations of interest/;
  const shown = meetingShown();
  const record = { id: 'm', says: 'The panel alone discussed it.', openedOn: day('2026-04-28'), agreedOn: null, version: 1 };
  const closed = part({
    record,
    agenda: [{ id: 'a', title: 'Powers and tools', minutes: 5 }],
    seats: [seat({ fullName: 'Dana Reid' })],
  });
  const chair = async () => {
    const meeting = { ...shown.meeting!, parts: [shown.meeting!.parts[0]!, closed] };
    const { client } = pretendClient({
      MeetingPage: { data: { meetingOfCase: { ...shown, meeting } } },
      ChairStatement: { data: { participation: { caseId: 'case-1', statements: [] } } },
    });
    const wrapper = inOffice(ChairPage, { id: 'case-1' }, client);
    await flushPromises();
    return wrapper;
  };
  beforeEach(() => {
    window.scrollTo = jest.fn();
  });

  it('begins with the open part, and nothing closed is anywhere on the page', async () => {
    const wrapper = await chair();
    expect(wrapper.find('.app-chair__bar').text()).toContain('Open part on the screen');
    expect(wrapper.text()).toContain('Asha Mistry');
    expect(wrapper.html()).not.toMatch(CLOSED_WORDS);
  });

  it('asks once before the closed part is shown, and goes back without asking', async () => {
    const wrapper = await chair();
    await button(wrapper, 'Go to the closed part').trigger('click');
    expect(wrapper.text()).toContain('left the room and the call?');
    expect(wrapper.html()).not.toMatch(CLOSED_WORDS);
    await button(wrapper, 'Yes, show the closed part').trigger('click');
    expect(wrapper.find('.app-chair__bar').text()).toContain('Closed part on the screen');
    expect(wrapper.html()).toMatch(CLOSED_WORDS);
    await button(wrapper, 'Go back to the open part').trigger('click');
    expect(wrapper.html()).not.toMatch(CLOSED_WORDS);
  });
});
