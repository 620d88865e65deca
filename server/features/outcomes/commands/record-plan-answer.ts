export const recordPlanAnswer = undefined as never;
