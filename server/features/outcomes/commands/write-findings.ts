export const writeFindings = undefined as never;
