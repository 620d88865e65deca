import { BadInput } from '@shared/policy';
import { answer, BadUsage, ReadFile, USAGE } from './answer';

export interface Outcome {
  stdout: string;
  stderr: string;
  exitCode: 0 | 2;
}

/** One command line, answered: JSON on one line, or exit 2 with a sentence (and the usage, where the command itself was wrong). */
export function run(args: readonly string[], readFile: ReadFile): Outcome {
  try {
    return { stdout: `${JSON.stringify(answer(args, readFile))}\n`, stderr: '', exitCode: 0 };
  } catch (error) {
    if (error instanceof BadUsage) {
      return { stdout: '', stderr: `${error.message}\n${USAGE}`, exitCode: 2 };
    }
    if (error instanceof BadInput || error instanceof RangeError) {
      return { stdout: '', stderr: `${error.message}\n`, exitCode: 2 };
    }
    throw error;
  }
}
