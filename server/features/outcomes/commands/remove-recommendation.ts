export const removeRecommendation = undefined as never;
