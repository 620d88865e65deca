export const outcomeOfCase = undefined as never;
