export const noteActionDone = undefined as never;
