export const tellProgress = undefined as never;
