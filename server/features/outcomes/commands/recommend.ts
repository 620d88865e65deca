export const recommend = undefined as never;
