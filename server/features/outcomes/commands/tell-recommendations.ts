export const tellRecommendations = undefined as never;
