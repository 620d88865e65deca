export const answerPlan = undefined as never;
