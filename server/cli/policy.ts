import { readFileSync } from 'node:fs';
import { BadInput } from '@shared/policy';
import { run } from './policy/run';

/** Ask the policy engine, on the shipped calendar and without a database. */
const { stdout, stderr, exitCode } = run(process.argv.slice(2), (name) => {
  try {
    return readFileSync(name === '-' ? 0 : name, 'utf8');
  } catch {
    throw new BadInput(name === '-' ? 'standard input' : name, 'cannot be read');
  }
});
process.stdout.write(stdout);
process.stderr.write(stderr);
process.exitCode = exitCode;
