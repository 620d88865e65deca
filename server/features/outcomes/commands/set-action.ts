export const setAction = undefined as never;
