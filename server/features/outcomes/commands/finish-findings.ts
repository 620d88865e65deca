export const finishFindings = undefined as never;
