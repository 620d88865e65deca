export const issueOutcome = undefined as never;
