import { portSentence } from './ports';
import { Trouble } from './trouble';

/** Ends a command that failed: a sentence for what somebody can put right, the whole error for what they cannot. Exit code 1. */
export function finish(problem: unknown): never {
  console.error(`\n${sentence(problem)}`);
  process.exit(1);
}

/** What is said of a failure. */
export function sentence(problem: unknown): string {
  if (problem instanceof Trouble) {
    return problem.message;
  }
  const { code, address, port } = problem as { code?: string; address?: string; port?: number };
  if (code === 'ENOSPC' || code === '53100') {
    return 'The disk is full. Free some space and start again.';
  }
  if (port !== undefined && address !== undefined && (code === 'EADDRINUSE' || code === 'EADDRNOTAVAIL' || code === 'EACCES')) {
    return portSentence(code, address, port);
  }
  return problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
}
