import { calendarFile } from '@server/features/meetings';
import { plainDate } from '@shared/time';

const entry = {
  uid: 'seat',
  sequence: 1,
  title: 'Meeting, reference 1',
  heldOn: plainDate('2026-04-08'),
  startsAt: '10:00',
  minutes: 60,
};
/** Its lines as a calendar takes them: any end of a line ends one, and a line that begins with a space goes on. */
const lines = (file: string): string[] => file.split(/\r\n|[\r\n\u0085\u2028\u2029]/).filter((line) => line !== '');

test.each(['\r', '\n', '\r\n', '\u2028', '\u2029', '\u0085', '\u000B'])(
  'D31 a place that somebody typed writes no line of its own into a calendar: %j',
  (end) => {
    const file = calendarFile({ ...entry, place: `Room 2${end}ATTENDEE:mailto:sam@police.example` });
    expect(file).toContain('LOCATION:Room 2 ATTENDEE');
    expect(lines(file).filter((line) => line.startsWith('ATTENDEE'))).toEqual([]);
    expect(lines(file).length).toBe(lines(calendarFile({ ...entry, place: 'Room 2' })).length);
  },
);

test('R34 commas, semicolons and backslashes of a place are kept as they are', () => {
  expect(calendarFile({ ...entry, place: 'Room 2; East, A\\B' })).toContain('LOCATION:Room 2\\; East\\, A\\\\B');
});

test('R34 London time in spring and in winter', () => {
  expect(calendarFile(entry)).toContain('DTSTART:20260408T090000Z');
  expect(calendarFile({ ...entry, heldOn: plainDate('2026-12-08') })).toContain('DTSTART:20261208T100000Z');
});
