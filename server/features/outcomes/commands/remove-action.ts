export const removeAction = undefined as never;
