import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { answer, BadUsage, USAGE } from '@server/cli/policy/answer';
import { run } from '@server/cli/policy/run';

const ask = (args: string[], file: unknown = {}) => answer(args, () => (typeof file === 'string' ? file : JSON.stringify(file)));
const incident = {
  id: 'a',
  kind: 'asb',
  occurredOn: '2026-01-15',
  area: 'inside',
  reports: [{ to: 'police', reportedOn: '2026-02-15' }],
};
const application = {
  receivedOn: '2026-06-01',
  believesNoEffectiveAction: true,
  applicant: 'individual',
  incidents: ['a', 'b', 'c'].map((id) => ({ ...incident, id })),
};

describe('asking the policy on the command line (R88)', () => {
  test('due, with the skipped days named (D1, D64)', () => {
    expect(JSON.stringify(ask(['due', '--from', '2026-04-02', '--working-days', '1']))).toBe(
      '{"from":"2026-04-02","workingDays":1,"due":"2026-04-07","provisional":false,"skipped":[{"date":"2026-04-03","why":"Good Friday"},' +
        '{"date":"2026-04-04","why":"Saturday"},{"date":"2026-04-05","why":"Sunday"},{"date":"2026-04-06","why":"Easter Monday"}]}',
    );
  });
  test('windows (D2, D3)', () => {
    expect(ask(['windows', '--occurred', '2026-01-31', '--received', '2026-06-30'])).toEqual({
      lastCountingReport: '2026-02-28',
      earliestCountingReport: '2025-12-30',
    });
  });
  test('threshold (D49)', () => {
    const verdict = ask(['threshold', '-'], application);
    expect(verdict).toMatchObject({ policy: 'met', route: 'A', counted: 3, statutoryFloor: false, statutoryCounted: 0 });
    expect(Object.keys(verdict as object)).toEqual([
      'policy',
      'route',
      'counted',
      'statutoryFloor',
      'statutoryCounted',
      'incidents',
    ]);
    expect(ask(['threshold', '-'], { ...application, incidents: [] })).toMatchObject({ policy: 'not-met', route: null });
    const others = application.incidents.map((one) => ({
      ...one,
      reports: [{ to: 'registered-provider', reportedOn: '2026-02-14', by: 'other' }],
    }));
    expect(ask(['threshold', '-'], { ...application, incidents: others })).toMatchObject({
      policy: 'not-met',
      counted: 0,
      statutoryFloor: true,
    });
  });
  test('chain: null where a start is not given; provisional dates are named, and only then (D64)', () => {
    expect(ask(['chain', '-'], {})).toEqual({
      letter1: null,
      decision: null,
      decisionShadow: null,
      outcome: null,
      outcome28Days: null,
      appealLastDay: null,
      bundle: null,
      letter4: null,
      appealOutcome: null,
      nextUpdate: { decision: null, outcome: null, appeal: null },
    });
    expect(ask(['chain', '-'], { letter2bOn: '2026-05-07', servedBy: 'post-first' })).toMatchObject({
      appealLastDay: '2026-06-09',
    });
    expect(ask(['chain', '-'], { letter2aOn: '2028-12-29' })).toMatchObject({ provisional: ['outcome', 'nextUpdate.outcome'] });
  });
  test.each<[string, string[], unknown]>([
    ['--from', ['due', '--from', '2026-02-30', '--working-days', '1'], null],
    ['--from', ['due', '--working-days', '1'], null],
    ['--from', ['due', '--from', '2017-12-31', '--working-days', '1'], null],
    ['--working-days', ['due', '--from', '2026-01-01', '--working-days', '1.5'], null],
    ['--working-days', ['due', '--from', '2026-01-01', '--working-days', '-1'], null],
    ['--working-days', ['due', '--from', '2026-01-01', '--working-days', '99999'], null],
    ['--occurred', ['windows', '--occurred', '2026-06-01', '--received', '2026-05-01'], null],
    ['receivedOn', ['threshold', 'f'], { ...application, receivedOn: '2026-13-01' }],
    ['applicant', ['threshold', 'f'], { ...application, applicant: 'INDIVIDUAL' }],
    ['believesNoEffectiveAction', ['threshold', 'f'], { ...application, believesNoEffectiveAction: 'yes' }],
    ['incidents', ['threshold', 'f'], { ...application, incidents: undefined }],
    ['incidents[0].kind', ['threshold', 'f'], { ...application, incidents: [{ ...incident, kind: 'x' }] }],
    ['incidents[0].colour', ['threshold', 'f'], { ...application, incidents: [{ ...incident, colour: 'red' }] }],
    [
      'incidents[0].reports[0].reportedOn',
      ['threshold', 'f'],
      { ...application, incidents: [{ ...incident, reports: [{ to: 'police', reportedOn: '2026-01-14' }] }] },
    ],
    ['incidents[1].id', ['threshold', 'f'], { ...application, incidents: [incident, incident] }],
    ['letter6On', ['chain', 'f'], { letter6On: '2026-01-01' }],
    ['letter2bOn', ['chain', 'f'], { letter2aOn: '2026-01-05', letter2bOn: '2026-01-05' }],
    ['servedBy', ['chain', 'f'], { servedBy: 'post-economy' }],
    ['updates.decision[0]', ['chain', 'f'], { updates: { decision: [5] } }],
    ['letter1On', ['chain', 'f'], { receivedOn: '2026-03-20', letter1On: '2026-03-19' }],
    ['file', ['chain', 'f'], 'not json'],
    ['file', ['chain', 'f'], []],
  ])('bad input names %s (D50)', (field, args, file) => {
    expect(() => ask(args, file)).toThrow(expect.objectContaining({ name: 'BadInput', field }));
  });
  test.each([[[]], [['appeal']], [['due', '--to', 'x']], [['threshold']], [['threshold', 'a', 'b']], [['threshold', '--file']]])(
    '%p is not understood',
    (args) => {
      expect(() => ask(args)).toThrow(BadUsage);
    },
  );
});

describe('what is printed (R88)', () => {
  const printed = (args: string[], file = '{}') => run(args, () => file);
  test('an answer is one line and exit 0', () => {
    const { stdout, stderr, exitCode } = printed(['chain', '-'], '{"letter1On":"2026-03-26"}');
    expect([stdout.split('\n').length, JSON.parse(stdout).decision, stderr, exitCode]).toEqual([2, '2026-04-13', '', 0]);
  });
  test('bad input is one sentence on stderr and exit 2', () => {
    expect(printed(['chain', '-'], '{"letter1On":"26 March"}')).toEqual({
      stdout: '',
      stderr: 'letter1On: must be a real date written as YYYY-MM-DD\n',
      exitCode: 2,
    });
    expect(printed(['windows', '--occurred', '9999-12-31', '--received', '9999-12-31'])).toMatchObject({
      stdout: '',
      exitCode: 2,
    });
  });
  test('a command that is not understood shows the usage and exits 2', () => {
    expect(printed(['appeal'])).toEqual({ stdout: '', stderr: `there is no question called appeal\n${USAGE}`, exitCode: 2 });
  });
  test('as a process, reading standard input', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'server/cli/policy.ts', 'chain', '-'], {
      cwd: join(__dirname, '../../..'),
      input: '{"letter1On":"26 March"}',
      encoding: 'utf8',
    });
    expect([status, stdout, stderr]).toEqual([2, '', 'letter1On: must be a real date written as YYYY-MM-DD\n']);
  });
});
