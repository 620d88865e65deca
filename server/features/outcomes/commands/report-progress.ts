export const reportProgress = undefined as never;
