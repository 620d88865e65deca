export const noPlanNeeded = undefined as never;
