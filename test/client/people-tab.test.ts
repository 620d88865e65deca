import { flushPromises } from '@vue/test-utils';
import { forgetDrafts } from '@client/office/drafts';
import ContactFields from '@client/office/features/people/components/ContactFields.vue';
import ConsentRow from '@client/office/features/people/components/ConsentRow.vue';
import { roleText, safetyLines, unsafeWays } from '@client/office/features/people/person-words';
import { thresholdCase } from './support/case';
import { inOffice, pretendClient } from './support/office';

const party = (more: object = {}) =>
  ({ ...thresholdCase().parties[0], ...more }) as ReturnType<typeof thresholdCase>['parties'][0];

beforeEach(() => {
  forgetDrafts();
  document.body.innerHTML = '';
});

describe('D28 D46 what to know before reaching somebody', () => {
  it('names the ways that are known and not safe, and somebody under 18', () => {
    expect(unsafeWays(party())).toEqual([]);
    expect(unsafeWays(party({ phone: '07700 900123', safeChannels: ['PHONE'] }))).toEqual(['EMAIL', 'POST', 'VOICEMAIL']);
    const child = party({ isUnder18: true, adultName: 'Dana Ellis', adultRelationship: 'Mother', adultIsSafe: 'NO' });
    expect(safetyLines(child)).toEqual(['Under 18. With Dana Ellis (mother). Letters are not safe with that adult.']);
    expect(safetyLines(party({ safeChannels: ['EMAIL'] }))).toEqual(['Do not use: post to their address.']);
  });

  it('says who speaks for whom', () => {
    const victim = party({ id: 'v', role: 'VICTIM' });
    expect(roleText(party(), [party()])).toBe('Applicant');
    expect(roleText(party(), [party(), victim])).toBe('Representative');
    expect(roleText(party({ endedOn: '2026-03-20' }), [victim])).toBe('Was the representative');
    expect(roleText(victim, [victim])).toBe('Person affected');
  });
});

describe('R5 the consent to apply', () => {
  const shown = {
    ...thresholdCase(),
    documents: [],
    offers: [{ deed: 'recordConsent', allowed: true, refusals: [] }],
  };
  const consent = { kind: 'APPLY', state: 'MISSING', latest: null };

  it('missing, says what waits for it; recorded with the day, in the name of who applied', async () => {
    const { client, asked } = pretendClient({
      RecordConsent: { data: { recordConsent: { result: { id: 'case-1', version: 5 }, refusals: [] } } },
    });
    const wrapper = inOffice(ConsentRow, { shown, consent }, client);
    expect(wrapper.text()).toContain('No agency can be asked before it is here.');
    await wrapper.find('button').trigger('click');
    await wrapper.find('#consent-APPLY-givenOn').setValue('26');
    await wrapper.find('#consent-APPLY-givenOn-month').setValue('3');
    await wrapper.find('#consent-APPLY-givenOn-year').setValue('2026');
    await wrapper.find('form').trigger('submit');
    await flushPromises();
    expect(asked[0]?.variables).toMatchObject({
      input: { kind: 'APPLY', holderName: 'Asha Mistry', givenOn: '2026-03-26', expiresOn: null, version: 4 },
    });
    expect(wrapper.emitted('done')).toHaveLength(1);
  });

  it('a refusal loses no word and points at its input', async () => {
    const refusal = { code: 'MISSING', section: '§3', message: 'Say what they consented to.', field: 'scope' };
    const { client } = pretendClient({ RecordConsent: { data: { recordConsent: { result: null, refusals: [refusal] } } } });
    const wrapper = inOffice(ConsentRow, { shown, consent }, client);
    await wrapper.find('button').trigger('click');
    await wrapper.find('#consent-APPLY-scope').setValue(' ');
    await wrapper.find('#consent-APPLY-givenOn').setValue('26');
    await wrapper.find('#consent-APPLY-givenOn-month').setValue('3');
    await wrapper.find('#consent-APPLY-givenOn-year').setValue('2026');
    await wrapper.find('form').trigger('submit');
    await flushPromises();
    expect(wrapper.find('a[href="#consent-APPLY-scope"]').text()).toBe('Say what they consented to.');
    expect(wrapper.emitted('done')).toBeUndefined();
  });
});

it('D28 details that are mended while a letter is held lead to the letter', async () => {
  const { client, asked } = pretendClient({
    CorrectContact: {
      data: { correctContact: { result: { id: 'case-1', version: 5, letters: [{ id: 'l', status: 'HELD' }] }, refusals: [] } },
    },
  });
  const wrapper = inOffice(ContactFields, { caseId: 'case-1', party: party() }, client);
  await wrapper.find('#because').setValue('They rang us');
  await wrapper.find('input[value="POST"]').setValue(false);
  await wrapper.find('form').trigger('submit');
  await flushPromises();
  expect(asked[0]?.variables).toMatchObject({
    input: { partyId: 'party-1', version: 1, safeChannels: ['EMAIL'], because: 'They rang us', adultIsSafe: null },
  });
  expect(wrapper.text()).toContain('A letter is held.');
});
