import { closeAnonymousJudgement, formRequestJudgement, sendFormJudgement, sendFormStanding } from '@shared/policy';
import { plainDate } from '@shared/time';

const today = plainDate('2026-03-20');
const form = { askedOn: plainDate('2026-03-18'), sentOn: null, hasAddress: true };

test('R21 R77 form.ask: a name, a day up to today, and an address unless they are there', () => {
  const asked = { fullName: 'Omar Farah', addressLines: [], inPerson: true, askedOn: today };
  expect(formRequestJudgement(asked, today)).toEqual([]);
  expect(formRequestJudgement({ ...asked, inPerson: false }, today).map(({ rule }) => rule)).toContain('address.postable');
  expect(formRequestJudgement({ ...asked, fullName: '', askedOn: plainDate('2026-03-21') }, today)).toMatchObject([
    { rule: 'form.ask', field: 'fullName' },
    { rule: 'form.ask', field: 'askedOn' },
  ]);
});

test('R77 form.send: once, from the day it was asked for up to today, by post only where there is an address', () => {
  const judged = (day: string, collected = false, hasAddress = true) =>
    sendFormJudgement({ ...form, hasAddress }, { sentOn: plainDate(day), collected }, today).map(({ rule, code }) => [
      rule,
      code,
    ]);
  expect(judged('2026-03-18')).toEqual([]);
  expect(judged('2026-03-17')).toEqual([['form.send', 'DATE_ORDER']]);
  expect(judged('2026-03-21')).toEqual([['form.send', 'DATE_ORDER']]);
  expect(judged('2026-03-20', false, false)).toEqual([['form.send', 'MISSING']]);
  expect(judged('2026-03-20', true, false)).toEqual([]);
  expect(sendFormStanding(form)).toEqual([]);
  expect(sendFormStanding({ ...form, sentOn: today })).toMatchObject([{ rule: 'form.send', code: 'ALREADY_DONE' }]);
});

test('D35 form.without-a-name: closed once, with what was done', () => {
  expect(closeAnonymousJudgement({ seenOn: null }, 'Passed on')).toEqual([]);
  expect(closeAnonymousJudgement({ seenOn: null }, ' ')).toMatchObject([{ rule: 'form.without-a-name', code: 'MISSING' }]);
  expect(closeAnonymousJudgement({ seenOn: today }, 'x')).toMatchObject([{ code: 'ALREADY_DONE' }]);
});
