import { flushPromises, type VueWrapper } from '@vue/test-utils';
import ThresholdPage from '@client/office/features/threshold/pages/ThresholdPage.vue';
import { forgetDrafts } from '@client/office/drafts';
import { incident, run, thresholdCase, type ThresholdCase } from './support/case';
import { inOffice, pretendClient } from './support/office';

jest.mock('vue-router', () => ({ useRouter: () => ({ push: jest.fn() }), useRoute: () => ({ query: {} }) }));

async function page(shown: ThresholdCase, more: Parameters<typeof pretendClient>[0] = {}) {
  const { client, asked } = pretendClient({ ThresholdPage: { data: { case: shown } }, ...more });
  const wrapper = inOffice(ThresholdPage, { id: 'case-1' }, client);
  await flushPromises();
  return { wrapper, asked };
}
const press = async (wrapper: VueWrapper, text: string): Promise<void> => {
  const button = wrapper.findAll('button').find((one) => one.text().includes(text));
  await (button?.element.getAttribute('type') === 'submit'
    ? wrapper
        .findAll('form')
        .find((form) => form.element.contains(button.element))
        ?.trigger('submit')
    : button?.trigger('click'));
  await flushPromises();
};
const decided = {
  id: 'd',
  outcome: 'MET',
  basis: 'ROUTE_A',
  reasons: 'Three count.',
  furtherAction: 'A meeting.',
  nextSteps: 'We write.',
  persistence: null,
  harm: null,
  adequacy: null,
  decidedOn: '2026-04-09',
  decidedBy: 'Sam Reid',
  issuedOn: null,
  rejectionGround: null,
  rejectionEvidence: null,
  legalAdvice: null,
  approvedOn: null,
  approvedBy: null,
  approvalNote: null,
} as ThresholdCase['decision'];

beforeEach(() => {
  forgetDrafts();
  document.body.innerHTML = '';
});

describe('the threshold page', () => {
  it('R15, R16: says of each incident whether it counts and why', async () => {
    const late = {
      incidentId: 'incident-3',
      counts: false,
      qualifies: false,
      section: '§2',
      because: 'Does not count: reported more than a month later.',
    };
    const settled = run({ policy: 'NOT_MET', route: null, counted: 2, incidents: [...run().incidents.slice(0, 2), late] });
    const { wrapper } = await page(thresholdCase({ threshold: { account: run(), settled } }));
    const third = wrapper.findAll('.app-incident')[2];
    expect(third?.text()).toContain('Does not count: reported more than a month later. (policy §2)');
    expect(third?.text()).toContain('By the applicant’s account: Counts: reported in time, number 3.');
    expect(wrapper.findAll('.app-incident')[0]?.text()).toContain('Counts: reported in time, number 1.');
  });

  it('D49: gives Route A, Route B and the test in the Act one sentence each', async () => {
    const { wrapper } = await page(thresholdCase());
    expect(wrapper.find('#verdict').element.parentElement?.querySelectorAll('li')).toHaveLength(3);
  });

  it('R25: names the agencies that have not replied', async () => {
    const { wrapper } = await page(thresholdCase());
    expect(wrapper.text()).toContain('Not replied yet: Leicestershire Police.');
  });

  it('D51: settles a report in place, and wants a reason when it is not accepted', async () => {
    const { wrapper, asked } = await page(thresholdCase(), {
      SettleReport: { data: { settleReport: { result: { id: 'case-1', version: 5 }, refusals: [] } } },
    });
    await press(wrapper, 'Settle this report');
    await wrapper.find('input[value="NOT_ACCEPTED"]').setValue(true);
    await press(wrapper, 'Save');
    expect(wrapper.text()).toContain('Give the reason it is not accepted');
    expect(asked.some(({ name }) => name === 'SettleReport')).toBe(false);
    await wrapper.find('#settle-report-1-reason').setValue('The council has no such call.');
    await wrapper.find('.app-report form').trigger('submit');
    await flushPromises();
    expect(asked.find(({ name }) => name === 'SettleReport')?.variables).toEqual({
      input: {
        caseId: 'case-1',
        reportId: 'report-1',
        finding: 'NOT_ACCEPTED',
        reason: 'The council has no such call.',
        version: 4,
      },
    });
    expect(asked.filter(({ name }) => name === 'ThresholdPage')).toHaveLength(2);
  });

  it('R29, R81: will not save a decision without reasons, further action and next steps, and says so in the title', async () => {
    const { wrapper, asked } = await page(thresholdCase());
    await press(wrapper, 'Save the decision');
    const summary = wrapper.find('.govuk-error-summary').text();
    expect(summary).toContain('Give the reasons for the decision');
    expect(summary).toContain('Say what further action follows');
    expect(summary).toContain('Say what happens next');
    expect(document.title).toMatch(/^Error: /);
    expect(asked.some(({ name }) => name === 'DecideThreshold')).toBe(false);
  });

  it('D50: starts from what the facts say, and shows a refusal with its section without losing a word', async () => {
    const refusal = {
      code: 'FLOOR_MET',
      section: '§2',
      message: 'The test in the Act is met on the settled facts, so the review must be held.',
      field: 'outcome',
    };
    const { wrapper, asked } = await page(thresholdCase(), {
      DecideThreshold: { data: { decideThreshold: { result: null, refusals: [refusal] } } },
    });
    expect((wrapper.find('input[name="outcome"][value="MET"]').element as HTMLInputElement).checked).toBe(true);
    await wrapper.find('input[name="outcome"][value="NOT_MET"]').setValue(true);
    await wrapper.find('#reasons').setValue('Because.');
    await wrapper.find('#furtherAction').setValue('None.');
    await wrapper.find('#nextSteps').setValue('Ask again.');
    await press(wrapper, 'Save the decision');
    expect(asked.find(({ name }) => name === 'DecideThreshold')?.variables).toEqual({
      input: {
        caseId: 'case-1',
        version: 4,
        outcome: 'NOT_MET',
        basis: null,
        reasons: 'Because.',
        furtherAction: 'None.',
        nextSteps: 'Ask again.',
        persistence: null,
        harm: null,
        adequacy: null,
      },
    });
    expect(wrapper.find('.app-refusals').text()).toContain('so the review must be held. (policy §2)');
    expect((wrapper.find('#reasons').element as HTMLTextAreaElement).value).toBe('Because.');
  });

  it('D12: asks for persistence, harm and adequacy when the basis is discretion', async () => {
    const settled = run({ policy: 'DISCRETION', route: null, statutoryFloor: false });
    const { wrapper } = await page(thresholdCase({ threshold: { account: settled, settled } }));
    expect(wrapper.find('#persistence').exists()).toBe(false);
    await wrapper.find('input[name="outcome"][value="MET"]').setValue(true);
    await wrapper.find('input[name="basis"][value="DISCRETION"]').setValue(true);
    expect(['#persistence', '#harm', '#adequacy'].every((id) => wrapper.find(id).exists())).toBe(true);
  });

  it('R27: shows Letter 2a with to whom it goes, and sends it with one confirm', async () => {
    const shown = thresholdCase({ decision: decided, offers: [{ deed: 'issueDecision', allowed: true, refusals: [] }] });
    const { wrapper, asked } = await page(shown, {
      IssueDecision: { data: { issueDecision: { result: { id: 'case-1', version: 6 }, refusals: [] } } },
      AcknowledgePage: { data: { case: shown } },
    });
    expect(wrapper.find('iframe').attributes('src')).toBe('/letters/preview?case=case-1&kind=LETTER_2A');
    expect(wrapper.text()).toContain('asha@example.org');
    await press(wrapper, 'Send Letter 2a');
    expect(asked.find(({ name }) => name === 'IssueDecision')?.variables).toEqual({
      input: { caseId: 'case-1', kind: 'LETTER_2A', version: 4 },
    });
    wrapper.unmount();
  });

  it('R14, D4: takes down what the applicant says when asked, and wants the day and the way they told', async () => {
    const query = run({ policy: 'QUERY', route: null, statutoryFloor: false });
    const offers = [
      { deed: 'recordBelief', allowed: true, refusals: [] },
      { deed: 'decide', allowed: true, refusals: [] },
    ];
    const shown = thresholdCase({ believesNoEffectiveAction: false, threshold: { account: query, settled: query }, offers });
    const { wrapper, asked } = await page(shown, {
      RecordBelief: { data: { recordBelief: { result: { id: 'case-1', version: 5 }, refusals: [] } } },
    });
    expect(wrapper.find('#verdict').element.parentElement?.textContent).toContain('Ask the applicant first');
    await press(wrapper, 'Record what they say about effective action');
    await press(wrapper, 'Save what they said');
    const summary = wrapper.find('.govuk-error-summary').text();
    expect(summary).toContain('Say what the applicant told you');
    expect(summary).toContain('Enter the day they told you');
    expect(summary).toContain('Say how they told you');
    expect(asked.some(({ name }) => name === 'RecordBelief')).toBe(false);
    await wrapper.find('input[name="belief"][value="NO"]').setValue(true);
    await wrapper.find('#belief-on').setValue('27');
    await wrapper.find('#belief-on-month').setValue('3');
    await wrapper.find('#belief-on-year').setValue('2026');
    await wrapper.find('#belief-how').setValue('By phone');
    await press(wrapper, 'Save what they said');
    expect(asked.find(({ name }) => name === 'RecordBelief')?.variables).toEqual({
      input: { caseId: 'case-1', version: 4, believesNoEffectiveAction: false, how: 'By phone', askedOn: '2026-03-27' },
    });
    expect(asked.filter(({ name }) => name === 'ThresholdPage')).toHaveLength(2);
  });

  it('R14, D4: once asked, says that there is nothing left to ask', async () => {
    const confirmed = run({ policy: 'QUERY', beliefAsked: true, route: null, statutoryFloor: false });
    const { wrapper } = await page(thresholdCase({ threshold: { account: confirmed, settled: confirmed } }));
    const verdict = wrapper.find('#verdict').element.parentElement?.textContent;
    expect(verdict).toContain('The applicant says that effective action was taken');
    expect(verdict).not.toContain('Ask the applicant first');
  });

  it('R12: says where the applicant was not sure of the area', async () => {
    const unsure = { ...incident(1, '2026-01-15', '2026-01-20'), areaUnsure: true };
    const { wrapper } = await page(thresholdCase({ incidents: [unsure, incident(2, '2026-02-02', '2026-02-03')] }));
    const said = wrapper.findAll('.app-incident').map((one) => one.text().includes('was not sure this is in your area: check'));
    expect(said).toEqual([true, false]);
  });

  it('keeps a deed that cannot be done in its place with the reason', async () => {
    const refusals = [{ code: 'NO_LETTER_1', section: '§4', message: 'Letter 1 has not gone yet.', field: null }];
    const { wrapper } = await page(
      thresholdCase({
        incidents: [incident(1, '2026-01-15', '2026-01-20')],
        offers: [{ deed: 'decide', allowed: false, refusals }],
      }),
    );
    const save = wrapper.findAll('button').find((one) => one.text() === 'Save the decision');
    expect(save?.attributes('aria-disabled')).toBe('true');
    expect(wrapper.text()).toContain('Letter 1 has not gone yet. (policy §4)');
  });
});
