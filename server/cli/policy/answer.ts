import { parseArgs } from 'node:util';
import { isPlainDate, PlainDate } from '@shared/time';
import { answerChain, answerDue, answerThreshold, answerWindows, BadInput } from '@shared/policy';
import { readApplication, readChain } from './files';
import { hyphened } from './words';

export const USAGE = `Usage:
  policy due --from YYYY-MM-DD --working-days N
  policy windows --occurred YYYY-MM-DD --received YYYY-MM-DD
  policy threshold FILE   (JSON; - reads standard input)
  policy chain FILE       (JSON; - reads standard input)
`;

/** The command line was not understood: the usage is shown with the sentence. */
export class BadUsage extends Error {}

/** Reads the named file, or standard input for "-". */
export type ReadFile = (name: string) => string;

/** The answer to a command line, as the object to print. Refuses with BadInput (a field) or BadUsage (the command itself). */
export function answer(args: readonly string[], readFile: ReadFile): unknown {
  const [command, ...rest] = args;
  switch (command) {
    case 'due':
      return due(rest);
    case 'windows':
      return windows(rest);
    case 'threshold':
      return threshold(readFile(fileOf(rest)));
    case 'chain':
      return chain(readFile(fileOf(rest)));
    default:
      throw new BadUsage(command === undefined ? 'a question is needed' : `there is no question called ${command}`);
  }
}

function due(args: readonly string[]): unknown {
  const given = flags(args, ['from', 'working-days']);
  const text = given['working-days'] ?? '';
  if (!/^\d{1,6}$/.test(text)) {
    throw new BadInput('--working-days', 'must be a whole number from 0');
  }
  const {
    from,
    workingDays,
    due: dueOn,
    provisional,
    skipped,
  } = namingFlags({ from: '--from', workingDays: '--working-days' }, () => answerDue(dateOf(given, 'from'), Number(text)));
  return { from, workingDays, due: dueOn, provisional, skipped };
}

function windows(args: readonly string[]): unknown {
  const given = flags(args, ['occurred', 'received']);
  return namingFlags({ occurredOn: '--occurred', receivedOn: '--received' }, () =>
    answerWindows(dateOf(given, 'occurred'), dateOf(given, 'received')),
  );
}

function threshold(text: string): unknown {
  const verdict = answerThreshold(readApplication(text));
  return {
    policy: hyphened(verdict.policy),
    route: verdict.route,
    counted: verdict.counted,
    statutoryFloor: verdict.statutoryFloor,
    statutoryCounted: verdict.statutoryCounted,
    incidents: verdict.incidents.map(({ id, counts, qualifies, rule, section, because }) => ({
      id,
      counts,
      qualifies,
      rule,
      section,
      because,
    })),
  };
}

/** `provisional` is added only where a date lies beyond the published bank holidays (D64). */
function chain(text: string): unknown {
  const { provisional, ...dates } = answerChain(readChain(text));
  return provisional.length === 0 ? dates : { ...dates, provisional };
}

function flags<F extends string>(args: readonly string[], names: readonly F[]): Record<F, string> {
  const values = parsed(args, names);
  return Object.fromEntries(
    names.map((name) => {
      const given = values[name];
      if (!Array.isArray(given) || given.length !== 1 || typeof given[0] !== 'string') {
        throw new BadInput(`--${name}`, given === undefined ? 'is missing' : 'must be given once');
      }
      return [name, given[0]];
    }),
  ) as Record<F, string>;
}

function parsed(args: readonly string[], names: readonly string[]): Record<string, unknown> {
  try {
    return parseArgs({
      args: [...args],
      options: Object.fromEntries(names.map((name) => [name, { type: 'string', multiple: true }])),
    }).values;
  } catch (error) {
    const said = String((error as { message?: unknown }).message).split('\n')[0] ?? '';
    const flag = names.find((name) => said.includes(`'--${name}`));
    throw flag === undefined ? new BadUsage(said) : new BadInput(`--${flag}`, 'needs a value, and not a negative one');
  }
}

function fileOf(args: readonly string[]): string {
  const [file, ...more] = args;
  if (file === undefined || more.length > 0 || (file.startsWith('-') && file !== '-')) {
    throw new BadUsage('one file is needed');
  }
  return file;
}

function dateOf<F extends string>(given: Record<F, string>, flag: F): PlainDate {
  const text: string = given[flag];
  if (!isPlainDate(text)) {
    throw new BadInput(`--${flag}`, 'must be a real date written as YYYY-MM-DD');
  }
  return text;
}

/** The engine names its own fields; the person typed flags. */
function namingFlags<T>(names: Record<string, string>, ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    throw error instanceof BadInput ? new BadInput(names[error.field] ?? error.field, error.sentence) : error;
  }
}
