import type { PlainDate } from '@shared/time';
import { byWhen, deadline, waitingFor } from '@server/public/due-words';
import type { ApplicantCase } from '@server/public/status.repository';

const COUNCIL = 'Blaby District Council';
const day = (iso: string): PlainDate => iso as PlainDate;
const clock = (kind: 'DECIDE' | 'DECIDE_UPDATE', dueOn: string, more = {}) => ({
  kind,
  dueOn: day(dueOn),
  sentence: 'Why.',
  stoppedOn: null,
  ...more,
});
const found = (clocks: ApplicantCase['clocks'], more: Partial<ApplicantCase> = {}): ApplicantCase =>
  ({ clocks, extension: null, ...more }) as ApplicantCase;

describe('what an applicant is told of the day they wait for', () => {
  const moved = found([
    clock('DECIDE', '2026-04-14', {
      promisedOn: day('2026-04-13'),
      changes: [
        { oldDueOn: day('2026-04-13'), newDueOn: day('2026-04-14'), cause: 'Friday 10 April 2026 became a bank holiday: X' },
      ],
    }),
  ]);

  test('R82 a day that stands: until when, and afterwards that it is late', () => {
    const one = found([clock('DECIDE', '2026-04-13')]);
    expect(deadline(one, 'DECIDE', COUNCIL, day('2026-04-13'))).toBe(
      'Blaby District Council has until Monday 13 April 2026 to decide whether the threshold is met.',
    );
    expect(deadline(one, 'DECIDE', COUNCIL, day('2026-04-14'))).toContain(
      'should have decided whether the threshold is met by Monday 13',
    );
    expect(deadline(found([]), 'DECIDE', COUNCIL, day('2026-04-14'))).toBe(
      'Blaby District Council will decide whether the threshold is met.',
    );
  });

  test('D33, D64 a day that a holiday moved: the promise first, the latest day after it', () => {
    expect(byWhen(moved, 'DECIDE')).toBe('by Monday 13 April 2026');
    expect(deadline(moved, 'DECIDE', COUNCIL, day('2026-04-13'))).toBe(
      'Blaby District Council promised to decide whether the threshold is met by Monday 13 April 2026. The latest day the rules allow is Tuesday 14 April 2026.',
    );
    expect(deadline(moved, 'DECIDE', COUNCIL, day('2026-04-14'))).toContain(
      'by Monday 13 April 2026. It has not. The latest day',
    );
    expect(deadline(moved, 'DECIDE', COUNCIL, day('2026-04-15'))).toContain('by Monday 13 April 2026. That is late.');
    expect(waitingFor(moved)).toEqual([
      {
        label: 'Decision, latest day',
        dueOn: '2026-04-14',
        sentence:
          'Why. You were given Monday 13 April 2026, and that day is still promised. Friday 10 April 2026 became a bank holiday: X.',
      },
    ]);
  });

  test('R28 a decision that takes longer: when it was first due, and when the next letter comes', () => {
    const longer = found([clock('DECIDE', '2026-04-13'), clock('DECIDE_UPDATE', '2026-04-24')], {
      extension: { originalDueOn: day('2026-04-13') },
    });
    expect(byWhen(longer, 'DECIDE')).toBe('it takes longer; the decision or an update by Friday 24 April 2026');
    expect(deadline(longer, 'DECIDE', COUNCIL, day('2026-04-24'))).toBe(
      'The decision takes longer. It was first due by Monday 13 April 2026. You will have the decision or an update by Friday 24 April 2026.',
    );
    expect(deadline(longer, 'DECIDE', COUNCIL, day('2026-04-25'))).toContain('an update by Friday 24 April 2026. That is late.');
    expect(waitingFor(longer).map(({ label }) => label)).toEqual(['Decision, first due', 'Decision or an update']);
  });
});
