export const finishPlan = undefined as never;
