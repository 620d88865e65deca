import { readFileSync } from 'node:fs';
import { BadInput } from '@shared/policy';
import { answer, BadUsage, USAGE } from './policy/answer';

/** Ask the policy engine: JSON on one line, or exit 2 with one sentence on stderr. Shipped calendar, no database. */
function main(): void {
  try {
    process.stdout.write(`${JSON.stringify(answer(process.argv.slice(2), readFile))}\n`);
  } catch (error) {
    if (error instanceof BadUsage) {
      process.stderr.write(`${error.message}\n${USAGE}`);
    } else if (error instanceof BadInput || error instanceof RangeError) {
      process.stderr.write(`${error.message}\n`);
    } else {
      throw error;
    }
    process.exitCode = 2;
  }
}

function readFile(name: string): string {
  try {
    return readFileSync(name === '-' ? 0 : name, 'utf8');
  } catch {
    throw new BadInput(name === '-' ? 'standard input' : name, 'cannot be read');
  }
}

main();
