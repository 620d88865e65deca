import {
  agreementChoices,
  agreementText,
  beliefText,
  lettersGo,
  letterGoesTo,
  offerOf,
  stoppedText,
} from '@client/office/features/cases/case-words';
import { ribbonOf } from '@client/office/features/cases/ribbon';
import { answerText, repliedText, usualScope, waitingFor } from '@client/office/features/information-requests/request-words';
import { decisionFaults, suggested } from '@client/office/features/threshold/decision-form';
import type { PlainDate } from '@shared/time/plain-date';
import { letterTitle } from '@shared/vocabulary/letters';
import { incident, run, thresholdCase, type ThresholdCase } from './support/case';

const day = (text: string): PlainDate => text as PlainDate;
const asked = (more: Partial<ThresholdCase['requests'][number]>): ThresholdCase['requests'][number] => ({
  ...(thresholdCase().requests[0] as ThresholdCase['requests'][number]),
  ...more,
});

describe('the ribbon', () => {
  it('R23, R26: runs to scale from receipt over Letter 1 to the day the decision is due', () => {
    const { marks, today } = ribbonOf(thresholdCase(), day('2026-04-01'));
    expect(marks.map(({ title, done, late }) => [title, done, late])).toEqual([
      ['Received', true, false],
      ['Letter 1', true, false],
      ['Decision due', false, false],
    ]);
    expect(marks.map(({ at }) => at)).toEqual([0, 6 / 24, 1]);
    expect(today).toBe(0.5);
  });

  it('says what is late, and stretches to today', () => {
    const { marks, today } = ribbonOf(thresholdCase(), day('2026-04-14'));
    expect(marks.at(-1)).toMatchObject({ title: 'Decision due', late: true });
    expect(today).toBe(1);
  });

  it('R53: shows the meeting and the last day to appeal, in the order of their days', () => {
    const review = { meetingOn: null, heldOn: day('2026-04-10'), lastDayToAppeal: day('2026-05-20') };
    const titles = (on: string) =>
      ribbonOf({ ...thresholdCase(), review }, day(on)).marks.map(({ title, done, late }) => [title, done, late]);
    expect(titles('2026-04-11')).toEqual([
      ['Received', true, false],
      ['Letter 1', true, false],
      ['Meeting held', true, false],
      ['Decision due', false, false],
      ['Last day to appeal', false, false],
    ]);
    expect(titles('2026-05-21').at(-1)).toEqual(['Last day to appeal', true, false]);
    const arranged = { ...review, heldOn: null, meetingOn: day('2026-04-10') };
    expect(ribbonOf({ ...thresholdCase(), review: arranged }, day('2026-04-13')).marks).toContainEqual(
      expect.objectContaining({ title: 'Meeting', late: true }),
    );
  });

  it('D37: a date that a withdrawal stopped is neither done nor to come, and its clock says what stopped it', () => {
    const one = thresholdCase();
    const stopped = { stoppedOn: day('2026-04-01'), stoppedBecause: 'The applicant withdrew.' };
    const clocks = one.clocks.map((clock) => ({ ...clock, ...stopped }));
    expect(ribbonOf({ ...one, clocks, status: 'WITHDRAWN' }, day('2026-04-01')).marks.map(({ title }) => title)).toEqual([
      'Received',
      'Letter 1',
    ]);
    expect(clocks.map(stoppedText)).toContain('The applicant withdrew, Wednesday 1 April 2026');
  });

  it('D5, R79: Letter 2b is not called “threshold not met” where it tells a rejection', () => {
    expect([letterTitle('LETTER_2B', 'REJECTED'), letterTitle('LETTER_2B', 'NOT_MET')]).toEqual([
      'Letter 2b: application rejected',
      'Letter 2b: threshold not met',
    ]);
  });
});

describe('words of a case', () => {
  it('D53: a letter says to whom and how it goes, and when it counts as served', () => {
    const [party] = thresholdCase().parties;
    const by = (letterChannel: 'EMAIL' | 'POST_FIRST'): ReturnType<typeof letterGoesTo> =>
      letterGoesTo({ ...(party as ThresholdCase['parties'][number]), letterChannel });
    expect(by('EMAIL')).toEqual({
      toWhom: 'Asha Mistry\nasha@example.org',
      how: 'By email, as a PDF. It counts as served on the day it goes.',
    });
    expect(by('POST_FIRST').toWhom).toContain('LE19 4AA');
    expect(by('POST_FIRST').how).toContain('two working days');
  });

  it('D28: a letter to a representative says before it goes that the person affected has a copy, and how', () => {
    const [party] = thresholdCase().parties as [ThresholdCase['parties'][number]];
    const head = { parties: [party, { ...party, id: 'v', role: 'VICTIM' as const, fullName: 'Ravi Mistry', wantsCopies: true }] };
    expect(lettersGo(head)?.toWhom).toMatch(/^Asha Mistry[\s\S]*A copy for the person affected:\nRavi Mistry/);
    expect(lettersGo(head)?.how).toContain('The copy: by email');
    const ended = { parties: [{ ...party, endedOn: day('2026-04-01') }, ...head.parties.slice(1)] };
    expect(lettersGo(ended)?.toWhom).toMatch(/^Ravi Mistry/);
  });

  it('D28: where its way is not marked safe, it says that the letter will be held', () => {
    const [party] = thresholdCase().parties as [ThresholdCase['parties'][number]];
    expect(lettersGo({ parties: [{ ...party, safeChannels: [] }] })?.how).toBe(
      'It will be held, and does not go before a safe way is saved. Email is not marked as safe for this person.',
    );
    expect(lettersGo({ parties: [] })).toBeNull();
  });

  it('R48: says when no agency may be asked', () => {
    expect(agreementText('WITHDRAWN')).toContain('no new request');
    expect(agreementText('MISSING')).toContain('ask before');
    expect(agreementText('REFUSED')).toContain('no agency may be asked');
  });

  it('R48, D58: offers to take down only what is not on record already', () => {
    const values = (agreement: string): string[] => agreementChoices(agreement).map(({ value }) => value);
    expect([values('GIVEN'), values('MISSING'), values('REFUSED'), values('WITHDRAWN')]).toEqual([
      ['NO'],
      ['YES', 'NO'],
      ['YES'],
      ['YES'],
    ]);
  });

  it('R14, D4: says what the applicant believes, and once asked, what they said last', () => {
    const told = (answer: boolean) => ({
      id: 'a',
      kind: 'BELIEF' as const,
      answer,
      how: 'By phone',
      saidOn: day('2026-03-27'),
      recordedBy: 'Sam Reid',
    });
    expect(beliefText({ believesNoEffectiveAction: false, answers: [] })).toContain('ask first');
    expect(beliefText({ believesNoEffectiveAction: false, answers: [told(false), told(true)] })).toBe(
      'Asked on Friday 27 March 2026, the applicant says it was taken',
    );
    expect(beliefText({ believesNoEffectiveAction: true, answers: [told(true)] })).toContain('believes none was taken');
  });

  it('does not offer a deed the server says nothing of', () => {
    expect(offerOf(thresholdCase(), 'fly')).toEqual({ deed: 'fly', allowed: false, refusals: [] });
  });
});

describe('words of a request', () => {
  it('R25: says who has not replied, and who is overdue', () => {
    expect(waitingFor([asked({}), asked({ status: 'REPLIED' })])).toEqual(['Leicestershire Police']);
    expect(repliedText(asked({ overdue: true }))).toBe('Not replied: overdue');
    expect(repliedText(asked({ overdue: false }))).toBe('Not yet');
    expect(repliedText(asked({ status: 'REPLIED', repliedOn: day('2026-04-01') }))).toBe('1 April 2026');
  });

  it('R51: names the ground of a refusal', () => {
    const reply = {
      kind: 'REFUSED',
      ground: 'DATA_PROTECTION',
      items: [],
    } as unknown as ThresholdCase['requests'][number]['reply'];
    expect(answerText(asked({ reply }))).toMatch(/^Ground \(a\)/);
  });

  it('R25: begins with words that name nobody', () => {
    expect(usualScope([incident(1, '2026-01-15', '2026-01-20'), incident(2, '2026-02-02', '2026-02-03')])).toContain(
      'between 15 January 2026 and 2 February 2026',
    );
    expect(usualScope([incident(1, '2026-01-15', '2026-01-20')])).toContain('on 15 January 2026');
  });
});

describe('the decision form', () => {
  it('D50: suggests the route that is met, the test in the Act after it, and otherwise nothing', () => {
    expect(suggested(run())).toMatchObject({ outcome: 'MET', basis: 'ROUTE_A' });
    expect(suggested(run({ route: 'B' }))).toMatchObject({ basis: 'ROUTE_B' });
    expect(suggested(run({ policy: 'NOT_MET', route: null }))).toMatchObject({ outcome: 'MET', basis: 'STATUTORY_FLOOR' });
    expect(suggested(run({ policy: 'NOT_MET', route: null, statutoryFloor: false }))).toMatchObject({ outcome: '', basis: '' });
  });

  it('D12: wants the three headings only with discretion', () => {
    const form = { ...suggested(run()), reasons: 'a', furtherAction: 'b', nextSteps: 'c' };
    expect(decisionFaults(form)).toEqual([]);
    expect(decisionFaults({ ...form, basis: 'DISCRETION' }).map(({ field }) => field)).toEqual([
      'persistence',
      'harm',
      'adequacy',
    ]);
  });
});
