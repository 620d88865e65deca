export const showPlan = undefined as never;
