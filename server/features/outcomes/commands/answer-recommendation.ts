export const answerRecommendation = undefined as never;
