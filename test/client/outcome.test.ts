import { flushPromises, type VueWrapper } from '@vue/test-utils';
import { POWERS } from '@shared/vocabulary/outcomes';
import { forgetDrafts } from '@client/office/drafts';
import FindingsForm from '@client/office/features/outcomes/components/FindingsForm.vue';
import PlanPreview from '@client/office/features/outcomes/components/PlanPreview.vue';
import PowersChecklist from '@client/office/features/outcomes/components/PowersChecklist.vue';
import { nowFor, stepsOf } from '@client/office/features/outcomes/outcome-words';
import { powerRows } from '@client/office/features/outcomes/powers';
import { action, outcome, plan } from './support/outcome';
import { inOffice, pretendClient } from './support/office';

beforeEach(() => {
  forgetDrafts();
  document.body.innerHTML = '';
});

describe('what the applicant sees of the plan', () => {
  const preview = [{ number: 1, what: 'More patrols near your home, 1', who: 'Leicestershire Police', by: '2026-06-12' }];

  it('R44, D29: shows the rows of the letter beside the full plan, and none of the full words among them', () => {
    const wrapper = inOffice(PlanPreview, { actions: plan().actions, preview }, pretendClient({}).client);
    const [full, open] = wrapper.findAll('.app-session');
    expect(full?.classes()).toContain('app-session--closed');
    expect(full?.text()).toContain('Patrol the yard behind Dale House, 1');
    expect(open?.classes()).not.toContain('app-session--closed');
    expect(open?.text()).toContain('More patrols near your home, 1');
    expect(open?.text()).toContain('Friday 12 June 2026');
    expect(open?.text()).not.toContain('Dale House');
  });

  it('D29: says in the full plan what the open words must not say', () => {
    const faults = [{ code: 'NOT_ALLOWED', section: '§4', message: 'These words give a postcode. Take it out.', field: null }];
    const wrapper = inOffice(PlanPreview, { actions: [action(1, { faults })], preview }, pretendClient({}).client);
    expect(wrapper.find('.app-session--closed .govuk-error-message').text()).toContain('Take it out.');
  });

  it('R40: says what will be here before there is an action', () => {
    const wrapper = inOffice(PlanPreview, { actions: [], preview: [] }, pretendClient({}).client);
    expect(wrapper.text()).toContain('No action yet');
  });
});

describe('the powers checklist', () => {
  it('R39: has a row for every power, counts those looked at, and asks why once there is an answer', () => {
    const rows = powerRows([{ power: 'MEDIATION', answer: 'NOT_SUITABLE', why: '' }]);
    const wrapper = inOffice(PowersChecklist, { rows, errors: [] }, pretendClient({}).client);
    expect(wrapper.findAll('select')).toHaveLength(POWERS.length);
    expect(wrapper.text()).toContain(`1 of ${POWERS.length} looked at.`);
    expect(wrapper.findAll('input').map((input) => input.attributes('id'))).toEqual(['power-MEDIATION-why']);
  });
});

describe('the report of findings', () => {
  const allowed = (deed: string) => ({ deed, allowed: true, refusals: [] });
  const answers = {
    WriteFindings: { data: { writeFindings: { result: { caseId: 'case-1' }, refusals: [] } } },
    FinishFindings: { data: { finishFindings: { result: { caseId: 'case-1' }, refusals: [] } } },
  };
  function form(more: Record<string, unknown> = {}) {
    const { client, asked } = pretendClient(answers);
    const props = { caseId: 'case-1', findings: null, write: allowed('writeFindings'), finish: allowed('finishFindings') };
    return { wrapper: inOffice(FindingsForm, { ...props, refused: [], ...more }, client), asked };
  }
  const press = async (wrapper: VueWrapper, text: string): Promise<void> => {
    await wrapper
      .findAll('button')
      .find((one) => one.text().includes(text))
      ?.trigger('click');
    await flushPromises();
  };

  it('R39: is saved unfinished, with the powers that were looked at', async () => {
    const { wrapper, asked } = form();
    await wrapper.find('#whatWorked').setValue('The warning.');
    await wrapper.find('#power-WARNING').setValue('USED');
    await wrapper.find('form').trigger('submit');
    await flushPromises();
    expect(asked.map(({ name }) => name)).toEqual(['WriteFindings']);
    expect(asked[0]?.variables.input).toMatchObject({
      caseId: 'case-1',
      whatWorked: 'The warning.',
      conclusions: '',
      powers: [{ power: 'WARNING', answer: 'USED', why: '' }],
      version: null,
    });
    expect(wrapper.emitted('saved')?.[0]?.[0]).toContain('draft');
  });

  it('R39, R41: is not finished before every power, the conclusions and the words for the applicant are there', async () => {
    const { wrapper, asked } = form();
    await wrapper.find('#power-MEDIATION').setValue('NOT_AVAILABLE');
    await press(wrapper, 'Save and finish');
    const summary = wrapper.find('.govuk-error-summary').text();
    expect(summary).toContain('Say what the panel concludes');
    expect(summary).toContain('Mediation: say why it was not used');
    expect(summary).toContain('Closure of premises: say whether it was used');
    expect(summary).toContain('Say what Letter 3 tells the applicant');
    expect(asked).toEqual([]);
  });

  it('R39: keeps what is typed while the page is left', async () => {
    const { wrapper } = form();
    await wrapper.find('#conclusions').setValue('Half a sentence');
    wrapper.unmount();
    expect((form().wrapper.find('#conclusions').element as HTMLTextAreaElement).value).toBe('Half a sentence');
  });

  it('R39: is greyed with the reason where it cannot be written', () => {
    const refusals = [{ code: 'WRONG_STATUS', section: '§4', message: 'This follows the meeting.', field: null }];
    const { wrapper } = form({ write: { deed: 'writeFindings', allowed: false, refusals } });
    expect(wrapper.find('button').attributes('aria-disabled')).toBe('true');
    expect(wrapper.text()).toContain('This follows the meeting.');
    expect(wrapper.find('form').exists()).toBe(false);
  });
});

describe('what to do now for an outcome', () => {
  const findings = {
    id: 'f',
    whatWasDone: '',
    whatWorked: '',
    whatDidNot: '',
    conclusions: '',
    forApplicant: '',
    powers: [],
    finalOn: '2026-05-05' as never,
    version: 1,
  };
  const letter3 = { id: 'l', status: 'HANDED_OVER' as const, heldBecause: null, sentOn: '2026-05-11' as never, documentId: null };

  it('R39-R44: is the next step not taken, from the findings to the end of the case', () => {
    const says = (more: Parameters<typeof outcome>[0]) => nowFor(outcome(more))?.step.id;
    expect(says({ meetingHeldOn: null })).toBeUndefined();
    expect(says({})).toBe('step-findings');
    expect(says({ findings })).toBe('step-plan');
    expect(says({ findings, plan: plan({ status: 'NOT_NEEDED', actions: [] }) })).toBe('step-letter');
    expect(says({ findings, plan: plan({ status: 'FINAL' }), letter3 })).toBe('step-progress');
    const done = plan({ status: 'FINAL', actions: [action(1, { status: 'DONE' })] });
    expect(says({ findings, plan: done, letter3 })).toBe('step-close');
    expect(says({ findings, plan: done, letter3, status: 'CLOSED' })).toBeUndefined();
  });

  it('R40: says how the person affected was asked about the plan, and what is late', () => {
    const consultation = { id: 'c', askedOn: '2026-05-05' as never, channel: 'LETTER' as const, byThemselves: false };
    const asked = outcome({ findings, plan: plan({ consultations: [{ ...consultation, says: null, saidOn: null }] }) });
    expect(stepsOf(asked).find(({ id }) => id === 'step-asked')?.status).toBe('Asked on Tuesday 5 May 2026, no answer yet');
    const late = outcome({ findings, plan: plan({ status: 'FINAL', actions: [action(1, { isLate: true })] }), letter3 });
    expect(nowFor(late)?.says).toBe('1 action is late: ask its owner.');
  });
});
