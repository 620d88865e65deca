import {
  CHRONOLOGY_RULES,
  chronologyStanding,
  entryJudgement,
  entryRemovalJudgement,
  lineClosingStanding,
  lineReopeningStanding,
  type Refusal,
} from '@shared/policy';
import { CHRONOLOGY_KINDS, CLOSABLE_KINDS } from '@shared/vocabulary/chronology';
import { HANDLING_MARKS } from '@shared/vocabulary/marks';
import { day } from './given';

const told = (refusals: readonly Refusal[]) => refusals.map(({ rule, code, field }) => [rule, code, field]);
const today = day('2026-04-02');
const entry = { happenedOn: today, says: 'A visit.', source: 'Police', mark: 'OPEN' } as const;

describe('an entry of the team’s own (chronology.entry, R31)', () => {
  test('today or before, with words, a source and one of the two marks', () => {
    expect(entryJudgement(entry, today)).toEqual([]);
    expect(entryJudgement({ ...entry, mark: 'CLOSED', happenedOn: day('2020-01-01') }, today)).toEqual([]);
    expect(told(entryJudgement({ happenedOn: day('2026-04-03'), says: ' ', source: '', mark: 'ORIGINATOR' }, today))).toEqual([
      ['chronology.entry', 'DATE_ORDER', 'happenedOn'],
      ['chronology.entry', 'MISSING', 'says'],
      ['chronology.entry', 'MISSING', 'source'],
      ['chronology.entry', 'NOT_ALLOWED', 'mark'],
    ]);
  });
  test('not where the case goes on elsewhere', () => {
    expect(chronologyStanding({ status: 'RECEIVED' })).toEqual([]);
    expect(chronologyStanding({ status: 'CLOSED' })).toEqual([]);
    for (const status of ['TRANSFERRED', 'JOINED'] as const) {
      expect(told(chronologyStanding({ status }))).toEqual([['chronology.entry', 'WRONG_STATUS', undefined]]);
    }
  });
  test('it is taken out once, with a reason (chronology.removal)', () => {
    expect(CHRONOLOGY_RULES.removal.requirements).toContain('R31');
    expect(entryRemovalJudgement({ isRemoved: false, reason: 'Of another case.' })).toEqual([]);
    expect(told(entryRemovalJudgement({ isRemoved: true, reason: ' ' }))).toEqual([
      ['chronology.removal', 'ALREADY_DONE', undefined],
      ['chronology.removal', 'MISSING', 'reason'],
    ]);
  });
});

describe('keeping a line from the open part (chronology.closing, R31, R38, D31)', () => {
  const line = { kind: 'ANSWER', givenAs: 'OPEN', isKeptClosed: false } as const;
  test('only what an organisation answered for the open part', () => {
    expect(lineClosingStanding(line)).toEqual([]);
    expect(lineClosingStanding({ ...line, kind: 'REPLY' })).toEqual([]);
    for (const kind of CHRONOLOGY_KINDS.filter((other) => !CLOSABLE_KINDS.includes(other))) {
      expect(told(lineClosingStanding({ ...line, kind }))).toEqual([['chronology.closing', 'NOT_ALLOWED', undefined]]);
    }
    expect(told(lineClosingStanding({ ...line, isKeptClosed: true }))).toEqual([
      ['chronology.closing', 'ALREADY_DONE', undefined],
    ]);
    expect(told(lineClosingStanding({ ...line, givenAs: 'CLOSED' }))).toEqual([
      ['chronology.closing', 'ALREADY_DONE', undefined],
    ]);
  });
  test('nobody opens what its giver closed', () => {
    expect(lineReopeningStanding({ ...line, isKeptClosed: true })).toEqual([]);
    expect(told(lineReopeningStanding(line))).toEqual([['chronology.closing', 'ALREADY_DONE', undefined]]);
    for (const givenAs of HANDLING_MARKS.filter((mark) => mark !== 'OPEN')) {
      for (const isKeptClosed of [true, false]) {
        expect(told(lineReopeningStanding({ ...line, givenAs, isKeptClosed }))).toEqual([
          ['chronology.closing', 'NOT_ALLOWED', undefined],
        ]);
      }
    }
  });
});
