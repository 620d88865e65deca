export const endAction = undefined as never;
