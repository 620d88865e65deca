import { flushPromises } from '@vue/test-utils';
import { forgetDrafts } from '@client/office/drafts';
import TakingPartTab from '@client/office/features/participation/components/TakingPartTab.vue';
import type { Participation } from '@client/office/features/participation/participation-words';
import { inOffice, pretendClient } from './support/office';

type Change = { [K in keyof Participation]?: unknown };
const yes = (deed: string) => ({ deed, allowed: true, refusals: [] });
const DEEDS = ['recordOffer', 'answerOffer', 'recordStatement', 'assessRisk'];
const risk = {
  id: 'risk-1',
  level: 'HIGH',
  whatCouldHappen: 'They may come back.',
  whatProtects: 'An alarm.',
  whatIsDone: 'Daily calls.',
  because: null,
  assessedOn: '2026-04-02',
  reviewOn: '2026-04-16',
  assessedBy: 'Priya Shah',
  stands: true,
};
const part = (more: Change = {}) => ({
  caseId: 'case-1',
  reference: 'BLA-2026-0007',
  version: 4,
  person: { partyId: 'party-1', name: 'Asha Mistry', isUnder18: false, isApplicant: true },
  made: [{ id: 'o', kind: 'STATEMENT', channel: 'EMAIL', offeredOn: '2026-04-01', note: null, inLetter: true }],
  answers: [],
  statements: [],
  risks: [],
  childAtRisk: false,
  warnings: ['The risk to the person affected has not been assessed.'],
  offers: DEEDS.map(yes),
  ...more,
});
const done = (deed: string) => ({ data: { [deed]: { result: { caseId: 'case-1' }, refusals: [] } } });

async function tab(more: Change = {}, answers: object = {}) {
  const { client, asked } = pretendClient({ TakingPart: { data: { participation: part(more) } }, ...answers });
  const wrapper = inOffice(TakingPartTab, { caseId: 'case-1', today: '2026-04-02', documents: [] }, client);
  await flushPromises();
  const button = (text: string) => wrapper.findAll('button').find((one) => one.text() === text);
  const day = async (id: string, [d, m, y]: readonly [string, string, string]) => {
    await wrapper.find(`#${id}`).setValue(d);
    await wrapper.find(`#${id}-month`).setValue(m);
    await wrapper.find(`#${id}-year`).setValue(y);
  };
  return { wrapper, button, day, asked };
}

beforeEach(() => {
  forgetDrafts();
  document.body.innerHTML = '';
});

it('R33 R34 says what was offered, when and how, what is missing, and takes down an offer', async () => {
  const { wrapper, button, day, asked } = await tab({}, { RecordOffer: done('recordOffer') });
  expect(wrapper.text()).toContain('offered on Wednesday 1 April 2026, by email, with the decision');
  expect(wrapper.text()).toContain('The risk to the person affected has not been assessed.');
  await button('Record an offer')?.trigger('click');
  await wrapper.find('#offer-kind').setValue('ATTENDANCE');
  await wrapper.find('form').trigger('submit');
  expect(wrapper.text()).toContain('Enter the day it was offered');
  await day('offer-offeredOn', ['2', '4', '2026']);
  await wrapper.find('form').trigger('submit');
  await flushPromises();
  expect(asked.map(({ variables }) => variables)).toContainEqual({
    input: { caseId: 'case-1', kind: 'ATTENDANCE', channel: 'PHONE', offeredOn: '2026-04-02', note: null, version: 4 },
  });
  expect(wrapper.emitted('done')).toEqual([['The offer is on record.']]);
});

it('R36 takes down an answer out of those that belong to the offer', async () => {
  const { wrapper, button, day, asked } = await tab({}, { AnswerOffer: done('answerOffer') });
  await button('Record an answer')?.trigger('click');
  await wrapper.find('#answer-kind').setValue('STATEMENT');
  expect(wrapper.findAll('#answer-answer option').map((one) => one.text())).toEqual([
    'Will give a statement',
    'Gives no statement',
  ]);
  expect(wrapper.find('#answer-needs').exists()).toBe(false);
  await day('answer-saidOn', ['2', '4', '2026']);
  await wrapper.find('form').trigger('submit');
  await flushPromises();
  expect(asked.map(({ variables }) => variables)).toContainEqual({
    input: {
      caseId: 'case-1',
      kind: 'STATEMENT',
      answer: 'WILL_GIVE_STATEMENT',
      channel: 'PHONE',
      saidOn: '2026-04-02',
      needs: null,
    },
  });
});

it('R33 a deed that cannot be done is shown greyed with why', async () => {
  const refusals = [{ code: 'TOO_LATE', rule: 'r', section: '§4', message: 'The meeting has been held.', field: null }];
  const { button } = await tab({ offers: DEEDS.map((deed) => ({ deed, allowed: false, refusals })) });
  expect(button('Record a statement')?.attributes('aria-disabled')).toBe('true');
  expect(document.body.textContent).toContain('The meeting has been held. (policy §4)');
});

it('R47 D46 the risk is in a closed frame with its author; where a child may not be safe the form says so and why is asked for', async () => {
  const { wrapper, button, day, asked } = await tab({ risks: [risk], childAtRisk: true }, { AssessRisk: done('assessRisk') });
  const frame = wrapper.findAll('.app-session--closed');
  expect(frame).toHaveLength(1);
  expect(frame[0]?.text()).toContain('never the person affected');
  expect(frame[0]?.text()).toContain('Thursday 2 April 2026, by Priya Shah');
  await button('Look at the risk again')?.trigger('click');
  expect(frame[0]?.text()).toContain('the adult with them is not known to be safe');
  expect((wrapper.find('#risk-whatIsDone').element as HTMLTextAreaElement).value).toBe('Daily calls.');
  await wrapper.find('#risk-because').setValue('A threat was made.');
  await day('risk-reviewOn', ['9', '4', '2026']);
  await wrapper.find('form').trigger('submit');
  await flushPromises();
  expect(asked.map(({ variables }) => variables)).toContainEqual({
    input: expect.objectContaining({
      level: 'HIGH',
      because: 'A threat was made.',
      assessedOn: '2026-04-02',
      reviewOn: '2026-04-09',
    }),
  });
});

it('R33 what was written on their own page is shown as theirs; an earlier one is kept beside it', async () => {
  const statement = (id: string, says: string, stands: boolean) => ({
    id,
    source: 'OWN_PAGE',
    says,
    givenOn: '2026-04-01',
    givenBy: 'The person affected',
    stands,
    document: null,
  });
  const { wrapper } = await tab({
    statements: [statement('2', 'Nor can my daughter.', true), statement('1', 'I cannot sleep.', false)],
  });
  expect(wrapper.text()).toContain('Written by: the person affected.');
  expect(wrapper.find('details').text()).toContain('I cannot sleep.');
});

it('R38 the risk is on paper only when it was asked for', async () => {
  const { wrapper, button } = await tab({ risks: [risk] });
  const onPaper: boolean[] = [];
  const hidden = () => wrapper.find('.app-session--closed').classes().includes('app-no-print');
  window.print = () => void onPaper.push(!hidden());
  expect(hidden()).toBe(true);
  await button('Print the open part')?.trigger('click');
  await flushPromises();
  await button('Print with the closed part')?.trigger('click');
  await flushPromises();
  expect(onPaper).toEqual([false, true]);
  expect(hidden()).toBe(true);
});
